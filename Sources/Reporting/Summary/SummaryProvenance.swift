// Where the figures of summary.json come from: findings, inputs and settings.

import Coverage
import Formats
import Planning

extension AnalyseReport {
  var findingsSummary: OrderedJSON {
    .list(
      findings.map { finding in
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

  var provenanceSummary: OrderedJSON {
    .object([
      "tool": .text("nsp"),
      "version": .text(settings.toolVersion),
      "settings": .object([
        "crs": .text(settings.crs),
        "projection": .text(settings.projection),
        "norms": .list(evidence.norms.map { .text($0.id) }),
        "max_snap": .trimmed(settings.maxSnapMetres, decimals: 3),
        "min_component": .trimmed(settings.minComponentMetres, decimals: 3),
        "ferries": .bool(settings.ferries),
        "squares": .bool(settings.squares),
        "count": .list(settings.count.map { .text($0) }),
        "ready": .optional(settings.ready),
        "scenario": settings.scenario.summary,
        "region": .optional(settings.region),
        "clip": .optional(settings.clip),
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
