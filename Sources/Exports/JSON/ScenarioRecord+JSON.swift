import Figures

extension ScenarioRecord {
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
}
