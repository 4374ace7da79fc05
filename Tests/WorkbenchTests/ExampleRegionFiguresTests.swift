import Coverage
import Formats
import Foundation
import Planning
import Reporting
import TestSupport
import Testing
import WalkNetwork

@testable import Workbench

/// What must hold on the example region: who is counted is counted once, and closing bridges hurts only
/// those who walk over them.
@Suite("Example region figures")
struct ExampleRegionFiguresTests {
  private let scratch: TemporaryFolder

  init() throws {
    scratch = try TemporaryFolder()
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let source = root.appendingPathComponent("GeoData/voorbeeldregio")
    for name in try FileManager.default.contentsOfDirectory(atPath: source.path)
    where !name.hasPrefix(".") && name != "out" {
      try FileManager.default.copyItem(
        at: source.appendingPathComponent(name), to: scratch.url.appendingPathComponent(name))
    }
  }

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
        to: site, at: before.evidence.sites.sites[site.rank].location)
      let ways = Set(try #require(route).wayIDs)
      #expect(!ways.isDisjoint(with: movable), "\(before.evidence.population.ids[record])")
      if before.statuses[record] == .covered, after.statuses[record] != .covered {
        lost += before.evidence.population.residents[record] ?? 0
      }
      #expect(!(before.statuses[record] != .covered && after.statuses[record] == .covered))
    }
    #expect(lost > 500)
    let sums = (before.region.sums.residents[.covered] ?? 0, after.region.sums.residents[.covered])
    #expect(sums.0 - lost == sums.1)
  }

  @Test(arguments: [[], ["hoogwater"]])
  func `gemeenten, groups, statuses and capacity add up to the region`(
    scenario: [String]
  ) async throws {
    let outcome = try await outcome(scenario)
    let region = outcome.region
    for status in CellStatus.allCases {
      let areas = outcome.areas.reduce(0) { $0 + ($1.sums.residents[status] ?? 0) }
      #expect(areas == region.sums.residents[status] ?? 0)
    }
    for group in region.groups.indices {
      #expect(outcome.areas.reduce(0) { $0 + $1.groups[group].total } == region.groups[group].total)
      #expect(
        outcome.areas.reduce(0) { $0 + $1.groups[group].covered } == region.groups[group].covered)
    }
    let capacity = try #require(outcome.capacity)
    let classes =
      capacity.servedResidents + capacity.fullResidents + capacity.unreachedResidents
    #expect(abs(classes - region.sums.total) < 1e-6)
    #expect(abs(capacity.load.reduce(0, +) - capacity.served.reduce(0, +)) < 1e-6)
    #expect(outcome.areas.reduce(0) { $0 + $1.sites.all } == region.sites.all)
    #expect(
      outcome.gaps.reduce(0) { $0 + $1.residents }
        == region.sums.total - (region.sums.residents[.covered] ?? 0))
  }
}
