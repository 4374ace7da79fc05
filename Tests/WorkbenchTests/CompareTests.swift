import Coverage
import Figures
import Findings
import Formats
import Foundation
import OutputFolder
import Planning
import TestSupport
import Testing
import Words

@testable import Workbench

/// Scenarios and former runs of the town with two bridges, side by side.
@Suite("Compare")
struct CompareTests {
  /// The two banks, each a gemeente.
  private static let banks = """
    {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:28992"}},
    "features":[
    {"type":"Feature","properties":{"gemeentecode":"GM0001","gemeentenaam":"Zuid"},
    "geometry":{"type":"Polygon","coordinates":[\(ring(-100, 100))]}},
    {"type":"Feature","properties":{"gemeentecode":"GM0002","gemeentenaam":"Noord"},
    "geometry":{"type":"Polygon","coordinates":[\(ring(100, 300))]}}]}
    """

  private static func ring(_ south: Double, _ north: Double) -> String {
    let (x, y) = ToyProject.corner
    let places = [(-100.0, south), (1100, south), (1100, north), (-100, north), (-100, south)]
    return "[" + places.map { "[\(x + $0.0),\(y + $0.1)]" }.joined(separator: ",") + "]"
  }

  private func project(_ more: String = "") throws -> ToyProject {
    let project = try ToyProject("gemeenten: banks.geojson\n" + more)
    try project.write("banks.geojson", Self.banks)
    let people = try String(contentsOfFile: project.folder + "/people.csv", encoding: .utf8)
    try project.write(
      "people.csv",
      people.replacing("inwoners\n", with: "inwoners,aantal_inwoners_65_jaar_en_ouder\n")
        .replacing(",10\n", with: ",10,4\n"))
    return project
  }

  private func compare(_ project: ToyProject, _ runs: [String]) async throws -> CompareOutcome {
    let settings = try ProjectSettings(project: project.folder)
    return try await Compare.run(CompareRequest(runs: runs, settings: settings)) { _ in }
  }

  /// Analyses into a folder of the project.
  private func analyse(
    _ project: ToyProject, to name: String, _ change: (inout ProjectSettings) -> Void = { _ in }
  ) async throws -> String {
    var settings = try ProjectSettings(project: project.folder)
    settings.out = project.folder + "/" + name
    change(&settings)
    return try await Analyse.run(settings) { _ in }.folder
  }

  /// The rows of a table that was written, by the names of their columns.
  private func table(_ project: ToyProject, _ name: String) throws -> [[String: String]] {
    let file = try openFeatureFile(project.folder + "/out/compare/" + name)
    let layer = try file.layer(named: nil)
    var rows: [[String: String]] = []
    try file.read(layer) { row throws(DataError) in
      guard case .feature(let feature) = row else { return }
      rows.append(
        Dictionary(zip(layer.columns, feature.values.map { $0.string ?? "" })) { $1 })
    }
    return rows
  }

