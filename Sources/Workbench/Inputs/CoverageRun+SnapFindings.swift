// What joining sites and people to streets brought to light.

import Coverage
import Findings
import Formats
import Planning
import WalkNetwork

extension CoverageRun {
  /// Sites that meet no street, and people whose straight leg crosses what cannot be walked over.
  func audit(_ crossings: [SnapCrossing], of evidence: CoverageEvidence) -> [Finding] {
    unjoinedSites(evidence.sites) + crossed(crossings, evidence)
  }

  private func unjoinedSites(_ counted: CountedSites) -> [Finding] {
    let ranks = counted.ranked.indices.filter { counted.snaps[$0].snap == nil }
    guard let first = ranks.first else { return [] }
    return [
      Finding(
        .siteUnsnapped, at: DataLocation(file: settings.sitesName, field: counted.ranked[first].id),
        ["metres": .metres(region.rules.maxSnapMetres), "sites": .count(counted.ranked.count)],
        count: ranks.count)
    ]
  }

  private func crossed(
    _ crossings: [SnapCrossing], _ evidence: CoverageEvidence
  ) -> [Finding] {
    SnapCrossing.Barrier.allCases.compactMap { barrier in
      let records = crossings.filter { $0.barrier == barrier }.map(\.record)
      guard let first = records.first else { return nil }
      let residents = records.reduce(0) { $0 + (evidence.population.residents[$1] ?? 0) }
      return Finding(
        barrier.finding,
        at: DataLocation(file: "cells.csv", field: evidence.population.ids[first]),
        ["residents": shown(residents)], count: records.count)
    }
  }

  /// A number of residents, as a label lets it be seen.
  private func shown(_ residents: Double) -> FindingValue {
    let least = TrafficLightLabel.leastShownResidents
    if settings.label?.hides(residents) == true {
      return .words(FindingKind.fewer(than: Int(least)))
    }
    return .residents(residents)
  }
}

extension SnapCrossing.Barrier {
  /// What is said of legs that cross it.
  fileprivate var finding: FindingKind {
    switch self {
    case .water: .legCrossesWater
    case .railway: .legCrossesRailway
    case .motorway: .legCrossesMotorway
    }
  }
}
