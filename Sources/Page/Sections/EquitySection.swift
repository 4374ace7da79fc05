import Coverage
import Exports
import Figures
import Planning
import Words

/// Whether groups and gemeenten are reached alike, and groups under norms of their own.
struct EquitySection: ReportSection {
  let id = "equity"

  let title = EquitySectionWords.title

  func body(of page: ReportPage) throws -> String? {
    let hasAreas = page.report.gemeenten.count > 1
    let groups = page.region.groups.filter { $0.total > 0 }
    guard page.region.sums.total > 0, hasAreas || !groups.isEmpty else { return nil }
    let own = page.report.groupRows(of: page.region).filter {
      $0.ownNorm != nil && $0.coveredByOwnNorm != nil
    }
    return try equityTable(page, hasAreas: hasAreas).html()
      + (own.isEmpty ? "" : try ownNormTable(page, own).html())
  }

  private func equityTable(_ page: ReportPage, hasAreas: Bool) -> HTMLTable {
    let language = page.language
    var table = HTMLTable(
      caption: language(EquitySectionWords.equityCaption(normNote: page.normNote)),
      GroupFigureList.equityPage(hasAreas: hasAreas),
      rows: page.report.equityRows.filter { $0.equity.total > 0 }, in: language)
    guard hasAreas else { return table }
    table.note = language(EquitySectionWords.note)
    return table
  }

  private func ownNormTable(_ page: ReportPage, _ rows: [GroupRow]) -> HTMLTable {
    HTMLTable(
      caption: page.language(EquitySectionWords.ownNormCaption),
      GroupFigureList.ownNormsPage, rows: rows, in: page.language)
  }
}
