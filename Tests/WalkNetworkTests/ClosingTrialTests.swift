import Geo
import TestSupport
import Testing

@testable import WalkNetwork

/// Closing on trial gives what a new search over the closed streets gives.
@Suite("Closing trial")
struct ClosingTrialTests {
  private static let rules = SnapRules(maxSnapMetres: 250, minComponentMetres: 0)

  @Test(arguments: lawSeeds(60)) func `a trial equals a search over the closed streets`(seed: Int) {
    let world = RandomWorld(seed: UInt64(seed), side: 7)
    var random = SeededNumbers(UInt64(seed) &* 31)
    let whole = WalkNetwork(building: world.streets)
    let first = Set(world.streets.wayIDs.filter { _ in random.chance(0.05) })
    // Every second world has closed streets to begin with.
    let base =
      seed.isMultiple(of: 2) ? whole : whole.closing(whole.stretches(ofWays: first))
    let sites = world.sites.enumerated().compactMap { rank, place in
      base.snap(place, rules: Self.rules).snap.map { NetworkSite(rank: rank, snap: $0) }
    }
    let places = world.cells.map { base.snap($0, rules: Self.rules) }
    let before = NearestSites(base, sites: sites)
    var trial = ClosingTrials(base, sites: sites, places: places).trial()
    for _ in 0..<12 {
      let x = random.share() * 900
      let line = [PlanePoint(x: x, y: -10), PlanePoint(x: x + 100, y: random.share() * 900)]
      let ways = Set(world.streets.wayIDs.filter { _ in random.chance(0.03) })
      let stretches = base.stretches(ofWays: ways) + base.stretches(across: line)
      let after = NearestSites(base.closing(stretches), sites: sites)
      var changes: [Int: Double?] = [:]
      trial.forEachChangedPlace(closing: stretches) { place, old, new in
        let expected = places[place].snap.flatMap { before.walks(from: $0).nearest?.metres }
        #expect(isClose(old?.metres, expected), "seed \(seed), place \(place)")
        #expect(changes[place] == nil, "each place once")
        changes[place] = .some(new?.metres)
      }
      for (place, outcome) in places.enumerated() {
        guard let snap = outcome.snap else { continue }
        let old = before.walks(from: snap).nearest?.metres
        let expected = after.walks(from: snap).nearest?.metres
        let found = changes[place] ?? old
        #expect(isClose(found, expected), "seed \(seed), place \(place)")
      }
    }
  }

  @Test func `a corner serves nobody when its last street closes`() throws {
    let town = DrawnTown(
      """
      A-B-C
        |
        D
      """)
    let network = town.network
    let corner = try #require(town.places["B"])
    let outcome = network.snap(corner, rules: Self.rules)
    let site = NetworkSite(rank: 0, snap: try #require(outcome.snap))
    var trial = ClosingTrials(network, sites: [site], places: [outcome]).trial()
    func changes(closing ways: Set<Int64>) -> [Double?] {
      var after: [Double?] = []
      trial.forEachChangedPlace(closing: network.stretches(ofWays: ways)) { _, before, now in
        #expect(before?.metres == 0)
        after.append(now?.metres)
      }
      return after
    }
    let ways = Set(town.streets.wayIDs)
    #expect(changes(closing: ways) == [nil])
    for way in ways { #expect(changes(closing: [way]).isEmpty, "\(way)") }
  }

  @Test func `the last street of a corner may be another than the one that is joined`() throws {
    let town = DrawnTown(
      """
      A-B-C
        |
        D
      """)
    let network = town.network
    let corner = try #require(town.places["B"])
    let snap = try #require(network.snap(corner, rules: Self.rules).snap)
    let all = network.stretches(ofWays: Set(town.streets.wayIDs))
    let others = all.filter { $0.edge != snap.edge }
    let base = network.closing(all.filter { $0.edge == snap.edge })
    let site = NetworkSite(rank: 0, snap: snap)
    var trial = ClosingTrials(base, sites: [site], places: [.snapped(snap)]).trial()
    var after: [Double?] = []
    trial.forEachChangedPlace(closing: others) { after.append($2?.metres) }
    #expect(after == [nil])
  }

  private func isClose(_ found: Double?, _ expected: Double?) -> Bool {
    guard let found, let expected else { return (found == nil) == (expected == nil) }
    return abs(found - expected) < 1e-5
  }
}
