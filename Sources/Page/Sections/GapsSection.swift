import Coverage
import Exports
import Figures
import Planning
import Words

struct GapsSection: ReportSection {
  let id = "gaps"

  private static let most = 50

  let title = GapsSectionWords.title

  func body(of page: ReportPage) throws -> String? {
    let language = page.language
    var table = HTMLTable(
      caption: language(GapsSectionWords.caption(recordsName: page.recordsName)),
      GapFigureList.page(of: page.report), rows: page.gaps.prefix(Self.most), in: language)
    table.note = neighbourNote(page)
    table.search = language(GapsSectionWords.search)
    let rest = page.gaps.dropFirst(Self.most)
    if !rest.isEmpty {
      let residents = language.number(rest.reduce(0) { $0 + $1.gap.residents })
      let count = language.number(rest.count)
      let more = language(GapsSectionWords.more(count: count, residents: residents))
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
        ? GapsSectionWords.neighbourHelpsOne(residents: residents)
        : GapsSectionWords.neighbourHelps(count: count, residents: residents))
  }
}
