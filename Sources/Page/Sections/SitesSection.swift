import Coverage
import Exports
import Figures
import Planning
import Words

struct SitesSection: ReportSection {
  let id = "sites"

  private static let most = 300

  let title = SitesSectionWords.title

  func body(of page: ReportPage) throws -> String? {
    let language = page.language
    let ranked = page.sites.enumerated().sorted {
      ($1.element.figures.net, $0.offset) < ($0.element.figures.net, $1.offset)
    }.map(\.element)
    var table = HTMLTable(
      caption: language(SitesSectionWords.caption(normNote: page.normNote)),
      SiteFigureList.page(under: page.board.label), rows: ranked.prefix(Self.most), in: language)
    table.search = language(SitesSectionWords.search)
    var notes = [
      language(SitesSectionWords.reachNote)
    ]
    if page.board.label?.isPublic != true {
      notes.append(
        language(SitesSectionWords.soleNote))
    }
    if ranked.count > Self.most {
      let rest = language.number(ranked.count - Self.most)
      notes.append(
        language(SitesSectionWords.more(rest: rest)))
    }
    table.note = notes.joined(separator: " ")
    return try table.html()
  }
}
