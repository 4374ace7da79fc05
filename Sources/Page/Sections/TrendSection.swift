import Coverage
import Figures
import Findings
import Formats
import Planning
import Words

/// Dated runs beside each other: the region and each gemeente over time, and what was agreed.
struct TrendSection: ReportSection {
  let id = "trend"

  let title = TrendSectionWords.title

  func body(of page: ReportPage) throws -> String? {
    guard let comparison = page.board.comparison else { return nil }
    var parts = [try ReportTemplates.paragraphs(lead(comparison, page))]
    if let table = trendTable(comparison, page) { parts.append(try table.html()) }
    let remarks = comparison.findings.map { $0.sentence(in: page.language) }
    if !remarks.isEmpty {
      parts.append(
        try ReportTemplates.list(
          page.language(TrendSectionWords.remarks), remarks))
    }
    return parts.joined(separator: "\n")
  }

  /// What changed since the first run, in a sentence.
  private func lead(_ report: CompareReport, _ page: ReportPage) -> [String] {
    guard let last = report.comparisons.last else { return [] }
    let language = page.language
    let region = last.difference.region
    let since = report.runs[0].date.map { language(TrendWords.day($0)) } ?? report.runs[0].name
    let counts = (language.number(region.gained), language.number(region.lost))
    return [
      language(
        TrendSectionWords.lead(since: since, gained: counts.0, lost: counts.1))
    ]
  }

  private func trendTable(_ report: CompareReport, _ page: ReportPage) -> HTMLTable? {
    guard let days = report.trends.first?.trend.points.map(\.date), days.count > 1 else {
      return nil
    }
    let language = page.language
    let hasAgreements = report.trends.contains { $0.trend.agreement != nil }
    let figures = TrendFigureList.page(days: days, hasAgreements: hasAgreements)
    var table = HTMLTable(
      caption: language(TrendSectionWords.caption(normNote: page.normNote)),
      figures, rows: report.trends.dropFirst(), in: language)
    table.total = report.trends.first.map { region in figures.map { $0.cell(region, language) } }
    if hasAgreements {
      table.note = language(TrendSectionWords.note)
    }
    return table
  }
}