  @Test func `norms of groups and couriers and the target share that differ are told`()
    async throws
  {
    let project = try project("group-norm: residents_65_plus=400m\n")
    let first = try await analyse(project, to: "a")
    let second = try await analyse(project, to: "b") {
      $0.groupNorm = ["residents_65_plus=15min@0.8m/s"]
      $0.courierNorm = "2000m"
      $0.targetShare = 0.9
    }
    let findings = try await compare(project, [first, second]).report.findings
    #expect(findings.map(\.code) == ["setting-differs", "setting-differs", "setting-differs"])
    #expect(
      findings.map(\.message) == [
        "courier-norm is 2500.0 m in a and 2000.0 m in b.",
        "group-norm is residents_65_plus 400.0 m in a and residents_65_plus 720.0 m in b.",
        "target-share is 1.0 in a and 0.9 in b.",
      ])
    // A run that was written and the same one computed now differ in nothing.
    let settings = try ProjectSettings(project: project.folder)
    let same = try await Compare.run(
      CompareRequest(runs: [first, "base"], settings: settings)
    ) { _ in }
    #expect(same.report.findings.isEmpty, "\(same.report.findings)")
  }

  @Test func `closing the movable bridge lowers cover on the far bank and nowhere else`()
    async throws
  {
    let project = try project()
    let outcome = try await compare(project, ["base", "blackout"])
    let rows = try table(project, "compare-gemeenten.csv")
    #expect(rows.map { $0["name"] } == ["Zuid, Noord", "Zuid", "Noord"])
    // South, 200 + |x - 500| of at most 605 m: nine places of ten people. By the fixed bridge it is
    // 700 + x: x = 0 keeps its 700 m, from x = 500 on all walk 1,000 m farther.
    let south = rows[1]
    #expect((south["covered_before"], south["covered_after"]) == ("90", "0"))
    #expect((south["difference"], south["difference_pp"]) == ("-90", "-81.8182"))
    #expect((south["gained"], south["lost"]) == ("0", "90"))
    #expect((south["shorter"], south["longer"]) == ("0", "100"))
    // (200 + 400 + 600 + 800 + 6 x 1,000) / 10.
    #expect(abs(try #require(Double(south["longer_by_m"] ?? "")) - 800) < 0.5)
    for key in ["difference", "gained", "lost", "shorter", "longer", "elsewhere"] {
      #expect(rows[2][key] == "0", "\(key)")
    }
    let cells = try table(project, "compare-cells.csv")
    #expect(cells.count == 22)
    #expect(cells.filter { $0["change"] == "lost" }.count == 9)
    #expect(cells.filter { $0["change"] == "farther" }.map { $0["cell"] } == ["0-10"])
    #expect(
      cells.filter { $0["cell"]?.hasPrefix("1-") == true }.allSatisfy { $0["change"] == "same" })
    #expect(outcome.report.findings.isEmpty)
    #expect(!outcome.isStrictlyFine)
    #expect(
      outcome.text.contains("Zuid           81.8 %    0.0 %         -90   -81.8       0    90"))
    let groups = try table(project, "compare-groups.csv")
    #expect(groups.map { $0["lost"] } == ["36", "36", "0"])
    #expect(groups.map { $0["covered_after"] } == ["44", "0", "44"])
  }

  @Test func `folders and scenarios give the same, either way round`() async throws {
    let project = try project("scenarios:\n  brug:\n    closed-streets: [w4]\n")
    let first = try await analyse(project, to: "a")
    let second = try await analyse(project, to: "b") { $0.scenario = ["brug"] }
    let names = [
      "compare-gemeenten.csv", "compare-groups.csv", "compare-cells.csv", "compare.geojson",
    ]
    /// The lines of the files, without the names of runs.
    func lines(_ runs: [String]) async throws -> [[Substring]] {
      let outcome = try await compare(project, runs)
      let name = outcome.report.runs[1].name
      return try names.map { file in
        try String(contentsOfFile: outcome.folder + "/" + file, encoding: .utf8)
          .split(separator: "\n").filter { !$0.contains("FeatureCollection") }
          .map { $0.hasPrefix(name + ",") ? $0.dropFirst(name.count) : $0 }
      }
    }
    let computed = try await lines(["base", "brug"])
    let read = try await lines([first, second])
    for (one, other) in zip(computed, read) { #expect(one == other && one.count > 1) }
    let there = try await compare(project, ["base", "brug"]).report.comparisons[0].difference
    let mixed = try await compare(project, [second, "base"]).report.comparisons[0].difference
    #expect(there.region.lost == mixed.region.gained)
    #expect(there.region.longer == mixed.region.shorter)
    let same = try await compare(project, [first, first])
    #expect(same.report.comparisons[0].difference.changes.allSatisfy { $0 == .same })
    #expect(same.isStrictlyFine)
    #expect(same.report.runs.map(\.name) == ["a", "a (2)"])
  }

  @Test func `every other run is compared with the first`() async throws {
    let project = try project("scenarios:\n  dicht:\n    closed-sites: N\n")
    let outcome = try await compare(project, ["base", "blackout", "blackout+dicht"])
    #expect(outcome.report.comparisons.map(\.difference.region.lost) == [90, 200])
    #expect(outcome.report.comparisons[1].difference.region.walkLost == 220)
    let rows = try table(project, "compare-gemeenten.csv")
    #expect(rows.map { $0["run"] }.filter { $0 == "blackout+dicht" }.count == 3)
    #expect(FileSystem.exists(outcome.folder + "/compare-2.geojson"))
    #expect(FileSystem.exists(outcome.folder + "/compare-3.geojson"))
    #expect(try table(project, "compare-cells.csv").count == 44)
  }

  @Test func `other norms, people and settings are told`() async throws {
    let project = try project()
    let first = try await analyse(project, to: "a")
    var people = try String(contentsOfFile: project.folder + "/people.csv", encoding: .utf8)
    people = people.replacing("0-0,", with: "0-new,").replacing(",10,4\n1-0", with: ",12,4\n1-0")
    try project.write("people.csv", people)
    let second = try await analyse(project, to: "b") {
      $0.norm = ["300m"]
      $0.maxSnap = 100
    }
    let outcome = try await compare(project, [first, second])
    let codes = outcome.report.findings.map(\.code)
    #expect(
      codes == [
        "norm-differs", "records-differ", "residents-differ", "population-differs",
        "setting-differs",
      ])
    let obstacles = outcome.report.comparisons[0].obstacles
    #expect(obstacles.first?.message == "The norm of a is 605 m, that of b 300 m.")
    #expect(
      obstacles.last?.message.contains("1 records are only in a, 1 only in b, such as 0-0") == true)
    #expect(outcome.text.contains("NOT COMPARABLE, for reasons below.\narea"))
    #expect(
      outcome.text.contains(
        "warning: The norm of a is 605 m, that of b 300 m.\n  do  Run both with the same norm."))
    #expect(!outcome.isStrictlyFine)
    let region = outcome.report.comparisons[0].difference.region
    #expect(region.coveredDifference == region.gained - region.lost + region.elsewhere)
    #expect((region.onlyBefore.cells, region.onlyAfter.cells) == (1, 1))
  }

  @Test func `dated runs are held against what was agreed`() async throws {
    let project = try project(
      """
      agreements:
        region: {share: 0.95, by: 2027-07-01}
        GM0001: {share: 0.9, sites: 2, by: "2027-07-01"}
        GM0009: {sites: 1, by: 2027-07-01}
      date: 2026-07-01
      """)
    let third = try await analyse(project, to: "c") { $0.scenario = [] }
    let first = try await analyse(project, to: "a") {
      $0.date = CalendarDay("2025-07-01")
      $0.scenario = ["blackout"]
    }
    let outcome = try await compare(project, [first, third])
    let rows = try table(project, "trend.csv")
    #expect(
      rows.map { $0["date"] }
        == Array(repeating: ["2025-07-01", "2026-07-01"], count: 3).flatMap(\.self))
    // From 110 of 220 half-way (365 of 730 days) to 95 %: 72.5 %; 200 of 220 are covered.
    #expect(rows[1]["wanted_share"] == "0.725000" && rows[1]["verdict"] == "on track")
    // No site stands in the south.
    #expect(rows[3]["sites"] == "0" && rows[3]["wanted_sites"] == "1")
    #expect(rows[3]["verdict"] == "behind")
    #expect(rows[5]["sites"] == "1" && rows[5]["agreed_by"] == "" && rows[5]["verdict"] == "")
    #expect(outcome.report.findings.map(\.code).contains("unknown-agreement"))
    #expect(outcome.text.contains("on track"))
    #expect(!FileSystem.exists(project.folder + "/out/compare/compare-2.geojson"))
    // Scenarios are no moments in time.
    #expect(try await compare(project, ["base", "blackout"]).report.trends.isEmpty)
  }

  @Test func `another norm is not held against an agreement`() async throws {
    let project = try project("agreements:\n  region: {share: 0.9, by: 2027-07-01}\n")
    let first = try await analyse(project, to: "a") { $0.date = CalendarDay("2025-07-01") }
    let second = try await analyse(project, to: "b") {
      $0.date = CalendarDay("2026-07-01")
      $0.norm = ["2000m"]
    }
    let report = try await compare(project, [first, second]).report
    #expect(report.findings.contains { $0.code == "norms-in-trend" })
    #expect(report.trends[0].trend.verdict == nil && report.trends[0].trend.points.count == 2)
  }

  @Test func `the set of compare and that of analyse live in one folder`() async throws {
    let project = try project()
    _ = try await Analyse.run(ProjectSettings(project: project.folder)) { _ in }
    let outcome = try await compare(project, ["base", "blackout"])
    let file = outcome.folder + "/compare.json"
    let json = try Data(contentsOf: URL(fileURLWithPath: file))
    _ = try await Analyse.run(ProjectSettings(project: project.folder)) { _ in }
    #expect(FileManager.default.contents(atPath: file) == json)
    #expect(FileSystem.exists(project.folder + "/out/summary.json"))
    _ = try await compare(project, ["base", "blackout"])
    #expect(FileManager.default.contents(atPath: file) == json)
    let layers = try openFeatureFile(outcome.folder + "/compare.gpkg").layers
    #expect(layers.map(\.name).first == "compare")
    #expect(layers[0].columns.contains("change"))
  }

  @Test func `a folder that is no run is told in a sentence`() async throws {
    let project = try project()
    let good = try await analyse(project, to: "good")
    func sentence(_ damage: (String) throws -> Void) async throws -> String {
      let bad = project.folder + "/bad"
      try? FileManager.default.removeItem(atPath: bad)
      try FileManager.default.copyItem(atPath: good, toPath: bad)
      try damage(bad)
      let error = await #expect(throws: DataError.self) { try await compare(project, [good, bad]) }
      return error?.sentence.english ?? ""
    }
    func replace(_ name: String, _ old: String, _ new: String) -> (String) throws -> Void {
      { folder in
        let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
        try Data(text.replacing(old, with: new).utf8)
          .write(to: URL(fileURLWithPath: folder + "/" + name))
      }
    }
    let cases: [(sentence: String, damage: (String) throws -> Void)] = [
      (
        "bad/summary.json: expected a file that nsp analyse wrote",
        { try FileManager.default.removeItem(atPath: $0 + "/summary.json") }
      ),
      (
        "bad/cells.csv: expected a file that nsp analyse wrote",
        { try FileManager.default.removeItem(atPath: $0 + "/cells.csv") }
      ),
      (
        "expected a summary of the schema nsp-summary/1; found the schema nsp-summary/2",
        replace("summary.json", "nsp-summary/1", "nsp-summary/2")
      ),
      ("found something that is no JSON", replace("summary.json", "{", "[")),
      ("found no member norm, id", replace("summary.json", "\"id\"", "\"ident\"")),
      ("bad/cells.csv: expected a column walk_m", replace("cells.csv", ",walk_m", ",lopen_m")),
      (
        "bad/cells.csv, row 1, column status: expected covered, beyond",
        replace("cells.csv", "beyond", "far")
      ),
      (
        "expected the 22 records of which summary.json tells; found 44",
        { folder in
          let path = folder + "/cells.csv"
          let text = try String(contentsOfFile: path, encoding: .utf8)
          let rows = text.split(separator: "\n").dropFirst().joined(separator: "\n")
          try Data((text + rows).utf8).write(to: URL(fileURLWithPath: path))
        }
      ),
    ]
    for (expected, damage) in cases {
      let found = try await sentence(damage)
      #expect(found.contains(expected), "\(found)")
    }
  }

  @Test(arguments: [
    (["base"], "expected two runs or more; found base"),
    (["base", "x"], "x: expected the out folder of a run, or one of the scenarios base, blackout"),
    (["base", "nsp.yaml"], "found "),
  ])
  func `a name that is no run is told`(runs: [String], sentence: String) async throws {
    let project = try project()
    let error = await #expect(throws: DataError.self) { try await compare(project, runs) }
    #expect(
      try #require(error).sentence.english.contains(sentence), "\(error?.sentence.english ?? "")")
    let bare = await #expect(throws: DataError.self) {
      try await Compare.report(
        CompareRequest(runs: ["base", "blackout"], settings: ProjectSettings())
      ) { _ in }
    }
    #expect(try #require(bare).sentence.english.contains("or a scenario inside a project"))
  }

  @Test(arguments: [
    ("x", "expected a code, or region, with share, sites and by"),
    ("{GM0001: 3}", "expected keys with values; found 3"),
    ("{GM0001: {share: 0.9}}", "agreements, GM0001: expected by: the day of the agreement"),
    ("{GM0001: {by: 2027-07-01}}", "expected share, sites, or both"),
    (
      "{GM0001: {share: 90, by: 2027-07-01}}",
      "share: expected a share above 0 and at most 1; found 90"
    ),
    ("{GM0001: {sites: 0, by: 2027-07-01}}", "sites: expected a whole number, 1 or more"),
    ("{GM0001: {share: 0.9, by: morgen}}", "by: expected a day such as 2027-07-01; found morgen"),
    ("{GM0001: {shre: 0.9}}", "expected one of the keys share, sites, by"),
  ])
  func `an agreement that cannot be read is named`(value: String, sentence: String) throws {
    let project = try ToyProject("agreements: \(value)")
    let error = #expect(throws: DataError.self) { try ProjectSettings(project: project.folder) }
    #expect(
      try #require(error).sentence.english.contains(sentence), "\(error?.sentence.english ?? "")")
  }

  @Test func `a day is a key too`() throws {
    for text in ["2027-07-01", "\"2027-07-01\""] {
      let project = try ToyProject("date: \(text)")
      let settings = try ProjectSettings(project: project.folder)
      #expect(settings.date == CalendarDay("2027-07-01"))
    }
    #expect(throws: DataError.self) {
      try ProjectSettings(project: ToyProject("date: 2027").folder)
    }
  }
}
