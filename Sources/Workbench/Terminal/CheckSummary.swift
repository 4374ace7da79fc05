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
    return file + language(", laag ", ", layer ") + layer
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
    if inputs.isEmpty {
      return language("Geen bestand kon worden gelezen.", "No input could be read.")
    }
    return ([accounts, verdict(groups)] + groups.map(block)).joined(separator: "\n\n")
  }

  private var accounts: String {
    TextTable(
      columns: [
        language("invoer", "input"), language("bestand", "file"), language("laag", "layer"),
        language("gelezen", "read"), language("gebruikt", "used"),
        language("niet gebruikt", "refused"),
      ],
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
    if groups.isEmpty { return language("Er viel niets op.", "Nothing odd was found.") }
    let counts = Finding.Severity.allCases.reversed().compactMap { severity -> String? in
      let kinds = groups.count { $0.severity == severity }
      guard kinds > 0 else { return nil }
      return "\(kinds) "
        + language(kinds == 1 ? "soort " : "soorten ", kinds == 1 ? "kind of " : "kinds of ")
        + language(severity.plural)
    }
    return language("Gevonden: ", "Found: ") + counts.joined(separator: ", ") + "."
  }

  private func block(_ group: FindingGroup) -> String {
    var lines = [heading(of: group)]
    let found = language("gevonden", "found ")
    let indent = String(repeating: " ", count: found.count + 3)
    for finding in group.findings.prefix(Self.shown) {
      let times = finding.count > 1 && group.findings.count > 1 ? " (\(finding.count)x)" : ""
      lines.append("  \(found) \(place(of: finding))\(finding.sentence(in: language))\(times)")
    }
    let more = group.findings.count - Self.shown
    if more > 0 {
      lines.append(
        indent
          + language(
            "en nog \(more) zoals deze (--json noemt ze alle)",
            "and \(more) more like these (--json lists them)"))
    }
    let advice = language(group.findings[0].kind.advice)
    lines.append("  " + language("doe      ", "do     ") + advice)
    return lines.joined(separator: "\n")
  }

  private func heading(of group: FindingGroup) -> String {
    let count = "\(group.count)x in \(group.source(in: language))"
    return language(group.severity.heading) + ": "
      + language("\(group.findings[0].title(in: language)) (\(group.code))", group.code)
      + ", " + count
  }

  /// The row and column of a finding and a colon, where it has these.
  private func place(of finding: Finding) -> String {
    var place: [String] = []
    if let row = finding.location.row { place.append(language("rij \(row)", "row \(row)")) }
    if let field = finding.location.field {
      place.append(language("kolom \(field)", "column \(field)"))
    }
    guard !place.isEmpty else { return "" }
    let first = finding.count > 1 ? language("eerst in ", "first in ") : ""
    return first + place.joined(separator: ", ") + ": "
  }
}

extension Finding.Severity {
  fileprivate var heading: Wording {
    switch self {
    case .note: Wording("OPMERKING", "NOTE")
    case .warning: Wording("LET OP", "WARNING")
    case .refusal: Wording("RIJEN NIET GEBRUIKT", "ROWS LEFT OUT")
    }
  }

  fileprivate var plural: Wording {
    switch self {
    case .note: Wording("opmerkingen", "notes")
    case .warning: Wording("waarschuwingen", "warnings")
    case .refusal: Wording("rijen die niet gebruikt zijn", "rows left out")
    }
  }
}
