// The map of a comparison: what became of each record, as GeoJSON and in compare.gpkg.

import Coverage
public import Figures
import Formats
import Geo
import GeoEngine
import OutputFolder
import Planning
public import Words

extension CompareReport {
  /// The layer of a comparison: "compare", with the number of the run when there are more.
  func layer(_ comparison: Comparison) -> MapLayer<Int> {
    let difference = comparison.difference
    let (first, other) = (runs[0], runs[comparison.run])
    let sides = (before: first.squareSideMetres, after: other.squareSideMetres)
    let isDrawable = first.circumstances.crs == other.circumstances.crs
    let arePoints = sides.before == nil && sides.after == nil
    var columns = changeTable(comparison).columns
    columns.removeFirst()
    return MapLayer(
      name: comparisons.count == 1 ? "compare" : "compare-\(comparison.run + 1)",
      title: Wording("\(first.name) → \(other.name)"),
      description: LayerWords.aboutChanges,
      kind: arePoints ? .point : .polygon,
      columns: columns, rows: Array(difference.pairs.indices),
      geometry: { row in
        let pair = difference.pairs[row]
        // A place in the other run's plane is no place in this one.
        guard isDrawable || pair.after != nil else { return nil }
        let point = difference.point(of: pair)
        let side =
          pair.after == nil ? sides.before ?? sides.after : sides.after ?? sides.before
        return side.map { .polygon(point.square(sideMetres: $0)) } ?? .point(point)
      }, style: .changes(arePoints: arePoints))
  }

  /// The layers as GeoJSON.
  ///
  /// - Throws: `ProjectionError` when PROJ knows no way from the plane to longitude and latitude.
  func layerFiles() throws -> [OutputFile] {
    var files: [OutputFile] = []
    for comparison in comparisons {
      let run = runs[comparison.run]
      let projection = try Projection(from: run.circumstances.crs, to: "OGC:CRS84")
      var layer = layer(comparison)
      layer.columns.removeAll { ["x", "y", "site_before", "site_after"].contains($0.name) }
      files.append(
        try layer.geoJSON(
          projection,
          foreignMembers: [
            ("region", .text(run.regionName)), ("norm", .text(run.norm.id)),
            ("before", .text(runs[0].name)), ("after", .text(run.name)),
          ] + label.foreignMembers))
    }
    return files
  }
}

extension LayerStyle {
  /// What became of records: a colour and a pattern for areas, a colour and a shape for points.
  static func changes(arePoints: Bool) -> LayerStyle {
    LayerStyle(
      attribute: "change",
      categories: RecordChange.allCases.map { change in
        let look = change.look
        return Category(
          value: change.rawValue, label: LayerWords.name(of: change),
          symbols: arePoints
            ? .marker(shape: look.shape, fill: look.color, size: "1.8")
            : .area(
              fill: look.color, pattern: look.pattern, border: look.color, borderWidth: "0.05"))
      })
  }
}

extension RecordChange {
  /// Colours that colour-blind people tell apart: blue is better, orange and red are worse.
  fileprivate var look: (color: String, pattern: String, shape: String) {
    switch self {
    case .gained: ("33,102,172,255", "solid", "triangle")
    case .lost: ("178,24,43,255", "dense2", "cross_fill")
    case .closer: ("146,197,222,255", "f_diagonal", "arrow")
    case .farther: ("244,165,130,255", "b_diagonal", "diamond")
    case .same: ("217,217,217,255", "solid", "square")
    case .onlyBefore: ("99,99,99,255", "cross", "cross2")
    case .onlyAfter: ("99,99,99,255", "horizontal", "cross")
    }
  }
}

/// Writes `compare.gpkg`: a layer a comparison, in the plane of its later run, with styles for QGIS.
///
/// - Parameters:
///   - report: the comparison.
///   - path: the file; it must not exist.
///   - language: the language of titles and legends.
/// - Throws: `DataError` when the file cannot be written, `ProjectionError` when PROJ does not know
///   the plane.
public func writeCompareGeoPackage(
  _ report: CompareReport, to path: String, language: Language = .dutch
) throws {
  guard let last = report.runs.last else { return }
  let plane = try Plane(code: last.circumstances.crs).description()
  let drawable = report.comparisons.filter {
    report.runs[$0.run].circumstances.crs == last.circumstances.crs
  }
  try writeGeoPackage(
    drawable.map { report.layer($0).geoPackageLayer(language, label: report.label) }, to: path,
    referenceSystem: GeoPackageReferenceSystem(
      epsg: plane.epsg, name: plane.name, wkt: plane.wkt),
    lastChange: report.dataMoment)
}
