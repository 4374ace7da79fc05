import Coverage
import Exports
import Figures
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
      BorderFigureList.page, rows: rows, in: language)
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
}
