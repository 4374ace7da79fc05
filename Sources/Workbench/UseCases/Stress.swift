// The use case `stress`: what is lost when sites, bridges or crossings fail.

import Coverage
import Exports
public import Figures
import Findings
import Formats
import Foundation
import Importing
import OutputFolder
import Planning
import WalkNetwork

/// What `stress` is asked.
public struct StressRequest: Sendable {
  /// The inputs.
  public var settings: ProjectSettings
  /// Up to how many sites fail together.
  public var worst: Int
  /// How many rows of each ranking are printed.
  public var top: Int

  /// How many fail together unless it is given.
  public static let usualWorst = 2
  /// The values that `worst` can have.
  public static let worstRange = 1...20
  /// The values that `top` can have.
  public static let topRange = 0...10_000

  /// - Precondition: `worst` lies in ``worstRange`` and `top` in ``topRange``.
  public init(_ settings: ProjectSettings, worst: Int = usualWorst, top: Int = 10) {
    precondition(Self.worstRange.contains(worst) && Self.topRange.contains(top), "checked by flags")
    self.settings = settings
    self.worst = worst
    self.top = top
  }
}

/// What `stress` gives back besides its files.
public struct StressOutcome: Sendable {
  /// Everything that was written.
  public var report: StressReport
  /// The folder of its files.
  public var folder: String
  /// How many rows of each ranking are printed.
  public var top: Int

  /// True when nobody loses cover, whichever single site fails.
  public var withstandsEverySite: Bool { report.sites.allSatisfy { $0.loss.losesCover == 0 } }
}

/// Stress tests of a region, from files to files.
public enum Stress {
  /// Fails every site, the worst together, and every crossing, and writes `stress/` as one set.
  ///
  /// - Throws: `DataError`; nothing that was there before is touched then.
  public static func run(
    _ request: StressRequest, progress: @escaping ProgressLine
  ) async throws -> StressOutcome {
    let settings = request.settings
    try requireClosedCircle(settings.label)
    let output = try settings.outputSet(owner: "stress")
    let report = try await report(request, progress: progress)
    progress("writing \(settings.outFolder)/stress")
    let files = try stressFiles(report)
    try output.replace { staging throws(DataError) in
      for file in files { try file.write(in: staging) }
    }
    return StressOutcome(
      report: report, folder: settings.outFolder + "/stress", top: request.top)
  }

  /// A ranking of what fails worst is a list of targets: it has no public form.
  private static func requireClosedCircle(_ label: TrafficLightLabel?) throws(DataError) {
    guard let label, label.isPublic else { return }
    throw DataError.publicTargets(label.rawValue)
  }

  /// Computes a stress test without writing anything.
  static func report(
    _ request: StressRequest, progress: @escaping ProgressLine
  ) async throws -> StressReport {
    let run = try await CoverageRun(request.settings, progress: progress)
    return try await run.stress(of: try await run.outcome(), worst: request.worst)
  }
}

extension CoverageRun {
  /// What is lost from an outcome of this run when sites and crossings fail.
  ///
  /// - Parameter worst: up to how many sites fail together.
  func stress(
    of outcome: CoverageOutcome, worst: Int
  ) async throws -> StressReport {
    progress("sites that fail")
    let sites = outcome.evidence.siteLosses().ranked
    let sets = CoveringSets(outcome.evidence, outcome.reach)
    let together = (1...worst).map { sets.worst($0) }
    let surroundings = inputs.surroundings
    let crossings = region.network.crossings(of: surroundings.streetBarriers)
    progress("\(crossings.count) bridges and crossings that close")
    let losses = try await outcome.evidence.crossingLosses(
      crossings, threads: settings.threadCount
    ).ranked
    return StressReport(
      record(), outcome: outcome, sites: sites, together: together, crossings: losses,
      crossingPlaces: PlaceNames(surroundings.places)
        .nearest(to: losses.map(\.crossing.center)),
      crossingsTested: Dictionary(grouping: crossings, by: \.kind).mapValues(\.count))
  }
}
