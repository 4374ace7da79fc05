import Coverage
import Exports
import Planning
import Words

/// Who is served by a neighbour.
struct BorderSection: ReportSection {
  let id = "border"

  func title(in language: Language) -> String {
    language("Over de gemeentegrens", "Across the border")
  }

  func body(of page: ReportPage) throws -> String? {
    let rows = page.report.borderRows
    guard !rows.isEmpty else { return nil }
    let language = page.language
    var table = HTMLTable(
      caption: language(
        "Inwoners voor wie het dichtstbijzijnde punt in een andere gemeente staat. \(page.normNote)",
        "Residents whose nearest site stands in another gemeente. \(page.normNote)"),
      columns: [
        HTMLTable.Column(title: language("Inwoners van", "Residents of"), isNumber: false),
        HTMLTable.Column(title: language("Punt in", "Site in"), isNumber: false),
        HTMLTable.Column(title: language("Inwoners", "Residents")),
        HTMLTable.Column(
          title: language("Zonder eigen punt binnen de norm", "Without a site of their own")),
        HTMLTable.Column(
          title: language("Zonder punt van de regio", "Without a site of the region")),
        HTMLTable.Column(
          title: language("Meest gebruikte punt", "Site most used"), isNumber: false),
      ],
      rows: rows.map { row in
        [
          HTMLTable.Cell(row.home.name),
          HTMLTable.Cell(host(of: row, language)),
          HTMLTable.Cell(language.number(row.entry.nearest), value: row.entry.nearest),
          HTMLTable.Cell(language.number(row.entry.only), value: row.entry.only),
          HTMLTable.Cell(language.number(row.entry.gapWithout), value: row.entry.gapWithout),
          HTMLTable.Cell(row.site.name.isEmpty ? row.site.id : row.site.name),
        ]
      })
    let lent = rows.reduce(0) { $0 + $1.entry.gapWithout }
    if lent > 0 {
      table.note = language(
        "\(language.number(lent)) inwoners zijn alleen gedekt door een punt van een buur buiten de "
          + "regio. Telden alleen de punten van de regio, dan woonden zij in een gat.",
        "\(language.number(lent)) residents are covered only by a site of a neighbour outside the "
          + "region. Were only the region's own sites counted, they would live in a gap.")
    }
    return try table.html()
  }

  private func host(of row: BorderRow, _ language: Language) -> String {
    let outside = language("buiten de regio", "outside the region")
    guard let name = row.host?.name else { return outside }
    return row.isOutside ? "\(name) (\(outside))" : name
  }
}
