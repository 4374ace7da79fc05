import Geo
import TestSupport
import Testing

@testable import WalkNetwork

/// Routes: pencil answers, and the laws of a walk on random worlds.
@Suite("Walk route")
struct WalkRouteTests {
  private static let rules = SnapRules(maxSnapMetres: 250, minComponentMetres: 0)

  private func route(
    _ network: WalkNetwork, from place: PlanePoint, to site: PlanePoint
  ) throws -> WalkRoute? {
    let snap = try #require(network.snap(place, rules: Self.rules).snap)
    let home = try #require(network.snap(site, rules: Self.rules).snap)
    return WalksFrom(place, joinedAt: snap, network)
      .route(to: NetworkSite(rank: 0, snap: home), at: site)
  }

  private func point(_ x: Double, _ y: Double) -> PlanePoint { PlanePoint(x: x, y: y) }

  @Test func `a walk is a leg, streets in order, and a leg`() throws {
    let town = DrawnTown(
      """
      S--+
         |
      A--+
      """)
    // From (50, -20): 20 m to the street, 250 + 200 + 300 m along it, no leg at S.
    let found = try #require(
      try route(town.network, from: point(50, -20), to: point(0, 200)))
    #expect(found.metres == 770)
    #expect(found.placeLegMetres == 20)
    #expect(found.siteLegMetres == 0)
    #expect(found.streetMetres == 750)
    #expect(found.line.first == point(50, -20))
    #expect(found.line.last == point(0, 200))
    #expect(found.line.contains(point(50, 0)) && found.line.contains(point(300, 200)))
    #expect(found.point(atMetres: 20 + 250 + 50) == point(300, 50))
    #expect(found.point(atMetres: 5000) == point(0, 200))
    // Ways are numbered by rows of the drawing: 1 to 3 on top, 4 to the south, 5, 6 to 8 below.
    #expect(found.wayIDs.count == 8)
    #expect(Set(found.wayIDs).count == 8)
  }

  @Test func `two places on one street need no corner`() throws {
    let network = DrawnTown("S----+").network
    let found = try #require(try route(network, from: point(350, 10), to: point(100, -5)))
    #expect(found.metres == 265)
    #expect(found.passages.count == 1)
    #expect(
      found.line == [point(350, 10), point(350, 0)] + [300, 200].map { point($0, 0) }
        + [point(100, 0), point(100, -5)])
  }

  @Test func `a place without a walk has no route`() throws {
    let network = DrawnTown("S--+   A--+").network
    #expect(try route(network, from: point(750, 0), to: point(0, 0)) == nil)
  }

  @Test(arguments: lawSeeds(60)) func `a route is as long as the walk, and one may walk it`(
    seed: Int
  ) throws {
    let world = RandomWorld(seed: UInt64(seed), side: 7)
    var random = SeededNumbers(UInt64(seed))
    let base = WalkNetwork(building: world.streets)
    let ways = Set(world.streets.wayIDs.filter { _ in random.chance(0.05) })
    let closed = base.closing(base.stretches(ofWays: ways))
    for network in [base, closed] {
      let sites = world.sites.enumerated().compactMap { rank, place in
        network.snap(place, rules: Self.rules).snap.map { NetworkSite(rank: rank, snap: $0) }
      }
      let search = NearestSites(network, sites: sites)
      for (number, cell) in world.cells.enumerated() {
        let label: Comment = "seed \(seed), cell \(number)"
        guard let snap = network.snap(cell, rules: Self.rules).snap else { continue }
        let expected = search.walks(from: snap)
        let walks = WalksFrom(cell, joinedAt: snap, network)
        let nearest = walks.nearest(3, of: sites)
        #expect((nearest.first == nil) == (expected.nearest == nil), label)
        guard let first = nearest.first, let walk = expected.nearest else { continue }
        #expect(abs(first.metres - walk.metres) <= 1e-6, label)
        #expect(first.site == walk.site, label)
        if let backup = expected.backup {
          #expect(abs(nearest[1].metres - backup.metres) <= 1e-6, label)
        }
        let site = try #require(sites.first { $0.rank == first.site })
        let route = try #require(walks.route(to: site, at: world.sites[site.rank]), label)
        #expect(abs(route.metres - walk.metres) <= 1e-6, label)
        let drawn = zip(route.line, route.line.dropFirst()).reduce(0) { $0 + $1.0.metres(to: $1.1) }
        #expect(abs(drawn - walk.metres) <= 1e-5, label)
        #expect(route.line.first == cell && route.line.last == world.sites[site.rank], label)
        expectPermitted(route, network, label)
      }
    }
  }

  /// Private, public, private; and nothing that is closed.
  private func expectPermitted(_ route: WalkRoute, _ network: WalkNetwork, _ label: Comment) {
    var stage = 0
    for passage in route.passages where passage.fromMetres != passage.toMetres {
      let isPrivate = network.isPrivate(edge: Int(passage.edge))
      if !isPrivate, stage == 0 { stage = 1 }
      if isPrivate, stage == 1 { stage = 2 }
      #expect(!(stage == 2 && !isPrivate), label)
      #expect(
        network.isOpen(
          edge: passage.edge, between: passage.fromMetres, and: passage.toMetres), label)
    }
  }
}
