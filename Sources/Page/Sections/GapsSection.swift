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
    var table = HTMLTable(
      caption: language(
        "Groepen bewoonde \(page.recordsName) buiten de norm, meeste inwoners eerst",
        "Clusters of inhabited \(page.recordsName) outside the norm, most residents first"),
      GapFigureList.page(of: page.report), rows: page.gaps.prefix(Self.most), in: language)
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
