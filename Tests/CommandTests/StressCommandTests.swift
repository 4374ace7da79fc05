import Foundation
import TestSupport
import Testing
import Words

/// `nsp stress` and `nsp explain` as a user runs them.
@Suite("Stress and explain commands")
struct StressCommandTests {
  @Test(arguments: [
    (["stress", "--worst", "0"], "--worst <worst>': allowed are whole numbers from 1 to 20"),
    (["stress", "--worst", "many"], "--worst"), (["stress", "--top", "-1"], "--top"),
    (["stress", "--top=-1"], "--top <top>': allowed are whole numbers from 0 to 10000"),
    (["explain"], "--at"),
    (["explain", "--at", "1,2", "--cell", "a"], "allowed is one of the two"),
    (["explain", "--at", "1,2", "--language", "fr"], "--language: expected nl or en"),
    (["explain", "--at", "here", "--network", "a.osm.pbf"], "lon,lat in degrees"),
  ])
  func `a bad value gives one sentence with flag, value and what is allowed`(
    arguments: [String], sentence: String
  ) throws {
    let run = try CommandRun(arguments)
    #expect(run.status == 64, "\(run.errors)")
    #expect(run.errors.contains(sentence), "\(run.errors)")
  }

  @Test func `the first line of the help says that the ranking is a target list`() throws {
    let run = try CommandRun(["help", "stress"])
    let first = try #require(run.output.split(separator: "\n").first)
    #expect(first.contains("SENSITIVE"))
    #expect(run.output.contains("--scenario blackout"))
  }

  @Test func `the examples in the help of explain run in the region that they name`() throws {
    let help = try CommandRun(["help", "explain"]).output
    let lines = help.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    let examples = lines.filter { $0.hasPrefix("nsp explain ") }
    #expect(examples.count == 3)
    let region = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("GeoData/voorbeeldregio").path
    let scratch = try TemporaryFolder()
    for example in examples {
      let words = example.split(separator: " ").dropFirst().map(String.init)
      let run = try CommandRun(words + ["--quiet", region], folder: scratch.path)
      #expect(run.status == 0, "\(example): \(run.errors)")
    }
  }

  @Test(.enabled(if: SharedData.isPresent, SharedData.absence))
  func `real streets are stressed and explained`() throws {
    let scratch = try TemporaryFolder()
    let folder = SharedData.path("expected/delft")
    let inputs = [
      "--network", SharedData.path("data/osm-nl/delft-2025.osm.pbf"), "--population",
      folder + "/population.csv", "--sites", folder + "/sites.csv", "--quiet",
    ]
    let stress = try CommandRun(["stress", "--out", scratch.path + "/out"] + inputs)
    #expect(stress.status == 0, "\(stress.errors)")
    #expect(stress.output.hasPrefix("Sensitive"))
    #expect(stress.output.contains("proven worst"))
    #expect(
      try CommandRun(["stress", "--strict", "--out", scratch.path + "/out"] + inputs).status == 1)
    let json = try CommandRun(["explain", "--cell", "E0897N4389", "--json"] + inputs)
    #expect(json.status == 0, "\(json.errors)")
    let root = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect(root?["schema"] as? String == "nsp-explain/1")
    #expect(root?["status"] as? String == "covered")
  }
}
