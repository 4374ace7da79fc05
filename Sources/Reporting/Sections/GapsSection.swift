import Coverage
import Planning

struct GapsSection: ReportSection {
  let id = "gaps"

  private static let most = 50

  func title(in language: ReportLanguage) -> String {
    language("Gaten in de dekking", "Gaps in the coverage")
  }

  func body(of page: ReportPage) throws -> String? {
    let language = page.language
    let groups = page.report.evidence.population.groups
    // One group fits beside the rest: those of 65 and over when the input has them.
    let shown = groups.firstIndex { $0.name == "residents_65_plus" } ?? groups.indices.first
    var table = HTMLTable(
      caption: language(
        "Groepen bewoonde \(page.recordsName) buiten de norm, meeste inwoners eerst",
        "Clusters of inhabited \(page.recordsName) outside the norm, most residents first"),
      columns: [
        HTMLTable.Column(title: language("Nummer", "Number")),
        HTMLTable.Column(title: language("Bij", "Near"), isNumber: false),
        HTMLTable.Column(title: language("Gemeente", "Gemeente"), isNumber: false),
        HTMLTable.Column(title: language("Inwoners", "Residents")),
      ]
        + [shown].compactMap(\.self).map {
          HTMLTable.Column(title: language.name(ofGroup: groups[$0].name))
        } + [
          HTMLTable.Column(title: language("Te ver, minst", "Too far, least")),
          HTMLTable.Column(title: language("Te ver, meest", "Too far, most")),
          HTMLTable.Column(title: language("Zonder route", "Without a walk")),
        ],
      rows: page.gaps.prefix(Self.most).map { row($0, language, group: shown) })
    let rest = page.gaps.dropFirst(Self.most)
    if !rest.isEmpty {
      let residents = language.number(rest.reduce(0) { $0 + $1.gap.residents })
      let count = language.number(rest.count)
      table.note = language(
        "Er zijn nog \(count) kleinere gaten met samen \(residents) inwoners. Ze staan allemaal in "
          + "gaps.csv.",
        "There are \(count) smaller gaps with \(residents) residents together. All are in gaps.csv."
      )
    }
    return try table.html()
  }

  private func row(
    _ row: GapRow, _ language: ReportLanguage, group: Int?
  ) -> [HTMLTable.Cell] {
    [
      HTMLTable.Cell(language.number(row.rank)),
      HTMLTable.Cell(row.placeName ?? "–"),
      HTMLTable.Cell(
        row.gemeenten.isEmpty ? "–" : row.gemeenten.map(\.name).joined(separator: ", ")),
      HTMLTable.Cell(language.number(row.gap.residents), value: row.gap.residents),
    ]
      + [group].compactMap(\.self).map {
        HTMLTable.Cell(language.number(row.groups[$0]), value: row.groups[$0])
      } + [
        HTMLTable.Cell(language.metres(row.gap.leastShortMetres)),
        HTMLTable.Cell(language.metres(row.gap.mostShortMetres)),
        HTMLTable.Cell(language.number(row.gap.residentsWithoutWalk)),
      ]
  }
}
