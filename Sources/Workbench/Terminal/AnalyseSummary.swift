// The few lines that `nsp analyse` prints: the main figures and where the files are.

import Coverage
import Figures
import Formats
import Planning
import WalkNetwork
import Words

/// The main figures of a run as text.
public enum AnalyseSummary {
  /// A table of the main figures, one a line.
  public static func text(of outcome: AnalyseOutcome) -> String {
    let report = outcome.report
    let region = report.outcome.region
    let sums = region.sums
    let norm = report.outcome.evidence.norm
    var rows: [(String, String)] = [
      ("region", report.regionName(in: .english)),
      ("norm", "\(norm.id): \(whole(norm.limitMetres)) m (\(norm.source))"),
      ("residents", whole(sums.total)),
    ]
    if let scenario = report.settings.scenario.headline(in: .english) {
      rows.insert(("scenario", scenario), at: 2)
    }
    for status in CellStatus.allCases {
      let residents = sums.residents[status]
      let share = sums.total > 0 ? " (\(percent(residents / sums.total)))" : ""
      rows.append((status.rawValue, whole(residents) + share))
    }
    if sums.unknownCells > 0 { rows.append(("residents unknown", "\(sums.unknownCells) records")) }
    if let walk = region.walk {
      rows.append(("walk, median", "\(whole(walk.medianMetres)) m"))
      rows.append(("walk, 90 %", "\(whole(walk.p90Metres)) m"))
    }
    if sums.total > 0 {
      rows.append(("in straight line", percent(region.inStraightLine / sums.total)))
    }
    let joined = report.outcome.evidence.sites.snaps.count { $0.snap != nil }
    let added = report.sitesAdded > 0 ? ", \(report.sitesAdded) added" : ""
    rows.append(("sites", "\(report.sitesRead) read\(added), \(joined) take part"))
    rows.append(("gaps", "\(report.outcome.gaps.count)"))
    rows.append(("findings", "\(report.findings.count)"))
    rows.append(("files", outcome.folder))
    let width = rows.map(\.0.count).max() ?? 0
    return rows.map { name, value in
      name + String(repeating: " ", count: width - name.count + 2) + value
    }.joined(separator: "\n")
  }

  private static func whole(_ value: Double) -> String { fixed(value, decimals: 0) }
  private static func percent(_ share: Double) -> String { fixed(share * 100, decimals: 1) + " %" }
}
