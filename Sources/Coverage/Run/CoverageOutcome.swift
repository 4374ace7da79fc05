// All figures of a run, and the order in which they are computed.

public import Geo
import Planning
import WalkNetwork

/// The answer to a request.
public struct CoverageOutcome: Sendable {
  /// The walks behind the figures.
  public var evidence: CoverageEvidence
  /// The verdict on each record.
  public var statuses: [CellStatus]
  /// The walks within the norm that decides.
  public var reach: SiteWalks
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
  /// The walks of couriers between the tiers.
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

extension CoverageOutcome {
  /// The figures of other areas than those of the run; records outside the region take no part.
  ///
  /// - Parameters:
  ///   - boundaries: the areas, to tell which sites they hold.
  ///   - areaOfRecord: the area of each record.
  public func figures(
    of boundaries: [[Polygon<PlanePoint>]], areaOfRecord: [Int?]
  ) -> [AreaFigures] {
    var records = [[Int]](repeating: [], count: boundaries.count)
    for record in areaOfRecord.indices where evidence.isCounted(record) {
      if let area = areaOfRecord[record] { records[area].append(record) }
    }
    var figures = records.map { evidence.figures(of: $0, statuses: statuses) }
    let index = AreaIndex(boundaries)
    for site in evidence.sites.ranked {
      if let area = index.area(holding: site.location) { figures[area].sites.add(site.kind) }
    }
    return figures
  }
}

extension CoverageRequest {
  /// Searches the walks and adds up all figures.
  public func run() async throws -> CoverageOutcome {
    var evidence = try await CoverageEvidence(of: self)
    let reach = try await SiteWalks(
      in: evidence, sites: evidence.sites.snaps, records: evidence.walks.snaps, threads: threads)
    for (rank, site) in evidence.sites.ranked.enumerated() {
      evidence.subsets.add(site, reach.records(of: rank).lazy.map(\.index), 1)
    }
    let records = region.population.ids.indices
    let statuses = records.map(evidence.status(of:))
    let inside = records.filter(evidence.isCounted)
    let parts = region.areas.parts(of: inside)
    let areaOfSite = region.areas.areas(of: evidence.sites.ranked)
    let figures = evidence.figures(ofParts: parts, statuses: statuses)
    var whole = figures.region
    var areas = region.areas.count > 0 ? figures.parts : []
    for (site, area) in zip(evidence.sites.ranked, areaOfSite) {
      if let area { areas[area].sites.add(site.kind) }
      if area != nil || region.areas.boundaries.isEmpty { whole.sites.add(site.kind) }
    }
    let gaps = evidence.gaps(inside, statuses)
    let candidates = try await evidence.candidates(for: gaps, threads: threads)
    return CoverageOutcome(
      evidence: evidence, statuses: statuses, reach: reach, region: whole, areas: areas,
      sites: evidence.siteFigures(reach), areaOfSite: areaOfSite, gaps: gaps,
      gapCandidates: candidates.map(\.best), gapNeighbours: candidates.map(\.neighbour),
      verdicts: question.verdicts(
        parts.map { evidence.covered($0, within: question.profileLimits) }, (whole, areas),
        evidence.openKernen),
      sensitivity: evidence.sensitivity(parts: parts, residents: areas.map(\.sums.total)),
      equity: GroupEquity.all(region: whole, areas: areas), tiers: evidence.tiers(),
      capacity: evidence.capacity(reach), hours: evidence.coverHours(reach, records: inside),
      border: evidence.borderLedger(
        reach, areaOfSite: areaOfSite,
        neighbourOfSite: region.areas.neighbours(
          of: evidence.sites.ranked, areaOfSite: areaOfSite)),
      outside: evidence.sum(records.filter { !evidence.isCounted($0) }),
      noPermittedWalk: evidence.sum(evidence.recordsWithoutPermittedWalk(inside)))
  }
}
