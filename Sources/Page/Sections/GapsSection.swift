import Coverage
import Exports
import Figures
import Planning
import Words

struct GapsSection: ReportSection {
  let id = "gaps"

  private static let most = 50

  func title(in language: Language) -> String {
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
          HTMLTable.Column(
            title: language("Kandidaat die het meest helpt", "Candidate that helps most"),
            isNumber: false),
        ],
      rows: page.gaps.prefix(Self.most).map { row($0, page, group: shown) })
    table.note = neighbourNote(page)
    table.search = language("Zoek een gat", "Search a gap")
    let rest = page.gaps.dropFirst(Self.most)
    if !rest.isEmpty {
      let residents = language.number(rest.reduce(0) { $0 + $1.gap.residents })
      let count = language.number(rest.count)
      let more = language(
        "Er zijn nog \(count) kleinere gaten met samen \(residents) inwoners; nsp analyse schrijft ze "
          + "allemaal in gaps.csv.",
        "There are \(count) smaller gaps with \(residents) residents together; nsp analyse writes all "
          + "of them to gaps.csv."
      )
      table.note = [table.note, more].compactMap(\.self).joined(separator: " ")
    }
    return try table.html()
  }

  private func row(
    _ row: GapRow, _ page: ReportPage, group: Int?
  ) -> [HTMLTable.Cell] {
    let language = page.language
    return [
      language.cell(row.rank),
      HTMLTable.Cell(row.placeName ?? "–"),
      HTMLTable.Cell(
        row.gemeenten.isEmpty ? "–" : row.gemeenten.map(\.name).joined(separator: ", ")),
      page.cell(ofFew: row.gap.residents),
    ]
      + [group].compactMap(\.self).map {
        page.cell(ofFew: row.groups[$0])
      } + [
        language.cell(metres: row.gap.leastShortMetres),
        language.cell(metres: row.gap.mostShortMetres),
        page.cell(ofFew: row.gap.residentsWithoutWalk),
        HTMLTable.Cell(candidate(of: row, language)),
      ]
  }

  /// The best candidate, and the neighbour's when that is another one.
  private func candidate(of row: GapRow, _ language: Language) -> String {
    func words(_ candidate: GapCandidate, _ place: String) -> String {
      let name = candidate.site.name.isEmpty ? candidate.site.id : candidate.site.name
      let covers = language.number(candidate.residents)
      return language(
        "\(name)\(place): \(covers) inwoners", "\(name)\(place): \(covers) residents")
    }
    guard let best = row.candidate else { return "–" }
    guard let neighbour = row.neighbour else { return words(best, "") }
    let outside = language("buiten de regio", "outside the region")
    let place =
      " ("
      + [row.neighbourGemeente?.name, outside].compactMap(\.self)
      .joined(separator: ", ") + ")"
    if neighbour.site.id == best.site.id { return words(best, place) }
    return words(best, "") + "; " + words(neighbour, place)
  }

  /// How many gaps at the edge a candidate of a neighbour would help.
  private func neighbourNote(_ page: ReportPage) -> String? {
    let helped = page.gaps.compactMap(\.neighbour)
    guard !helped.isEmpty else { return nil }
    let count = page.language.number(helped.count)
    let residents = page.language.number(helped.reduce(0) { $0 + $1.residents })
    return page.language(
      helped.count == 1
        ? "Bij één gat aan de rand van de regio zou een kandidaat van een buur \(residents) inwoners "
          + "helpen."
        : "Bij \(count) gaten aan de rand van de regio zou een kandidaat van een buur helpen: samen "
          + "\(residents) inwoners.",
      helped.count == 1
        ? "At one gap at the edge of the region a candidate of a neighbour would help \(residents) "
          + "residents."
        : "At \(count) gaps at the edge of the region a candidate of a neighbour would help: "
          + "\(residents) residents together.")
  }
}
