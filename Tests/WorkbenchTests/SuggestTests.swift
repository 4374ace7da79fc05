import Coverage
import Exports
import Figures
import Findings
import Formats
import Foundation
import Geo
import Planning
import Siting
import TestSupport
import Testing
import Words

@testable import Workbench

/// From files to a plan and back: what a plan promises is what a run with it counts.
@Suite("Suggest")
struct SuggestTests {
  private let scratch: TemporaryFolder

  init() throws { scratch = try TemporaryFolder.holdingExampleRegion() }

  private func settings(
    _ change: (inout ProjectSettings) -> Void = { _ in }
  ) throws -> ProjectSettings {
    var settings = try ProjectSettings(project: scratch.path)
    change(&settings)
    return settings
  }

  private func suggest(
    _ change: (inout ProjectSettings) -> Void = { _ in }
  ) async throws -> SuggestReport {
    try await Suggest.run(settings(change)) { _ in }.report
  }

  private func covered(_ outcome: CoverageOutcome) -> Double {
    outcome.region.sums.residents[.covered]
  }

  @Test(
    arguments: [
      "most-people", "most-people-twice", "most-served", "least-mean-walk", "least-worst-walk",
      "fewest-sites",
    ])
  func `a run with the suggested sites gives exactly the promised figures`(goal: String)
    async throws
  {
    let report = try await suggest {
      $0.suggest.goal = goal
      $0.suggest.newSites = 2
      if goal == "fewest-sites" {
        $0.suggest.newSites = nil
        $0.suggest.shareEach = 0.9
      }
    }
    #expect(!report.plan.steps.isEmpty)
    #expect(report.isProvenBest)
    #expect(!report.findings.contains { $0.code == "promise-broken" })
    let run = try await Analyse.report(settings { $0.scenario = ["suggested"] }) { _ in }
    let last = try #require(report.plan.steps.last?.standing)
    #expect(covered(run.outcome) == last.covered[0])
    #expect(run.outcome.areas.map { $0.sums.residents[.covered] } == last.coveredOfArea[0])
    #expect(run.outcome.region.coveredTwice == last.coveredTwice[0])
    #expect(run.outcome.region.sums == report.after.region.sums)
    if goal == "most-served" {
      #expect(run.outcome.capacity?.servedResidents == report.plan.value)
    }
  }

