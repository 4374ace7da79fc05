// The scenario of a run as it is written down.

public import Planning
public import Words

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
  /// The scenario in a few words, for every place that shows a figure; `nil` when nothing differed.
  public func headline(in language: Language) -> String? {
    guard !isEmpty else { return nil }
    let counts = [
      (closedSites.count, ScenarioWords.closedSites),
      (failedSites.count, ScenarioWords.failedSites),
      (addedSites.count, ScenarioWords.addedSites), (movedSites.count, ScenarioWords.movedSites),
      (closedStretches, ScenarioWords.closedStretches),
    ]
    let changes = counts.filter { $0.0 > 0 }.map { count, words in
      "\(language.number(count)) \(language(count == 1 ? words.one : words.many))"
    }.joined(separator: ", ")
    if name.isEmpty { return changes.isEmpty ? hazards.joined(separator: ", ") : changes }
    return changes.isEmpty ? name : "\(name) (\(changes))"
  }

  /// One sentence for people; empty when nothing differed.
  package func sentence(in language: Language) -> String {
    var parts = name.isEmpty ? [] : [name]
    let named = [
      (closedSites, ScenarioWords.namesOfClosedSites),
      (addedSites, ScenarioWords.namesOfAddedSites),
      (movedSites, ScenarioWords.namesOfMovedSites), (hazards, ScenarioWords.namesOfHazards),
      (failedSites, ScenarioWords.namesOfFailedSites),
      (closedStreets, ScenarioWords.namesOfClosedStreets),
    ]
    for (names, words) in named where !names.isEmpty {
      parts.append("\(language(words)): \(names.joined(separator: ", "))")
    }
    if closedStretches > 0 {
      // The plural, also of one stretch.
      let words = language(ScenarioWords.closedStretches.many)
      parts.append("\(language.number(closedStretches)) \(words)")
    }
    return parts.joined(separator: "; ")
  }
}

extension RunSettings {
  /// What a line about a run ends with: " Scenario: X.", or nothing for the region as it is.
  public var scenarioSentence: String {
    scenario.headline(in: .english).map { " Scenario: \($0)." } ?? ""
  }
}
