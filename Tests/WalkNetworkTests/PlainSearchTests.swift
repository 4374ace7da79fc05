import Geo
import TestSupport
import Testing

@testable import WalkNetwork

/// The search that runs check themselves with, against the searches that it checks.
@Suite("Plain search")
struct PlainSearchTests {
  private static let rules = SnapRules(maxSnapMetres: 250, minComponentMetres: 300)
  private static let work = 1_000_000

  /// A world, whole or with one way in seven closed.
  private func network(_ world: RandomWorld, closed: Bool) -> WalkNetwork {
    let whole = WalkNetwork(building: world.streets)
    guard closed else { return whole }
    var random = SeededNumbers(world.seed)
    let ways = Set(world.streets.wayIDs.filter { _ in random.chance(0.15) })
    return whole.closing(whole.stretches(ofWays: ways))
  }

  private func sites(_ world: RandomWorld, _ network: WalkNetwork) -> [NetworkSite] {
    world.sites.enumerated().compactMap { rank, place in
      network.snap(place, rules: Self.rules).snap.map { NetworkSite(rank: rank, snap: $0) }
    }
  }

  @Test(arguments: lawSeeds(60), [false, true])
  func `legs and walks are those of the fast searches`(seed: Int, closed: Bool) {
    let world = RandomWorld(seed: UInt64(seed), side: 7)
    let network = network(world, closed: closed)
    let sites = sites(world, network)
    let nearest = NearestSites(network, sites: sites)
    let legs = PlainSearch.legs(of: world.cells, in: network, rules: Self.rules)
    var plain = PlainSearch(network, sites: sites, work: Self.work)
    for (cell, leg) in zip(world.cells, legs) {
      let outcome = network.snap(cell, rules: Self.rules)
      #expect(abs((outcome.legMetres ?? .infinity) - leg) < 1e-6 || outcome == .nothing)
      guard let snap = outcome.snap else { continue }
      let walk = nearest.walks(from: snap).nearest
      guard let metres = walk?.metres else {
        #expect(plain.nearest(from: snap, within: .infinity) == .nothing)
        continue
      }
      guard case .metres(let found) = plain.nearest(from: snap, within: metres + 0.001) else {
        Issue.record("seed \(seed): no walk of \(metres) m")
        continue
      }
      #expect(abs(found - metres) < 1e-4, "seed \(seed)")
      #expect(plain.nearest(from: snap, within: metres - 0.001) == .nothing)
    }
  }

  @Test func `a search stops when its work is done`() {
    let world = RandomWorld(seed: 1, side: 7)
    let network = network(world, closed: false)
    var plain = PlainSearch(network, sites: [], work: 10)
    let snaps = world.cells.compactMap { network.snap($0, rules: Self.rules).snap }
    #expect(snaps.contains { plain.nearest(from: $0, within: .infinity) == .unknown })
  }

  @Test func `where no street may be joined the leg is infinite`() {
    let world = RandomWorld(seed: 1, side: 7)
    let rules = SnapRules(minComponentMetres: 1e9)
    let legs = PlainSearch.legs(
      of: world.cells, in: network(world, closed: false), rules: rules)
    #expect(legs.allSatisfy { $0 == .infinity })
  }
}
