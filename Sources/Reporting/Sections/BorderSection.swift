import Coverage
import Planning

/// Who is served by a neighbour.
struct BorderSection: ReportSection {
  let id = "border"

  func title(in language: ReportLanguage) -> String {
    language("Over de gemeentegrens", "Across the border")
  }

  func body(of page: ReportPage) throws -> String? {
    let rows = page.report.borderRows
    guard !rows.isEmpty else { return nil }
    let language = page.language
    return try HTMLTable(
      caption: language(
        "Inwoners voor wie het dichtstbijzijnde punt in een andere gemeente staat. \(page.normNote)",
        "Residents whose nearest site stands in another gemeente. \(page.normNote)"),
      columns: [
        HTMLTable.Column(title: language("Inwoners van", "Residents of"), isNumber: false),
        HTMLTable.Column(title: language("Punt in", "Site in"), isNumber: false),
        HTMLTable.Column(title: language("Inwoners", "Residents")),
        HTMLTable.Column(
          title: language("Zonder eigen punt binnen de norm", "Without a site of their own")),
      ],
      rows: rows.map { row in
        [
          HTMLTable.Cell(row.home.name),
          HTMLTable.Cell(row.host?.name ?? language("buiten de regio", "outside the region")),
          HTMLTable.Cell(language.number(row.entry.nearest), value: row.entry.nearest),
          HTMLTable.Cell(language.number(row.entry.only), value: row.entry.only),
        ]
      }
    ).html()
  }
}