  @Test func `a candidate of the list of sites comes true under its own id`() async throws {
    let path = scratch.path + "/noodsteunpunten.csv"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("planned") || text.contains("proposed"))
    let report = try await suggest {
      $0.candidates = [scratch.path + "/noodsteunpunten.csv"]
      $0.suggest.newSites = 3
    }
    let read = Set(report.sites.map(\.id))
    #expect(report.plan.sites.allSatisfy { read.contains(report.sites[$0].id) })
    let run = try await Analyse.report(settings { $0.scenario = ["suggested"] }) { _ in }
    #expect(covered(run.outcome) == covered(report.after))
    let ids = run.outcome.evidence.sites.ranked.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test func `compare and stress take the plan as it is`() async throws {
    let report = try await suggest { $0.suggest.newSites = 3 }
    let stress = try await Stress.run(
      StressRequest(settings { $0.scenario = ["suggested"] }, worst: 1)
    ) { _ in }
    #expect(stress.report.sites.count == report.before.evidence.sites.ranked.count + 3)
    #expect(covered(stress.report.outcome) == covered(report.after))
    let compared = try await Compare.run(
      CompareRequest(runs: ["base", "suggested"], settings: settings())
    ) { _ in }
    let change = try #require(compared.report.comparisons.first)
    #expect(
      change.difference.region.coveredDifference
        == covered(report.after) - covered(report.before))
  }

  @Test func `a run that writes elsewhere takes the plan from the project's own folder`()
    async throws
  {
    let report = try await suggest { $0.suggest.newSites = 2 }
    let elsewhere = scratch.path + "/out-with-plan"
    func run() async throws -> AnalyseOutcome {
      var flags = ProjectSettings()
      flags.out = elsewhere
      flags.scenario = ["suggested"]
      return try await Analyse.run(flags.over(settings())) { _ in }
    }
    let planned = try await run()
    #expect(planned.folder == elsewhere && covered(planned.report.outcome) == covered(report.after))
    // A plan of its own comes first.
    _ = try await suggest {
      $0.out = elsewhere
      $0.suggest.newSites = 1
    }
    #expect(try await run().siteCount == planned.siteCount - 1)
    // A folder that nsp.yaml names is the project's own.
    let yaml = try String(contentsOfFile: scratch.path + "/nsp.yaml", encoding: .utf8)
    try Data((yaml + "\nout: mine\n").utf8)
      .write(to: URL(fileURLWithPath: scratch.path + "/nsp.yaml"))
    for folder in ["/out", "/out-with-plan"] {
      try FileManager.default.removeItem(atPath: scratch.path + folder)
    }
    let error = await #expect(throws: DataError.self) { try await run() }
    #expect(try #require(error).sentence.english.contains("/mine/suggestions.gpkg"))
    _ = try await suggest { $0.suggest.newSites = 2 }
    #expect(try await run().siteCount == planned.siteCount)
  }

  @Test func `without a plan the scenario is refused with the next step`() async throws {
    let error = await #expect(throws: DataError.self) {
      try await Analyse.report(settings { $0.scenario = ["suggested"] }) { _ in }
    }
    #expect(error?.kind == .missing)
    #expect(try #require(error).sentence.english.contains("Run nsp suggest first."))
  }

  @Test func `every populated cell can be a candidate, outside every hazard`() async throws {
    let dry = try await suggest {
      $0.candidates = []
      $0.suggest.candidatesFromCells = true
      $0.suggest.newSites = 2
      $0.suggest.gap = 0.2
    }
    #expect(dry.plan.gap <= 0.2)
    #expect(dry.plan.sites.contains { dry.sites[$0].id.hasPrefix("cell-") })
    let wet = try await suggest {
      $0.candidates = []
      $0.suggest.candidatesFromCells = true
      $0.suggest.newSites = 2
      $0.suggest.gap = 0.2
      $0.scenario = ["hoogwater"]
    }
    let hazards = try await CoverageRun(settings { $0.scenario = ["hoogwater"] }) { _ in }
      .scenario.hazards
    let index = AreaIndex(hazards.map(\.areas))
    func candidates(_ report: SuggestReport) -> [Int] {
      report.problem.sites.indices.filter { report.problem.sites[$0].role == .free }
    }
    #expect(candidates(wet).count < candidates(dry).count)
    #expect(candidates(wet).allSatisfy { index.area(holding: wet.sites[$0].location) == nil })
  }

  @Test func `a demand that cannot be met is answered with the reason for each gemeente`()
    async throws
  {
    let report = try await suggest { $0.suggest.shareEach = 0.999 }
    let named = report.plan.obstacles.compactMap { obstacle -> Int? in
      guard case .shareOutOfReach(let area, _, _, _) = obstacle else { return nil }
      return area
    }
    #expect(!named.isEmpty)
    // What is reached is all that candidates can: nobody more than the plan covers.
    let last = try #require(report.plan.steps.last?.standing)
    let uncoverable = report.plan.uncoverable[0].reduce(0) {
      $0 + report.problem.people[0].counts[$1]
    }
    let total = report.problem.people[0].counts.reduce(0, +)
    #expect(last.covered[0] <= total - uncoverable)
    for area in named {
      #expect(report.sentence(report.plan.obstacles[0]).contains("is asked"), "\(area)")
    }
    #expect(abs(report.uncoverable.reduce(0) { $0 + $1.residents } - uncoverable) < 1e-6)
  }

  @Test func `a site for every gemeente has its price, and it is no bargain`() async throws {
    let report = try await suggest {
      $0.suggest.newSites = 4
      $0.suggest.weight = ["residents_65_plus=2"]
    }
    let fair = try #require(report.fair)
    let areas = Set(fair.sites.compactMap { report.problem.sites[$0].area })
    #expect(areas.count == report.gemeenten.count)
    #expect(try #require(report.priceOfFairness) >= 0)
  }

  @Test func `the layer joins the results of a run, and a new run takes the file back`()
    async throws
  {
    _ = try await Analyse.run(settings()) { _ in }
    let file = scratch.path + "/out/results.gpkg"
    let before = try layers(of: file)
    for _ in 0..<2 {
      let report = try await suggest { $0.suggest.newSites = 2 }
      #expect(try layers(of: file) == before + ["suggestions"])
      #expect(report.plan.steps.count == 2)
    }
    _ = try await Analyse.run(settings()) { _ in }
    #expect(try layers(of: file) == before)
    #expect(FileManager.default.fileExists(atPath: scratch.path + "/out/suggestions.csv"))
  }

  private func layers(of path: String) throws -> [String] {
    try openFeatureFile(path).layers.map(\.name).filter { $0 != "layer_styles" }
  }

  @Test func `the same question gives the same bytes, whatever the threads`() async throws {
    var files: [[String: Data]] = []
    for threads in [1, 3] {
      _ = try await suggest {
        $0.threads = threads
        $0.suggest.newSites = 5
        $0.suggest.perYear = 2
      }
      var bytes: [String: Data] = [:]
      for name in try FileManager.default.contentsOfDirectory(atPath: scratch.path + "/out")
      where name.hasPrefix("suggestions") {
        bytes[name] = try Data(contentsOf: URL(fileURLWithPath: scratch.path + "/out/" + name))
      }
      files.append(bytes)
    }
    #expect(files[0].count == 7)
    #expect(files[0] == files[1])
  }

  @Test func `a plan ends where no site adds anything, and says so`() async throws {
    let outcome = try await Suggest.run(settings { $0.suggest.newSites = 1000 }) { _ in }
    let plan = outcome.report.plan
    #expect(plan.idleSites > 0 && plan.steps.allSatisfy { $0.gain > 0 })
    let more = 1000 - plan.steps.count
    #expect(outcome.text.contains("\(more) more sites were asked for; none adds anything."))
    let few = try await Suggest.run(settings { $0.suggest.newSites = 2 }) { _ in }
    #expect(few.report.plan.idleSites == 0 && !few.text.contains("asked for"))
  }

  @Test func `people gained add up to the promise, by step and by gemeente`() async throws {
    let report = try await suggest { $0.suggest.newSites = 6 }
    let csv = try CSVReaderRows(scratch.path + "/out/suggestions.csv")
    let gained = csv.numbers("gained").reduce(0, +)
    #expect(abs(gained - (covered(report.after) - covered(report.before))) < 1e-6)
    let byArea = try CSVReaderRows(scratch.path + "/out/suggestions-gemeenten.csv")
    #expect(abs(byArea.numbers("gained").reduce(0, +) - gained) < 1e-6)
    #expect(csv.numbers("bound").last == report.plan.value)
    for (value, bound) in zip(csv.numbers("value"), csv.numbers("bound")) {
      #expect(value <= bound + 1e-6)
    }
  }
}

/// A table of comma-separated values without quotes in its numbers.
private struct CSVReaderRows {
  private let head: [String]
  private let rows: [[String]]

  init(_ path: String) throws {
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    head = lines[0].split(separator: ",").map(String.init)
    rows = lines.dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  func numbers(_ column: String) -> [Double] {
    guard let place = head.firstIndex(of: column) else { return [] }
    return rows.compactMap { Double($0[place]) }
  }
}

extension AnalyseOutcome {
  fileprivate var siteCount: Int { report.outcome.evidence.sites.ranked.count }
}
