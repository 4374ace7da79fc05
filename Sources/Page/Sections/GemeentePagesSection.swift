import Coverage
import Exports
import Figures
import Planning
import Words

/// A page for each gemeente: its figures, its map, its gaps, its own sites and its neighbours'.
struct GemeentePagesSection: ReportSection {
  let id = "pages"

  /// Pages beyond so many would make the report too large to mail.
  private static let most = 60
  private static let mostGaps = 5
  private static let mostSites = 10

  let title = GemeentePagesSectionWords.title

  /// The anchor of a gemeente's page by its place; `nil` when there is none.
  static func anchor(of gemeente: Int, on page: ReportPage) -> String? {
    guard page.report.gemeenten.count > 1, gemeente < most else { return nil }
    return "gemeente-\(gemeente + 1)"
  }

  func body(of page: ReportPage) throws -> String? {
    let language = page.language
    let gemeenten = page.report.gemeenten
    // With one gemeente the whole report is its page.
    guard gemeenten.count > 1 else { return nil }
    var parts = try gemeenten.indices.prefix(Self.most).map { try sheet(of: $0, page) }
    if gemeenten.count > Self.most {
      let rest = language.number(gemeenten.count - Self.most)
      parts.append(
        try ReportTemplates.list(
          "",
          [
            language(GemeentePagesSectionWords.moreGemeenten(rest: rest))
          ]))
    }
    return parts.joined(separator: "\n")
  }

  private func sheet(of gemeente: Int, _ page: ReportPage) throws -> String {
    let area = page.report.areaRows[gemeente]
    let tables = [gapTable(of: gemeente, page), siteTable(of: gemeente, page)]
      .compactMap(\.self)
    return try ReportTemplates.render(
      "gemeente",
      [
        "anchor": Self.anchor(of: gemeente, on: page) ?? "",
        "name": area.name, "norm": page.normNote,
        "figures": figures(area, page.language),
        "map": area.figures.sums.totalCells == 0
          ? "" : try ReportTemplates.render("map", CoverageMap(page, of: gemeente).values),
        "tables": try tables.map { try $0.html() }.joined(),
        "neighbours": neighbours(of: gemeente, page),
        "label": page.labelValues ?? false,
      ])
  }

  private func figures(_ area: AreaRow, _ language: Language) -> [[String: Any]] {
    AreaFigureList.gemeentePage.map { figure in
      ["name": language(figure.title), "value": figure.text(of: area, in: language)]
    }
  }

  private func gapTable(of gemeente: Int, _ page: ReportPage) -> HTMLTable? {
    let language = page.language
    let gaps = page.gaps(in: gemeente)
    guard !gaps.isEmpty else { return nil }
    let name = page.report.gemeenten[gemeente].name
    var table = HTMLTable(
      caption: language(GemeentePagesSectionWords.gapCaption(name: name)),
      GapFigureList.gemeentePage(under: page.board.label), rows: gaps.prefix(Self.mostGaps),
      in: language)
    let rest = gaps.dropFirst(Self.mostGaps)
    if !rest.isEmpty {
      let residents = language.number(rest.reduce(0) { $0 + $1.gap.residents })
      table.note = language(
        GemeentePagesSectionWords.moreGaps(
          count: rest.count, residents: residents))
    }
    return table
  }

  private func siteTable(of gemeente: Int, _ page: ReportPage) -> HTMLTable? {
    let language = page.language
    let (code, name) = (page.report.gemeenten[gemeente].code, page.report.gemeenten[gemeente].name)
    let sites = page.sites.filter { $0.gemeente?.code == code }.enumerated().sorted {
      ($1.element.figures.net, $0.offset) < ($0.element.figures.net, $1.offset)
    }.map(\.element)
    guard !sites.isEmpty else { return nil }
    var table = HTMLTable(
      caption: language(GemeentePagesSectionWords.siteCaption(name: name)),
      SiteFigureList.gemeentePage, rows: sites.prefix(Self.mostSites), in: language)
    if sites.count > Self.mostSites {
      table.note = language(
        GemeentePagesSectionWords.moreSites(count: sites.count - Self.mostSites))
    }
    return table
  }

  /// Who is served from elsewhere, and whom the gemeente serves.
  private func neighbours(of gemeente: Int, _ page: ReportPage) -> [String] {
    let language = page.language
    let code = page.report.gemeenten[gemeente].code
    func total(_ rows: [BorderRow]) -> String {
      language.number(rows.reduce(0) { $0 + $1.entry.nearest })
    }
    func names(_ rows: [BorderRow], _ name: (BorderRow) -> String?) -> String {
      var seen: Set<String> = []
      return rows.compactMap(name).filter { seen.insert($0).inserted }.prefix(4)
        .joined(separator: ", ")
    }
    let away = page.report.borderRows.filter { $0.home.code == code }
    let guests = page.report.borderRows.filter { $0.host?.code == code }
    let outside = language(BorderWords.outside)
    var sentences: [String] = []
    if !away.isEmpty {
      let hosts = names(away) { $0.host?.name ?? outside }
      sentences.append(
        language(
          GemeentePagesSectionWords.servedByNeighbours(away: total(away), hosts: hosts)))
    }
    if !guests.isEmpty {
      let homes = names(guests) { $0.home.name }
      sentences.append(
        language(
          GemeentePagesSectionWords.servesNeighbours(guests: total(guests), homes: homes)))
    }
    return sentences
  }
}
