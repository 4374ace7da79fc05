import Coverage
import Planning

struct TiersSection: ReportSection {
  let id = "tiers"

  func title(in language: ReportLanguage) -> String {
    language("Soorten punten en groepen inwoners", "Tiers and groups")
  }

  func body(of page: ReportPage) throws -> String? {
    let tiers = try tierTable(page).html()
    guard !page.region.groups.isEmpty else { return tiers }
    return tiers + (try groupTable(page).html())
  }

  private func tierTable(_ page: ReportPage) -> HTMLTable {
    let region = page.region
    let language = page.language
    let counted = page.sites.filter(\.isUsed).map(\.site.kind)
    func row(
      _ name: String, _ sites: Int, _ covered: Double, _ walk: WalkStatistics?
    ) -> [HTMLTable.Cell] {
      let share = region.sums.share(of: covered)
      return [
        HTMLTable.Cell(name), HTMLTable.Cell(language.number(sites)),
        HTMLTable.Cell(language.number(covered), value: covered),
        HTMLTable.Cell(language.percentage(share), share: share, value: share),
        HTMLTable.Cell(language.metres(walk?.medianMetres)),
        HTMLTable.Cell(language.metres(walk?.p90Metres)),
      ]
    }
    return HTMLTable(
      caption: language(
        "Dekking per soort noodsteunpunt. \(page.normNote)",
        "Coverage by kind of point. \(page.normNote)"),
      columns: [
        HTMLTable.Column(title: language("Soort", "Kind"), isNumber: false),
        HTMLTable.Column(title: language("Punten", "Points")),
        HTMLTable.Column(title: language("Gedekte inwoners", "Residents covered")),
        HTMLTable.Column(title: language("Aandeel", "Share")),
        HTMLTable.Column(title: language("Middelste afstand", "Median walk")),
        HTMLTable.Column(title: language("Negen van de tien", "Nine in ten")),
      ],
      rows: [
        row(
          language("C-NSP (coördinatiepunt)", "C-NSP (coordination point)"),
          counted.count { $0 == .cNSP }, region.coveredByCNSP, region.walkToCNSP),
        row(
          language("L-NSP (lokaal punt)", "L-NSP (local point)"), counted.count { $0 == .lNSP },
          region.coveredByLNSP, region.walkToLNSP),
        row(
          language("Een van beide", "Either"), counted.count, region.sums[.covered], region.walk),
      ])
  }

  private func groupTable(_ page: ReportPage) -> HTMLTable {
    let language = page.language
    let sums = page.region.sums
    func row(_ name: String, _ total: Double, _ covered: Double, _ share: Double?)
      -> [HTMLTable.Cell]
    {
      [
        HTMLTable.Cell(name), HTMLTable.Cell(language.number(total), value: total),
        HTMLTable.Cell(language.number(covered), value: covered),
        HTMLTable.Cell(language.percentage(share), share: share, value: share),
      ]
    }
    return HTMLTable(
      caption: language(
        "Dekking per groep inwoners. \(page.normNote)", "Coverage of groups. \(page.normNote)"),
      columns: [
        HTMLTable.Column(title: language("Groep", "Group"), isNumber: false),
        HTMLTable.Column(title: language("Bekend aantal", "Known number")),
        HTMLTable.Column(title: language("Gedekt", "Covered")),
        HTMLTable.Column(title: language("Aandeel", "Share")),
      ],
      rows: [
        row(language("alle inwoners", "all residents"), sums.total, sums[.covered], sums.share)
      ]
        + page.region.groups.map {
          row(language.name(ofGroup: $0.name), $0.total, $0.covered, $0.share)
        })
  }
}
