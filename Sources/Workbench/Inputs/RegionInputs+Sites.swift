import Findings
import Formats
import Importing
import Planning
import Words

extension RegionInputs {
  /// Reads the sites of all lists, and takes those of the extracts where that is asked.
  mutating func readSites() throws {
    var all: [Noodsteunpunt] = []
    for argument in settings.sites {
      all += try readSites(argument, "sites", "sites", SiteOptions(region: bounds))
    }
    if settings.sitesFromOSM { all += OSMSites.sites(of: surroundings) }
    var seen: Set<String> = []
    sites = all.filter { seen.insert($0.id).inserted }
    seen = []
    let doubled = all.filter { !seen.insert($0.id).inserted }
    if let first = doubled.first {
      findings.append(
        Finding(
          .duplicateOfEarlierList, at: DataLocation(file: settings.sites.first ?? "OSM"),
          ["id": .text(first.id)], count: doubled.count))
    }
  }

  /// Reads sites that could come, from lists and from OSM.
  ///
  /// - Parameter others: sites that are no candidates, as they are there already.
  mutating func readCandidates(besides others: [Noodsteunpunt]) throws {
    var all: [Noodsteunpunt] = []
    for argument in settings.candidates {
      all += try readSites(
        argument, "candidates", "candidates",
        SiteOptions(defaultKind: .lNSP, defaultStatus: .candidate, region: bounds))
    }
    all += OSMSites.candidates(of: surroundings, classes: try candidateClasses())
    var seen = Set(others.map(\.id))
    candidates = all.filter { seen.insert($0.id).inserted }
    if candidates.count < all.count {
      findings.append(
        Finding(
          .candidateKnown, at: DataLocation(file: settings.candidates.first ?? "OSM"),
          count: all.count - candidates.count))
    }
  }

  /// Reads a list of sites.
  ///
  /// - Parameters:
  ///   - role: what it is for, in the accounts.
  ///   - title: what it is called in progress lines.
  mutating func readSites(
    _ argument: String, _ role: String, _ title: String, _ options: SiteOptions
  ) throws -> [Noodsteunpunt] {
    progress("\(title): \(argument.baseName)")
    let imported = try SiteImport.sites(from: input(argument), plane: plane, options: options)
    return try note(role, argument, imported)
  }

  private func candidateClasses() throws(DataError) -> Set<String> {
    let known = OSMFacility.classes.map(\.name)
    if settings.candidatesFromOSM == ["all"] { return Set(known) }
    if let strange = settings.candidatesFromOSM.first(where: { !known.contains($0) }) {
      throw DataError.wrongValue(
        of: "candidates-from-osm", allowed: RunWords.allOr(known), found: Wording(strange))
    }
    return Set(settings.candidatesFromOSM)
  }
}
