import Coverage
import Figures
import Findings
import Formats
import OutputFolder
import Page
import Planning
import TestSupport
import Testing
import Words

@testable import Workbench

/// What-if on a town with two bridges: every figure is one a pencil gives.
@Suite("Scenarios")
struct ScenarioTests {
  /// Covered residents: north all 110; south those with 200 + |x - 500| of at most 605 m.
  private static let covered = 110.0 + 90

  private func report(_ project: ToyProject) async throws -> AnalyseReport {
    let settings = try ProjectSettings(project: project.folder)
    return try await Analyse.report(settings) { _ in }
  }

  private func sums(_ more: String) async throws -> [CellStatus: Double] {
    let project = try ToyProject(more)
    try project.write("dry.geojson", Self.flood(from: 650, to: 1100))
    try project.write("wet.geojson", Self.flood(from: 450, to: 550))
    try project.write(
      "more.csv", "id,name,kind,x,y\nZ,Zuid,L-NSP,\(ToyProject.corner.x + 1000),463000\n")
    let residents = try await report(project).outcome.region.sums.residents
    return CellStatus.allCases.reduce(into: [:]) { sums, status in
      if residents[status] > 0 { sums[status] = residents[status] }
    }
  }

  /// A rectangle over the southern street, in RD with the older `crs` member.
  private static func flood(from west: Double, to east: Double) -> String {
    flood([(west, east)])
  }

  /// Such rectangles, a row each.
  private static func flood(_ rectangles: [(west: Double, east: Double)]) -> String {
    let (x, y) = ToyProject.corner
    let rows = rectangles.map { west, east in
      let ring = [(west, -50.0), (east, -50), (east, 50), (west, 50), (west, -50)]
        .map { "[\(x + $0.0),\(y + $0.1)]" }.joined(separator: ",")
      return """
        {"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[\(ring)]]}}
        """
    }
    return """
      {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:28992"}},
      "features":[\(rows.joined(separator: ","))]}
      """
  }

  @Test func `rows of a hazard that overlap are one area, and none cancels another`() async throws {
    func outcome(_ rectangles: [(west: Double, east: Double)]) async throws -> [Double] {
      let project = try ToyProject("moved-sites: N=155500,463000\nhazard: wet.geojson")
      try project.write("wet.geojson", Self.flood(rectangles))
      let report = try await report(project)
      let streets = Double(report.settings.scenario.closedStretches)
      return [Double(report.settings.scenario.failedSites.count), streets]
    }
    let one = try await outcome([(450, 650)])
    #expect(one[0] == 1 && one[1] > 0)
    #expect(try await outcome([(450, 650), (450, 650)]) == one)
    #expect(try await outcome([(450, 650), (480, 520)]) == one)
    #expect(try await outcome([(450, 550), (500, 650)]) == one)
  }

  @Test func `people in two files are counted once`() async throws {
    let project = try ToyProject()
    var settings = try ProjectSettings(project: project.folder)
    let before = try await Analyse.report(settings) { _ in }.outcome.region.sums.total
    let (x, y) = ToyProject.corner
    try project.write("more.csv", "id,x,y,inwoners\n0-3,\(x),\(y),10\nnew,\(x),\(y),7\n")
    try project.write("bare.csv", "x,y,inwoners\n\(x),\(y),1\n")
    try project.write("bare2.csv", "x,y,inwoners\n\(x),\(y),2\n")
    settings.population += ["more", "bare", "bare2"].map { "\(project.folder)/\($0).csv" }
    let report = try await Analyse.report(settings) { _ in }
    #expect(report.outcome.region.sums.total == before + 10)
    let refused = report.findings.filter { $0.code == "duplicate-id" }
    #expect(refused.map(\.count) == [1])
    #expect(refused.first?.message.contains("also in people.csv") == true)
    let ids = report.outcome.evidence.population.ids
    #expect(Set(ids).count == ids.count && ids.contains("1 (2)"))
    settings.population.append(settings.population[0])
    await #expect(throws: DataError.self) { try await Analyse.report(settings) { _ in } }
  }

  @Test func `without a scenario both bridges count`() async throws {
    #expect(try await sums("") == [.covered: Self.covered, .beyond: 20])
  }

  @Test func `a black-out closes the movable bridge and lowers cover on the far bank only`()
    async throws
  {
    // By the fixed bridge the walk is 500 + 200 m and more.
    #expect(try await sums("scenario: blackout") == [.covered: 110, .beyond: 110])
    #expect(try await sums("closed-streets: movable-bridges") == [.covered: 110, .beyond: 110])
    #expect(try await sums("closed-streets: w4") == [.covered: 110, .beyond: 110])
    let both = try await sums("closed-streets: bridges")
    #expect(both == [.covered: 110, .unreachable: 110], "\(both)")
  }

