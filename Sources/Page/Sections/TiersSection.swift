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
    HTMLTable(
      caption: page.language(
        "Dekking per soort noodsteunpunt. \(page.normNote)",
        "Coverage by kind of point. \(page.normNote)"),
      TierFigureList.page,
      rows: page.report.tierRows(of: page.region) + [page.report.eitherTier(of: page.region)],
      in: page.language)
  }

  /// What joins the tiers: couriers, and how many points hang on one.
  private func courierTable(_ page: ReportPage) -> HTMLTable {
    let language = page.language
    return HTMLTable(
      caption: language(
        "Hoe de punten samenhangen als telefoons niet werken: een koerier loopt van het lokale punt "
          + "naar het coördinatiepunt.",
        "How the points hang together when telephones are dead: a courier walks from the local point "
          + "to the coordination point."),
      TierFigureList.courierPage(limitMetres: page.report.outcome.tiers.courierLimitMetres),
      of: page.report, heads: (language("Wat", "What"), language("Waarde", "Value")), in: language)
  }

  private func groupTable(_ page: ReportPage) -> HTMLTable {
    HTMLTable(
      caption: page.language(
        "Dekking per groep inwoners. \(page.normNote)", "Coverage of groups. \(page.normNote)"),
      GroupFigureList.page,
      rows: [page.report.everybody(of: page.region)] + page.report.groupRows(of: page.region),
      in: page.language)
  }
}
