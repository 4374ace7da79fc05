// What `nsp report` prints for people.

import Coverage
import Figures
import Findings
import Formats
import Page
import Planning
import Siting
import Words

extension ReportOutcome {
  /// What the page lacks because of this machine; `nil` when it lacks nothing.
  public var notice: String? {
    report.analysis.findings.first { $0.kind == .noMapLibrary }?.sentence(in: language)
  }

  /// The main figure and where the files are.
  public var text: String {
    let region = report.analysis.outcome.region
    let norm = report.analysis.outcome.evidence.norm
    var lines = [
      "\(report.analysis.regionName(in: .english)), norm \(norm.id):"
        + " \(fixed((region.sums.share ?? 0) * 100, decimals: 1)) % of"
        + " \(fixed(region.sums.total, decimals: 0)) residents are covered."
        + report.analysis.settings.scenarioSentence
    ]
    if report.lacksCandidates {
      lines.append(
        "No possible new site was found, so there is no plan: give --candidates,"
          + " --candidates-from-osm or --candidates-from-cells.")
    }
    if let plan = report.plan {
      lines.append(
        "With \(plan.plan.steps.count) new sites"
          + " \(fixed((plan.after.region.sums.share ?? 0) * 100, decimals: 1)) %.")
    }
    return (lines + files.map { "\(folder)/\($0)" }).joined(separator: "\n")
  }
}
