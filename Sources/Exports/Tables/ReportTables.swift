// The tables that become files and sheets: each is a list of figures under the name of its file.

import Coverage
package import Figures
package import GeoEngine
import OutputFolder
import Planning
import Siting
import WalkNetwork

extension AnalyseReport {
  /// The records.
  package var cellTable: Table<Int> { Table(file: "cells.csv", columns: cellFigures) }
  /// The gemeenten, or the region when there are none.
  package var areaTable: Table<AreaRow> {
    Table(file: "gemeenten.csv", columns: AreaFigureList.table(of: evidence))
  }
  /// The sites.
  package var siteTable: Table<SiteRow> {
    Table(file: "sites.csv", columns: SiteFigureList.table(under: settings.label))
  }
  /// The gaps.
  package var gapTable: Table<GapRow> {
    Table(file: "gaps.csv", columns: GapFigureList.table(of: self))
  }
  /// The verdicts of norms.
  package static var verdictTable: Table<VerdictRow> {
    Table(file: "norms.csv", columns: NormFigureList.verdicts)
  }
  /// The neighbours.
  package static var borderTable: Table<BorderRow> {
    Table(file: "border.csv", columns: BorderFigureList.table)
  }
  /// Areas besides gemeenten.
  package var otherAreaTable: Table<OtherAreaRow> {
    Table(file: "areas.csv", columns: otherAreaFigures)
  }
  /// Drawn reach.
  static var reachTable: Table<ReachRow> {
    Table(file: "isochrones.geojson", columns: ReachFigureList.table)
  }

  /// The sites by rank.
  ///
  /// - Throws: `ProjectionError` when PROJ does not know the plane.
  package func siteRows() throws(ProjectionError) -> [SiteRow] {
    siteRows(at: try plane.lonLats(of: evidence.sites.ranked.map(\.location)))
  }

  /// The gaps, ranked.
  ///
  /// - Throws: `ProjectionError` when PROJ does not know the plane.
  package func gapRows() throws(ProjectionError) -> [GapRow] {
    gapRows(at: try plane.lonLats(of: outcome.gaps.map(\.center)))
  }
}

extension StressReport {
  /// What is lost without each site.
  package var siteTable: Table<SiteLossRow> {
    Table(file: "stress-sites.csv", columns: StressFigureList.sites(groups: groups))
  }
  /// What is lost with each crossing closed.
  package var crossingTable: Table<CrossingLossRow> {
    Table(file: "stress-crossings.csv", columns: StressFigureList.crossings(groups: groups))
  }

  private var groups: [String] { evidence.population.groups.map(\.name) }

  /// The sites, the worst first.
  ///
  /// - Throws: `ProjectionError` when PROJ does not know the plane.
  package func siteRows() throws(ProjectionError) -> [SiteLossRow] {
    siteRows(at: try plane.lonLats(of: sites.map { evidence.sites.ranked[$0.site].location }))
  }

  /// The crossings, the worst first.
  ///
  /// - Throws: `ProjectionError` when PROJ does not know the plane.
  package func crossingRows() throws(ProjectionError) -> [CrossingLossRow] {
    crossingRows(at: try plane.lonLats(of: crossings.map(\.crossing.center)))
  }
}

extension SuggestReport {
  /// The sites of the plan.
  package var table: Table<SuggestionRow> {
    Table(file: "suggestions.csv", columns: PlanFigureList.table(of: self))
  }
  /// What sites do for gemeenten.
  package var areaTable: Table<SuggestionAreaRow> {
    Table(file: "suggestions-gemeenten.csv", columns: PlanFigureList.areas)
  }
  /// What could come instead.
  package var alternativeTable: Table<AlternativeRow> {
    Table(
      file: "suggestions-alternatives.csv", columns: PlanFigureList.alternatives(unit: unit))
  }

  /// The sites in the order of building.
  ///
  /// - Throws: `ProjectionError` when PROJ does not know the plane.
  package func rows() throws(ProjectionError) -> [SuggestionRow] {
    rows(at: try plane.lonLats(of: plan.steps.map { sites[$0.site].location }))
  }

  /// The alternatives of each site.
  ///
  /// - Throws: `ProjectionError` when PROJ does not know the plane.
  package func alternativeRows() throws(ProjectionError) -> [AlternativeRow] {
    alternativeRows(
      at: try plane.lonLats(
        of: plan.steps.flatMap { $0.alternatives.map { sites[$0.site].location } }))
  }
}

extension CompareReport {
  /// The differences of gemeenten.
  static var differenceTable: Table<DifferenceRow> {
    Table(file: "compare-gemeenten.csv", columns: DifferenceFigureList.table)
  }
  /// The differences of groups.
  static var groupDifferenceTable: Table<GroupDifferenceRow> {
    Table(file: "compare-groups.csv", columns: DifferenceFigureList.groups)
  }
  /// The records of a comparison.
  func changeTable(_ comparison: Comparison) -> Table<Int> {
    Table(file: "compare-cells.csv", columns: changeFigures(comparison))
  }
  /// The days.
  package static var trendTable: Table<TrendRow> {
    Table(file: "trend.csv", columns: TrendFigureList.table)
  }

  /// The records of all comparisons, one after the other.
  var changeFile: OutputFile {
    var bytes: [UInt8] = []
    for (place, comparison) in comparisons.enumerated() {
      let csv = changeTable(comparison).csv(comparison.difference.pairs.indices).bytes
      let start = place == 0 ? 0 : (csv.firstIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
      bytes += csv[start...]
    }
    return OutputFile(path: "compare-cells.csv", bytes: bytes)
  }
}
