import Geo
import TestSupport
import Testing

@testable import WalkNetwork

/// The network against the walking model written a second time, and laws that hold in any world.
@Suite("Walk laws")
struct WalkLawsTests {
  private static let rules = SnapRules(maxSnapMetres: 250, minComponentMetres: 300)

  private func joined(_ places: [PlanePoint], _ network: WalkNetwork) -> [NetworkSite] {
    places.enumerated().compactMap { rank, place in
      network.snap(place, rules: Self.rules).snap.map { NetworkSite(rank: rank, snap: $0) }
    }
  }

  @Test(arguments: lawSeeds(60)) func `walks equal those of the plain implementation`(seed: Int) {
    expectPlainWalks(in: RandomWorld(seed: UInt64(seed), side: 7))
  }

  @Test(arguments: lawSeeds(30)) func `walks over streets of a kilometre are as exact`(seed: Int) {
    var world = RandomWorld(seed: UInt64(seed), side: 7)
    let scale = 8.0
    func stretched(_ place: PlanePoint) -> PlanePoint {
      PlanePoint(x: place.x * scale, y: place.y * scale)
    }
    world.streets.xs = world.streets.xs.map { $0 * scale }
    world.streets.ys = world.streets.ys.map { $0 * scale }
    world.sites = world.sites.map(stretched)
    world.cells = world.cells.map(stretched)
    expectPlainWalks(in: world)
  }

  private func expectPlainWalks(in world: RandomWorld) {
    let network = WalkNetwork(building: world.streets)
    let plain = PlainWalks(world.streets, rules: Self.rules)
    let sites = joined(world.sites, network)
    let nearest = NearestSites(network, sites: sites)
    let layers = WalkLayers(network, from: sites)
    let meetings = world.cells.map(plain.meeting)
    let plainWalks = world.sites.compactMap(plain.meeting)
      .map { plain.metres(from: $0, to: meetings) }
    for (place, cell) in world.cells.enumerated() {
      let label: Comment = "seed \(world.seed), cell \(place)"
      let snap = network.snap(cell, rules: Self.rules).snap
      let meeting = meetings[place]
      #expect((snap == nil) == (meeting == nil), label)
      guard let snap, let meeting else { continue }
      #expect(abs(snap.legMetres - meeting.leg) < 1e-6, label)
      let walks = plainWalks.compactMap { $0[place] }.sorted()
      let found = nearest.walks(from: snap)
      #expect(isClose(found.nearest?.metres, walks.first), label)
      #expect(isClose(found.backup?.metres, walks.dropFirst().first), label)
      let alone = layers.walk(from: snap, to: SitesOnEdges(sites), over: network)
      #expect(alone == found.nearest, label)
    }
  }

  @Test(arguments: lawSeeds(40)) func `a bounded search finds what the search from all sites finds`(
    seed: Int
  ) {
    let world = RandomWorld(seed: UInt64(seed), side: 7)
    let network = WalkNetwork(building: world.streets)
    let cells = world.cells.map { network.snap($0, rules: Self.rules) }
    var search = SiteReach(network, cells: cells).search()
    for site in joined(world.sites, network) {
      let alone = NearestSites(network, sites: [site])
      var reached: [Int: Double] = [:]
      search.forEachCell(of: site, within: 600) { reached[$0] = $1 }
      for (place, outcome) in cells.enumerated() {
        let walk = outcome.snap.flatMap { alone.walks(from: $0).nearest?.metres }
        let expected = walk.flatMap { $0 <= 600 ? $0 : nil }
        #expect(isClose(reached[place], expected), "seed \(seed), site \(site.rank), cell \(place)")
      }
    }
  }

  @Test(arguments: lawSeeds(20)) func `rows of places are joined as each place is by itself`(
    seed: Int
  ) {
    let network = WalkNetwork(building: RandomWorld(seed: UInt64(seed), side: 7).streets)
    let rules = SnapRules(maxSnapMetres: 60, minComponentMetres: 300)
    let places = (0..<1600).map {
      PlanePoint(x: Double($0 % 40) * 25 - 50, y: Double($0 / 40) * 25 - 50)
    }
    #expect(
      network.snaps(places, rules: rules) == places.map { network.snap($0, rules: rules).snap })
  }

  @Test(arguments: lawSeeds(40))
  func `two searches from a part of the sites each together are the search from all`(seed: Int) {
    let world = RandomWorld(seed: UInt64(seed), side: 7)
    let network = WalkNetwork(building: world.streets)
    let sites = joined(world.sites, network)
    let all = NearestSites(network, sites: sites)
    let parts = [0, 1].map { part in
      NearestSites(network, sites: sites.filter { $0.rank % 2 == part })
    }
    for cell in world.cells {
      guard let snap = network.snap(cell, rules: Self.rules).snap else { continue }
      let merged = parts[0].walks(from: snap).merged(with: parts[1].walks(from: snap))
      #expect(merged == all.walks(from: snap), "seed \(seed)")
    }
  }

  @Test(arguments: lawSeeds(40)) func `another site never makes a walk longer`(seed: Int) {
    let world = RandomWorld(seed: UInt64(seed), side: 7)
    let network = WalkNetwork(building: world.streets)
    let sites = joined(world.sites, network)
    let fewer = NearestSites(network, sites: Array(sites.dropLast()))
    let all = NearestSites(network, sites: sites)
    for cell in world.cells {
      guard let snap = network.snap(cell, rules: Self.rules).snap else { continue }
      let before = fewer.walks(from: snap).nearest?.metres ?? .infinity
      let after = all.walks(from: snap).nearest?.metres ?? .infinity
      #expect(after <= before + 1e-6, "seed \(seed)")
    }
  }

  @Test(arguments: lawSeeds(40)) func `a walk is as long back as forth`(seed: Int) {
    let world = RandomWorld(seed: UInt64(seed), side: 7)
    let network = WalkNetwork(building: world.streets)
    let places = joined(world.sites, network)
    for first in places {
      for second in places where first.rank < second.rank {
        let forth = NearestSites(network, sites: [first]).walks(from: second.snap).nearest?.metres
        let back = NearestSites(network, sites: [second]).walks(from: first.snap).nearest?.metres
        #expect(isClose(forth, back), "seed \(seed), \(first.rank) to \(second.rank)")
      }
    }
  }

  @Test(arguments: lawSeeds(20)) func `the order of ways does not change a walk`(seed: Int) {
    let world = RandomWorld(seed: UInt64(seed), obstacles: false)
    let turned = world.streets.reversedWays()
    let networks = [WalkNetwork(building: world.streets), WalkNetwork(building: turned)]
    let searches = networks.map { NearestSites($0, sites: joined(world.sites, $0)) }
    for cell in world.cells {
      let walks = zip(networks, searches).map { network, search in
        network.snap(cell, rules: Self.rules).snap.flatMap {
          search.walks(from: $0).nearest?.metres
        }
      }
      #expect(isClose(walks[0], walks[1]), "seed \(seed)")
    }
  }

  private func isClose(_ found: Double?, _ expected: Double?) -> Bool {
    guard let found, let expected else { return (found == nil) == (expected == nil) }
    return abs(found - expected) < 1e-4
  }
}

extension Streets {
  /// The same streets, every way run through from its other end.
  fileprivate func reversedWays() -> Streets {
    var result = Streets(xs: xs, ys: ys, passages: passages)
    for way in wayIDs.indices {
      let range = Int(referenceStarts[way])..<Int(referenceStarts[way + 1])
      result.addWay(
        id: wayIDs[way], access: wayAccess[way], traits: wayTraits[way],
        through: references[range].reversed())
    }
    return result
  }
}
