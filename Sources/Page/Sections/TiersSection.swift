import Coverage
import Exports
import Figures
import Planning
import WalkNetwork
import Words

struct TiersSection: ReportSection {
  let id = "tiers"

  let title = TiersSectionWords.title

  func body(of page: ReportPage) throws -> String? {
    let tiers = try tierTable(page).html() + courierTable(page).html()
    guard !page.region.groups.isEmpty else { return tiers }
    return tiers + (try groupTable(page).html())
  }

  private func tierTable(_ page: ReportPage) -> HTMLTable {
    HTMLTable(
      caption: page.language(TiersSectionWords.tierCaption(normNote: page.normNote)),
      TierFigureList.page,
      rows: page.report.tierRows(of: page.region) + [page.report.eitherTier(of: page.region)],
      in: page.language)
  }

  /// What joins the tiers: couriers, and how many points hang on one.
  private func courierTable(_ page: ReportPage) -> HTMLTable {
    let language = page.language
    return HTMLTable(
      caption: language(TiersSectionWords.courierCaption),
      TierFigureList.courierPage(limitMetres: page.report.outcome.tiers.courierLimitMetres),
      of: page.report, heads: (language(TiersSectionWords.what), language(TiersSectionWords.value)),
      in: language)
  }

  private func groupTable(_ page: ReportPage) -> HTMLTable {
    HTMLTable(
      caption: page.language(TiersSectionWords.groupCaption(normNote: page.normNote)),
      GroupFigureList.page,
      rows: [page.report.everybody(of: page.region)] + page.report.groupRows(of: page.region),
      in: page.language)
  }
}
