// The use case `compare`: scenarios or former runs side by side, and over time.

import Coverage
import Exports
public import Figures
import Findings
import Formats
import Foundation
import Geo
import OutputFolder
import Planning
public import Words

/// What is compared.
public struct CompareRequest: Sendable {
  /// Output folders of former runs, or names of scenarios; others are compared with the first.
  public var runs: [String]
  /// The settings of the project, or none.
  public var settings: ProjectSettings

  public init(runs: [String], settings: ProjectSettings) {
    self.runs = runs
    self.settings = settings
  }
}

/// What `compare` gives back besides its files.
public struct CompareOutcome: Sendable {
  /// Everything that was written.
  public var report: CompareReport
  /// The folder it was written to.
  public var folder: String
  /// The language of what it prints.
  public var language: Language
  /// True when the runs can be compared, nobody lost cover, and no agreement is behind.
  public var isStrictlyFine: Bool {
    report.comparisons.allSatisfy { $0.obstacles.isEmpty && $0.difference.region.lost == 0 }
      && report.trends.allSatisfy { $0.trend.verdict != .behind }
  }
}

/// Comparison of runs.
public enum Compare {
  /// The name of the region without any scenario.
  public static let baseName = "base"
  /// The name of the run that a report is about, beside earlier ones.
  static let thisRunName = "now"
  /// The folder in the output folder.
  static let folderName = "compare"

  /// Compares and writes the outputs as one set.
  ///
  /// - Throws: `DataError`; nothing that was there before is touched then.
  public static func run(
    _ request: CompareRequest, progress: @escaping ProgressLine
  ) async throws -> CompareOutcome {
    let settings = request.settings
    let output = try settings.outputSet(owner: "compare")
    var compared = try await report(request, progress: progress)
    compared.label = settings.label
    compared.language = settings.language
    let report = compared
    let parts = try await inParallel(2, threads: settings.threadCount) { part in
      part == 0 ? try compareFiles(report) : [try mapFile(report, settings.language)]
    }
    let folder = settings.outFolder + "/" + folderName
    progress("writing \(folder)")
    try output.replace { staging throws(DataError) in
      let inside = staging + "/" + folderName
      for file in parts.joined() { try file.write(in: inside) }
    }
    return CompareOutcome(report: report, folder: folder, language: settings.spokenLanguage)
  }

  /// The GeoPackage; SQLite writes into files only.
  private static func mapFile(
    _ report: CompareReport, _ language: Language
  ) throws(DataError) -> OutputFile {
    let scratch = URL(
      fileURLWithPath: Orphans.freshPath(
        in: FileManager.default.temporaryDirectory.path, beginning: "nsp-compare-",
        ending: UUID().uuidString))
    let file = scratch.appendingPathComponent("compare.gpkg")
    try FileSystem.makeFolder(scratch.path)
    defer { FileSystem.removeTree(scratch.path) }
    do {
      try writeCompareGeoPackage(report, to: file.path, language: language)
      return OutputFile(path: file.lastPathComponent, bytes: [UInt8](try Data(contentsOf: file)))
    } catch {
      throw DataError.noGeoPackage(file.path, because: Failure(error).message, isTemporary: true)
    }
  }

  /// Compares without writing anything.
  public static func report(
    _ request: CompareRequest, progress: @escaping ProgressLine
  ) async throws -> CompareReport {
    report(
      of: try await ComparedRuns(request, progress: progress).runs(),
      agreements: request.settings.agreements)
  }

  /// Compares runs with the first of them.
  static func report(
    of runs: [ComparedRun], agreements: [String: Agreement]
  ) -> CompareReport {
    let areas = union(of: runs)
    let comparisons = runs.indices.dropFirst().map { run in
      CompareReport.Comparison(
        run: run,
        difference: RunDifference(
          from: runs[0].records, to: runs[run].records, areas: areas.map(\.code)),
        obstacles: [])
    }
    var report = CompareReport(
      runs: runs, areas: areas, comparisons: comparisons, trends: [], findings: [])
    for place in report.comparisons.indices {
      let findings = CompareFindings(report, report.comparisons[place])
      report.comparisons[place].obstacles = findings.obstacles
      report.findings += findings.all
    }
    let trends = CompareTrends(report, agreements: agreements)
    report.trends = trends.areas
    report.findings += trends.findings
    return report
  }

  /// The areas of all runs, each once, in the order of the first run that has them.
  private static func union(of runs: [ComparedRun]) -> [ComparedArea] {
    var seen: Set<String> = []
    return runs.flatMap(\.areas).filter { seen.insert($0.code).inserted }
  }
}
