import Coverage
import Exports
import Figures
import Planning
import Words

/// Who is served by a neighbour.
struct BorderSection: ReportSection {
  let id = "border"

  let title = BorderSectionWords.title

  func body(of page: ReportPage) throws -> String? {
    let rows = page.report.borderRows
    guard !rows.isEmpty else { return nil }
    let language = page.language
    var table = HTMLTable(
      caption: language(BorderSectionWords.caption(normNote: page.normNote)),
      BorderFigureList.page, rows: rows, in: language)
    let lent = rows.reduce(0) { $0 + $1.entry.gapWithout }
    if lent > 0 {
      table.note = language(BorderSectionWords.onlyByNeighbour(lent: language.number(lent)))
    }
    return try table.html()
  }
}
