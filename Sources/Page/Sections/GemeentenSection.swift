import Coverage
import Exports
import Figures
import Planning
import Words

struct GemeentenSection: ReportSection {
  let id = "gemeenten"

  let title = GemeentenSectionWords.title

  func body(of page: ReportPage) throws -> String? {
    let language = page.language
    let areas = page.report.areaRows
    var table = HTMLTable(
      caption: page.report.gemeenten.isEmpty
        ? language(GemeentenSectionWords.wholeAreaCaption(normNote: page.normNote))
        : language(GemeentenSectionWords.caption(normNote: page.normNote)),
      AreaFigureList.page, rows: areas, in: language)
    for place in areas.indices {
      table.rows[place][0].anchor = GemeentePagesSection.anchor(of: place, on: page)
    }
    table.search = language(GemeentenSectionWords.search)
    if areas.count > 1 {
      table.total = AreaFigureList.page.map { $0.cell(Self.total(page.report), language) }
    }
    if areas.contains(where: { $0.gemeente?.officialResidents != nil }) {
      table.note = language(GemeentenSectionWords.notInCells)
    }
    return try table.html()
  }

  /// The region, with the residents of all gemeenten who are in no cell when all are known.
  private static func total(_ report: AnalyseReport) -> AreaRow {
    var region = report.regionRow
    let known = report.areaRows.compactMap(\.notInCells)
    region.notInCells = known.count == report.areaRows.count ? known.reduce(0, +) : nil
    return region
  }
}
