// What a coverage run gives, every figure of it.

import Planning

/// What a coverage run gives.
public struct CoverageOutcome: Sendable {
  /// The walks behind the figures.
  public var evidence: CoverageEvidence
  /// The verdict on each record.
  public var statuses: [CellStatus]
  /// The walks within the norm that decides.
  public var reach: ReachTable
  /// The figures of the region.
  public var region: AreaFigures
  /// The figures of each area.
  public var areas: [AreaFigures]
  /// The figures of each site, by rank.
  public var sites: [SiteFigures]
  /// The area of each site, by rank; `nil` outside, and when boundaries were not given.
  public var areaOfSite: [Int?]
  /// The gaps, most residents first.
  public var gaps: [Gap]
  /// How far apart two records of one gap may be, in metres.
  public var linkMetres: Double
  /// The best candidate for each gap; `nil` when none helps.
  public var gapCandidates: [GapCandidate?]
  /// The best candidate outside the region for each gap; `nil` when none helps.
  public var gapNeighbours: [GapCandidate?]
  /// What each norm makes of the region and of each area.
  public var verdicts: [NormVerdicts]
  /// How coverage moves with the norm.
  public var sensitivity: NormSensitivity
  /// Whether groups are served alike; all residents first.
  public var equity: [GroupEquity]
  /// How the tiers hang together.
  public var tiers: TierFigures
  /// Who finds room; `nil` when no site has a known capacity.
  public var capacity: CapacityFigures?
  /// Cover over the hours since the outage.
  public var hours: [CoverHour]
  /// Who is served by a neighbour.
  public var border: [BorderEntry]
  /// Records outside the region, and their residents.
  public var outside: (cells: Int, residents: Double)
  /// Snapped records in the component of a joined site that no permitted walk joins to any site.
  public var noPermittedWalk: (cells: Int, residents: Double)
}
