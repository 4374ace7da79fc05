// What `nsp check` prints for people: what became of every row, then what was odd, the gravest
// first, findings of one kind together with what to do about them.

import Figures
import Findings
import Formats
import Words

/// Findings of one code in one layer of one file.
struct FindingGroup {
  var severity: Finding.Severity
  var code: String
  /// The file's name.
  var file: String
  /// The layer in the file.
  var layer: String?
  var findings: [Finding]

  /// How many rows or values it is about.
  var count: Int { findings.reduce(0) { $0 + $1.count } }

  /// The file and layer.
  func source(in language: Language) -> String {
    guard let layer else { return file }
    return file + ", " + language(LocationWords.layer(layer))
  }

  /// Groups findings, the gravest first, and of one weight the most frequent first.
  static func groups(of findings: [Finding]) -> [FindingGroup] {
    var places: [[String]: Int] = [:]
    var groups: [FindingGroup] = []
    for finding in findings {
      let file = finding.location.fileName
      let layer = finding.location.layer
      let key = [finding.severity.rawValue, finding.code, file, layer ?? ""]
      if let place = places[key] {
        groups[place].findings.append(finding)
      } else {
        places[key] = groups.count
        groups.append(
          FindingGroup(
            severity: finding.severity, code: finding.code, file: file, layer: layer,
            findings: [finding]))
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
    if inputs.isEmpty { return language(CheckWords.nothingRead) }
    return ([accounts, verdict(groups)] + groups.map(block)).joined(separator: "\n\n")
  }

  private var accounts: String {
    TextTable(
      columns: CheckWords.columns.map { language($0) },
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
    if groups.isEmpty { return language(CheckWords.nothingOdd) }
    let counts = Finding.Severity.allCases.reversed().compactMap { severity -> String? in
      let kinds = groups.count { $0.severity == severity }
      return kinds > 0 ? language(CheckWords.kinds(kinds, of: severity)) : nil
    }
    return language(CheckWords.found(counts.joined(separator: ", ")))
  }

  private func block(_ group: FindingGroup) -> String {
    var lines = [heading(of: group)]
    let found = language(CheckWords.what)
    let indent = String(repeating: " ", count: found.count + 3)
    for finding in group.findings.prefix(Self.shown) {
      let times = finding.count > 1 && group.findings.count > 1 ? " (\(finding.count)x)" : ""
      lines.append("  \(found) \(place(of: finding))\(finding.sentence(in: language))\(times)")
    }
    let more = group.findings.count - Self.shown
    if more > 0 { lines.append(indent + language(CheckWords.more(more))) }
    let advice = group.findings[0].advice(in: language)
    lines.append("  \(language(CheckWords.advice)) \(advice)")
    return lines.joined(separator: "\n")
  }

  private func heading(of group: FindingGroup) -> String {
    let title = CheckWords.title(group.findings[0].kind)
    let heading = language(CheckWords.heading(group.severity))
    return "\(heading): \(language(title)), \(group.count)x in \(group.source(in: language))"
  }

  /// The row and column of a finding and a colon, where it has these.
  private func place(of finding: Finding) -> String {
    let place = [
      finding.location.row.map(LocationWords.row),
      finding.location.field.map(LocationWords.column),
    ].compactMap { $0.map { language($0) } }.joined(separator: ", ")
    guard !place.isEmpty else { return "" }
    return (finding.count > 1 ? language(CheckWords.firstIn) : "") + place + ": "
  }
}
