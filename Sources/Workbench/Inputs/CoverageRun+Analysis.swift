import Coverage
import Exports
import Figures
import Findings
import Formats
import Geo
import Importing
import Planning
import WalkNetwork
import Words

extension CoverageRun {
  /// Everything that is told of an outcome of this run.
  func analysis(of outcome: CoverageOutcome) async throws -> AnalyseReport {
    let surroundings = inputs.surroundings
    progress("drawing the reach of \(region.sites.count) sites")
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
      eligibleComponents: inputs.streets.network.arrays.componentMetres
        .count { $0 >= region.rules.minComponentMetres },
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
