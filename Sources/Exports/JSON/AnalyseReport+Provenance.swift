// Where the figures of summary.json come from: findings, inputs and settings.

import Coverage
import Figures
import Findings
import Formats
import Planning
import Words

extension AnalyseReport {
  var findingsSummary: OrderedJSON { findings.summary(in: settings.language) }

  var provenanceSummary: OrderedJSON {
    settings.provenance(norms: evidence.norms, inputs: inputs)
  }
}

extension [Finding] {
  /// What was odd, as outputs list it.
  func summary(in language: Language) -> OrderedJSON {
    .list(map { $0.summary(in: language) })
  }
}

extension RunSettings {
  /// Where figures come from: the tool, the settings, the inputs.
  func provenance(norms: [WalkingNorm], inputs: [InputRecord]) -> OrderedJSON {
    .object([
      "tool": .text("nsp"),
      "version": .text(toolVersion),
      "settings": .object(
        [
          OrderedJSON.Member("crs", .text(crs)),
          OrderedJSON.Member("projection", .text(projection)),
          OrderedJSON.Member("norms", .texts(norms.map(\.id))),
        ] + decisiveMembers),
      "inputs": .list(inputs.map(\.summary)),
    ])
  }

  /// Settings on which figures depend; the schema has the scenario and the region before the clip.
  private var decisiveMembers: [OrderedJSON.Member] {
    var members = decisive.map { OrderedJSON.Member($0.member, $0.value?.json ?? .null) }
    members.insert(
      contentsOf: [
        OrderedJSON.Member("scenario", scenario.summary),
        OrderedJSON.Member("region", .optional(region)),
      ], at: decisive.firstIndex { $0.key == "clip" } ?? members.endIndex)
    return members
  }
}

extension Finding {
  /// The finding as outputs hold it.
  func summary(in language: Language) -> OrderedJSON {
    .object([
      "severity": .text(severity.rawValue),
      "code": .text(code),
      "file": .text(location.fileName),
      "layer": .optional(location.layer),
      "row": .integer(location.row),
      "field": .optional(location.field),
      "count": .integer(count),
      "message": .text(sentence(in: language)),
    ])
  }
}

extension InputRecord {
  fileprivate var summary: OrderedJSON {
    .object([
      "role": .text(role),
      "name": .text(name),
      "layer": .optional(layer),
      "crs": .optional(referenceSystem),
      "sha256": .text(sha256),
      "bytes": .integer(byteCount),
      "rows": .object([
        "read": .integer(rows.read),
        "used": .integer(rows.used),
        "refused": .integer(rows.refused),
      ]),
      "date": .optional(date),
      "licence": .optional(licence),
    ])
  }
}
