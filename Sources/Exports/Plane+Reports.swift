// The plane that the coordinates of a report are in, and the moment that a GeoPackage gives its rows.

import Figures
import Geo
package import GeoEngine
import Planning

extension RunSettings {
  /// The plane of all coordinates.
  package var plane: Plane { Plane(code: crs) }
}

extension AnalyseReport {
  /// The plane of all coordinates.
  package var plane: Plane { settings.plane }
}

extension SuggestReport {
  /// The plane of all coordinates.
  var plane: Plane { settings.plane }
}

extension StressReport {
  /// The plane of all coordinates.
  var plane: Plane { settings.plane }
}

extension CompareReport {
  /// The latest of the runs' days, as a GeoPackage writes a moment.
  var dataMoment: String { runs.compactMap(\.date).max().geoPackageMoment }
}

extension Plane {
  /// Points of the plane on the ellipsoid; `nil` for a point that has no place there.
  func lonLats(of points: [PlanePoint]) throws(ProjectionError) -> [LonLat?] {
    guard !points.isEmpty else { return [] }
    let projection = try Projection(from: code, to: "OGC:CRS84")
    var xs = points.map(\.x)
    var ys = points.map(\.y)
    xs.withUnsafeMutableBufferPointer { xs in
      ys.withUnsafeMutableBufferPointer { ys in projection.transform(xs: xs, ys: ys) }
    }
    return zip(xs, ys).map { x, y in
      x.isFinite && y.isFinite ? LonLat(longitude: x, latitude: y) : nil
    }
  }
}
