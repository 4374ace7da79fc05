// One run: evidence in, figures out. Nothing here knows files or pages.

public import Geo
public import Planning
public import WalkNetwork

/// What a coverage run is about.
public struct CoverageRequest: Sendable {
  /// The streets.
  public var network: WalkNetwork
  /// The people.
  public var population: Population
  /// The area of each record by its place in `areaCount`; `nil` for records outside.
  public var areaOfRecord: [Int?]
  /// How many areas (gemeenten) there are; 0 when everything is one region.
  public var areaCount: Int
  /// The sites that count.
  public var sites: [Noodsteunpunt]
  /// The norms; the first decides status and figures.
  public var norms: [WalkingNorm]
  /// The limits of snapping.
  public var rules: SnapRules
  /// How far apart two records of a gap may be, for populations that are no squares.
  public var gapLinkMetres: Double
  /// How many threads to use.
  public var threads: Int
  /// The boundaries of the areas, to tell which sites they hold; empty when nobody asks.
  public var areaBoundaries: [[Polygon<PlanePoint>]] = []
  /// The boundaries of neighbours outside the region, to tell whose sites serve people inside it.
  public var neighbourBoundaries: [[Polygon<PlanePoint>]] = []
  /// Sites that could come, for the best one of each gap.
  public var candidates: [Noodsteunpunt] = []
  /// Norms of groups, by the group's name.
  public var groupNorms: [String: WalkingNorm] = [:]
  /// Norms that every area is judged by.
  public var profiles: [NormProfile] = []
  /// Areas of which a norm can ask a site each; without them only gemeenten are looked at.
  public var kernLayers: [KernLayer] = []
  /// The share of residents that must be covered for an area to meet a norm of walking.
  public var targetShare = 1.0
  /// The longest walk from an L-NSP to its C-NSP that counts as near, in metres.
  public var courierLimitMetres = 2500.0

  /// Makes a request.
  public init(
    network: WalkNetwork, population: Population, areaOfRecord: [Int?], areaCount: Int,
    sites: [Noodsteunpunt], norms: [WalkingNorm], rules: SnapRules = SnapRules(),
    gapLinkMetres: Double = 150, threads: Int = 2
  ) {
    precondition(!norms.isEmpty, "a run has at least one norm")
    precondition(areaOfRecord.count == population.count, "one area a record")
    self.network = network
    self.population = population
    self.areaOfRecord = areaOfRecord
    self.areaCount = areaCount
    self.sites = sites
    self.norms = norms
    self.rules = rules
    self.gapLinkMetres = gapLinkMetres
    self.threads = threads
  }
}

extension CoverageRequest {
  /// The walks of the run, without any figure.
  func evidence() async throws -> CoverageEvidence {
    let counted = CountedSites(sites, network: network, rules: rules)
    let walks = try await CellWalks(
      of: population.points, to: counted, network: network, rules: rules, threads: threads)
    return CoverageEvidence(
      network: network, population: population, areaOfRecord: areaOfRecord,
      hasAreas: areaCount > 0, sites: counted, norms: norms, walks: walks,
      straightMetres: StraightLine.metres(
        from: population.points, to: counted.ranked.map(\.location)), groupNorms: groupNorms)
  }

  /// The records of each area, ascending; all in one part when there are no areas.
  func parts(of inside: [Int]) -> [[Int]] {
    guard areaCount > 0 else { return [inside] }
    var parts = [[Int]](repeating: [], count: areaCount)
    for record in inside { if let area = areaOfRecord[record] { parts[area].append(record) } }
    return parts
  }

  func areaOfSite(_ counted: CountedSites) -> [Int?] {
    let index = AreaIndex(areaBoundaries)
    return counted.ranked.map { index.area(holding: $0.location) }
  }

  func neighbourOfSite(_ counted: CountedSites, _ areaOfSite: [Int?]) -> [Int?] {
    let index = AreaIndex(neighbourBoundaries)
    return zip(counted.ranked, areaOfSite).map { site, area in
      area == nil ? index.area(holding: site.location) : nil
    }
  }

  func gaps(
    in evidence: CoverageEvidence, _ inside: [Int], _ statuses: [CellStatus]
  ) -> [Gap] {
    let open = inside.filter { statuses[$0] != .covered && (population.residents[$0] ?? 0) > 0 }
    var clusters = GapClusters(
      GapLinks(open, points: population.points, within: linkMetres), recordCount: population.count)
    clusters.update(open, in: evidence, statuses)
    return Array(clusters.ranked)
  }

  /// Residents of a part within each of the profiles' limits.
  func covered(_ evidence: CoverageEvidence, _ part: [Int]) -> [Double] {
    evidence.covered(part, within: profiles.map { $0.walkingNorm?.limitMetres ?? 0 })
  }

  /// How far apart two records of one gap may be, in metres.
  var linkMetres: Double {
    if case .squares(let side) = population.grain { side * 1.5 } else { gapLinkMetres }
  }
}
