// The use case `suggest`: the next sites, in the order in which to build them, with proof.

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
import Siting
import Synchronization
import WalkNetwork
import Words

/// What `suggest` gives back besides its files.
public struct SuggestOutcome: Sendable {
  /// Everything that was written.
  public var report: SuggestReport
  /// The output folder.
  public var folder: String

  /// True when everything that was asked is met and the plan is proven to be the best.
  public var isStrictlyFine: Bool {
    report.plan.obstacles.isEmpty && report.isProvenBest
      && !report.findings.contains { $0.code == "required-left-out" }
  }

  /// The laws that the plan and the run with it break; `nil` when all hold.
  public var brokenLaws: BrokenLaws? {
    BrokenLaws(report.after.lawChecks + report.lawChecks, folder: folder)
  }
}

/// Siting in a region, from files to files.
public enum Suggest {
  /// Searches for a plan and writes its outputs as one set.
  ///
  /// - Parameter isInterrupted: whether to stop searching and to write the best so far.
  /// - Throws: `DataError`; nothing that was there before is touched then.
  public static func run(
    _ settings: ProjectSettings, isInterrupted: @escaping @Sendable () -> Bool = { false },
    progress: @escaping ProgressLine
  ) async throws -> SuggestOutcome {
    let complete = try CompleteSettings(settings)
    let output = try settings.outputSet(owner: "suggest", sharing: [ProjectSettings.resultsFile])
    let report = try await report(complete, isInterrupted: isInterrupted, progress: progress)
    progress("writing \(settings.outFolder)")
    let files = try suggestFiles(report)
    try output.replace { staging throws(DataError) in
      for file in files { try file.write(in: staging) }
      try writeLayers(report, settings.language, beside: settings.outFolder, in: staging)
    }
    return SuggestOutcome(report: report, folder: settings.outFolder)
  }

  /// The plan as a GeoPackage of its own, and as a layer of the one with all results.
  private static func writeLayers(
    _ report: SuggestReport, _ language: Language, beside folder: String, in staging: String
  ) throws(DataError) {
    do {
      let layer = try report.geoPackageLayer(language: language)
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
      throw DataError.noPlanLayers(in: folder, because: Failure(error).message)
    }
  }

  private static func report(
    _ complete: CompleteSettings, isInterrupted: @escaping @Sendable () -> Bool,
    progress: @escaping ProgressLine
  ) async throws -> SuggestReport {
    let question = complete.plan
    let run = try await CoverageRun(complete, progress: progress)
    let clock = SearchClock(question, isInterrupted: isInterrupted, progress: progress)
    // Gaps need no best candidate here; what comes where is the plan's to say.
    var request = run.request
    request.region.candidates = []
    progress("walks of \(run.region.population.count) records to \(run.region.sites.count) sites")
    return try await run.suggestion(question, over: try await request.run(), clock)
  }
}
