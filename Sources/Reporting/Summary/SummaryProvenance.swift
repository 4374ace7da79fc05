// Where the figures of summary.json come from: findings, inputs and settings.

import Coverage
import Formats
import Planning

extension AnalyseReport {
  var findingsSummary: OrderedJSON { findings.summary }

  var provenanceSummary: OrderedJSON {
    settings.provenance(norms: evidence.norms, inputs: inputs)
  }
}

extension [Finding] {
  /// What was odd, as outputs list it.
  var summary: OrderedJSON {
    .list(
      map { finding in
        .object([
          "severity": .text(finding.severity.rawValue),
          "code": .text(finding.code),
          "file": .text(finding.location.fileName),
          "layer": .optional(finding.location.layer),
          "row": .integer(finding.location.row),
          "field": .optional(finding.location.field),
          "count": .integer(finding.count),
          "message": .text(finding.message),
        ])
      })
  }
}

extension RunSettings {
  /// Where figures come from: the tool, the settings, the inputs.
  func provenance(norms: [WalkingNorm], inputs: [InputRecord]) -> OrderedJSON {
    .object([
      "tool": .text("nsp"),
      "version": .text(toolVersion),
      "settings": .object([
        "crs": .text(crs),
        "projection": .text(projection),
        "norms": .list(norms.map { .text($0.id) }),
        "max_snap": .trimmed(maxSnapMetres, decimals: 3),
        "min_component": .trimmed(minComponentMetres, decimals: 3),
        "ferries": .bool(ferries),
        "squares": .bool(squares),
        "count": .list(count.map { .text($0) }),
        "ready": .optional(ready),
        "scenario": scenario.summary,
        "region": .optional(region),
        "clip": .optional(clip),
      ]),
      "inputs": .list(inputs.map(\.summary)),
    ])
  }
}

extension DataLocation {
  /// The file's name without folders.
  var fileName: String { file.split(separator: "/").last.map(String.init) ?? file }
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
