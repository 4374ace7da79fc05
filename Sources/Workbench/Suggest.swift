// The use case `suggest`: the next sites, in the order in which to build them, with proof.

import Coverage
import Formats
import Foundation
import Geo
import GeoEngine
import Importing
import Planning
public import Reporting
import Siting
import Synchronization
import WalkNetwork

/// What `suggest` gives back besides its files.
public struct SuggestOutcome: Sendable {
  /// Everything that was written.
  public var report: SuggestReport
  /// The output folder.
  public var folder: String

  /// True when everything that was asked is met and the plan is proven to be the best.
  public var isStrictlyFine: Bool { report.plan.obstacles.isEmpty && report.isProvenBest }
}

/// Siting in a region, from files to files.
public enum Suggest {
  /// Searches for a plan and writes its outputs as one set.
  ///
  /// - Parameter isInterrupted: whether to stop searching and to write the best so far.
  /// - Throws: `DataError` or `NormError`; nothing that was there before is touched then.
  public static func run(
    _ settings: ProjectSettings, isInterrupted: @escaping @Sendable () -> Bool = { false },
    progress: @escaping ProgressLine
  ) async throws -> SuggestOutcome {
    let question = try SitingQuestion(settings.suggest)
    let output = settings.outputSet(owner: "suggest")
    let report = try await report(
      settings, question, isInterrupted: isInterrupted, progress: progress)
    progress("writing \(settings.outFolder)")
    let files = try suggestFiles(report)
    try output.replace { staging throws(DataError) in
      for file in files { try file.write(in: staging) }
      try writeLayers(report, beside: settings.outFolder, in: staging)
    }
    return SuggestOutcome(report: report, folder: settings.outFolder)
  }

  /// The plan as a GeoPackage of its own, and as a layer of the one with all results.
  private static func writeLayers(
    _ report: SuggestReport, beside folder: String, in staging: String
  ) throws(DataError) {
    do {
      let layer = try report.geoPackageLayer()
      let frame = try report.geoPackageFrame()
      try writeGeoPackage(
        [layer], to: staging + "/" + SuggestReport.scenarioFile,
        referenceSystem: frame.referenceSystem, lastChange: frame.lastChange)
      let results = folder + "/" + ProjectSettings.resultsFile
      let target = staging + "/" + ProjectSettings.resultsFile
      guard FileManager.default.fileExists(atPath: results) else { return }
      try FileManager.default.copyItem(atPath: results, toPath: target)
      try addGeoPackageLayers(
        [layer], to: target, referenceSystem: frame.referenceSystem,
        lastChange: frame.lastChange)
    } catch let error as DataError {
      throw error
    } catch {
      throw DataError(
        .unwritable, at: DataLocation(file: folder), expected: "GeoPackages that can be written",
        found: Failure(error).message, nextStep: "Check the plane and free space.")
    }
  }

  private static func report(
    _ settings: ProjectSettings, _ question: SitingQuestion,
    isInterrupted: @escaping @Sendable () -> Bool, progress: @escaping ProgressLine
  ) async throws -> SuggestReport {
    let run = try await CoverageRun(settings, progress: progress)
    progress("walks of \(run.inputs.population.count) records to \(run.counted.count) sites")
    var request = run.request
    request.candidates = []
    let before = try await request.run()
    progress("walks to candidates")
    let inputs = try await run.sitingInputs(question, of: before)
    let problem = inputs.problem
    progress(
      "searching: \(problem.sites.count { $0.role != .existing }) candidates,"
        + " \(problem.cellCount) cells")
    let clock = SearchClock(question, isInterrupted: isInterrupted, progress: progress)
    let plan = problem.solve(clock.effort())
    let fair = fairPlan(problem, plan, clock)
    let chosen = plan.sites.map { inputs.sites[$0] }
    request.sites = run.counted + chosen
    progress("walks with \(chosen.count) new sites")
    let after = try await request.run()
    return SuggestReport(
      question: SuggestQuestion(
        goal: question.name, perYear: question.perYear, gap: question.gap),
      problem: problem, sites: inputs.sites, plan: plan, fair: fair,
      uncoverable: run.uncoverable(plan, inputs, before), outcomes: (before, after),
      gemeenten: run.inputs.gemeenten, regionName: run.inputs.shownRegionName,
      findings: run.inputs.findings + inputs.findings
        + disagreement(problem, plan, after, run.settings),
      inputs: run.inputs.records, settings: run.written)
  }

