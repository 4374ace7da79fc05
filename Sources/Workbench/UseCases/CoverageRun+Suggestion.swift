// The making of a plan: the problem, the search, and the evaluator's word on both ends of it.

import Coverage
import Figures
import Findings
import Formats
import Geo
import Importing
import Planning
import Siting
import Synchronization
import WalkNetwork
import Words

extension CoverageRun {
  /// The next sites over an outcome of this run without them.
  ///
  /// - Throws: `DataError` without candidates, and for unknown groups.
  func suggestion(
    _ question: SitingQuestion, over before: CoverageOutcome, _ clock: SearchClock
  ) async throws -> SuggestReport {
    clock.progress("walks to candidates")
    let siting = try await sitingInputs(question, of: before)
    let problem = siting.problem
    clock.progress(
      "searching: \(problem.sites.count { $0.role != .existing }) candidates,"
        + " \(problem.cellCount) cells")
    let effort = clock.started().effort()
    let plan = problem.solve(effort)
    let fair = Self.fairPlan(problem, plan, effort)
    let chosen = plan.sites.map { siting.sites[$0] }
    var request = request
    request.region.candidates = []
    request.region.sites += chosen
    clock.progress("walks with \(chosen.count) new sites")
    let after = try await request.run()
    return SuggestReport(
      record(adding: siting.findings + Self.disagreement(problem, plan, after)),
      question: SuggestQuestion(
        goal: question.name, perYear: question.perYear, gap: question.gap),
      problem: problem, sites: siting.sites, plan: plan, fair: fair,
      uncoverable: uncoverable(plan, siting, before), outcomes: (before, after))
  }

  /// The plan in which every gemeente gets a new site, where the plan does not see to that.
  private static func fairPlan(
    _ problem: SitingProblem, _ plan: SitingPlan, _ effort: SearchEffort
  ) -> SitingPlan? {
    if case .fewestSites = problem.goal { return nil }
    guard problem.areaCount > 1, problem.limits.leastPerArea == 0, !plan.steps.isEmpty,
      plan.value.isFinite
    else { return nil }
    let areas = Set(plan.sites.compactMap { problem.sites[$0].area })
    if areas.count == problem.areaCount { return plan }
    var fair = problem
    fair.limits.leastPerArea = 1
    return fair.solve(effort)
  }

  /// The promise is kept: the evaluator counts what the search counted, or a finding says so.
  private static func disagreement(
    _ problem: SitingProblem, _ plan: SitingPlan, _ after: CoverageOutcome
  ) -> [Finding] {
    let promised = (plan.steps.last?.standing ?? plan.before).covered[0]
    let counted = after.region.sums.residents[.covered]
    guard abs(promised - counted) > 1e-6 * max(1, counted) else { return [] }
    return [
      Finding(
        .promiseBroken, at: DataLocation(file: "suggestions.json"),
        ["promised": "\(promised)", "counted": "\(counted)"])
    ]
  }
}

/// When a search stops, and what it says meanwhile.
struct SearchClock: Sendable {
  private let question: SitingQuestion
  private let isInterrupted: @Sendable () -> Bool
  let progress: ProgressLine
  private let now: @Sendable () -> ContinuousClock.Instant
  /// When all searches end; `nil` without a limit of time, and before the first.
  private var deadline: ContinuousClock.Instant?

  /// - Parameter now: tells the time.
  init(
    _ question: SitingQuestion, isInterrupted: @escaping @Sendable () -> Bool,
    progress: @escaping ProgressLine,
    now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
  ) {
    self.question = question
    self.isInterrupted = isInterrupted
    self.progress = progress
    self.now = now
  }

  /// The same from now on: whatever searches follow, together they have the time that was given.
  func started() -> SearchClock {
    var clock = self
    clock.deadline = question.timeLimitSeconds.map { now() + .seconds($0) }
    return clock
  }

  /// The effort of a search.
  ///
  /// Without a time limit the end is set by work, which is the same on every machine.
  func effort() -> SearchEffort {
    let (deadline, isInterrupted, now) = (deadline, isInterrupted, now)
    let line = ProgressPace(progress)
    return SearchEffort(
      gap: question.gap, work: question.timeLimitSeconds == nil ? Self.usualWork : .max,
      shouldStop: { isInterrupted() || deadline.map { now() > $0 } ?? false },
      progress: { line.tell($0) })
  }

  /// Some minutes' work: one and a half to three were measured.
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
  private func uncoverable(
    _ plan: SitingPlan, _ inputs: SitingInputs, _ outcome: CoverageOutcome
  ) -> [Uncoverable] {
    let cells = plan.uncoverable.first ?? []
    guard !cells.isEmpty else { return [] }
    // Sites that the rules keep out, near existing ones, could not come under any norm either.
    let candidates = inputs.problem.candidateSites
    let search = NearestSites(
      region.network,
      sites: candidates.compactMap { site in
        region.snap(inputs.sites[site].location).snap
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
