// Where the figures of summary.json come from: findings, inputs and settings.

import Coverage
import Figures
import Findings
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
    .list(map(\.summary))
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
        "target_share": .trimmed(targetShare, decimals: 6),
        "courier_limit_m": .trimmed(courierLimitMetres, decimals: 3),
        "group_limits_m": .object(
          groupNorms.sorted { $0.key < $1.key }.map {
            OrderedJSON.Member($0.key, .trimmed($0.value.limitMetres, decimals: 3))
          }),
      ]),
      "inputs": .list(inputs.map(\.summary)),
    ])
  }
}

extension Finding {
  /// The finding as outputs hold it.
  var summary: OrderedJSON {
    .object([
      "severity": .text(severity.rawValue),
      "code": .text(code),
      "file": .text(location.fileName),
      "layer": .optional(location.layer),
      "row": .integer(location.row),
      "field": .optional(location.field),
      "count": .integer(count),
      "message": .text(message),
    ])
  }
}

extension DataLocation {
  /// The file's name without folders.
  package var fileName: String { file.split(separator: "/").last.map(String.init) ?? file }
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
