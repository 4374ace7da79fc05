import Findings
import Formats
import Foundation
import FuzzTargets
import Testing
import Words

/// Every reader of files from elsewhere: it reads or it refuses, whatever the bytes.
@Suite("Hostile files")
struct HostileFilesTests {
  @Test(arguments: HostileTarget.all.map(\.name))
  func `the seeds of a target are good files`(name: String) async throws {
    let target = try #require(HostileTarget.all.first { $0.name == name })
    let workplace = try Workplace()
    var read = 0
    var refusals: [String] = []
    for seed in try await target.seeds() {
      #expect(seed.count <= target.limitBytes)
      switch try await target.outcome(of: seed, in: workplace) {
      case .read: read += 1
      case .refused(let refusal): refusals.append(refusal.sentence.english)
      }
    }
    // Files with rows go through every import, and none is good for all.
    let rows = ["geopackage", "geometry", "geojson", "csv"]
    #expect(read > 0 || rows.contains(name), "\(refusals)")
  }

  @Test(arguments: HostileTarget.all.map(\.name))
  func `damaged copies are read or refused, the file named`(name: String) async throws {
    let target = try #require(HostileTarget.all.first { $0.name == name })
    let workplace = try Workplace()
    let seeds = try await target.seeds()
    var mutation = Mutation(seed: 8)
    var refused = 0
    for round in 0..<300 {
      let bytes = mutation.mutated(
        seeds[round % seeds.count], with: seeds[(round / 2) % seeds.count])
      if case .refused = try await target.outcome(of: bytes, in: workplace) { refused += 1 }
    }
    // A cache that is no good is made again and refuses nobody.
    #expect(refused > 0 || name == "cache")
  }

  @Test func `a cache with a point beyond the earth is made again`() async throws {
    let target = try #require(HostileTarget.all.first { $0.name == "cache" })
    let workplace = try Workplace()
    let seed = try #require(try await target.seeds().first)
    let far = withUnsafeBytes(of: (-3.1e231).bitPattern.littleEndian, Array.init)
    var tried = 0
    for start in stride(from: 0, to: seed.count - 8, by: 8) {
      let bits = seed[start..<start + 8].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      // The eastings of the village.
      guard (135_000..<137_000).contains(Double(bitPattern: bits)) else { continue }
      var bytes = seed
      bytes.replaceSubrange(start..<start + 8, with: far)
      guard case .read = try await target.outcome(of: bytes, in: workplace) else {
        Issue.record("refused")
        continue
      }
      tried += 1
    }
    #expect(tried > 10)
  }
}
