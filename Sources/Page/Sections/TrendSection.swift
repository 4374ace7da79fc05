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
    let since = report.runs[0].date.map { language.day($0) } ?? report.runs[0].name
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
    var table = HTMLTable(
      caption: language(
        "Aandeel inwoners binnen de norm, per dag. \(page.normNote)",
        "Share of residents within the norm, by day. \(page.normNote)"),
      columns: [HTMLTable.Column(title: language("Gemeente", "Gemeente"), isNumber: false)]
        + days.map { HTMLTable.Column(title: language.day($0)) }
        + (hasAgreements
          ? [
            HTMLTable.Column(title: language("Afspraak", "Agreement"), isNumber: false),
            HTMLTable.Column(title: language("Stand", "Verdict"), isNumber: false),
          ] : []),
      rows: report.trends.dropFirst().map { row($0, days, language, hasAgreements) })
    table.total = report.trends.first.map { row($0, days, language, hasAgreements) }
    if hasAgreements {
      table.note = language(
        "Op schema betekent: ten minste zo ver als de rechte lijn van de eerste dag naar de afspraak.",
        "On track means: at least as far as the straight line from the first day to the agreement.")
    }
    return table
  }

  private func row(
    _ area: CompareReport.AreaTrend, _ days: [CalendarDay], _ language: Language,
    _ hasAgreements: Bool
  ) -> [HTMLTable.Cell] {
    let byDay = Dictionary(area.trend.points.map { ($0.date, $0) }) { $1 }
    let shares = days.map { day in
      HTMLTable.Cell(language.percentage(byDay[day]?.share), value: byDay[day]?.share)
    }
    guard hasAgreements else { return [HTMLTable.Cell(area.name)] + shares }
    return [HTMLTable.Cell(area.name)] + shares + [
      HTMLTable.Cell(area.trend.agreement.map { words(of: $0, language) } ?? "–"),
      HTMLTable.Cell(area.trend.verdict.map { language.name(of: $0) } ?? "–"),
    ]
  }

  private func words(of agreement: Agreement, _ language: Language) -> String {
    let sites = agreement.sites.map { language.number($0) + language(" punten", " points") }
    let wanted = [agreement.share.map { language.percentage($0) }, sites].compactMap(\.self)
      .joined(separator: language(" en ", " and "))
    return language(
      "\(wanted) op \(language.day(agreement.by))", "\(wanted) by \(language.day(agreement.by))")
  }
}

extension Language {
  /// A day as people write it: "1-7-2026" in Dutch, "2026-07-01" in English.
  func day(_ day: CalendarDay) -> String {
    guard self == .dutch else { return day.text }
    return day.text.split(separator: "-").reversed().map { String(Int($0) ?? 0) }
      .joined(separator: "-")
  }

  /// What a verdict is called.
  func name(of verdict: AgreementVerdict) -> String {
    switch verdict {
    case .met: self("gehaald", "met")
    case .onTrack: self("op schema", "on track")
    case .behind: self("achter", "behind")
    }
  }
}
