// Dated runs in the order of their days, beside what was agreed.

import Coverage
import Figures
import Findings
import Formats
import Planning

/// The trends of a comparison.
struct CompareTrends {
  private(set) var areas: [CompareReport.AreaTrend] = []
  private(set) var findings: [Finding] = []

  /// Makes trends of the runs that are of a day; scenarios are no moments in time.
  init(_ report: CompareReport, agreements: [String: Agreement]) {
    let written = report.runs.filter { $0.source != .scenario }
    guard written.count == report.runs.count else { return }
    let dated = written.filter { $0.date != nil }
    // Two runs without a day are no trend.
    guard !dated.isEmpty || !agreements.isEmpty || written.count > 2 else { return }
    for run in written where run.date == nil {
      findings.append(
        Finding(
          .noDate, at: DataLocation(file: run.name), ["run": .text(run.name)]))
    }
    guard Set(dated.compactMap(\.date)).count > 1 else { return }
    findings += Self.sameDays(dated)
    var agreements = agreements
    if Set(dated.map(\.norm.limitMetres)).count > 1, !agreements.isEmpty {
      agreements = [:]
      findings.append(Finding(.normsInTrend, at: DataLocation(file: "nsp.yaml")))
    }
    let codes = Set(report.areas.map(\.code) + [ProjectSettings.regionKey])
    for code in agreements.keys.sorted() where !codes.contains(code) {
      findings.append(
        Finding(
          .unknownAgreement, at: DataLocation(file: "nsp.yaml", field: code),
          ["code": .text(code)]))
    }
    areas = [
      CompareReport.AreaTrend(
        code: "", name: written.last?.regionName ?? "",
        trend: CoverageTrend(
          dated.compactMap { $0.trendPoint(of: nil) },
          agreement: agreements[ProjectSettings.regionKey]))
    ]
    areas += report.areas.map { area in
      CompareReport.AreaTrend(
        code: area.code, name: area.name,
        trend: CoverageTrend(
          dated.compactMap { $0.trendPoint(of: area.code) }, agreement: agreements[area.code]))
    }
  }

  private static func sameDays(_ runs: [ComparedRun]) -> [Finding] {
    var first: [CalendarDay: String] = [:]
    return runs.compactMap { run in
      guard let date = run.date else { return nil }
      guard let other = first[date] else {
        first[date] = run.name
        return nil
      }
      return Finding(
        .sameDate, at: DataLocation(file: run.name),
        ["other": .text(other), "run": .text(run.name), "day": .text(date.text)])
    }
  }
}

extension ComparedRun {
  /// The figures of an area, or of the whole region; `nil` when the run does not count the area.
  fileprivate func trendPoint(of code: String?) -> TrendPoint? {
    guard let date, code == nil || areas.contains(where: { $0.code == code }) else { return nil }
    var sums = StatusSums()
    for record in records.ids.indices where code == nil || records.areas[record] == code {
      sums.add(records.residents[record], records.statuses[record])
    }
    let sites = siteAreas.map { places in
      places.count { place in code.map { place == $0 } ?? (areas.isEmpty || place != nil) }
    }
    return TrendPoint(
      date: date, residents: sums.total, covered: sums.residents[.covered], sites: sites)
  }
}
