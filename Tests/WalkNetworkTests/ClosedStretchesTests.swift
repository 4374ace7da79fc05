import Geo
import TestSupport
import Testing

@testable import WalkNetwork

/// Closed streets: pencil answers, and the plain implementation on random worlds.
@Suite("Closed stretches")
struct ClosedStretchesTests {
  private static let rules = SnapRules(maxSnapMetres: 250, minComponentMetres: 0)

  /// Two banks: the bridge in the west is way 3, that in the east is 700 m further.
  ///
  ///     S-A---+
  ///     |     |
  ///     +-B---+
  private static let town = DrawnTown(
    """
    S-A---+
    |     |
    +-B---+
    """)

  private func walk(
    _ network: WalkNetwork, from place: PlanePoint, to site: PlanePoint
  ) throws -> Double? {
    let cell = try #require(network.snap(place, rules: Self.rules).snap)
    let home = try #require(network.snap(site, rules: Self.rules).snap)
    let joined = NetworkSite(rank: 0, snap: home)
    let all = NearestSites(network, sites: [joined]).walks(from: cell).nearest?.metres
    var search = SiteReach(network, cells: [.snapped(cell)]).search()
    var bounded: Double?
    search.forEachCell(of: joined, within: 5000) { bounded = $1 }
    #expect(bounded == all, "both searches agree")
    return all
  }

  private func point(_ x: Double, _ y: Double) -> PlanePoint { PlanePoint(x: x, y: y) }

  @Test func `a barrier across a bridge sends people round by the other one`() throws {
    let network = Self.town.network
    let closed = network.closing(network.stretches(across: [point(-50, 150), point(50, 150)]))
    // Straight down: 200 + 200 m. Round: 600 + 200 + 400 m.
    #expect(try walk(network, from: point(200, 0), to: point(0, 200)) == 400)
    #expect(try walk(closed, from: point(200, 0), to: point(0, 200)) == 1200)
    #expect(closed.closedStretches.count == 1)
    // The site's own bank keeps its walks.
    #expect(try walk(closed, from: point(200, 200), to: point(0, 200)) == 200)
  }

  @Test func `homes on a closed street are stuck, those beside it are not`() throws {
    let network = Self.town.network
    let flood = Polygon(rings: [
      [point(-10, 50), point(10, 50), point(10, 150), point(-10, 150), point(-10, 50)]
    ])
    let closed = network.closing(network.stretches(inside: [flood]))
    #expect(closed.closedStretches.map { $0.toMetres - $0.fromMetres } == [100])
    #expect(try walk(closed, from: point(0, 100), to: point(0, 200)) == nil)
    #expect(try walk(closed, from: point(0, 170), to: point(0, 200)) == 30)
    // From (0, 30): 30 m back, 600 + 200 + 600 m round.
    #expect(try walk(closed, from: point(0, 30), to: point(0, 200)) == 1430)
    // And a site on a closed street serves nobody.
    #expect(try walk(closed, from: point(0, 170), to: point(0, 100)) == nil)
  }

  /// An end A, a junction B, a bend C, an end D and a wall below B.
  private static let corners = DrawnTown(
    """
    A-B-C
      | |
      # D
    """)

  @Test(arguments: [(0.0, 200.0), (150, 200), (200, 200), (400, 200), (400, 0), (200, 0)])
  func `where every street is closed no walk begins, whatever the corner`(x: Double, y: Double)
    throws
  {
    let network = Self.corners.network
    let place = point(x, y)
    #expect(try walk(network, from: place, to: place) == 0)
    let closed = network.closing(network.stretches(ofWays: Set(Self.corners.streets.wayIDs)))
    #expect(try walk(closed, from: place, to: place) == nil)
  }

  @Test func `who stands where one street is open may stay there`() throws {
    let network = Self.corners.network
    let west = Polygon(rings: [
      [point(-50, 150), point(200, 150), point(200, 250), point(-50, 250), point(-50, 150)]
    ])
    let closed = network.closing(network.stretches(inside: [west]))
    #expect(try walk(closed, from: point(200, 200), to: point(200, 200)) == 0)
    #expect(try walk(closed, from: point(400, 200), to: point(200, 200)) == 200)
    #expect(try walk(closed, from: point(199, 200), to: point(199, 200)) == nil)
    #expect(try walk(closed, from: point(0, 200), to: point(0, 200)) == nil)
  }

