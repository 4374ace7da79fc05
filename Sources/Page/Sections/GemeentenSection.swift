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
    var table = HTMLTable(
      caption: page.report.gemeenten.isEmpty
        ? language(
          "Inwoners en dekking van het hele gebied; er zijn geen gemeentegrenzen gebruikt. "
            + page.normNote,
          "Residents and coverage of the whole area; no boundaries were used. \(page.normNote)")
        : language(
          "Inwoners en dekking per gemeente. \(page.normNote)",
          "Residents and coverage of each gemeente. \(page.normNote)"),
      columns: columns(language),
      rows: page.report.areaRows.enumerated().map { place, area in
        row(area, language, anchor: GemeentePagesSection.anchor(of: place, on: page))
      })
    table.search = language("Zoek een gemeente", "Search a gemeente")
    if table.rows.count > 1 {
      table.total = row(
        page.report.regionRow, language, notInCells: Self.notInCells(page.report.areaRows))
    }
    if page.report.areaRows.contains(where: { $0.gemeente?.officialResidents != nil }) {
      table.note = language(
        "“Niet in vakken” is het officiële aantal inwoners min het aantal in de gebruikte bestanden. "
          + "CBS laat vakken met heel weinig inwoners weg.",
        "“Not in cells” is the official number of residents less the number in the files used. "
          + "CBS leaves out squares with very few residents.")
    }
    return try table.html()
  }

  /// The residents of all areas together who are in no cell; `nil` when one of them is not known.
  private static func notInCells(_ areas: [AreaRow]) -> Double? {
    let known = areas.compactMap { $0.gemeente?.notInCells($0.figures.sums) }
    return known.count == areas.count ? known.reduce(0, +) : nil
  }

  /// The fields of an area as the reader sees them.
  static func texts(of area: AreaRow, _ language: Language) -> [String] {
    GemeentenSection().row(area, language).map(\.text)
  }

  private func columns(_ language: Language) -> [HTMLTable.Column] {
    [
      HTMLTable.Column(title: language("Gemeente", "Gemeente"), isNumber: false),
      HTMLTable.Column(title: language("Inwoners", "Residents")),
      HTMLTable.Column(title: language("Gedekt", "Covered")),
      HTMLTable.Column(title: language("Niet gedekt", "Not covered")),
      HTMLTable.Column(title: language("Geen route of straat", "No walk or street")),
      HTMLTable.Column(title: language("Middelste afstand", "Median walk")),
      HTMLTable.Column(title: language("Negen van de tien", "Nine in ten")),
      HTMLTable.Column(title: "C-NSP"),
      HTMLTable.Column(title: "L-NSP"),
      HTMLTable.Column(title: language("Tweede punt", "Second point")),
      HTMLTable.Column(title: language("Niet in vakken", "Not in cells")),
    ]
  }

  private func row(
    _ area: AreaRow, _ language: Language, anchor: String? = nil, notInCells: Double? = nil
  ) -> [HTMLTable.Cell] {
    let absent = notInCells ?? area.gemeente?.notInCells(area.figures.sums)
    let figures = area.figures
    let sums = figures.sums
    func share(_ residents: Double) -> HTMLTable.Cell {
      let share = sums.share(of: residents)
      return HTMLTable.Cell(language.percentage(share), value: share)
    }
    func residents(_ number: Double) -> HTMLTable.Cell {
      HTMLTable.Cell(language.number(number), value: number)
    }
    return [
      HTMLTable.Cell(language.name(ofRegion: area.name), anchor: anchor),
      residents(sums.total),
      HTMLTable.Cell(language.percentage(sums.share), share: sums.share, value: sums.share),
      residents(sums.total - sums[.covered]),
      residents(sums[.unreachable] + sums[.unsnapped]),
      language.cell(metres: figures.walk?.medianMetres),
      language.cell(metres: figures.walk?.p90Metres),
      share(figures.coveredByCNSP), share(figures.coveredByLNSP), share(figures.coveredTwice),
      HTMLTable.Cell(
        absent.map { language.number($0) } ?? "–", value: absent),
    ]
  }
}
