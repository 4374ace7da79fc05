import Coverage
import Formats
import Foundation
import Planning
import TestSupport
import Testing
import WalkNetwork

@testable import Workbench

/// What must hold on the example region: who is counted is counted once, and closing bridges hurts only
/// those who walk over them.
@Suite("Example region figures")
struct ExampleRegionFiguresTests {
  private let scratch: TemporaryFolder

  init() throws { scratch = try TemporaryFolder.holdingExampleRegion() }

  private func outcome(_ scenario: [String] = []) async throws -> CoverageOutcome {
    var settings = try ProjectSettings(project: scratch.path)
    settings.scenario = scenario
    return try await CoverageRun(settings) { _ in }.request.run()
  }

  @Test func `closing the movable bridges changes only walks that went over one`() async throws {
    let before = try await outcome()
    let after = try await outcome(["blackout"])
    let network = before.evidence.network
    let movable = network.ways(with: .movableBridge)
    var lost = 0.0
    for record in before.statuses.indices {
      let walk = before.evidence.walks.any[record].nearest
      guard walk != after.evidence.walks.any[record].nearest, let walk,
        let snap = before.evidence.walks.snaps[record].snap,
        let site = before.evidence.sites.networkSites().first(where: { $0.rank == walk.site })
      else { continue }
      let start = WalksFrom(
        before.evidence.population.points[record], joinedAt: snap, network)
      let route = start.route(
        to: site, at: before.evidence.sites.ranked[site.rank].location)
      let ways = Set(try #require(route).wayIDs)
      #expect(!ways.isDisjoint(with: movable), "\(before.evidence.population.ids[record])")
      if before.statuses[record] == .covered, after.statuses[record] != .covered {
        lost += before.evidence.population.residents[record] ?? 0
      }
      #expect(!(before.statuses[record] != .covered && after.statuses[record] == .covered))
    }
    #expect(lost > 500)
    let sums = (before.region.sums.residents[.covered], after.region.sums.residents[.covered])
    #expect(sums.0 - lost == sums.1)
  }

  @Test(arguments: [[], ["hoogwater"]])
  func `gemeenten, groups, statuses and capacity add up to the region`(
    scenario: [String]
  ) async throws {
    let outcome = try await outcome(scenario)
    #expect(outcome.capacity != nil && !outcome.areas.isEmpty)
    expectPeopleConserved(outcome, "\(scenario)")
  }

  // MARK: Stress

  @Test func `the worst site and the worst two are those that brute force finds`() async throws {
    let settings = try ProjectSettings(project: scratch.path)
    let run = try await CoverageRun(settings) { _ in }
    let before = try await run.request.run()
    let covered = before.region.sums.residents[.covered]
    let ids = before.evidence.sites.ranked.map(\.id)
    /// Residents who lose cover without some sites: the whole run again, with nothing but walks in it.
    func loss(without ranks: [Int]) async throws -> Double {
      let closed = Set(ranks.map { ids[$0] })
      var request = run.request
      request.region.sites.removeAll { closed.contains($0.id) }
      (request.region.candidates, request.question.profiles) = ([], [])
      return covered - (try await request.run().region.sums.residents[.covered])
    }
    var losses: [Double] = []
    for rank in ids.indices { losses.append(try await loss(without: [rank])) }
    let ranked = before.evidence.siteLosses().ranked
    let worst = try #require(losses.max())
    #expect(worst > 0 && ranked[0].loss.losesCover == worst)
    #expect(losses[ranked[0].site] == worst)
    #expect(ranked.map { losses[$0.site] } == losses.sorted(by: >))
    // Sites that lose most by themselves, and neighbours that stand in for each other.
    let found = CoveringSets(before.evidence, before.reach).worst(2)
    let top = ranked.prefix(Self.pairedSites).map(\.site)
    var worstPair = 0.0
    for (place, first) in top.enumerated() {
      for second in top[..<place] {
        worstPair = max(worstPair, try await loss(without: [first, second]))
      }
    }
    #expect(found.isExact && found.losesCover >= worstPair)
    #expect(try await loss(without: found.sites) == found.losesCover)
    if Set(found.sites).isSubset(of: top) { #expect(found.losesCover == worstPair) }
  }

  /// Of how many of the worst sites all pairs are tried.
  private static let pairedSites = 6
}
