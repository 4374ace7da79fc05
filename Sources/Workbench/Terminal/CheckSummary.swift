// What `nsp check` prints for people: what became of every row, then what was odd, the gravest
// first, findings of one kind together with what to do about them.

import Figures
import Findings
import Formats

/// Findings of one code in one layer of one file.
struct FindingGroup {
  var severity: Finding.Severity
  var code: String
  /// The file and layer.
  var source: String
  var findings: [Finding]

  /// How many rows or values it is about.
  var count: Int { findings.reduce(0) { $0 + $1.count } }

  /// Groups findings, the gravest first, and of one weight the most frequent first.
  static func groups(of findings: [Finding]) -> [FindingGroup] {
    var places: [[String]: Int] = [:]
    var groups: [FindingGroup] = []
    for finding in findings {
      let source = [finding.location.fileName, finding.location.layer].compactMap(\.self)
        .joined(separator: ", layer ")
      let key = [finding.severity.rawValue, finding.code, source]
      if let place = places[key] {
        groups[place].findings.append(finding)
      } else {
        places[key] = groups.count
        groups.append(
          FindingGroup(
            severity: finding.severity, code: finding.code, source: source, findings: [finding]))
      }
    }
    let order = Array(Finding.Severity.allCases.reversed())
    return groups.enumerated().sorted { first, second in
      let a = (
        order.firstIndex(of: first.element.severity) ?? 0, -first.element.count, first.offset
      )
      let b =
        (order.firstIndex(of: second.element.severity) ?? 0, -second.element.count, second.offset)
      return a < b
    }.map(\.element)
  }
}

extension CheckOutcome {
  /// How many findings of a group are shown.
  private static let shown = 3

  /// The outcome as tables for people.
  public var text: String {
    let groups = FindingGroup.groups(of: findings)
    if inputs.isEmpty { return "No input could be read." }
    return ([accounts, verdict(groups)] + groups.map(block)).joined(separator: "\n\n")
  }

  private var accounts: String {
    TextTable(
      columns: ["input", "file", "layer", "read", "used", "refused"],
      rows: inputs.enumerated().map { index, input in
        // Extracts are joined before they are counted; the account stands with the first.
        if index > 0, input.role == "network", inputs[index - 1].role == "network" {
          return ["", "+ " + input.name, "", "", "", ""]
        }
        return [
          input.role, input.name, input.layer ?? "", "\(input.rows.read)", "\(input.rows.used)",
          "\(input.rows.refused)",
        ]
      }, numeric: [3, 4, 5]
    ).text
  }

  private func verdict(_ groups: [FindingGroup]) -> String {
    if groups.isEmpty { return "Nothing odd was found." }
    let counts = Finding.Severity.allCases.reversed().compactMap { severity -> String? in
      let kinds = groups.count { $0.severity == severity }
      return kinds == 0 ? nil : "\(kinds) \(kinds == 1 ? "kind" : "kinds") of \(severity.plural)"
    }
    return "Found: \(counts.joined(separator: ", "))."
  }

  private func block(_ group: FindingGroup) -> String {
    var lines = [
      "\(group.severity.heading): \(group.code), \(group.count)x in \(group.source)"
    ]
    for finding in group.findings.prefix(Self.shown) {
      var place: [String] = []
      if let row = finding.location.row { place.append("row \(row)") }
      if let field = finding.location.field { place.append("column \(field)") }
      let times = finding.count > 1 && group.findings.count > 1 ? " (\(finding.count)x)" : ""
      let words = finding.count > 1 && !place.isEmpty ? "first in " : ""
      let start = place.isEmpty ? "" : words + place.joined(separator: ", ") + ": "
      lines.append("  found  \(start)\(finding.message)\(times)")
    }
    if group.findings.count > Self.shown {
      lines.append(
        "         and \(group.findings.count - Self.shown) more like these (--json lists them)")
    }
    lines.append("  do     \(FindingAdvice.sentence(group.code, group.severity))")
    return lines.joined(separator: "\n")
  }
}

extension DataLocation {
  /// The file's name without folders.
  fileprivate var fileName: String { file.split(separator: "/").last.map(String.init) ?? file }
}

extension Finding.Severity {
  fileprivate var heading: String {
    switch self {
    case .note: "NOTE"
    case .warning: "WARNING"
    case .refusal: "ROWS LEFT OUT"
    }
  }

  fileprivate var plural: String {
    switch self {
    case .note: "notes"
    case .warning: "warnings"
    case .refusal: "rows left out"
    }
  }
}
