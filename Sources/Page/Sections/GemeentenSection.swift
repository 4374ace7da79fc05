import Coverage
import Exports
import Figures
import Planning
import Words

struct GemeentenSection: ReportSection {
  let id = "gemeenten"

  func title(in language: Language) -> String {
    language("Per gemeente", "Per gemeente")
  }

  func body(of page: ReportPage) throws -> String? {
    let language = page.language
    let areas = page.report.areaRows
    var table = HTMLTable(
      caption: page.report.gemeenten.isEmpty
        ? language(
          "Inwoners en dekking van het hele gebied; er zijn geen gemeentegrenzen gebruikt. "
            + page.normNote,
          "Residents and coverage of the whole area; no boundaries were used. \(page.normNote)")
        : language(
          "Inwoners en dekking per gemeente. \(page.normNote)",
          "Residents and coverage of each gemeente. \(page.normNote)"),
      AreaFigureList.page, rows: areas, in: language)
    for place in areas.indices {
      table.rows[place][0].anchor = GemeentePagesSection.anchor(of: place, on: page)
    }
    table.search = language("Zoek een gemeente", "Search a gemeente")
    if areas.count > 1 {
      table.total = AreaFigureList.page.map { $0.cell(Self.total(page.report), language) }
    }
    if areas.contains(where: { $0.gemeente?.officialResidents != nil }) {
      table.note = language(
        "“Niet in vakken” is het officiële aantal inwoners min het aantal in de gebruikte bestanden. "
          + "CBS laat vakken met heel weinig inwoners weg.",
        "“Not in cells” is the official number of residents less the number in the files used. "
          + "CBS leaves out squares with very few residents.")
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

  /// The fields of an area as the reader sees them.
  static func texts(of area: AreaRow, _ language: Language) -> [String] {
    AreaFigureList.page.map { $0.cell(area, language).text }
  }
}
