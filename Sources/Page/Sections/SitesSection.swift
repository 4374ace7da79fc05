import Coverage
import Exports
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
      columns: columns(page), rows: ranked.prefix(Self.most).map { row($0, page) })
    table.search = language("Zoek een punt", "Search a point")
    var notes = [
      language(
        "“Bereik” zijn alle inwoners binnen de norm van het punt. “Dichtstbij” zijn zij voor wie het "
          + "ook het dichtstbijzijnde punt is.",
        "“Reach” are all residents within the norm of the point. “Nearest” are those for whom it is "
          + "also the nearest point.")
    ]
    if Self.showsSole(page) {
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

  /// Which points are missed most is not for everybody.
  private static func showsSole(_ page: ReportPage) -> Bool { page.board.label?.isPublic != true }

  private func columns(_ page: ReportPage) -> [HTMLTable.Column] {
    let language = page.language
    return [
      HTMLTable.Column(title: language("Naam", "Name"), isNumber: false),
      HTMLTable.Column(title: language("Soort", "Kind"), isNumber: false),
      HTMLTable.Column(title: language("Gemeente", "Gemeente"), isNumber: false),
      HTMLTable.Column(title: language("Bereik", "Reach")),
      HTMLTable.Column(title: language("Dichtstbij", "Nearest")),
    ]
      + (Self.showsSole(page)
        ? [HTMLTable.Column(title: language("Alleen hier", "Only here"))] : []) + [
        HTMLTable.Column(title: language("Plaatsen", "Capacity")),
        HTMLTable.Column(title: language("Noodstroom", "Emergency power"), isNumber: false),
        HTMLTable.Column(title: language("Straat op", "Street at")),
      ]
  }

  private func row(_ row: SiteRow, _ page: ReportPage) -> [HTMLTable.Cell] {
    let language = page.language
    func residents(_ number: Double) -> HTMLTable.Cell {
      HTMLTable.Cell(row.isUsed ? language.number(number) : "–", value: number)
    }
    let power = row.site.hasEmergencyPower.map {
      $0 ? language("ja", "yes") : language("nee", "no")
    }
    return [
      HTMLTable.Cell(row.site.name.isEmpty ? row.site.id : row.site.name),
      HTMLTable.Cell(row.site.kind.rawValue),
      HTMLTable.Cell(row.gemeente?.name ?? "–"),
      residents(row.figures.gross), residents(row.figures.net),
    ] + (Self.showsSole(page) ? [residents(row.figures.sole)] : []) + [
      language.cell(row.site.capacity),
      HTMLTable.Cell(power ?? "–"),
      HTMLTable.Cell(
        row.isUsed
          ? language.metres(row.legMetres)
          : language("te ver: ", "too far: ") + language.metres(row.legMetres)),
    ]
  }
}
