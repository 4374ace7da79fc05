import Coverage
import Exports
import Figures
import Planning
import Words

struct SummarySection: ReportSection {
  let id = "summary"

  let title = SummarySectionWords.title

  func body(of page: ReportPage) throws -> String? {
    let sums = page.region.sums
    let language = page.language
    let parts = CellStatus.allCases.map { status -> [String: Any] in
      let share = sums.share(of: sums[status])
      return [
        "status": status.rawValue, "name": language.name(of: status),
        "residents": language.number(sums[status]), "share": language.percentage(share),
        "raw": trimmedText(sums[status], decimals: 3),
        "width": trimmedText((share ?? 0) * 100, decimals: 2),
      ]
    }
    return try ReportTemplates.render(
      "figures",
      [
        "lead": lead(page), "parts": parts,
        "stackLabel": parts.map { "\($0["name"] ?? ""): \($0["share"] ?? "")" }
          .joined(separator: ", "),
        "figures": page.summaryFigures.map { figure -> [String: Any] in
          [
            "id": figure.id, "title": language(figure.title),
            "value": figure.unit.text(of: figure.value, in: language),
            "raw": figure.value.number.map { trimmedText($0, decimals: 6) } ?? "",
            "sentence": language(figure.sentence),
            "norm": figure.isJudged
              ? page.normNote : language(SummarySectionWords.noNorm),
          ]
        },
      ])
  }

  private func lead(_ page: ReportPage) -> String {
    let sums = page.region.sums
    let language = page.language
    guard sums.total > 0 else {
      return language(SummarySectionWords.noResidents)
    }
    let share = language.percentage(sums.share)
    let limit = language.limit(of: page.norm)
    let missed = language.number(sums.total - sums[.covered])
    let total = language.number(sums.total)
    if page.scenario != nil {
      return language(
        SummarySectionWords.leadOfScenario(
          share: share, total: total, limit: limit, missed: missed))
    }
    return language(
      SummarySectionWords.lead(
        share: share, total: total, limit: limit, missed: missed))
  }
}
