// The layers of a run: coverage, gaps, sites, gemeenten and drawn reach, as GeoJSON and in results.gpkg.

import Coverage
public import Figures
import Formats
import Geo
import GeoEngine
import OutputFolder
import Planning
public import Words

extension AnalyseReport {
  /// The verdict on each record.
  var coverageLayer: MapLayer<Int> {
    let points = evidence.population.points
    let side = squareSideMetres
    return MapLayer(
      name: "coverage", title: LayerWords.coverage,
      description: LayerWords.coverage(within: evidence.norm),
      kind: side == nil ? .point : .polygon, columns: cellTable.columns, rows: countedRecords,
      geometry: { row in
        side.map { .polygon(points[row].square(sideMetres: $0)) } ?? .point(points[row])
      }, style: .statuses(arePoints: side == nil))
  }

  /// The gaps; the squares of a gap are joined, borders between them dissolved.
  ///
  /// - Throws: `GeometryEngineError` when squares cannot be joined.
  func gapLayer(_ rows: [GapRow]) throws(GeometryEngineError) -> MapLayer<GapRow> {
    let side = squareSideMetres
    let shapes = try gapShapes(of: rows, sideMetres: side)
    return MapLayer(
      name: "gaps", title: LayerWords.gaps, description: LayerWords.aboutGaps,
      kind: side == nil ? .multiPoint : .multiPolygon,
      columns: gapTable.columns, rows: rows,
      geometry: { shapes[$0.rank - 1] }, style: side == nil ? .gapPoints : .gaps)
  }

  private func gapShapes(
    of rows: [GapRow], sideMetres: Double?
  ) throws(GeometryEngineError) -> [Geometry<PlanePoint>] {
    let engine = try GeometryEngine()
    var shapes: [Geometry<PlanePoint>] = []
    for row in rows {
      let points = row.gap.records.map { evidence.population.points[$0] }
      guard let sideMetres else {
        shapes.append(.multiPoint(points))
        continue
      }
      let squares = points.map { $0.square(sideMetres: sideMetres) }
      shapes.append(.multiPolygon(try engine.union(of: squares)))
    }
    return shapes
  }

  /// The sites.
  func siteLayer(_ rows: [SiteRow]) -> MapLayer<SiteRow> {
    MapLayer(
      name: "sites", title: LayerWords.sites, description: LayerWords.aboutSites,
      kind: .point, columns: siteTable.columns,
      rows: rows, geometry: { .point($0.site.location) }, style: .sites)
  }

  /// The gemeenten; without any there are no rows.
  var gemeenteLayer: MapLayer<AreaRow> {
    MapLayer(
      name: "gemeenten", title: LayerWords.gemeenten, description: LayerWords.aboutGemeenten,
      kind: .multiPolygon, columns: areaTable.columns,
      rows: gemeenten.isEmpty ? [] : areaRows,
      geometry: { $0.gemeente.map { .multiPolygon($0.boundary) } }, style: .gemeenten)
  }

  /// The drawn reach as a layer.
  var reachLayer: MapLayer<ReachRow> {
    MapLayer(
      name: "isochrones", title: LayerWords.reach, description: LayerWords.aboutReach,
      kind: .multiPolygon, columns: ReachFigureList.table, rows: reachRows,
      geometry: { .multiPolygon($0.reach.areas) }, style: .reach)
  }

  /// The side of the squares in which people are counted; `nil` when they are counted at points.
  var squareSideMetres: Double? {
    if case .squares(let side) = evidence.population.grain { side } else { nil }
  }

  /// The layers as GeoJSON, one after the other.
  ///
  /// - Throws: `ProjectionError` when PROJ knows no way from the plane to longitude and latitude.
  func layerFiles() throws -> [OutputFile] { try layerJobs.map { try $0() } }

  /// The making of each layer's GeoJSON; each job can run by itself.
  var layerJobs: [@Sendable () throws -> OutputFile] {
    let members: [(name: String, value: AttributeValue)] =
      [
        ("region", .text(regionName)), ("norm", .text(evidence.norm.id)),
        ("attribution", .text(attribution)),
      ] + settings.label.foreignMembers
    let code = plane.code
    @Sendable func file<Row>(_ layer: MapLayer<Row>) throws -> OutputFile {
      try layer.geoJSON(Projection(from: code, to: "OGC:CRS84"), foreignMembers: members)
    }
    return [
      { try file(self.shownCoverageLayer) }, { try file(self.gapLayer(self.gapRows())) },
      { try file(self.siteLayer(self.siteRows())) }, { try file(self.gemeenteLayer) },
      { try file(self.reachLayer) },
    ]
  }

  /// The verdicts with the columns that a map shows.
  private var shownCoverageLayer: MapLayer<Int> {
    var coverage = coverageLayer
    // Whoever wants every column has cells.csv and the GeoPackage; this file is large enough.
    let shown = ["cell", "residents", "walk_m", "site", "status", "gemeente"]
    coverage.columns.removeAll { !shown.contains($0.name) }
    return coverage
  }

  /// Whom the data is from.
  package var attribution: String { inputs.attribution }
}

extension CalendarDay? {
  /// The day of some data as a GeoPackage writes a moment.
  ///
  /// It is the first of January 2000 when nobody says. The clock has no say, so that the same run gives
  /// the same bytes.
  var geoPackageMoment: String { (self?.text ?? "2000-01-01") + "T00:00:00.000Z" }
}

extension [InputRecord] {
  /// Whom the data is from, each once, in the order of the inputs.
  var attribution: String {
    var licences: [String] = []
    for licence in compactMap(\.licence) where !licences.contains(licence) {
      licences.append(licence)
    }
    return licences.joined(separator: "; ")
  }
}

/// Writes `results.gpkg`: all layers in the plane, with styles for QGIS.
///
/// - Parameters:
///   - report: the run.
///   - path: the file; it must not exist.
///   - language: the language of titles, descriptions and legends.
/// - Throws: `DataError` when the file cannot be written, `ProjectionError` when PROJ does not know
///   the plane.
public func writeResultsGeoPackage(
  _ report: AnalyseReport, to path: String, language: Language = .dutch
) throws {
  let plane = try report.plane.description()
  let label = report.settings.label
  let layers = [
    report.coverageLayer.geoPackageLayer(language, label: label),
    try report.gapLayer(try report.gapRows()).geoPackageLayer(language, label: label),
    report.siteLayer(try report.siteRows()).geoPackageLayer(language, label: label),
    report.gemeenteLayer.geoPackageLayer(language, label: label),
    report.reachLayer.geoPackageLayer(language, label: label),
  ]
  try writeGeoPackage(
    layers, to: path,
    referenceSystem: GeoPackageReferenceSystem(
      epsg: plane.epsg, name: plane.name, wkt: plane.wkt),
    lastChange: report.inputs.latestDay.geoPackageMoment)
}
