import Coverage
import Exports
import Figures
import Findings
import Formats
import Words

struct FindingsSection: ReportSection {
  let id = "findings"

  private static let most = 200

  func title(in language: Language) -> String {
    language("Wat opviel in de gegevens", "What was odd in the data")
  }

  func body(of page: ReportPage) throws -> String? {
    let language = page.language
    let report = page.report
    let ranked = Finding.Severity.allCases.reversed().flatMap { severity in
      report.findings.filter { $0.severity == severity }
    }
    var table = HTMLTable(
      caption: language(
        "Meldingen bij het inlezen en controleren", "Notes from reading and checking"),
      columns: [
        HTMLTable.Column(title: language("Soort", "Kind"), isNumber: false),
        HTMLTable.Column(title: language("Waar", "Where"), isNumber: false),
        HTMLTable.Column(title: language("Melding", "Message"), isNumber: false),
        HTMLTable.Column(title: language("Rijen", "Rows")),
      ],
      rows: ranked.prefix(Self.most).map { row($0, language) })
    if ranked.count > Self.most {
      let rest = language.number(ranked.count - Self.most)
      table.note = language(
        "Er zijn nog \(rest) meldingen; nsp analyse schrijft ze in summary.json.",
        "There are another \(rest); nsp analyse writes them to summary.json.")
    }
    return try (ranked.isEmpty ? "" : table.html()) + auditTable(page).html()
  }

  private func row(_ finding: Finding, _ language: Language) -> [HTMLTable.Cell] {
    var location = finding.location
    location.file = location.fileName
    var parts = [location.file]
    if let layer = location.layer { parts.append(language("laag \(layer)", "layer \(layer)")) }
    if let row = location.row { parts.append(language("rij \(row)", "row \(row)")) }
    if let field = location.field {
      // Findings of walks are about a record, which the table of records has as a row.
      parts.append(
        location.fileName == "cells.csv"
          ? language("vak \(field)", "cell \(field)")
          : language("kolom \(field)", "column \(field)"))
    }
    return [
      HTMLTable.Cell(language(finding.severity.words)),
      HTMLTable.Cell(parts.joined(separator: ", ")),
      HTMLTable.Cell(finding.sentence(in: language)),
      HTMLTable.Cell(language.number(finding.count), value: Double(finding.count)),
    ]
  }

  /// Records that deserve a look: they are counted, and the map under them may be wrong.
  private func auditTable(_ page: ReportPage) -> HTMLTable {
    let language = page.language
    let report = page.report
    let crossings = report.crossingSums.map { barrier, sum in
      let name =
        switch barrier {
        case .water: language("water", "water")
        case .railway: language("spoor", "a railway")
        case .motorway: language("een autosnelweg", "a motorway")
        }
      return (
        language("De lijn naar de straat kruist \(name)", "The leg to the street crosses \(name)"),
        sum
      )
    }
    let rows =
      crossings + [
        (
          language(
            "Geen toegestane route, wel een punt in hetzelfde stratennet",
            "No permitted walk, though a point lies in the same network"),
          report.outcome.noPermittedWalk
        ),
        (
          language("Buiten het gebied: niet meegeteld", "Outside the region: not counted"),
          report.outcome.outside
        ),
      ]
    return HTMLTable(
      caption: language("Controle van de ligging", "Check of the places"),
      columns: [
        HTMLTable.Column(title: language("Wat", "What"), isNumber: false),
        HTMLTable.Column(title: language("Vakken of adressen", "Records")),
        HTMLTable.Column(title: language("Inwoners", "Residents")),
      ],
      rows: rows.map { name, sum in
        [
          HTMLTable.Cell(name), HTMLTable.Cell(language.number(sum.cells)),
          HTMLTable.Cell(language.number(sum.residents), value: sum.residents),
        ]
      })
  }
}
