import Figures
import Findings
import Formats
import Foundation
import Planning
import Siting
import Synchronization
import TestSupport
import Testing
import Words

@testable import Workbench

/// What may be asked of a plan, and what is said of sites that cannot be in it.
@Suite("Rules of a plan")
struct SuggestRulesTests {
  private let scratch: TemporaryFolder

  init() throws { scratch = try TemporaryFolder.holdingExampleRegion() }

  private func run(
    _ change: (inout ProjectSettings) throws -> Void
  ) async throws -> SuggestOutcome {
    var settings = try ProjectSettings(project: scratch.path)
    try change(&settings)
    return try await Suggest.run(settings) { _ in }
  }

  // MARK: the question

  private func refusal(_ change: (inout SuggestSettings) -> Void) -> DataError? {
    var settings = SuggestSettings()
    change(&settings)
    do throws(DataError) {
      _ = try SitingQuestion(settings)
      return nil
    } catch {
      return error
    }
  }

  @Test func `what contradicts itself is refused before anything is read`() throws {
    let order = try #require(
      refusal {
        $0.leastPerGemeente = 2
        $0.mostPerGemeente = 1
      })
    #expect(order.kind == .usage && order.location.file == "--least-per-gemeente")
    #expect(
      order.expected.english == "no more than most-per-gemeente (1)" && order.found.english == "2")
    let equal = refusal {
      $0.leastPerGemeente = 1
      $0.mostPerGemeente = 1
    }
    #expect(equal == nil)
    let served = try #require(
      refusal {
        $0.goal = "most-served"
        $0.weight = ["residents_65_plus=2"]
      })
    #expect(served.kind == .usage && served.location.file == "--weight")
    #expect(served.expected.english.contains("most-served"))
    let twice = try #require(refusal { $0.weight = ["a=2", "residents=0", "a=3"] })
    #expect(twice.kind == .usage && twice.expected.english == "every group once")
    #expect(twice.found.english == "a again: a=3")
    #expect(refusal { $0.weight = ["a=2", "residents=0", "b=2"] } == nil)
  }

  @Test func `one limit of time holds for all searches of a plan`() throws {
    var settings = SuggestSettings()
    settings.timeLimit = 10
    let time = Mutex(ContinuousClock.now)
    let start = time.withLock { $0 }
    let clock = SearchClock(
      try SitingQuestion(settings), isInterrupted: { false }, progress: { _ in },
      now: { time.withLock { $0 } })
    // Reading and walking before the search do not count.
    time.withLock { $0 = start + .seconds(100) }
    let searches = clock.started()
    #expect(!searches.effort().shouldStop())
    time.withLock { $0 = start + .seconds(111) }
    #expect(searches.effort().shouldStop())
    settings.timeLimit = nil
    let free = SearchClock(
      try SitingQuestion(settings), isInterrupted: { false }, progress: { _ in })
    #expect(!free.started().effort().shouldStop())
  }

  // MARK: sites that cannot be in a plan

  @Test func `required sites that cannot come are named, and nothing is fine then`() async throws {
    let path = scratch.path + "/kandidaten.csv"
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    func required(_ id: String, _ lon: String, _ lat: String) -> String {
      let parts = lines[1].split(separator: ",", omittingEmptySubsequences: false)
        .map(String.init)
      return ([id, parts[1], parts[2], lon, lat, "required"] + parts[6...])
        .joined(separator: ",")
    }
    let text = lines + [required("FAR", "4.9", "52.3")[...]]
    try text.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    let outcome = try await run { $0.suggest.newSites = 1 }
    let found = outcome.report.findings.filter { $0.code == "required-left-out" }
    let left = try #require(found.first)
    #expect(found.count == 1 && left.severity == .warning && left.count == 1)
    #expect(left.message.contains("outside the region: FAR."))
    #expect(outcome.report.isProvenBest && outcome.report.plan.obstacles.isEmpty)
    #expect(!outcome.isStrictlyFine)
    // One that can come comes.
    let near = lines + [required("NEAR", "3.437", "52.3205")[...]]
    try near.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    let fine = try await run { $0.suggest.newSites = 1 }
    #expect(!fine.report.findings.contains { $0.code == "required-left-out" })
    #expect(fine.report.plan.sites.map { fine.report.sites[$0].id } == ["NEAR"])
    #expect(fine.isStrictlyFine)
  }

  @Test func `sites that the rules keep out are not said to add nothing`() async throws {
    let outcome = try await run {
      $0.suggest.newSites = 100
      $0.suggest.mostPerGemeente = 1
    }
    let plan = outcome.report.plan
    #expect(plan.steps.count <= outcome.report.gemeenten.count && plan.rest == .barredByRules)
    let more = 100 - plan.steps.count
    #expect(
      outcome.text.contains(
        "\(more) more sites were asked for; the rules leave no room for another."))
    #expect(!outcome.text.contains("none adds anything"))
  }

  @Test func `a candidate that the rules keep out is no help to people without cover`() async throws
  {
    let outcome = try await run {
      $0.suggest.newSites = 1
      $0.suggest.spacing = 4000
    }
    let report = outcome.report
    let open = Set(report.problem.candidateSites.map { report.sites[$0].id })
    let candidates = report.problem.sites.count { $0.role != .existing }
    #expect(!open.isEmpty && open.count < candidates)
    let helpful = report.uncoverable.compactMap(\.candidate?.id)
    #expect(helpful.count > 1 && helpful.allSatisfy(open.contains))
  }
}