  @Test func `a bend closes with its second street, in one go or in two`() throws {
    let network = Self.corners.network
    let bend = point(400, 200)
    let snap = try #require(network.snap(bend, rules: Self.rules).snap)
    func stretch(_ from: Double, _ to: Double) -> ClosedStretch {
      ClosedStretch(edge: snap.edge, fromMetres: from, toMetres: to)
    }
    let first = network.closing([stretch(0, snap.offsetMetres)])
    #expect(try walk(first, from: bend, to: bend) == 0)
    let both = first.closing([stretch(snap.offsetMetres, .infinity)])
    #expect(try walk(both, from: bend, to: bend) == nil)
    let whole = network.closing([stretch(0, network.metres(ofEdge: Int(snap.edge)))])
    #expect(try walk(whole, from: point(400, 0), to: point(400, 0)) == nil)
    // At a barrier without length nobody stands either.
    let barrier = network.closing([stretch(snap.offsetMetres, snap.offsetMetres)])
    #expect(try walk(barrier, from: bend, to: bend) == nil)
  }

  @Test func `two places on one street are cut off by a barrier between them`() throws {
    let network = DrawnTown("S----+").network
    let closed = network.closing(network.stretches(across: [point(250, -10), point(250, 10)]))
    #expect(try walk(closed, from: point(200, 0), to: point(100, 0)) == 100)
    #expect(try walk(closed, from: point(300, 0), to: point(100, 0)) == nil)
  }

  @Test func `a hole in a hazard stays open`() throws {
    let network = DrawnTown("S--------+").network
    func square(_ low: Double, _ high: Double) -> [PlanePoint] {
      [(low, -50), (high, -50), (high, 50), (low, 50), (low, -50)].map { point($0.0, $0.1) }
    }
    let area = Polygon(rings: [square(100, 700), square(300, 500)])
    let stretches = network.stretches(inside: [area])
    #expect(stretches.map(\.fromMetres) == [100, 500])
    #expect(stretches.map(\.toMetres) == [300, 700])
  }

  @Test func `closings add up and closing nothing gives the same network`() throws {
    let network = Self.town.network
    #expect(network.closing([]) === network)
    let first = network.closing(network.stretches(ofWays: [1]))
    let both = first.closing(network.stretches(ofWays: [2]))
    #expect(both.closedStretches.count == 2)
  }

  @Test func `traits pick bridges`() throws {
    var streets = Streets(
      xs: [0, 100, 200, 300], ys: [0, 0, 0, 0], passages: [.free, .free, .free, .free])
    streets.addWay(id: 1, access: .everyone, traits: [], through: [0, 1])
    streets.addWay(id: 2, access: .everyone, traits: [.bridge, .movableBridge], through: [1, 2])
    streets.addWay(id: 3, access: .everyone, traits: [], through: [2, 3])
    let network = WalkNetwork(building: streets)
    let stretches = network.stretches(with: .movableBridge)
    #expect(stretches == [ClosedStretch(edge: 0, fromMetres: 100, toMetres: 200)])
    #expect(network.stretches(ofWays: [2]) == stretches)
    let closed = network.closing(stretches)
    #expect(try walk(closed, from: point(90, 0), to: point(10, 0)) == 80)
    #expect(try walk(closed, from: point(210, 0), to: point(10, 0)) == nil)
  }

  @Test(arguments: lawSeeds(60)) func `walks equal those of the plain implementation`(seed: Int) {
    let world = RandomWorld(seed: UInt64(seed), side: 7)
    var random = SeededNumbers(UInt64(seed))
    let ways = Set(world.streets.wayIDs.filter { _ in random.chance(0.15) })
    let base = WalkNetwork(building: world.streets)
    let network = base.closing(base.stretches(ofWays: ways))
    var plain = PlainWalks(world.streets, rules: Self.rules)
    plain.closedWays = ways
    let meetings = world.cells.map(plain.meeting)
    let plainWalks = world.sites.compactMap(plain.meeting)
      .map { plain.metres(from: $0, to: meetings) }
    let sites = world.sites.enumerated().compactMap { rank, place in
      network.snap(place, rules: Self.rules).snap.map { NetworkSite(rank: rank, snap: $0) }
    }
    let nearest = NearestSites(network, sites: sites)
    let before = NearestSites(base, sites: sites)
    for (place, cell) in world.cells.enumerated() {
      let label: Comment = "seed \(seed), cell \(place)"
      guard let snap = network.snap(cell, rules: Self.rules).snap else { continue }
      let walks = plainWalks.compactMap { $0[place] }.sorted()
      let found = nearest.walks(from: snap).nearest?.metres
      #expect(abs((found ?? -1) - (walks.first ?? -1)) < 1e-5, label)
      // Closing never shortens a walk.
      #expect(
        (before.walks(from: snap).nearest?.metres ?? .infinity) <= (found ?? .infinity) + 1e-6)
    }
  }
}