  @Test func `a drawn line closes what it crosses`() async throws {
    // Across the movable bridge, half way.
    #expect(
      try await sums("closed-lines: 155490,463100 155510,463100")
        == [.covered: 110, .beyond: 110])
  }

  @Test func `a flood closes the streets inside and leaves people there without a walk`()
    async throws
  {
    // x = 650 and beyond is under water: 7, 8, 9 were covered, 10 was not.
    let wet = try await sums("hazard: dry.geojson")
    #expect(wet == [.covered: Self.covered - 30, .unreachable: 40, .beyond: 10], "\(wet)")
    #expect(
      try await sums("hazard: dry.geojson\nhazard-streets: open")
        == [.covered: Self.covered, .beyond: 20])
  }

  @Test func `sites are closed, moved and added`() async throws {
    #expect(try await sums("closed-sites: N") == [.unreachable: 220])
    // At the south-eastern corner: south from x = 400 on (600 m), nobody in the north (500 + 200 m).
    #expect(
      try await sums("moved-sites: N=156000,463000") == [.covered: 70, .beyond: 150])
    // A second site there covers x = 1,000 besides.
    #expect(
      try await sums("added-sites: more.csv") == [.covered: Self.covered + 10, .beyond: 10])
  }

  @Test func `sites that a scenario adds are no sites that were read`() async throws {
    let project = try ToyProject(
      "added-sites: more.csv\nadded-candidates: P\ncandidates: candidates.csv")
    let (x, y) = ToyProject.corner
    try project.write("more.csv", "id,name,kind,x,y\nZ,Zuid,L-NSP,\(x + 1000),\(y)\n")
    try project.write("candidates.csv", "id,name,kind,x,y\nP,Plan,L-NSP,\(x),\(y)\n")
    try project.write(
      "sites.csv",
      "id,name,kind,x,y,status\nN,Noord,L-NSP,\(x + 500),\(y + 200),\n"
        + "P,Plan,L-NSP,\(x),\(y),planned\n")
    let settings = try ProjectSettings(project: project.folder)
    let outcome = try await Analyse.run(settings) { _ in }
    #expect(outcome.report.sitesRead == 2 && outcome.report.sitesAdded == 1)
    #expect(AnalyseSummary.text(of: outcome).contains(" 2 read, 1 added, 3 take part\n"))
    let summary = String(decoding: outcome.summary, as: UTF8.self)
    #expect(summary.contains("\"read\": 2,\n    \"added\": 1,\n    \"used\": 3,"))
    let page = try #require(
      try boardFiles(BoardReport(outcome.report, language: .dutch)).first { $0.path.hasSuffix("l") }
    )
    #expect(String(decoding: page.bytes, as: UTF8.self).contains("2 / 1 / 3"))
  }

  @Test func `a site in a hazard fails, and the run says so`() async throws {
    let project = try ToyProject("moved-sites: N=155500,463000\nhazard: wet.geojson")
    try project.write("wet.geojson", Self.flood(from: 450, to: 550))
    let written = try await report(project).settings.scenario
    #expect(written.failedSites == ["N"] && written.hazards == ["wet.geojson"])
    #expect(written.movedSites == ["N"])
  }

  @Test func `named scenarios add up, in yaml as in flags`() async throws {
    let yaml = """
      scenarios:
        hoog:
          hazard: dry.geojson
        brug:
          closed-streets: [w4]
      """
    let project = try ToyProject(yaml + "\nscenario: [hoog, brug]")
    try project.write("dry.geojson", Self.flood(from: 650, to: 1100))
    let report = try await report(project)
    #expect(report.outcome.region.sums.residents[.covered] == 110)
    #expect(report.outcome.region.sums.residents[.unreachable] == 40)
    #expect(report.settings.scenario.name == "hoog + brug")
  }

  @Test(arguments: [
    ("scenario: x", "--scenario: expected hoog, blackout, suggested; found x"),
    ("closed-streets: x", "--closed-streets: expected an OSM way id, or one of movable-bridges"),
    ("closed-streets: 99", "--closed-streets: expected ids of walkable ways in the extract"),
    ("closed-sites: x", "--closed-sites: expected ids of sites that were read; found x"),
    ("moved-sites: N", "--moved-sites: expected ID=x,y or ID=lon,lat; found N"),
    ("moved-sites: X=1,2", "--moved-sites: expected ids of sites that were read; found X"),
    ("added-sites: sites.csv", "--added-sites: expected ids that no other site has; found N"),
    ("hazard: none.gpkg", "none.gpkg"),
    ("hazard: sites.csv", "sites.csv"),
  ])
  func `a value that is not allowed is named with what is`(line: String, sentence: String)
    async throws
  {
    let project = try ToyProject("scenarios:\n  hoog:\n    closed-sites: N\n" + line)
    let settings = try ProjectSettings(project: project.folder)
    let error = await #expect(throws: DataError.self) {
      try await Analyse.report(settings) { _ in }
    }
    #expect(
      try #require(error).sentence.english.contains(sentence), "\(error?.sentence.english ?? "")")
  }

  @Test(arguments: [
    ("scenarios: x", "expected a name with keys for each scenario"),
    ("scenarios:\n  hoog: 3", "expected keys with values; found 3"),
    ("hazard-streets: half", "key hazard-streets: expected closed or open; found half"),
    ("scenarios:\n  hoog:\n    hazrd: x", "expected one of the keys hazard, hazard-streets"),
    ("scenarios:\n  hoog:\n    hazard: {a: 1}", "hoog, hazard: expected a text or a list of texts"),
  ])
  func `a scenario that cannot be read is named`(line: String, sentence: String) throws {
    let project = try ToyProject(line)
    let error = #expect(throws: DataError.self) { try ProjectSettings(project: project.folder) }
    #expect(
      try #require(error).sentence.english.contains(sentence), "\(error?.sentence.english ?? "")")
  }

  @Test func `a line that crosses nothing is a finding`() async throws {
    let report = try await report(ToyProject("closed-lines: 1,1 2,2"))
    #expect(report.findings.contains { $0.code == "line-crosses-nothing" })
  }
}
