// Points without any further meaning: dwellings over which the people of polygons are spread.

public import Findings
import Formats
public import Geo
public import GeoEngine

/// Reads layers of points.
public enum PointImport {
  static let usualLayers = ["verblijfsobject", "verblijfsobjecten", "dwellings", "woningen"]

  /// Reads the point of every row; an area stands for its centroid.
  ///
  /// - Throws: `DataError` when the file cannot be read or has no geometry and no columns of coordinates.
  public static func points(
    from input: FeatureInput, plane: Plane
  ) throws(DataError) -> Imported<[PlanePoint]> {
    let layer = try input.layer(preferring: usualLayers)
    var view = LayerView(layer)
    var log = FindingLog(file: input.file, layer: layer.name)
    var places: any PlaceCollector
    if layer.hasGeometry {
      places = try GeometryPlaces(declared: layer.referenceSystem, plane: plane, at: log.location())
    } else if let columns = CoordinateColumns(&view, plane: plane) {
      places = ColumnPlaces(columns: columns, plane: plane)
    } else {
      throw DataError.noPlaces(of: layer, at: log.location())
    }
    var rows: [Int] = []
    try input.read(view.trimmed) { row throws(DataError) in
      guard let feature = log.accept(row), places.take(feature, &log) else { return }
      rows.append(feature.row)
    }
    let collected = try places.finish(&log)
    let points: [PlanePoint?] =
      switch collected.ground {
      case .points(let found, _): found
      case .polygons(let areas): areas.map { $0?.centroid }
      }
    for (row, point) in zip(rows, points) where point == nil { log.refuse(.noPlace, row: row) }
    return Imported(
      value: points.compactMap(\.self), findings: log.findings, rows: log.rows,
      layer: layer.name, referenceSystem: collected.system)
  }
}
