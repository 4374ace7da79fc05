// What fails worst: sites one by one, sites together, bridges and crossings. It is a list of
// targets, so every file of it says that it is sensitive.

public import Coverage
import Findings
public import Geo
public import Planning
public import WalkNetwork

/// Everything the writers of a stress test are given.
public struct StressReport: Sendable, RecordedRun {
  /// Region, inputs, findings and settings.
  public var run: RunRecord
  /// What is so sensitive about it; TLP is the traffic light protocol for sharing.
  public static let note =
    "Sensitive: a ranking of what fails worst is a target list. Share as TLP:AMBER or stricter."

  /// The run that was tested.
  public var outcome: CoverageOutcome
  /// What is lost without each site, the worst first.
  public var sites: [SiteLoss]
  /// The worst sites together: one at a time, two, and so on.
  public var together: [WorstTogether]
  /// What is lost with each crossing closed, the worst first; those without a loss left out.
  public var crossings: [CrossingLoss]
  /// The name of the place nearest to each of `crossings`; `nil` without one.
  public var crossingPlaces: [String?]
  /// How many crossings of each kind were closed in turn.
  public var crossingsTested: [CrossingKind: Int]

  /// - Precondition: one place a crossing.
  public init(
    _ run: RunRecord, outcome: CoverageOutcome, sites: [SiteLoss], together: [WorstTogether],
    crossings: [CrossingLoss], crossingPlaces: [String?], crossingsTested: [CrossingKind: Int]
  ) {
    precondition(crossings.count == crossingPlaces.count, "one place a crossing")
    self.run = run
    self.outcome = outcome
    self.sites = sites
    self.together = together
    self.crossings = crossings
    self.crossingPlaces = crossingPlaces
    self.crossingsTested = crossingsTested
  }

  /// What the figures are made of.
  package var evidence: CoverageEvidence { outcome.evidence }

  /// The gemeente that holds each point.
  public func gemeenten(at points: [PlanePoint]) -> [Gemeente?] {
    let index = AreaIndex(gemeenten.map(\.boundary))
    return points.map { index.area(holding: $0).map { gemeenten[$0] } }
  }
}
