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
}

/// Coverage of a region, from files to files.
public enum Analyse {
  /// The tool's version, as provenance and `--version` print it.
  public static let toolVersion = "0.1.0"

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
    return try await run.analysis(of: try await run.outcome(progress), progress: progress)
  }
}

extension CoverageRun {
  /// Everything that is told of an outcome of this run.
  func analysis(
    of outcome: CoverageOutcome, progress: @escaping ProgressLine
  ) async throws -> AnalyseReport {
    let surroundings = inputs.imported.surroundings
    progress("drawing the reach of \(counted.count) sites")
    let reach = try await ReachRequest(
      outcome.evidence, outcome.reach, water: surroundings.water,
      threads: settings.threadCount
    ).run()
    let crossings = SnapAudit(surroundings).crossings(in: outcome.evidence)
    var report = AnalyseReport(
      record(adding: audit(crossings, of: outcome.evidence)), outcome: outcome,
      gapPlaces: PlaceNames(surroundings.places).nearest(to: outcome.gaps.map(\.center)),
      snapCrossings: crossings, reach: reach,
      plainCheck: outcome.evidence.plainCalculationAgrees(),
      eligibleComponents: inputs.imported.network.arrays.componentMetres
        .count { $0 >= rules.minComponentMetres },
      surroundings: surroundings,
      sitesRead: inputs.sites.count)
    report.sitesAdded = sitesAdded
    report.areaLayers = inputs.areaLayers
    report.neighbours = neighbours
    return report
  }

  /// What every report of this run carries.
  ///
  /// - Parameter findings: those that came after reading.
  func record(adding findings: [Finding] = []) -> RunRecord {
    RunRecord(
      regionName: inputs.shownRegionName, gemeenten: inputs.gemeenten, inputs: inputs.records,
      findings: inputs.findings + findings, settings: written)
  }

  /// Sites of the scenario beside those that were read; one that comes true was read before.
  private var sitesAdded: Int {
    let read = Set(inputs.sites.map(\.id))
    return scenario.addedSites.count { !read.contains($0.id) }
  }
}
