import ArgumentParser
import Formats
import Workbench

/// `nsp norms`.
struct NormsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "norms",
    abstract: "Lists the norm profiles with their sources.",
    discussion: """
      No national norm is published; any distance or time can be given instead. Norms that a project's
      nsp.yaml adds come first.
      Examples:
        nsp norms
        nsp norms mijnregio
      """)

  @Argument(help: "Project folder with an nsp.yaml; the current one when it has one.")
  var folder: String?

  func run() async throws {
    try await Console.reportingFailures(in: ProjectLanguage.named(in: folder ?? ".")) {
      Console.say(try NormList.text(project: folder))
    }
  }
}

/// `nsp formats`.
struct FormatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats", abstract: "Lists the file formats that are read.")

  func run() throws {
    Console.say("OSM PBF (.osm.pbf)\n  Streets, place names, facilities and dwellings.")
    for reader in featureReaders {
      let endings = reader.endings.map { "." + $0 }.joined(separator: ", ")
      Console.say("\(reader.name) (\(endings))\n  \(reader.summary)")
    }
  }
}
