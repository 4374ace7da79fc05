import Foundation
import Geo
import Planning
import TestSupport
import Testing
import WalkNetwork

@testable import Importing

/// Extracts written by the tests themselves: what counts of them, and how they are merged.
@Suite("Street import")
struct StreetImportTests {
  private let folder = try? TemporaryFolder()

  private func read(
    _ extracts: [TinyPBF], squares: Bool = false
  ) async throws -> (network: WalkNetwork, world: OSMWorld) {
    let folder = try #require(folder)
    var paths: [String] = []
    for (number, extract) in extracts.enumerated() {
      paths.append(folder.path + "/\(number).osm.pbf")
      try extract.write(to: paths[number])
    }
    var options = NetworkOptions()
    options.squares = squares
    let world = try await StreetImport.read(paths, options: options, threads: 2)
    return (WalkNetwork(building: world.streets), world)
  }

  private static let street = ["highway": "residential"]

  @Test func `the way with more nodes in its own extract counts`() async throws {
    var west = TinyPBF()
    west.node(1, 0, 0)
    west.node(2, 100, 0)
    west.way(7, [1, 2, 3, 4], Self.street)
    var east = TinyPBF()
    for (id, x) in [(2, 100.0), (3, 200), (4, 300)] { east.node(Int64(id), x, 0) }
    east.way(7, [2, 3, 4], Self.street)
    // East holds three of its nodes, west two: the way of east counts, 2-3-4.
    let merged = try await read([west, east])
    #expect(merged.network.census.edges == 2)
    #expect(merged.network.census.vertices == 3)
    // The other way round it is the same.
    #expect(try await read([east, west]).network.census == merged.network.census)
  }

  @Test func `a node is where the first extract has it`() async throws {
    var first = TinyPBF()
    first.node(1, 0, 0)
    first.node(2, 100, 0)
    first.way(7, [1, 2], Self.street)
    var second = TinyPBF()
    second.node(2, 500, 0, ["barrier": "wall"])
    second.node(3, 200, 0)
    second.way(8, [2, 3], Self.street)
    let merged = try await read([first, second])
    #expect(abs(merged.network.census.kmPublic - 0.2) < 0.002)
    #expect(merged.network.census.blockingNodes == 0, "its tags are those of the first file")
  }

  @Test func `of a history the last version counts and the deleted are gone`() async throws {
    var history = TinyPBF()
    history.requiredFeatures.append("HistoricalInformation")
    history.node(1, 0, 0, version: 1)
    history.node(1, 50, 0, version: 2)
    history.node(2, 150, 0, version: 1)
    history.node(3, 250, 0, version: 1)
    history.node(3, 250, 0, version: 2, isVisible: false)
    history.way(7, [1, 2, 3], Self.street, version: 1)
    history.way(8, [1, 2], Self.street, version: 1)
    history.way(8, [1, 2], ["building": "yes"], version: 2)
    history.way(9, [1, 2], Self.street, version: 1)
    history.way(9, [], [:], version: 2, isVisible: false)
    let found = try await read([history])
    #expect(found.network.census.ways == 1)
    #expect(found.network.census.edges == 1, "node 3 is deleted")
    #expect(abs(found.network.census.kmPublic - 0.1) < 0.001)
  }

  @Test func `of nodes with tags the last version counts too`() async throws {
    var history = TinyPBF()
    history.requiredFeatures.append("HistoricalInformation")
    let station = ["amenity": "fire_station", "capacity": "-1000"]
    history.node(1, 0, 0, version: 1)
    history.node(2, 150, 0, version: 1)
    for id: Int64 in 31...34 { history.node(id, 10, 0, station, version: 1) }
    history.node(31, 10, 0, version: 2, isVisible: false)
    history.node(32, 90, 0, station, version: 2)
    history.node(33, 10, 0, version: 2)
    history.way(7, [1, 2], Self.street, version: 1)
    let found = try await read([history])
    let facilities = found.world.surroundings.facilities
    #expect(facilities.map(\.id).sorted() == ["n32", "n34"])
    let points = facilities.sorted { $0.id < $1.id }.map(\.point)
    try #require(points.count == 2)
    #expect(abs(points[0].metres(to: points[1]) - 80) < 1, "it moved")
    #expect(facilities.allSatisfy { $0.capacity == nil }, "nobody has room for less than nobody")
  }

  @Test func `a clip ends the streets at its border`() async throws {
    var town = TinyPBF()
    for number in 0...4 { town.node(Int64(number + 1), Double(number) * 100, 0) }
    town.way(7, [1, 2, 3, 4, 5], Self.street)
    let folder = try #require(folder)
    try town.write(to: folder.path + "/town.osm.pbf")
    var options = NetworkOptions()
    // 250 m east of the corner: nodes 1, 2 and 3 are inside.
    options.clip = GeographicBox("5.09,52.09,\(5.1 + 250 / 68_500),52.11")
    let world = try await StreetImport.read(
      [folder.path + "/town.osm.pbf"], options: options, threads: 1)
    #expect(WalkNetwork(building: world.streets).census.edges == 2)
    #expect(GeographicBox("5,52,4,53") == nil)
    #expect(GeographicBox("5,52") == nil)
  }

  @Test func `a file that asks for an unknown feature is refused by its name`() async throws {
    var strange = TinyPBF()
    strange.requiredFeatures.append("Teleportation")
    await #expect { try await read([strange]) } throws: { "\($0)".contains("Teleportation") }
  }

  // MARK: Squares

