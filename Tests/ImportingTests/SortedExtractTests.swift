import Findings
import Formats
import Foundation
import Geo
import Planning
import TestSupport
import Testing
import WalkNetwork

@testable import Importing

/// Extracts that say that they are sorted are read from the end: wherever the kinds begin, all is found.
@Suite("Sorted extracts")
struct SortedExtractTests {
  /// A street of 12 ways through 13 nodes, and 3 squares of one way each that relations name.
  private static func town() -> TinyPBF {
    var town = TinyPBF()
    for place in 0...12 { town.node(Int64(place + 1), Double(place) * 100, 0) }
    for place in 0..<12 {
      let nodes = [Int64(place + 1), Int64(place + 2)]
      town.way(Int64(place + 1), nodes, ["highway": "residential"])
    }
    for square in 0..<3 {
      let corners = [(0.0, 0.0), (100, 0), (100, 100), (0, 100)]
      for (corner, place) in corners.enumerated() {
        town.node(
          Int64(100 + square * 10 + corner), Double(square) * 300 + place.0, 500 + place.1)
      }
      let ring = [0, 1, 2, 3, 0].map { Int64(100 + square * 10 + $0) }
      town.way(Int64(100 + square), ring, [:])
      town.relations.append(
        TinyPBF.Relation(
          id: Int64(square + 1), ways: [(Int64(100 + square), "outer")],
          tags: ["type": "multipolygon", "natural": "water"]))
    }
    return town
  }

  /// The objects in the order of the format, cut into blobs of so many.
  private static func blobs(_ town: TinyPBF, of count: Int) -> [Data] {
    let all = town.nodes.count + town.ways.count + town.relations.count
    return stride(from: 0, to: all, by: count).map { start in
      func part<Item>(_ items: [Item], _ before: Int) -> [Item] {
        items.enumerated().filter { (start..<start + count).contains($0.offset + before) }
          .map(\.element)
      }
      var blob = TinyPBF()
      blob.nodes = part(town.nodes, 0)
      blob.ways = part(town.ways, town.nodes.count)
      blob.relations = part(town.relations, town.nodes.count + town.ways.count)
      return TinyPBF.block("OSMData", blob.primitiveBlock)
    }
  }

  private func read(_ blobs: [Data]) async throws -> OSMWorld {
    let folder = try TemporaryFolder()
    var header = TinyPBF()
    header.optionalFeatures = ["Sort.Type_then_ID"]
    let path = folder.path + "/town.osm.pbf"
    try blobs.reduce(header.header, +).write(to: URL(fileURLWithPath: path))
    return try await StreetImport.read([path], options: NetworkOptions(), threads: 2)
  }

  @Test(arguments: 1...12) func `in blobs of any size all ways and relations are found`(
    count: Int
  ) async throws {
    let world = try await read(Self.blobs(Self.town(), of: count))
    #expect(world.rows.used == 12)
    #expect(world.surroundings.water.count == 3)
  }

  @Test(arguments: 0...3) func `a blob of nothing hides no other`(place: Int) async throws {
    var blobs = Self.blobs(Self.town(), of: 5)
    let empty = TinyPBF.block("OSMData", TinyPBF().primitiveBlock)
    blobs.insert(empty, at: blobs.count - place)
    let world = try await read(blobs)
    #expect(world.rows.used == 12)
    #expect(world.surroundings.water.count == 3)
  }

  @Test func `streets without a relation are found`() async throws {
    var town = Self.town()
    town.relations = []
    #expect(try await read(Self.blobs(town, of: 3)).rows.used == 12)
  }
}
