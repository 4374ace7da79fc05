import Coverage
import Exports
import Figures
import Planning
import WalkNetwork
import Words

struct TiersSection: ReportSection {
  let id = "tiers"

  func title(in language: Language) -> String {
    language("Soorten punten en groepen inwoners", "Tiers and groups")
  }

  func body(of page: ReportPage) throws -> String? {
    let tiers = try tierTable(page).html() + courierTable(page).html()
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
        language.cell(metres: walk?.medianMetres),
        language.cell(metres: walk?.p90Metres),
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

  /// What joins the tiers: couriers, and how many points hang on one.
  private func courierTable(_ page: ReportPage) -> HTMLTable {
    let language = page.language
    let tiers = page.report.outcome.tiers
    let sites = page.region.sites
    let limit = language.metres(tiers.courierLimitMetres)
    let spans = page.sites.compactMap(\.span)
    let residents = sites.lNSP > 0 ? page.region.sums.total / Double(sites.lNSP) : nil
    let rows: [(String, String)] = [
      (
        language("Inwoners per L-NSP", "Residents for each L-NSP"),
        residents.map { language.number($0) } ?? "–"
      ),
      (
        language("Langste weg van een L-NSP naar een C-NSP", "Longest way from L-NSP to C-NSP"),
        language.metres(tiers.courier.compactMap(\.self).map(\.metres).max())
      ),
      (
        language(
          "L-NSP's zonder C-NSP binnen \(limit) lopen", "L-NSPs without a C-NSP within \(limit)"),
        language.number(tiers.orphans.count)
      ),
      (
        language("Meeste L-NSP's bij één C-NSP", "Most L-NSPs at one C-NSP"),
        spans.max().map { language.number($0) } ?? "–"
      ),
    ]
    return HTMLTable(
      caption: language(
        "Hoe de punten samenhangen als telefoons niet werken: een koerier loopt van het lokale punt "
          + "naar het coördinatiepunt.",
        "How the points hang together when telephones are dead: a courier walks from the local point "
          + "to the coordination point."),
      columns: [
        HTMLTable.Column(title: language("Wat", "What"), isNumber: false),
        HTMLTable.Column(title: language("Waarde", "Value")),
      ], rows: rows.map { [HTMLTable.Cell($0), HTMLTable.Cell($1)] })
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
