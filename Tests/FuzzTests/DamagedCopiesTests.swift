import Foundation
import FuzzTargets
import TestSupport
import Testing

/// Good and bad files of others, and as many damaged copies of good ones as `NSP_COPIES` says.
@Suite("Damaged copies", .serialized)
struct DamagedCopiesTests {
  private static let copies = ProcessInfo.processInfo.environment["NSP_COPIES"].flatMap { Int($0) }
  private static let longestSeconds = 10.0
  private static let mostMegabytes = 600

  /// What is read, with the ending of its files.
  private static let endings = [
    "pbf": ["pbf"], "geopackage": ["gpkg"], "geojson": ["geojson", "json"], "csv": ["csv"],
  ]

  /// What became of the files of one target.
  private struct Tally {
    var read = 0
    var refused = 0
    var slowestSeconds = 0.0

    mutating func take(_ bytes: Data, by target: HostileTarget, in workplace: Workplace)
      async throws
    {
      let clock = ContinuousClock()
      let start = clock.now
      switch try await target.outcome(of: bytes, in: workplace) {
      case .read: read += 1
      case .refused: refused += 1
      }
      let seconds = start.duration(to: clock.now) / .seconds(1)
      slowestSeconds = max(slowestSeconds, seconds)
    }
  }

  @Test(.enabled(if: SharedData.isPresent, SharedData.absence))
  func `every file of the conformance folders is read or refused`() async throws {
    let workplace = try Workplace()
    for target in HostileTarget.all {
      var tally = Tally()
      for path in Self.files(for: target, below: "data", upTo: .max)
      where path.contains("conformance") {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        try await tally.take(bytes, by: target, in: workplace)
      }
      if Self.endings[target.name] != nil { #expect(tally.read + tally.refused > 10) }
      try report(target.name, tally)
    }
  }

  @Test(.enabled(if: copies != nil, "set NSP_COPIES to a number of damaged copies"))
  func `damaged copies are read or refused, soon and in little memory`() async throws {
    let workplace = try Workplace()
    let count = (Self.copies ?? 0) / HostileTarget.all.count
    for target in HostileTarget.all {
      var mutation = Mutation(seed: 2026)
      var goods = try await target.seeds()
      for path in Self.files(for: target, below: "data", upTo: 120_000) {
        goods.append(try Data(contentsOf: URL(fileURLWithPath: path)))
      }
      var tally = Tally()
      for round in 0..<count {
        let bytes = mutation.mutated(
          goods[round % goods.count], with: goods[(round * 7 + 1) % goods.count])
        try await tally.take(bytes, by: target, in: workplace)
      }
      try report(target.name, tally)
    }
  }

  private func report(_ name: String, _ tally: Tally) throws {
    var usage = rusage()
    #expect(getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0)
    let megabytes = usage.ru_maxrss / 1024
    print(
      "\(name): \(tally.read) read, \(tally.refused) refused, slowest "
        + "\(Int(tally.slowestSeconds * 1000)) ms, peak \(megabytes) MB")
    #expect(tally.slowestSeconds < Self.longestSeconds, "\(name)")
    // The peak is that of the whole process: it says something when this suite runs by itself.
    if Self.copies != nil { #expect(megabytes < Self.mostMegabytes, "\(name)") }
  }

  private static func files(
    for target: HostileTarget, below folder: String, upTo most: Int
  ) -> [String] {
    guard SharedData.isPresent, let endings = endings[target.name] else { return [] }
    var paths: [String] = []
    let names = FileManager.default.enumerator(atPath: SharedData.path(folder))
    while let name = names?.nextObject() as? String {
      guard endings.contains(where: { name.hasSuffix("." + $0) }) else { continue }
      let path = SharedData.path(folder) + "/" + name
      let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int
      if let size, size <= most { paths.append(path) }
    }
    return paths.sorted()
  }
}
