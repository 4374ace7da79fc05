// What `nsp compare` prints: what differs, per gemeente, with better and worse side by side; then the
// trend towards what was agreed.

import Coverage
import Exports
import Figures
import Findings
import Formats
import Planning
import Words

extension CompareOutcome {
  /// The outcome as tables for people.
  public var text: String {
    var blocks = report.comparisons.map { block($0) }
    if !report.trends.isEmpty { blocks.append(trend) }
    let findings = report.findings.map { finding in
      let times = finding.count > 1 ? " (\(finding.count)x)" : ""
      let severity = language(finding.severity.words)
      let advice = language(CheckWords.briefAdvice) + " " + finding.advice(in: language)
      return "\(severity): \(finding.sentence(in: language))\(times)\n  \(advice)"
    }
    if !findings.isEmpty { blocks.append(findings.joined(separator: "\n")) }
    return (blocks + ["files  \(folder)"]).joined(separator: "\n\n")
  }

  private func block(_ comparison: CompareReport.Comparison) -> String {
    let (first, other) = (report.runs[0], report.runs[comparison.run])
    var lines = ["\(first.name) -> \(other.name), norm \(whole(other.norm.limitMetres)) m"]
    if !comparison.obstacles.isEmpty {
      lines.append(
        "NOT COMPARABLE, for \(comparison.obstacles.count == 1 ? "one reason" : "reasons") below.")
    }
    let areas = zip(report.areas.map(\.name), comparison.difference.areas)
    let region = comparison.difference.region
    lines.append(
      TextTable(
        columns: [
          "area", "covered before", "after", "difference", "points", "gained", "lost", "shorter",
          "by", "longer", "by",
        ],
        rows: areas.map(row) + [row("all", region)], numeric: Set(1...10)
      ).text)
    let groups = region.groups.filter { $0.gained > 0 || $0.lost > 0 }
    if !groups.isEmpty {
      lines.append("")
      lines.append(
        TextTable(
          columns: ["group", "covered before", "after", "gained", "lost"],
          rows: groups.map {
            [
              $0.name, whole($0.before.covered), whole($0.after.covered), whole($0.gained),
              whole($0.lost),
            ]
          }, numeric: Set(1...4)
        ).text)
    }
    return lines.joined(separator: "\n")
  }

  private func row(_ name: String, _ figures: DifferenceFigures) -> [String] {
    func shift(_ shift: DifferenceFigures.WalkShift) -> [String] {
      [whole(shift.residents), shift.meanMetres.map { whole($0) + " m" } ?? "-"]
    }
    return [
      name, share(figures.before.share), share(figures.after.share),
      signed(figures.coveredDifference, decimals: 0),
      figures.shareDifference.map { signed($0 * 100, decimals: 1) } ?? "-", whole(figures.gained),
      whole(figures.lost),
    ] + shift(figures.shorter) + shift(figures.longer)
  }

  private var trend: String {
    let dates = Set(report.trends.flatMap { $0.trend.points.map(\.date) }).sorted()
    let rows = report.trends.map { area in
      let points = area.trend.points
      let agreement = area.trend.agreement
      return [area.code.isEmpty ? "all" : area.name]
        + dates.map { date in share(points.last { $0.date == date }?.share) }
        + [
          points.last?.sites.map(String.init) ?? "-", share(agreement?.share),
          agreement?.sites.map(String.init) ?? "-", agreement?.by.text ?? "-",
          area.trend.verdict?.rawValue ?? "-",
        ]
    }
    let table = TextTable(
      columns: ["area"] + dates.map(\.text) + ["sites", "agreed", "sites", "by", "verdict"],
      rows: rows, numeric: Set(1..<dates.count + 4)
    ).text
    return table + "\n" + CompareReport.judgement
  }

  private func whole(_ value: Double) -> String { fixed(value, decimals: 0) }
  private func share(_ share: Double?) -> String {
    share.map { fixed($0 * 100, decimals: 1) + " %" } ?? "-"
  }
  private func signed(_ value: Double, decimals: Int) -> String {
    let text = fixed(value, decimals: decimals)
    return text.hasPrefix("-") || !text.contains { "123456789".contains($0) } ? text : "+" + text
  }
}
