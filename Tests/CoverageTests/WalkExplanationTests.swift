import Geo
import Planning
import TestSupport
import Testing
import WalkNetwork

@testable import Coverage

/// Answers about one place: pencil answers, and the same figures as a run gives.
@Suite("Walk explanation")
struct WalkExplanationTests {
  private static let rules = SnapRules(maxSnapMetres: 250, minComponentMetres: 0)

  private func question(
    _ network: WalkNetwork, sites: [(String, PlanePoint)], norm: Double
  ) -> WalkQuestion {
    let sites = sites.map { Noodsteunpunt(id: $0.0, name: $0.0, kind: .lNSP, location: $0.1) }
    return WalkQuestion(
      in: Region(
        network: network, population: Population(grain: .points), sites: sites, rules: Self.rules),
      norm: WalkingNorm(
        id: "test", limitMetres: norm, title: "", source: "", status: ""), barriers: [])
  }

  /// S in the west; the only way to A and T leads over the bridge between B and C.
  private func street() -> (network: WalkNetwork, places: [Character: PlanePoint]) {
    let town = DrawnTown("S-B-C-A--T")
    var streets = town.streets
    // One way for each hundred metres: those from x = 200 to 400 are the bridge.
    for way in [2, 3] { streets.wayTraits[way].insert(.bridge) }
    return (WalkNetwork(building: streets), town.places)
  }

  private func point(_ x: Double) -> PlanePoint { PlanePoint(x: x, y: 0) }

  @Test(arguments: [(500.0, true), (499, false)])
  func `a bridge is critical when the other site is too far`(norm: Double, covered: Bool) throws {
    let (network, places) = street()
    let sites = [("S", try #require(places["S"])), ("T", point(900))]
    // From x = 480: 420 m to T, 480 m to S over the bridge.
    let near = question(network, sites: sites, norm: norm).answer(for: point(480))
    #expect(near.status == .covered)
    #expect(near.walks.map(\.metres) == [420, 480])
    #expect(near.crossings.isEmpty)
    #expect(!near.dependsOnOneSite)
    // From x = 400: 400 m to S over the bridge, 500 m to T.
    let answer = question(network, sites: sites, norm: norm).answer(for: point(400))
    #expect(answer.walks.map(\.metres) == [400, 500])
    #expect(answer.crossings.count == 1)
    #expect(answer.crossings[0].walkWithout?.metres == 500)
    #expect(answer.crossings[0].isCritical == !covered)
    #expect(answer.dependsOnOneSite == !covered)
    #expect(answer.leastNormMetres == 400)
    #expect(answer.overNormMetres == 400 - norm)
    #expect(answer.farthestNewSite == nil)
  }

  @Test func `a place that is too far is told how near a new site must be`() throws {
    let (network, _) = street()
    let answer = question(network, sites: [("S", point(0))], norm: 300)
      .answer(for: PlanePoint(x: 700, y: 30))
    #expect(answer.status == .beyond)
    #expect(answer.overNormMetres == 430)
    #expect(answer.leastNormMetres == 730)
    // 30 m of leg and 270 m along the street.
    #expect(answer.farthestNewSite == point(430))
    #expect(answer.crossings.map(\.walkWithout) == [nil])
    #expect(answer.crossings.map(\.isCritical) == [false])
    // With a leg longer than the norm no site helps.
    let far = question(network, sites: [("S", point(0))], norm: 20)
      .answer(for: PlanePoint(x: 700, y: 30))
    #expect(far.farthestNewSite == nil)
  }

  @Test func `no street and no walk are told apart`() throws {
    let town = DrawnTown("S--+    A--+")
    let question = question(town.network, sites: [("S", point(0))], norm: 300)
    let island = question.answer(for: try #require(town.places["A"]))
    #expect(island.status == .unreachable)
    #expect(island.walks.isEmpty && island.route == nil && island.leastNormMetres == nil)
    #expect(question.answer(for: PlanePoint(x: 0, y: 900)).status == .unsnapped)
  }

  @Test(arguments: lawSeeds(20))
  func `answers equal those of a run, with every crossing closed too`(
    seed: Int
  ) async throws {
    let world = RandomWorld(seed: UInt64(seed), side: 7)
    let network = WalkNetwork(building: world.streets)
    let sites = world.sites.enumerated().map { ("s\($0.offset)", $0.element) }
    let question = question(network, sites: sites, norm: 350)
    var region = question.region
    region.population.points = world.cells
    let walks = try await CellWalks(in: region, to: question.sites, threads: 1)
    for (record, cell) in world.cells.enumerated() {
      let label: Comment = "seed \(seed), cell \(record)"
      let answer = question.answer(for: cell)
      #expect(answer.status == walks.status(of: record, under: question.norm), label)
      guard let walk = walks.any[record].nearest else { continue }
      #expect(answer.walks.first?.site == walk.site, label)
      #expect(abs((answer.route?.metres ?? 0) - walk.metres) <= 1e-6, label)
      for found in answer.crossings {
        let closed = network.closing(found.crossing.closures)
        let joined = question.sites.networkSites()
        let snap = try #require(closed.snap(cell, rules: Self.rules).snap)
        let expected = NearestSites(closed, sites: joined).walks(from: snap).nearest?.metres
        #expect((found.walkWithout == nil) == (expected == nil), label)
        #expect(abs((found.walkWithout?.metres ?? 0) - (expected ?? 0)) < 1e-5, label)
      }
    }
  }
}
