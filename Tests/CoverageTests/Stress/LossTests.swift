import Geo
import Planning
import TestSupport
import Testing
import WalkNetwork

@testable import Coverage

/// Losses of sites and crossings against running everything again without them.
@Suite("Losses")
struct LossTests {
  private static let rules = SnapRules(maxSnapMetres: 250, minComponentMetres: 0)

  private func norm(_ metres: Double) -> WalkingNorm {
    WalkingNorm(id: "test", limitMetres: metres, title: "", source: "", status: "")
  }

  private func site(_ id: String, _ place: PlanePoint) -> Noodsteunpunt {
    Noodsteunpunt(
      id: id, name: id, kind: id.utf8.count.isMultiple(of: 2) ? .cNSP : .lNSP, location: place)
  }

  private func request(_ world: RandomWorld) -> CoverageRequest {
    let residents: [Double?] = world.residents.enumerated().map {
      $0.offset % 11 == 3 ? nil : $0.element
    }
    let population = Population(
      grain: .points, ids: world.cells.indices.map { "c\($0)" }, points: world.cells,
      residents: residents,
      groups: [Population.Group(name: "old", counts: residents.map { $0.map { $0 / 4 } })])
    let sites = world.sites.enumerated().map {
      site(String(repeating: "s", count: 1 + $0.offset % 2) + "\($0.offset)", $0.element)
    }
    var region = Region(
      network: WalkNetwork(building: world.streets), population: population, sites: sites,
      rules: Self.rules)
    region.areas = RegionAreas(
      count: 1, ofRecord: world.cells.indices.map { $0 % 7 == 2 ? nil : 0 })
    return CoverageRequest(region, CoverageQuestion(norms: [norm(350)]))
  }

  /// What two runs differ by, added up without any of the code under test.
  private func difference(
    _ before: CoverageOutcome, _ after: CoverageOutcome
  ) -> (cover: Double, group: Double, noWalk: Double, extra: Double) {
    var sums = (cover: 0.0, group: 0.0, noWalk: 0.0, extra: 0.0)
    let evidence = before.evidence
    for record in evidence.population.ids.indices where evidence.areaOfRecord[record] != nil {
      let residents = evidence.population.residents[record] ?? 0
      if before.statuses[record] == .covered, after.statuses[record] != .covered {
        sums.cover += residents
        sums.group += evidence.population.groups[0].counts[record] ?? 0
      }
      guard let old = evidence.walks.any[record].nearest else { continue }
      guard let new = after.evidence.walks.any[record].nearest else {
        sums.noWalk += residents
        continue
      }
      sums.extra += residents * (new.metres - old.metres)
    }
    return sums
  }

