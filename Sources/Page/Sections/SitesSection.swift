import Coverage
import Exports
import Figures
import Planning
import Words

struct SitesSection: ReportSection {
  let id = "sites"

  private static let most = 300

  func title(in language: Language) -> String {
    language("Noodsteunpunten", "Emergency support points")
  }

  func body(of page: ReportPage) throws -> String? {
    let language = page.language
    let ranked = page.sites.enumerated().sorted {
      ($1.element.figures.net, $0.offset) < ($0.element.figures.net, $1.offset)
    }.map(\.element)
    var table = HTMLTable(
      caption: language(
        "Wat elk punt betekent voor inwoners. \(page.normNote)",
        "What each point means for residents. \(page.normNote)"),
      SiteFigureList.page(under: page.board.label), rows: ranked.prefix(Self.most), in: language)
    table.search = language("Zoek een punt", "Search a point")
    var notes = [
      language(
        "“Bereik” zijn alle inwoners binnen de norm van het punt. “Dichtstbij” zijn zij voor wie het "
          + "ook het dichtstbijzijnde punt is.",
        "“Reach” are all residents within the norm of the point. “Nearest” are those for whom it is "
          + "also the nearest point.")
    ]
    if page.board.label?.isPublic != true {
      notes.append(
        language(
          "“Alleen hier” zijn inwoners die geen ander punt binnen de norm hebben.",
          "“Only here” are residents who have no other point within the norm."))
    }
    if ranked.count > Self.most {
      let rest = language.number(ranked.count - Self.most)
      notes.append(
        language(
          "Er zijn nog \(rest) punten; nsp analyse schrijft ze in sites.csv.",
          "There are another \(rest) points; nsp analyse writes them to sites.csv."))
    }
    table.note = notes.joined(separator: " ")
    return try table.html()
  }
}
