import Foundation
import TestSupport
import Testing
import WalkNetwork

@testable import Importing

/// One extract in many encodings, and networks out of the cache.
@Suite("Network import", .enabled(if: SharedData.isPresent, SharedData.absence))
struct NetworkImportTests {
  private static let delft = SharedData.path("data/osm-nl/delft-2025.osm.pbf")

  private func network(
    _ path: String, cache: String? = nil, threads: Int = 2
  ) async throws -> ImportedNetwork {
    try await NetworkImport.read(
      [path], options: NetworkOptions(), cacheFolder: cache, threads: threads)
  }

  private func expectEqual(_ first: ImportedNetwork, _ second: ImportedNetwork) {
    #expect(first.network.census == second.network.census)
    for (one, other) in zip(first.network.arrays.named, second.network.arrays.named) {
      #expect(one.bytes.elementsEqual(other.bytes), "\(one.name)")
    }
    #expect(first.surroundings == second.surroundings)
  }

  @Test(arguments: [
    "delft-locations-on-ways", "delft-lz4", "delft-no-metadata", "delft-plain-nodes",
    "delft-raw-uncompressed",
  ])
  func `every encoding gives the same network`(variant: String) async throws {
    let usual = try await network(Self.delft)
    expectEqual(usual, try await network(SharedData.path("data/osm-variants/\(variant).osm.pbf")))
  }

  @Test func `one thread gives the same network as more`() async throws {
    let one = try await network(Self.delft, threads: 1)
    expectEqual(one, try await network(Self.delft, threads: 3))
  }

  @Test func `an extract merged with itself is the extract`() async throws {
    let usual = try await network(Self.delft)
    let twice = try await NetworkImport.read(
      [Self.delft, Self.delft], options: NetworkOptions(), cacheFolder: nil, threads: 2)
    expectEqual(usual, twice)
  }

  @Test func `a network out of the cache is the one that was kept`() async throws {
    let folder = try TemporaryFolder()
    let built = try await network(Self.delft, cache: folder.path)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(files.count == 1)
    expectEqual(built, try await network(Self.delft, cache: folder.path))
  }

  @Test func `a damaged cache is built again`() async throws {
    let folder = try TemporaryFolder()
    let built = try await network(Self.delft, cache: folder.path)
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder.path).first)
    let file = folder.url.appendingPathComponent(name)
    let whole = try Data(contentsOf: file)
    for place in [3, 20, whole.count / 3, whole.count / 2] {
      var damaged = whole
      damaged[place] ^= 0x55
      try damaged.write(to: file)
      expectEqual(built, try await network(Self.delft, cache: folder.path))
      #expect(try Data(contentsOf: file) == whole, "the cache is whole again")
    }
    try whole.prefix(whole.count / 3).write(to: file)
    expectEqual(built, try await network(Self.delft, cache: folder.path))
  }

  @Test func `a cache of other bytes is stale`() async throws {
    let folder = try TemporaryFolder()
    let extract = folder.path + "/here.osm.pbf"
    try FileManager.default.copyItem(atPath: Self.delft, toPath: extract)
    _ = try await network(extract, cache: folder.path)
    try FileManager.default.removeItem(atPath: extract)
    let other = SharedData.path("data/osm-nl/delft-2022-nometa.osm.pbf")
    try FileManager.default.copyItem(atPath: other, toPath: extract)
    let found = try await network(extract, cache: folder.path)
    let expected = try await network(other)
    #expect(found.network.census == expected.network.census)
  }
}
