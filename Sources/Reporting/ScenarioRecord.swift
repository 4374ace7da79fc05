// The scenario of a run as it is written down.

public import Planning

/// What differed from the region as it was read.
public struct ScenarioRecord: Sendable, Hashable, Codable {
  /// The names of the scenarios that held.
  public var name: String
  /// Ids of sites that were closed.
  public var closedSites: [String]
  /// Ids of sites that were added.
  public var addedSites: [String]
  /// Ids of sites that were moved.
  public var movedSites: [String]
  /// Names of hazards.
  public var hazards: [String]
  /// Ids of sites that failed in a hazard.
  public var failedSites: [String]
  /// OSM ids and kinds of closed streets.
  public var closedStreets: [String]
  /// How many lines closed streets.
  public var closedLines: Int
  /// How many stretches of street were closed.
  public var closedStretches: Int

  /// Writes down a scenario and what it did.
  public init(_ scenario: Scenario, sites: Scenario.Sites, closedStretches: Int) {
    name = scenario.name
    closedSites = scenario.closedSites.sorted(by: Noodsteunpunt.idPrecedes)
    addedSites = scenario.addedSites.map(\.id)
    movedSites = scenario.movedSites.keys.sorted(by: Noodsteunpunt.idPrecedes)
    hazards = scenario.hazards.map(\.name)
    failedSites = sites.failed.filter { $0.hazard != nil }.map(\.site.id)
    closedStreets =
      scenario.closedWays.sorted().map(String.init)
      + StreetKind.allCases.filter(scenario.closedKinds.contains).map(\.rawValue)
    closedLines = scenario.closedLines.count
    self.closedStretches = closedStretches
  }

  /// True when nothing differed.
  public var isEmpty: Bool {
    self == ScenarioRecord(Scenario(), sites: Scenario.Sites(), closedStretches: 0)
  }

  /// What `summary.json` says of it; `null` when nothing differed.
  var summary: OrderedJSON {
    if isEmpty { return .null }
    return .object([
      "name": .text(name),
      "closed_sites": .texts(closedSites),
      "added_sites": .texts(addedSites),
      "moved_sites": .texts(movedSites),
      "hazards": .texts(hazards),
      "sites_failed_in_hazard": .texts(failedSites),
      "closed_streets": .texts(closedStreets),
      "closed_lines": .integer(closedLines),
      "closed_stretches": .integer(closedStretches),
    ])
  }

  /// One sentence for people; empty when nothing differed.
  func sentence(in language: ReportLanguage) -> String {
    var parts: [String] = []
    func add(_ dutch: String, _ english: String, _ texts: [String]) {
      if !texts.isEmpty {
        parts.append("\(language(dutch, english)): \(texts.joined(separator: ", "))")
      }
    }
    if !name.isEmpty { parts.append(name) }
    add("gesloten punten", "closed sites", closedSites)
    add("extra punten", "added sites", addedSites)
    add("verplaatste punten", "moved sites", movedSites)
    add("rampgebied", "hazard", hazards)
    add("uitgevallen punten", "failed sites", failedSites)
    add("gesloten straten", "closed streets", closedStreets)
    if closedStretches > 0 {
      let number = language.number(closedStretches)
      parts.append(
        language("\(number) stukken straat dicht", "\(number) stretches of street closed"))
    }
    return parts.joined(separator: "; ")
  }
}

extension OrderedJSON {
  /// A list of texts.
  static func texts(_ texts: [String]) -> OrderedJSON { .list(texts.map { .text($0) }) }
}