  /// The plan in which every gemeente gets a new site, where the plan does not see to that.
  private static func fairPlan(
    _ problem: SitingProblem, _ plan: SitingPlan, _ clock: SearchClock
  ) -> SitingPlan? {
    if case .fewestSites = problem.goal { return nil }
    guard problem.areaCount > 1, problem.limits.leastPerArea == 0, !plan.steps.isEmpty else {
      return nil
    }
    let areas = Set(plan.sites.compactMap { problem.sites[$0].area })
    if areas.count == problem.areaCount { return plan }
    var fair = problem
    fair.limits.leastPerArea = 1
    return fair.solve(clock.effort())
  }

  /// The promise is kept: the evaluator counts what the search counted, or a finding says so.
  private static func disagreement(
    _ problem: SitingProblem, _ plan: SitingPlan, _ after: CoverageOutcome,
    _ settings: ProjectSettings
  ) -> [Finding] {
    let promised = (plan.steps.last?.standing ?? plan.before).covered[0]
    let counted = after.region.sums.residents[.covered] ?? 0
    guard abs(promised - counted) > 1e-6 * max(1, counted) else { return [] }
    return [
      Finding(
        .warning, code: "promise-broken", at: DataLocation(file: "suggestions.json"),
        message: "The search counted \(promised) covered residents and the evaluator \(counted).")
    ]
  }
}

/// When a search stops, and what it says meanwhile.
private struct SearchClock: Sendable {
  private let question: SitingQuestion
  private let isInterrupted: @Sendable () -> Bool
  private let progress: ProgressLine

  init(
    _ question: SitingQuestion, isInterrupted: @escaping @Sendable () -> Bool,
    progress: @escaping ProgressLine
  ) {
    self.question = question
    self.isInterrupted = isInterrupted
    self.progress = progress
  }

  /// The effort of one search, from now on.
  ///
  /// Without a time limit the end is set by work, which is the same on every machine.
  func effort() -> SearchEffort {
    let start = ContinuousClock.now
    let limit = question.timeLimitSeconds.map { Duration.seconds($0) }
    let isInterrupted = isInterrupted
    let line = ProgressPace(progress)
    return SearchEffort(
      gap: question.gap, work: limit == nil ? Self.usualWork : .max,
      shouldStop: {
        isInterrupted() || limit.map { ContinuousClock.now - start > $0 } ?? false
      }, progress: { line.tell($0) })
  }

  /// About half a minute's work.
  private static let usualWork = 20_000_000_000
}

/// Tells of a search at most once a second.
private final class ProgressPace: Sendable {
  private let last = Mutex(ContinuousClock.now)
  private let progress: ProgressLine

  init(_ progress: @escaping ProgressLine) { self.progress = progress }

  func tell(_ state: SearchProgress) {
    let isDue = last.withLock { last in
      guard ContinuousClock.now - last > .seconds(1) else { return false }
      last = .now
      return true
    }
    guard isDue, state.value.isFinite else { return }
    let gap = (state.bound - state.value) / max(1, abs(state.value)) * 100
    progress(
      "found \(fixed(state.value, decimals: 0)), no better than"
        + " \(fixed(state.bound, decimals: 0)) (\(fixed(gap, decimals: 2)) %)")
  }
}

extension CoverageRun {
  /// Whom no site covers, by gemeente, and the norm that would.
  func uncoverable(
    _ plan: SitingPlan, _ inputs: SitingInputs, _ outcome: CoverageOutcome
  ) -> [Uncoverable] {
    let cells = plan.uncoverable.first ?? []
    guard !cells.isEmpty else { return [] }
    let candidates = inputs.sites.indices.filter { inputs.problem.sites[$0].role != .existing }
    let search = NearestSites(
      network,
      sites: candidates.compactMap { site in
        network.snap(inputs.sites[site].location, rules: rules).snap
          .map { NetworkSite(rank: site, snap: $0) }
      })
    let counts = inputs.problem.people[0].counts
    let byArea = Dictionary(grouping: cells) { inputs.problem.areaOfCell[$0] ?? -1 }
    return byArea.sorted { $0.key < $1.key }.map { area, cells in
      let walks = cells.map { cell -> (cell: Int, walk: Walk?) in
        let snap = outcome.evidence.walks.snaps[inputs.records[cell]].snap
        return (cell, snap.flatMap { search.walks(from: $0).nearest })
      }
      var bySite: [Int: Double] = [:]
      for (cell, walk) in walks { if let walk { bySite[walk.site, default: 0] += counts[cell] } }
      let best = bySite.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
      return Uncoverable(
        gemeente: area < 0 ? nil : area, residents: cells.reduce(0) { $0 + counts[$1] },
        withoutWalk: walks.filter { $0.walk == nil }.reduce(0) { $0 + counts[$1.cell] },
        neededNormMetres: walks.compactMap(\.walk?.metres).max(),
        candidate: best.map { inputs.sites[$0] })
    }
  }
}
