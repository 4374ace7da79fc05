import ArgumentParser
import Formats
import Planning

/// `nsp norms`.
struct NormsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "norms",
    abstract: "Lists the norm profiles with their sources.",
    discussion: "No national norm is published; any distance or time can be given instead.")

  func run() throws {
    for profile in NormProfile.builtIn {
      let isUsual = profile.id == NormProfile.defaultID ? " (used when none is named)" : ""
      print("\(profile.id)\(isUsual)\n  \(profile.title)")
      if let norm = profile.walkingNorm { print("  \(Int(norm.limitMetres.rounded())) m") }
      print("  \(profile.source); \(profile.status); \(NormProfile.disclaimer)")
    }
  }
}

/// `nsp formats`.
struct FormatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats", abstract: "Lists the file formats that are read.")

  func run() throws {
    print("OSM PBF (.osm.pbf)\n  Streets, place names, facilities and dwellings.")
    for reader in featureReaders {
      let endings = reader.endings.map { "." + $0 }.joined(separator: ", ")
      print("\(reader.name) (\(endings))\n  \(reader.summary)")
    }
  }
}
