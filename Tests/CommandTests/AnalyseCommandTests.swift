import Foundation
import Geo
import TestSupport
import Testing
import Words

/// The built command, run as a user runs it.
@Suite("Analyse command", .enabled(if: SharedData.isPresent, SharedData.absence))
struct AnalyseCommandTests {
  private static let folder = SharedData.path("expected/delft")
  private static let network = SharedData.path("data/osm-nl/delft-2025.osm.pbf")

  private func analyse(_ out: String, _ more: [String] = []) throws -> CommandRun {
    try CommandRun(
      [
        "analyse", "--network", Self.network, "--population", Self.folder + "/population.csv",
        "--sites", Self.folder + "/sites.csv", "--out", out,
      ] + more)
  }

  private func bytes(in folder: String) throws -> [String: Data] {
    var result: [String: Data] = [:]
    let names = FileManager.default.enumerator(atPath: folder)
    while let name = names?.nextObject() as? String {
      let url = URL(fileURLWithPath: folder).appendingPathComponent(name)
      if let data = FileManager.default.contents(atPath: url.path) { result[name] = data }
    }
    return result
  }

  @Test func `a second run gives the same bytes, whatever the threads`() throws {
    let scratch = try TemporaryFolder()
    let first = try analyse(scratch.path + "/a", ["--threads", "1"])
    #expect(first.status == 0, "\(first.errors)")
    let second = try analyse(scratch.path + "/b", ["--threads", "3"])
    #expect(second.status == 0)
    let one = try bytes(in: scratch.path + "/a")
    let other = try bytes(in: scratch.path + "/b")
    #expect(one.keys.sorted() == other.keys.sorted())
    #expect(one.count > 8)
    for (name, data) in one { #expect(other[name] == data, "\(name)") }
  }

  @Test func `a killed run leaves the former outputs whole`() throws {
    let scratch = try TemporaryFolder()
    let out = scratch.path + "/out"
    #expect(try analyse(out).status == 0)
    let before = try bytes(in: out)
    var random = SeededNumbers(7)
    for _ in 0..<12 {
      try CommandRun.killed(
        after: 0.02 + random.share() * 0.5,
        [
          "analyse", "--network", Self.network, "--population", Self.folder + "/population.csv",
          "--sites", Self.folder + "/sites.csv", "--out", out, "--quiet",
        ])
    }
    #expect(try analyse(out).status == 0)
    let after = try bytes(in: out)
    for (name, data) in before where !name.hasPrefix(".") {
      #expect(after[name] == data, "\(name)")
    }
    #expect(before.keys.sorted() == after.keys.sorted(), "nothing unexplained stays behind")
  }

  @Test func `what somebody else put into the folder stays`() throws {
    let scratch = try TemporaryFolder()
    let out = scratch.path + "/out"
    #expect(try analyse(out).status == 0)
    try Data("mine".utf8).write(to: URL(fileURLWithPath: out + "/notes.txt"))
    #expect(try analyse(out).status == 0)
    #expect(FileManager.default.contents(atPath: out + "/notes.txt") == Data("mine".utf8))
  }

  @Test func `a folder that is somebody else's is refused`() throws {
    let scratch = try TemporaryFolder()
    try Data("mine".utf8).write(to: scratch.url.appendingPathComponent("thesis.txt"))
    let run = try analyse(scratch.path)
    #expect(run.status == 64)
    #expect(run.errors.contains("--out"))
  }

  @Test(arguments: [
    (["--network", "nothing.osm.pbf"], 66), (["--norm", "far"], 64), (["--crs", "EPSG:0"], 64),
    (["--count", "perhaps"], 64), (["--closed-sites", "no-such-site"], 64),
    (["--ready", "almost"], 64), (["--max-snap", "2000000"], 64), (["--language", "fr"], 64),
    (["--clip", "4,5"], 64),
  ])
  func `a bad value gives its status and one sentence`(flags: [String], status: Int) throws {
    let scratch = try TemporaryFolder()
    let run = try CommandRun(
      [
        "analyse", "--population", Self.folder + "/population.csv", "--sites",
        Self.folder + "/sites.csv", "--out", scratch.path + "/out",
      ] + (flags[0] == "--network" ? [] : ["--network", Self.network]) + flags)
    #expect(Int(run.status) == status, "\(run.errors)")
    #expect(run.errors.contains(flags[1]), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/out/summary.json"))
  }
}
