// From what-if as it is written to a scenario: names are looked up, files are read, ids are checked.

import Figures
import Findings
import Formats
import Foundation
import Geo
import GeoEngine
import Importing
import Planning
import Words

extension RegionInputs {
  /// The scenario of a run: flags and top-level keys, and every scenario that is named.
  ///
  /// - Throws: `DataError` for unknown names, kinds and ids, and for files that cannot be used.
  mutating func readScenario() throws -> Scenario {
    var scenario = Scenario(name: settings.scenario.joined(separator: " + "))
    var parts = [settings.whatIf]
    for name in settings.scenario {
      if let known = settings.scenarios[name] {
        parts.append(known)
      } else if name == Scenario.blackoutName {
        scenario.closedKinds.formUnion(Scenario.blackout.closedKinds)
      } else if name == Scenario.suggestedName {
        parts.append(try suggested())
      } else {
        throw unknownScenario(name)
      }
    }
    for part in parts { try add(part, to: &scenario) }
    let known = KnownCandidates(of: self, added: scenario.addedSites)
    for id in parts.flatMap(\.addedCandidates) where !scenario.addedCandidates.contains(id) {
      scenario.addedSites.append(try known.candidate(id))
      scenario.addedCandidates.insert(id)
    }
    try requireKnown(scenario)
    return scenario
  }

  /// The sites that `nsp suggest` wrote last: to this output folder, else to the project's own.
  private func suggested() throws(DataError) -> WhatIfSettings {
    let files = [settings.outFolder, settings.usualOutFolder]
      .map { $0 + "/" + SuggestReport.scenarioFile }
    guard let file = files.first(where: FileManager.default.fileExists(atPath:)) else {
      throw DataError.noSuggestion(files[1])
    }
    var settings = WhatIfSettings()
    settings.addedSites = [file]
    return settings
  }

  private func unknownScenario(_ name: String) -> DataError {
    let known = settings.scenarios.keys.sorted() + Scenario.builtInNames
    return .unknownScenario(name, among: known)
  }

  private mutating func add(
    _ part: WhatIfSettings, to scenario: inout Scenario
  ) throws {
    scenario.closedSites += part.closedSites
    for text in part.closedStreets { try close(text, in: &scenario) }
    for text in part.movedSites {
      let (id, place) = try moved(text)
      scenario.movedSites[id] = place
    }
    for argument in part.addedSites {
      scenario.addedSites += try readSites(
        argument, "added-sites", "added sites",
        SiteOptions(defaultKind: .lNSP, region: bounds))
    }
    for argument in part.hazard {
      progress("hazard: \(argument.baseName)")
      let imported = try ShapeImport.areas(from: input(argument), plane: plane)
      scenario.hazards.append(
        Hazard(
          name: InputReference(argument).path.baseName,
          areas: try note("hazard", argument, imported),
          streets: part.hazardStreets))
    }
    for argument in part.closedLines { try closeLine(argument, in: &scenario) }
  }

  private func close(_ text: String, in scenario: inout Scenario) throws(DataError) {
    if let kind = StreetKind(rawValue: text) {
      scenario.closedKinds.insert(kind)
    } else if let id = Int64(text.hasPrefix("w") ? text.dropFirst() : text[...]), id > 0 {
      scenario.closedWays.insert(id)
    } else {
      throw DataError.wrongValue(
        of: "closed-streets", allowed: RunWords.wayOr(StreetKind.allCases.map(\.rawValue)),
        found: Wording(text))
    }
  }

  private func moved(
    _ text: String
  ) throws(DataError) -> (id: String, place: PlanePoint) {
    let parts = text.split(separator: "=")
    guard parts.count == 2, let pair = CoordinatePair(parts[1]) else {
      throw DataError.wrongValue(
        of: "moved-sites", allowed: RunWords.movedSite, found: Wording(text))
    }
    return (String(parts[0]), try pair.place(in: plane, key: "moved-sites"))
  }

  private mutating func closeLine(
    _ argument: String, in scenario: inout Scenario
  ) throws {
    if let line = DrawnLine(argument) {
      var points: [PlanePoint] = []
      for pair in line.pairs {
        points.append(try pair.place(in: plane, key: "closed-lines"))
      }
      scenario.closedLines.append(points)
      return
    }
    progress("closed lines: \(argument.baseName)")
    let imported = try ShapeImport.lines(from: input(argument), plane: plane)
    scenario.closedLines += try note("closed-lines", argument, imported)
  }

  private func requireKnown(
    _ scenario: Scenario
  ) throws(DataError) {
    let known = Set(sites.map(\.id))
    let all = known.union(scenario.addedSites.map(\.id))
    if let id = scenario.closedSites.first(where: { !all.contains($0) }) {
      throw DataError.wrongValue(
        of: "closed-sites", allowed: RunWords.readSites, found: Wording(id))
    }
    if let id = scenario.movedSites.keys.filter({ !all.contains($0) }).min() {
      throw DataError.wrongValue(
        of: "moved-sites", allowed: RunWords.readSites, found: Wording(id))
    }
    // A site that is there cannot be added; one that could come can come true.
    var seen = Set(sites.filter { $0.status == .existing }.map(\.id))
    if let twice = scenario.addedSites.first(where: { !seen.insert($0.id).inserted }) {
      throw DataError.wrongValue(
        of: "added-sites", allowed: RunWords.freshIDs, found: Wording(twice.id))
    }
  }
}
