import Foundation
import TestSupport
import Testing

/// `nsp compare` as a user runs it.
@Suite("Compare command", .enabled(if: SharedData.isPresent, SharedData.absence))
struct CompareCommandTests {
  private let scratch: TemporaryFolder

  init() throws {
    scratch = try TemporaryFolder()
    let project = """
      network: \(SharedData.path("data/osm-nl/delft-2025.osm.pbf"))
      population: \(SharedData.path("expected/delft/population.csv"))
      sites: \(SharedData.path("expected/delft/sites.csv"))
      agreements:
        region: {share: 0.99, by: 2027-07-01}
      """
    try Data(project.utf8).write(to: scratch.url.appendingPathComponent("nsp.yaml"))
  }

  private func compare(_ runs: [String], _ flags: [String] = []) throws -> CommandRun {
    try CommandRun(["compare", "--project", scratch.path, "--quiet"] + runs + flags)
  }

  @Test func `scenarios of a city are compared, the same whatever the threads`() throws {
    let first = try compare(["base", "blackout"], ["--threads", "1"])
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.output.hasPrefix("base -> blackout, norm 1000 m\narea"), "\(first.output)")
    let folder = scratch.url.appendingPathComponent("out/compare")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(
      names == [
        "compare-cells.csv", "compare-gemeenten.csv", "compare-groups.csv", "compare.geojson",
        "compare.gpkg", "compare.json", "data-dictionary.csv",
      ])
    let before = names.map { FileManager.default.contents(atPath: folder.path + "/" + $0) }
    let second = try compare(["base", "blackout"], ["--threads", "3", "--json"])
    #expect(second.output.hasPrefix("{\n  \"schema\": \"nsp-compare/1\""))
    #expect(
      names.map { FileManager.default.contents(atPath: folder.path + "/" + $0) } == before)
    // A black-out gives nobody a shorter walk.
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(second.output.utf8)) as? [String: Any])
    let comparisons = try #require(json["comparisons"] as? [[String: Any]])
    let region = try #require(comparisons[0]["region"] as? [String: Any])
    #expect(region["gained"] as? Double == 0)
    #expect((region["shorter"] as? [String: Any])?["residents"] as? Double == 0)
  }

  @Test func `dated runs give a trend, and strict asks for what was agreed`() throws {
    for (day, sites) in [("2026-07-01", "existing"), ("2027-01-01", "existing,planned")] {
      let run = try CommandRun([
        "analyse", scratch.path, "--date", day, "--count", sites, "--quiet", "--out",
        scratch.path + "/" + day,
      ])
      #expect(run.status == 0, "\(run.errors)")
    }
    let runs = ["2026-07-01", "2027-01-01"].map { scratch.path + "/" + $0 }
    let run = try compare(runs, ["--strict"])
    #expect(run.status == 1)
    #expect(run.output.contains("2026-07-01  2027-01-01"), "\(run.output)")
    #expect(run.output.contains("behind"), "\(run.output)")
    #expect(run.output.contains("note: count is existing in 2026-07-01"), "\(run.output)")
  }

  @Test(arguments: [
    (["base"], Int32(64), "two runs or more"), (["base", "nothing"], 66, "nothing"),
  ])
  func `a bad name gives its status and one sentence`(
    runs: [String], status: Int32, sentence: String
  ) throws {
    let run = try compare(runs)
    #expect(run.status == status && run.errors.contains(sentence), "\(run.errors)")
  }

  @Test func `a day that does not exist is refused`() throws {
    let run = try CommandRun(["analyse", scratch.path, "--date", "2027-02-30"])
    #expect(
      run.status == 64
        && run.errors.contains("--date: expected a day such as 2027-07-01; found 2027-02-30"),
      "\(run.errors)")
  }
}
