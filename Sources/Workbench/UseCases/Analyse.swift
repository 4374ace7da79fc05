// The use case `analyse`: read, compute, write.

import Coverage
import Exports
public import Figures
import Findings
import Formats
import Foundation
import Geo
import GeoEngine
import Importing
import OutputFolder
import Page
import Planning
import WalkNetwork
import Words

/// What `analyse` gives back besides its files.
public struct AnalyseOutcome: Sendable {
  /// Everything that was written.
  public var report: AnalyseReport
  /// The output folder.
  public var folder: String
  /// The text of `summary.json`.
  public var summary: [UInt8]
  /// True when every known resident is covered under the first norm and no finding is a warning.
  public var isStrictlyFine: Bool

  /// The laws that this run breaks; `nil` when all hold.
  public var brokenLaws: BrokenLaws? { BrokenLaws(report.lawChecks, folder: folder) }
}

/// Coverage of a region, from files to files.
public enum Analyse {
  /// Runs an analysis and writes its outputs as one set.
  ///
  /// - Throws: `DataError`; nothing that was there before is touched then.
  public static func run(
    _ settings: ProjectSettings, progress: @escaping ProgressLine
  ) async throws -> AnalyseOutcome {
    let output = try settings.outputSet(owner: "analyse", sharing: [ProjectSettings.resultsFile])
    let report = try await report(settings, progress: progress)
    progress("writing \(settings.outFolder)")
    var summary: [UInt8] = []
    try await output.replace { staging in
      summary = try await write(report, settings, in: staging)
    }
    return AnalyseOutcome(
      report: report, folder: settings.outFolder, summary: summary, isStrictlyFine: isFine(report))
  }

  /// Writes all files side by side, the GeoPackage first because it takes longest.
  ///
  /// - Returns: the text of `summary.json`.
  private static func write(
    _ report: AnalyseReport, _ settings: ProjectSettings, in folder: String
  ) async throws -> [UInt8] {
    let jobs = analyseJobs(report)
    let summaries = try await inParallel(
      jobs.count + 1, threads: settings.threadCount
    ) { job -> [UInt8] in
      guard job > 0 else {
        try writeResults(report, settings.language, to: folder + "/results.gpkg")
        return []
      }
      let files = try jobs[job - 1]()
      for file in files { try file.write(in: folder) }
      return files.first { $0.path == AnalyseReport.summaryPath }?.bytes ?? []
    }
    return summaries.flatMap(\.self)
  }

  private static func writeResults(
    _ report: AnalyseReport, _ language: Language, to path: String
  ) throws(DataError) {
    do {
      try writeResultsGeoPackage(report, to: path, language: language)
    } catch let error as DataError {
      throw error
    } catch {
      throw DataError.noGeoPackage(path, because: Failure(error).message, isTemporary: false)
    }
  }

  static func isFine(_ report: AnalyseReport) -> Bool {
    report.outcome.region.sums.share == 1
      && report.findings.allSatisfy { $0.severity == .note }
  }

  /// Computes an analysis without writing anything.
  public static func report(
    _ settings: ProjectSettings, progress: @escaping ProgressLine
  ) async throws -> AnalyseReport {
    let run = try await CoverageRun(settings, progress: progress)
    return try await run.analysis(of: try await run.outcome())
  }
}
