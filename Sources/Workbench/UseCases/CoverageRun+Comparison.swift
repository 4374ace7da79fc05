// Runs of scenarios for a comparison: walks and verdicts only, from one reading of the inputs.

import Coverage
import Figures
import Formats
import Geo
import Planning
import WalkNetwork
import Words

extension CoverageRun {
  /// Computes the run as a comparison sees it: the same as one that was written and read back.
  func compared(name: String) async throws -> ComparedRun {
    let sites = CountedSites(of: region)
    let walks = try await CellWalks(in: region, to: sites, threads: settings.threadCount)
    let codes = inputs.gemeenten.map(\.code)
    let areas = region.areas.areas(of: sites.ranked)
    var run = ComparedRun(
      name: name, source: .scenario, regionName: inputs.shownRegionName, norm: question.norm,
      areas: inputs.gemeenten.map { ComparedArea(code: $0.code, name: $0.name) },
      records: records(walks, sites.ranked.map(\.id), codes))
    run.date = settings.date ?? inputs.records.latestDay
    run.siteAreas = areas.map { $0.map { codes[$0] } }
    if case .squares(let side) = region.population.grain { run.squareSideMetres = side }
    run.circumstances = circumstances
    return run
  }

  private func records(
    _ walks: CellWalks, _ siteIDs: [String], _ codes: [String]
  ) -> ComparableRecords {
    let population = region.population
    // The same records as in cells.csv, and lengths as it shows them.
    let shown = population.ids.indices.filter {
      codes.isEmpty || inputs.gemeenteOfRecord[$0] != nil
    }
    func shownMetres(_ metres: Double) -> Double { Double(fixed(metres, decimals: 3)) ?? metres }
    var records = ComparableRecords()
    records.ids = shown.map { population.ids[$0] }
    records.points = shown.map {
      let point = population.points[$0]
      return PlanePoint(x: shownMetres(point.x), y: shownMetres(point.y))
    }
    records.residents = shown.map { population.residents[$0] }
    records.walkMetres = shown.map { walks.any[$0].nearest.map { shownMetres($0.metres) } }
    records.sites = shown.map { walks.any[$0].nearest.map { siteIDs[$0.site] } }
    records.statuses = shown.map { walks.status(of: $0, under: question.norm) }
    records.areas = shown.map { inputs.gemeenteOfRecord[$0].map { codes[$0] } }
    records.groups = population.groups.map { group in
      Population.Group(name: group.name, counts: shown.map { group.counts[$0] })
    }
    return records
  }

  private var circumstances: ComparedRun.Circumstances {
    let written = written
    var result = ComparedRun.Circumstances()
    result.crs = written.crs
    result.toolVersion = written.toolVersion
    result.inputs = inputs.records.map {
      ComparedRun.Input(role: $0.role, name: $0.name, sha256: $0.sha256)
    }
    for setting in written.decisive { result.settings[setting.key] = setting.value }
    return result
  }
}