  /// A market square of 100 m by 100 m; streets end at its four corners.
  private func market(_ tags: [String: String]) -> TinyPBF {
    var town = TinyPBF()
    let corners: [(Double, Double)] = [(0, 0), (100, 0), (100, 100), (0, 100)]
    for (number, corner) in corners.enumerated() {
      town.node(Int64(number + 1), corner.0, corner.1)
      town.node(Int64(number + 11), corner.0 * 3 - 100, corner.1 * 3 - 100)
      town.way(Int64(number + 20), [Int64(number + 1), Int64(number + 11)], Self.street)
    }
    town.way(50, [1, 2, 3, 4, 1], tags)
    return town
  }

  private func walkAcross(_ network: WalkNetwork, _ world: OSMWorld) throws -> Double {
    let xs = world.streets.xs
    let ys = world.streets.ys
    // The outer ends of the streets at opposite corners are the extremes of the map.
    let west = try #require(xs.indices.min { xs[$0] + ys[$0] < xs[$1] + ys[$1] })
    let east = try #require(xs.indices.max { xs[$0] + ys[$0] < xs[$1] + ys[$1] })
    let rules = SnapRules(maxSnapMetres: 10, minComponentMetres: 0)
    let snaps = [west, east].compactMap {
      network.snap(PlanePoint(x: xs[$0], y: ys[$0]), rules: rules).snap
    }
    try #require(snaps.count == 2)
    let nearest = NearestSites(network, sites: [NetworkSite(rank: 0, snap: snaps[0])])
    return try #require(nearest.walks(from: snaps[1]).nearest?.metres)
  }

  @Test func `a square is crossed in a straight line`() async throws {
    let tags = ["highway": "pedestrian", "area": "yes"]
    let street = 100 * 2.0.squareRoot()
    let crossed = try await read([market(tags)], squares: true)
    #expect(abs(try walkAcross(crossed.network, crossed.world) - (3 * street)) < 1)
    let round = try await read([market(tags)], squares: false)
    #expect(abs(try walkAcross(round.network, round.world) - (2 * street + 200)) < 1)
  }

  @Test func `a ring of paths without an area is walked round`() async throws {
    let ring = try await read([market(["highway": "pedestrian"])], squares: true)
    #expect(abs(try walkAcross(ring.network, ring.world) - (200 * 2.0.squareRoot() + 200)) < 1)
  }

  @Test func `a fountain in the middle is walked round`() async throws {
    var town = market([:])
    town.ways[4].tags = [:]
    for (number, corner) in [(40.0, 40.0), (60, 40), (60, 60), (40, 60)].enumerated() {
      town.node(Int64(number + 31), corner.0, corner.1)
    }
    town.way(60, [31, 32, 33, 34, 31], [:])
    town.relations.append(
      TinyPBF.Relation(
        id: 1, ways: [(50, "outer"), (60, "inner")],
        tags: ["type": "multipolygon", "highway": "pedestrian"]))
    let found = try await read([town], squares: true)
    // The diagonal of the outer corners is barred by the fountain; no street ends at the fountain, so
    // its corners are no doors and the walk keeps to the outline.
    let street = 100 * 2.0.squareRoot()
    #expect(abs(try walkAcross(found.network, found.world) - (2 * street + 200)) < 1)
  }

  /// A market with nodes halfway two sides where no street ends, as a relation of ways.
  private func market(outline: [[Int64]], members: [Int64]) -> TinyPBF {
    var town = market([:])
    town.ways.removeLast()
    town.node(41, 50, 0)
    town.node(42, 50, 100)
    for (number, nodes) in outline.enumerated() { town.way(Int64(50 + number), nodes, [:]) }
    town.relations.append(
      TinyPBF.Relation(
        id: 1, ways: members.map { ($0, "outer") },
        tags: ["type": "multipolygon", "highway": "pedestrian"]))
    return town
  }

  @Test func `lines over a square do not depend on how its outline is cut`() async throws {
    let whole = try await read(
      [market(outline: [[1, 41, 2, 3, 42, 4, 1]], members: [50])], squares: true)
    let lines = whole.world.streets.wayTraits.count { $0.contains(.overSquare) }
    #expect(lines > 0)
    let halves: [[Int64]] = [[41, 2, 3, 42], [42, 4, 1, 41]]
    for members: [Int64] in [[50, 51], [50, 51, 50], [51, 50, 51, 50]] {
      let cut = try await read([market(outline: halves, members: members)], squares: true)
      #expect(cut.world.streets.wayTraits.count { $0.contains(.overSquare) } == lines)
      #expect(abs(cut.network.census.kmPublic - whole.network.census.kmPublic) < 1e-6)
      #expect(cut.network.census.edges == whole.network.census.edges, "\(members)")
      let walks = try [cut, whole].map { try walkAcross($0.network, $0.world) }
      #expect(walks[0] == walks[1])
    }
  }

  @Test func `the outline of a square ends at a node that is missing`() async throws {
    var town = TinyPBF()
    for (id, x) in [(1, 0.0), (2, 100), (11, -300), (12, 400)] { town.node(Int64(id), x, 0) }
    town.way(20, [1, 11], Self.street)
    town.way(21, [2, 12], Self.street)
    town.way(50, [1, 98, 2], [:])
    town.way(51, [2, 99, 1], [:])
    town.relations.append(
      TinyPBF.Relation(
        id: 1, ways: [(50, "outer"), (51, "outer")],
        tags: ["type": "multipolygon", "highway": "pedestrian"]))
    let found = try await read([town], squares: true)
    #expect(found.network.census.components == 2)
  }
}
