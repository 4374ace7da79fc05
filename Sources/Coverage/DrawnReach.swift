// Drawn reach (isochrones): a picture of where a resident would be covered. People are counted by
// their own walk, never with this picture; each area says how far it is off.
//
// The field behind it is the walking model itself, asked at the nodes of a lattice: the walk of
// somebody who lives there, legs included. So a street that is near as the crow flies but not on foot
// stays out, and a larger limit never draws a smaller area.

public import Geo
import Planning
public import WalkNetwork

/// An area from which a site, or any of them, can be reached within a limit.
public struct DrawnReach: Sendable, Hashable {
  /// The rank of the site; `nil` for all sites together.
  public var site: Int?
  /// The greatest walk in metres.
  public var limitMetres: Double
  /// The area; outer rings counter-clockwise.
  public var areas: [Polygon<PlanePoint>]
  /// Residents inside the region whose record lies in the area.
  public var residentsDrawn = 0.0
  /// Those of them whose walk is longer than the limit all the same.
  public var residentsFalselyDrawn = 0.0
  /// Residents within the limit whose record lies outside the area.
  public var residentsMissed = 0.0

  /// The share of the people in the area who cannot walk there within the limit.
  ///
  /// - Returns: `nil` when nobody lives in the area.
  public var falseCoverShare: Double? {
    residentsDrawn > 0 ? residentsFalselyDrawn / residentsDrawn : nil
  }
}

/// The drawn reach of a run.
public struct ReachMap: Sendable, Hashable {
  /// Metres between the nodes of the lattice.
  public var spacingMetres: Double
  /// All sites together, the least limit first; then each joined site under the norm, by rank.
  public var reaches: [DrawnReach]

  /// Makes a map of reaches.
  public init(spacingMetres: Double, reaches: [DrawnReach]) {
    self.spacingMetres = spacingMetres
    self.reaches = reaches
  }
}

/// What drawing needs besides the evidence.
public struct ReachRequest: Sendable {
  /// The walks of the run.
  public var evidence: CoverageEvidence
  /// Who reaches which site within the norm.
  public var table: ReachTable
  /// The limits of snapping.
  public var rules: SnapRules
  /// Water areas: wide water is left out of the picture.
  public var water: ShapeLayer
  /// Metres between nodes, more where the lattice would be too large; 25 m holds the centres of
  /// the CBS squares.
  public var finestSpacingMetres: Double
  /// How many threads to use.
  public var threads: Int

  /// Makes a request.
  public init(
    of outcome: CoverageOutcome, rules: SnapRules, water: ShapeLayer = ShapeLayer(),
    finestSpacingMetres: Double = 25, threads: Int = 2
  ) {
    evidence = outcome.evidence
    table = outcome.reach
    self.rules = rules
    self.water = water
    self.finestSpacingMetres = finestSpacingMetres
    self.threads = threads
  }

  /// Draws the reach of all sites together, at half the first norm and at every norm, and that of
  /// each site at the first norm.
  public func run() async throws -> ReachMap {
    let sites = evidence.sites.networkSites()
    guard !sites.isEmpty else { return ReachMap(spacingMetres: 0, reaches: []) }
    let places = try await LivingPlaces(self, limits: limits)
    let network = evidence.network
    let reach = SiteReach(network, cells: places.snaps)
    let records = RecordsNearby(evidence)
    let own = try await inParallel(
      sites.count, threads: threads, workspace: { reach.search() }
    ) { search, place in
      draw(sites[place], on: places, records, with: &search)
    }
    let together = try await regionReaches(sites, places, limits: limits)
    return ReachMap(spacingMetres: places.lattice.spacingMetres, reaches: together + own)
  }

  private var limits: [Double] {
    let all = [evidence.norm.limitMetres / 2] + evidence.norms.map(\.limitMetres)
    return Set(all).sorted()
  }
}
