import Foundation
import Geo
import Planning
import TestSupport
import Testing
import WalkNetwork

@testable import Importing

/// The drawn worlds of the exchange cases: one subtle rule of the walking model each.
@Suite(
  "Shared drawn worlds",
  .enabled(if: SharedData.isPresent, SharedData.absence))
struct SharedDrawnWorldsTests {
  static let names: [String] =
    SharedData.isPresent
    ? (try? FileManager.default.contentsOfDirectory(
      atPath: SharedData.path("expected/drawn")))?.filter { $0.hasSuffix(".json") }.sorted() ?? []
    : []

  @Test(arguments: names) func `a drawn world gives the pencil answers`(name: String) throws {
    let world = try DrawnWorld(
      contentsOf: URL(fileURLWithPath: SharedData.path("expected/drawn/\(name)")))
    for run in world.runs {
      let network = WalkNetwork(building: streets(of: world, ferries: run.options.ferries))
      let rules = SnapRules(
        maxSnapMetres: run.options.max_snap, minComponentMetres: run.options.min_component)
      let ids = world.sites.map(\.id).sorted(by: Noodsteunpunt.idPrecedes)
      let sites = world.sites.compactMap { site -> NetworkSite? in
        guard let rank = ids.firstIndex(of: site.id),
          let snap = network.snap(PlanePoint(x: site.x, y: site.y), rules: rules).snap
        else { return nil }
        return NetworkSite(rank: rank, snap: snap)
      }
      let nearest = NearestSites(network, sites: sites)
      for cell in world.cells {
        let answer = try #require(run.expect[cell.id])
        let outcome = network.snap(PlanePoint(x: cell.x, y: cell.y), rules: rules)
        let walks = outcome.snap.map(nearest.walks(from:)) ?? TwoWalks()
        let label: Comment = "\(world.name), cell \(cell.id)"
        #expect(isClose(outcome.legMetres, answer.snap_m), label)
        #expect(isClose(walks.nearest?.metres, answer.walk_m), label)
        #expect(walks.nearest.map { ids[$0.site] } == answer.site, label)
        #expect(isClose(walks.backup?.metres, answer.backup_walk_m), label)
        #expect(walks.backup.map { ids[$0.site] } == answer.backup_site, label)
      }
      if let pocket = run.totals?.km_pocket {
        #expect(abs(network.census.kmPocket - pocket) < 0.001, "\(world.name)")
      }
    }
  }

  private func isClose(_ found: Double?, _ expected: Double?) -> Bool {
    guard let found, let expected else { return (found == nil) == (expected == nil) }
    return abs(found - expected) <= 0.01
  }

  private func streets(of world: DrawnWorld, ferries: Bool) -> Streets {
    let places = Dictionary(
      uniqueKeysWithValues: world.nodes.enumerated().map { ($1.id, UInt32($0)) })
    var streets = Streets(
      xs: world.nodes.map(\.x), ys: world.nodes.map(\.y),
      passages: world.nodes.map { Walkability.passage(ofNode: OSMTags($0.tags)) })
    for way in world.ways.sorted(by: { $0.id < $1.id }) {
      guard let access = Walkability.access(ofWay: OSMTags(way.tags), ferries: ferries) else {
        continue
      }
      streets.addWay(
        id: way.id, access: access, traits: Walkability.traits(ofWay: OSMTags(way.tags)),
        through: way.nodes.map { places[$0] ?? Streets.missing })
    }
    return streets
  }
}
