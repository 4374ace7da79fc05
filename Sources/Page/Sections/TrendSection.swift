import Coverage
import Figures
import Findings
import Formats
import Planning
import Words

/// Dated runs beside each other: the region and each gemeente over time, and what was agreed.
struct TrendSection: ReportSection {
  let id = "trend"

  func title(in language: Language) -> String {
    language("Verloop in de tijd", "Over time")
  }

  func body(of page: ReportPage) throws -> String? {
    guard let comparison = page.board.comparison else { return nil }
    var parts = [try ReportTemplates.paragraphs(lead(comparison, page))]
    if let table = trendTable(comparison, page) { parts.append(try table.html()) }
    let remarks = comparison.findings.map { $0.sentence(in: page.language) }
    if !remarks.isEmpty {
      parts.append(
        try ReportTemplates.list(
          page.language("Let op bij het vergelijken", "Mind when comparing"), remarks))
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
        "Sinds \(since) zijn \(counts.0) inwoners binnen de norm gekomen en \(counts.1) erbuiten.",
        "Since \(since) \(counts.0) residents came within the norm and \(counts.1) fell outside it."
      )
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
      caption: language(
        "Aandeel inwoners binnen de norm, per dag. \(page.normNote)",
        "Share of residents within the norm, by day. \(page.normNote)"),
      figures, rows: report.trends.dropFirst(), in: language)
    table.total = report.trends.first.map { region in figures.map { $0.cell(region, language) } }
    if hasAgreements {
      table.note = language(
        "Op schema betekent: ten minste zo ver als de rechte lijn van de eerste dag naar de afspraak.",
        "On track means: at least as far as the straight line from the first day to the agreement.")
    }
    return table
  }
}
