// What a coverage run gives, every figure of it.

import Planning
import WalkNetwork

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

extension CoverageRequest {
  /// Runs the analysis.
  public func run() async throws -> CoverageOutcome {
    let evidence = try await evidence()
    let reach = try await ReachTable(
      network, sites: evidence.sites.snaps, records: evidence.walks.snaps,
      limitMetres: norms[0].limitMetres, threads: threads)
    let statuses = population.ids.indices.map(evidence.status(of:))
    let inside = population.ids.indices.filter(evidence.isCounted)
    let parts = parts(of: inside)
    let areaOfSite = areaOfSite(evidence.sites)
    let figures = evidence.figures(ofParts: parts, statuses: statuses)
    var region = figures.region
    var areas = areaCount > 0 ? figures.parts : []
    for (site, area) in zip(evidence.sites.ranked, areaOfSite) {
      if let area { areas[area].sites.add(site.kind) }
      if area != nil || areaBoundaries.isEmpty { region.sites.add(site.kind) }
    }
    let gaps = gaps(in: evidence, inside, statuses)
    let candidates = try await candidates(for: gaps, in: evidence)
    return CoverageOutcome(
      evidence: evidence, statuses: statuses, reach: reach, region: region, areas: areas,
      sites: evidence.siteFigures(reach), areaOfSite: areaOfSite, gaps: gaps,
      linkMetres: linkMetres,
      gapCandidates: candidates.map(\.best), gapNeighbours: candidates.map(\.neighbour),
      verdicts: verdicts(
        parts.map { covered(evidence, $0) }, (region, areas), openKernen(evidence.sites)),
      sensitivity: evidence.sensitivity(parts: parts, residents: areas.map(\.sums.total)),
      equity: GroupEquity.all(region: region, areas: areas),
      tiers: evidence.tiers(courierLimitMetres: courierLimitMetres),
      capacity: evidence.capacity(reach), hours: evidence.coverHours(reach, records: inside),
      border: evidence.borderLedger(
        reach, areaOfSite: areaOfSite,
        neighbourOfSite: neighbourOfSite(evidence.sites, areaOfSite)),
      outside: evidence.sum(population.ids.indices.filter { !evidence.isCounted($0) }),
      noPermittedWalk: evidence.sum(evidence.recordsWithoutPermittedWalk(inside)))
  }
}