  private func expectEqual(
    _ loss: CoverLoss, _ before: CoverageOutcome, _ after: CoverageOutcome, _ label: Comment
  ) {
    let expected = difference(before, after)
    #expect(abs(loss.losesCover - expected.cover) < 1e-6, label)
    #expect(abs(loss.groupsLosingCover[0] - expected.group) < 1e-6, label)
    #expect(abs(loss.leftWithoutWalk - expected.noWalk) < 1e-6, label)
    #expect(abs(loss.extraMetresTotal - expected.extra) < 1e-2, label)
    // Failing never raises cover.
    #expect(
      (after.region.sums.residents[.covered])
        <= (before.region.sums.residents[.covered]) + 1e-6, label)
  }

  @Test(arguments: lawSeeds(20)) func `the loss of a site is what a run without it loses`(
    seed: Int
  ) async throws {
    var request = request(RandomWorld(seed: UInt64(seed), side: 7))
    let before = try await request.run()
    let losses = before.evidence.siteLosses()
    let ids = before.evidence.sites.ranked.map(\.id)
    let all = request.region.sites
    var worst = 0.0
    for (rank, id) in ids.enumerated() {
      request.region.sites = all.filter { $0.id != id }
      let after = try await request.run()
      expectEqual(losses[rank].loss, before, after, "seed \(seed), site \(id)")
      worst = max(worst, difference(before, after).cover)
      // `sole` of analyse is the same number.
      #expect(before.sites[rank].sole == losses[rank].loss.losesCover)
    }
    let ranked = losses.ranked
    #expect(ranked[0].loss.losesCover == worst)
    let one = CoveringSets(before.evidence, before.reach).worst(1)
    #expect(one.losesCover == worst)
    if worst > 0 { #expect(losses[one.sites[0]].loss.losesCover == worst) }
  }

  @Test(arguments: lawSeeds(12)) func `the worst together lose what a run without them loses`(
    seed: Int
  ) async throws {
    var request = request(RandomWorld(seed: UInt64(seed), side: 7))
    let before = try await request.run()
    let found = CoveringSets(before.evidence, before.reach).worst(3)
    let ids = Set(found.sites.map { before.evidence.sites.ranked[$0].id })
    request.region.sites = request.region.sites.filter { !ids.contains($0.id) }
    let after = try await request.run()
    #expect(abs(found.losesCover - difference(before, after).cover) < 1e-6)
    #expect(found.isExact && found.bound >= found.losesCover)
  }

  @Test(arguments: lawSeeds(30)) func `the loss of a crossing is what a run with it closed loses`(
    seed: Int
  ) async throws {
    let world = RandomWorld(seed: UInt64(seed), side: 7)
    var request = request(world)
    if seed.isMultiple(of: 3) {
      request.region.network = request.region.network.closing(
        request.region.network.stretches(ofWays: Set(world.streets.wayIDs.filter { $0 % 17 == 0 })))
    }
    var rails = ShapeLayer()
    rails.append([PlanePoint(x: 300, y: -50), PlanePoint(x: 420, y: 900)])
    let barrier = StreetBarrier(kind: .railway, lines: rails, countsTouches: true)
    let crossings = request.region.network.crossings(of: [barrier])
    let before = try await request.run()
    let losses = try await before.evidence.crossingLosses(crossings, threads: 1)
    #expect(losses.count == crossings.count)
    #expect(!crossings.isEmpty, "a world without crossings tries nothing")
    let base = request.region.network
    for (place, crossing) in crossings.enumerated() {
      request.region.network = base.closing(crossing.closures)
      let after = try await request.run()
      expectEqual(losses[place].loss, before, after, "seed \(seed), crossing \(place)")
    }
    #expect(try await before.evidence.crossingLosses(crossings, threads: 3) == losses)
  }

  @Test func `a town with two bridges`() async throws {
    // Ways of the drawing: the bridges are the two verticals, at x = 0 and x = 600.
    let town = DrawnTown(
      """
      S-----+
      |     |
      A-B---C
      """)
    var streets = town.streets
    for way in streets.wayIDs.indices {
      let nodes = streets.references[
        Int(streets.referenceStarts[way])..<Int(streets.referenceStarts[way + 1])]
      let xs = Set(nodes.map { streets.xs[Int($0)] })
      if xs.count == 1 { streets.wayTraits[way].insert(.bridge) }
    }
    let points = try "ABC".map { try #require(town.places[$0]) }
    let region = Region(
      network: WalkNetwork(building: streets),
      population: Population(
        grain: .points, ids: ["A", "B", "C"], points: points, residents: [10, 20, 40]),
      sites: [site("S", try #require(town.places["S"]))], rules: Self.rules)
    let request = CoverageRequest(region, CoverageQuestion(norms: [norm(800)]))
    let outcome = try await request.run()
    let losses = try await outcome.evidence.crossingLosses(
      request.region.network.crossings(), threads: 2
    ).ranked
    // A walks 200 m, B 400 m, C 800 m by either bridge. Without the west bridge A walks 1400 m, B
    // 1200 m, C 800 m; without the east bridge all keep their walks by the west one.
    #expect(losses.count == 1)
    #expect(losses[0].crossing.center == PlanePoint(x: 0, y: 100))
    #expect(losses[0].loss.losesCover == 30)
    #expect(losses[0].loss.leftWithoutWalk == 0)
    #expect(losses[0].loss.extraMetresTotal == 10 * 1200 + 20 * 800)
    #expect(losses[0].loss.meanExtraMetres == 28_000.0 / 30)
    // With both closed nobody gets across.
    let closed = request.region.network.crossings().flatMap(\.stretches)
    var cut = request
    cut.region.network = request.region.network.closing(closed)
    #expect(try await cut.run().region.sums.residents[.unreachable] == 70)
  }
}
