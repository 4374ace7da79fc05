// Everything the writers of an analysis are given: figures, names, inputs and settings. They add
// nothing to it and look nowhere else, so the same numbers stand in every file.

public import Coverage
import Findings
public import Planning
import Words

/// Everything the writers of an analysis are given.
public struct AnalyseReport: Sendable, RecordedRun {
  /// Region, inputs, findings and settings.
  public var run: RunRecord
  /// The figures.
  public var outcome: CoverageOutcome
  /// Gemeenten outside the region in which sites may stand, in the order of the request.
  public var neighbours: [Gemeente] = []
  /// The path of the figures of a run, for machines.
  public static let summaryPath = "summary.json"
  /// The name of the region where there are no boundaries.
  public static let wholeArea = "hele gebied"
  /// The name of the nearest place of each gap, in the order of `outcome.gaps`; `nil` without places.
  public var gapPlaces: [String?]
  /// Records whose leg crosses water, a railway or a motorway.
  public var snapCrossings: [SnapCrossing]
  /// The drawn reach of the sites.
  public var reach: ReachMap
  /// Areas besides gemeenten.
  public var areaLayers: [AreaLayer] = []
  /// What a second, plain calculation makes of a sample of records.
  public var plainCheck: LawCheck
  /// Components of the network that may be snapped to.
  public var eligibleComponents: Int
  /// What stands along the streets: the base map.
  public var surroundings: Surroundings
  /// How many sites were read, those that do not count among them.
  public var sitesRead: Int
  /// How many sites the scenario added that were not read with the others.
  public var sitesAdded = 0

  /// - Precondition: one set of figures a gemeente, one place a gap.
  public init(
    _ run: RunRecord, outcome: CoverageOutcome, gapPlaces: [String?],
    snapCrossings: [SnapCrossing], reach: ReachMap, plainCheck: LawCheck, eligibleComponents: Int,
    surroundings: Surroundings, sitesRead: Int
  ) {
    precondition(run.gemeenten.count == outcome.areas.count, "one set of figures a gemeente")
    precondition(gapPlaces.count == outcome.gaps.count, "one place a gap")
    self.run = run
    self.outcome = outcome
    self.gapPlaces = gapPlaces
    self.snapCrossings = snapCrossings
    self.reach = reach
    self.plainCheck = plainCheck
    self.eligibleComponents = eligibleComponents
    self.surroundings = surroundings
    self.sitesRead = sitesRead
  }

  /// What the figures are made of.
  package var evidence: CoverageEvidence { outcome.evidence }

  /// Every law that this run by itself can show, and how it held.
  public var lawChecks: [LawCheck] { outcome.lawChecks + [plainCheck] }
}
