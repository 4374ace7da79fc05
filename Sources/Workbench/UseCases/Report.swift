// The use case `report`: one page for a board, on screen, on paper and without a network.

import Coverage
import Figures
import Findings
import Formats
import Foundation
import OutputFolder
public import Page
import Planning
import Siting
public import Words

/// What `report` gives back besides its files.
public struct ReportOutcome: Sendable {
  /// Everything that was written.
  public var report: BoardReport
  /// The output folder.
  public var folder: String
  /// The files that were written, as paths inside the folder.
  public var files: [String]
  /// True when every known resident is covered under the first norm and no finding is a warning.
  public var isStrictlyFine: Bool
  /// The language of what it prints.
  public var language: Language

  /// The laws that this run breaks; `nil` when all hold.
  public var brokenLaws: BrokenLaws? { BrokenLaws(report.lawChecks, folder: folder) }
}

/// Reports of a region, from files to files.
public enum Report {
  /// Computes everything that the report tells and writes `report/` as one set.
  ///
  /// - Throws: `DataError`; nothing that was there before is touched then.
  public static func run(
    _ settings: ProjectSettings, progress: @escaping ProgressLine
  ) async throws -> ReportOutcome {
    let output = try settings.outputSet(owner: "report")
    let printer = settings.pdf ? try PaperPrinter() : nil
    let report = try await report(settings, progress: progress)
    progress("writing \(settings.outFolder)/report")
    var files = try boardFiles(report)
    try output.replace { staging throws(DataError) in
      for file in files { try file.write(in: staging) }
      guard let printer, let page = files.first else { return }
      progress("printing")
      let paper = OutputFile(
        path: report.mailedPath("pdf"),
        bytes: try printer.pdf(
          of: staging + "/" + page.path, on: settings.date ?? report.analysis.inputs.latestDay))
      try paper.write(in: staging)
      files.append(paper)
    }
    return ReportOutcome(
      report: report, folder: settings.outFolder, files: files.map(\.path),
      isStrictlyFine: Analyse.isFine(report.analysis), language: settings.spokenLanguage)
  }

  /// Computes everything that the report tells, from one reading of the inputs.
  static func report(
    _ settings: ProjectSettings, progress: @escaping ProgressLine
  ) async throws -> BoardReport {
    let run = try await CoverageRun(settings, progress: progress)
    let question = run.inputs.complete.plan
    let outcome = try await run.outcome()
    var report = BoardReport(
      try await run.analysis(of: outcome),
      language: settings.language)
    report.label = settings.label
    if settings.label?.isPublic != true {
      report.stress = try await run.stress(of: outcome, worst: StressRequest.usualWorst)
    }
    if run.lacksCandidates(question) {
      report.lacksCandidates = true
      report.analysis.findings.append(Self.noCandidates(settings))
    } else if question.usesCells || !run.region.candidates.isEmpty {
      report.plan = try await run.suggestion(
        question, over: outcome,
        SearchClock(question, isInterrupted: { false }, progress: progress))
    }
    report.comparison = try await comparison(run)
    report.hazards = run.scenario.hazards
    report.isStatic = settings.isStatic
    if report.isStatic { return report }
    report.mapLibrary = MapLibrary.ofSystem()
    if report.mapLibrary == nil {
      report.analysis.findings.append(Self.noLibrary)
    } else {
      report.trials = try await run.trials(report.plan, over: outcome)
    }
    return report
  }

  /// What is said where a plan was asked for and there is nothing to choose from.
  static func noCandidates(_ settings: ProjectSettings) -> Finding {
    let file = settings.candidates.first?.baseName
    return Finding(
      .noCandidates,
      at: DataLocation(
        file: file
          ?? (settings.candidatesFromOSM.isEmpty ? "--candidates" : "--candidates-from-osm")))
  }

  /// What is said where the library is absent.
  static let noLibrary = Finding(
    .noMapLibrary, at: DataLocation(file: MapLibrary.package),
    ["package": .text(MapLibrary.package)])

  /// Earlier runs beside this one, which is the last.
  private static func comparison(
    _ run: CoverageRun
  ) async throws -> CompareReport? {
    let settings = run.settings
    guard !settings.earlierRuns.isEmpty else { return nil }
    let names = ComparedRuns.distinct(settings.earlierRuns)
    var runs: [ComparedRun] = []
    for (folder, name) in zip(settings.earlierRuns, names) {
      run.progress("reading \(name)")
      runs.append(try FormerRun(folder: folder).read(name: name))
    }
    var now = try await run.compared(name: Compare.thisRunName)
    now.source = .thisRun
    return Compare.report(of: runs + [now], agreements: settings.agreements)
  }
}

extension CoverageRun {
  /// True when a plan was asked for and no site could come.
  fileprivate func lacksCandidates(_ question: SitingQuestion) -> Bool {
    let isAsked =
      !settings.candidates.isEmpty || !settings.candidatesFromOSM.isEmpty
      || !settings.suggest.isEmpty
    return isAsked && !question.usesCells && region.candidates.isEmpty
  }

  /// The sites that a reader can switch on: the plan's first, in its order.
  fileprivate func trials(
    _ plan: SuggestReport?, over outcome: CoverageOutcome
  ) async throws -> SiteTrials? {
    let open = region.candidates.filter { $0.status != .rejected }
    let known = Set(open.map(\.id))
    // Squares as candidates are known to the plan alone.
    let squares = plan.map { plan in
      plan.sites.indices.filter { plan.problem.sites[$0].role != .existing }.map { plan.sites[$0] }
        .filter { !known.contains($0.id) }
    }
    let all = open + (squares ?? [])
    guard !all.isEmpty else { return nil }
    progress("walks to sites that can be switched on")
    let first = plan.map { plan in plan.plan.steps.map { plan.sites[$0.site].id } } ?? []
    return try await outcome.evidence.trials(
      TrialRequest(candidates: all, first: first), threads: settings.threadCount)
  }
}
