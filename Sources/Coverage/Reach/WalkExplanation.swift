// Why a place is covered or not, and what would change that: the walk itself, the sites that come
// next, and the crossings on the way without which it would not be covered.

public import Geo
public import Planning
public import WalkNetwork

/// What is asked about one place.
public struct WalkQuestion: Sendable {
  /// The streets and sites.
  public let region: Region
  /// The sites by rank.
  public let sites: CountedSites
  /// The norm that decides.
  public var norm: WalkingNorm
  /// The lines that streets cross.
  public var barriers: [StreetBarrier]

  /// Ranks the sites of a region and joins them to its streets.
  public init(in region: Region, norm: WalkingNorm, barriers: [StreetBarrier]) {
    self.region = region
    sites = CountedSites(of: region)
    self.norm = norm
    self.barriers = barriers
  }
}

/// A crossing on the way, and the walk when it is closed.
public struct RouteCrossing: Sendable, Hashable {
  /// The crossing.
  public var crossing: StreetCrossing
  /// The least walk with it closed; `nil` when none is left.
  public var walkWithout: Walk?
  /// True when the place is covered and would no longer be.
  public var isCritical: Bool
}

/// The answer about one place.
public struct WalkExplanation: Sendable {
  /// The place.
  public var place: PlanePoint
  /// Where it meets the network.
  public var snap: SnapOutcome
  /// The verdict.
  public var status: CellStatus
  /// The norm that decides.
  public var norm: WalkingNorm
  /// The nearest sites, at most three.
  public var walks: [Walk]
  /// The walk to the nearest site.
  public var route: WalkRoute?
  /// The crossings on it, in its order.
  public var crossings: [RouteCrossing]
  /// True when the scenario closes every street where the place is joined.
  public var isShutIn = false

  /// The walk less the norm in metres; negative inside the norm, `nil` without a walk.
  public var overNormMetres: Double? { walks.first.map { $0.metres - norm.limitMetres } }

  /// The least norm in whole metres that covers the place; `nil` without a walk.
  public var leastNormMetres: Double? {
    walks.first.map { ($0.metres - WalkingNorm.toleranceMetres).rounded(.up) }
  }

  /// True when the place is covered by its nearest site alone.
  public var dependsOnOneSite: Bool {
    status == .covered && !(walks.dropFirst().first.map { norm.isMet(by: $0.metres) } ?? false)
  }

  /// For a place that is not covered: how far along its walk a new site at the street may stand.
  ///
  /// - Returns: `nil` without a walk to follow, and where the leg alone is longer than the norm.
  public var farthestNewSite: PlanePoint? {
    guard status == .beyond, let route, route.placeLegMetres <= norm.limitMetres else { return nil }
    return route.point(atMetres: norm.limitMetres)
  }
}

extension WalkQuestion {
  /// How many sites an answer names.
  public static let namedSites = 3

  /// Answers for a place.
  ///
  /// - Complexity: two searches near O(edges), and little for each crossing on the way.
  public func answer(for place: PlanePoint) -> WalkExplanation {
    let network = region.network
    let outcome = region.snap(place)
    var answer = WalkExplanation(
      place: place, snap: outcome, status: .unsnapped, norm: norm, walks: [], route: nil,
      crossings: [])
    guard let snap = outcome.snap else { return answer }
    answer.isShutIn = !network.canLeave(snap)
    let joined = sites.networkSites()
    let search = WalksFrom(place, joinedAt: snap, network)
    answer.walks = search.nearest(Self.namedSites, of: joined)
    answer.status = .unreachable
    guard let nearest = answer.walks.first,
      let site = joined.first(where: { $0.rank == nearest.site })
    else { return answer }
    answer.status = norm.isMet(by: nearest.metres) ? .covered : .beyond
    answer.route = search.route(to: site, at: sites.ranked[site.rank].location)
    if let route = answer.route {
      answer.crossings = crossings(on: route, from: snap, isCovered: answer.status == .covered)
    }
    return answer
  }

  /// The crossings that a route goes over, each closed in turn.
  private func crossings(on route: WalkRoute, from snap: Snap, isCovered: Bool) -> [RouteCrossing] {
    let network = region.network
    let near = network.crossings(of: barriers, near: BoundingBox(of: route.line))
    let met = near.compactMap { crossing -> (order: Int, crossing: StreetCrossing)? in
      let first = route.passages.firstIndex { crossing.closures.contains(where: $0.meets) }
      return first.map { ($0, crossing) }
    }.sorted { $0.order < $1.order }
    guard !met.isEmpty else { return [] }
    // Walks are as long back as forth: the place is the site here, and the sites are the places.
    let home = NetworkSite(rank: 0, snap: snap)
    let trials = ClosingTrials(network, sites: [home], places: sites.snaps)
    let before = sites.snaps.indices.map { trials.walk(of: $0)?.metres }
    var trial = trials.trial()
    return met.map { _, crossing in
      var metres = before
      trial.forEachChangedPlace(closing: crossing.closures) { metres[$0] = $2?.metres }
      var walk: Walk?
      for (rank, metres) in metres.enumerated() {
        guard let metres else { continue }
        let other = Walk(metres: metres, site: rank)
        if walk.map({ other.precedes($0) }) ?? true { walk = other }
      }
      let isMet = walk.map { norm.isMet(by: $0.metres) } ?? false
      return RouteCrossing(crossing: crossing, walkWithout: walk, isCritical: isCovered && !isMet)
    }
  }
}
