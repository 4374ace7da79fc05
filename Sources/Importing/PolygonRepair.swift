import Formats
import Geo
import GeoEngine

/// Makes polygons valid, and says what was wrong with them.
struct PolygonRepair {
  private let engine: GeometryEngine

  /// Makes a repairer.
  ///
  /// - Throws: `DataError` when GEOS cannot be used at all.
  init(at location: DataLocation) throws(DataError) {
    do {
      engine = try GeometryEngine()
    } catch {
      throw DataError(
        at: location, expected: "GEOS to check polygons", found: error.message,
        nextStep: "Close other programs and try again.")
    }
  }

  /// Valid polygons on the same ground, with the reason why they were not.
  ///
  /// - Returns: `nil` polygons when nothing is left of them; `nil` reason when they were valid.
  func repaired(
    _ polygons: [Polygon<PlanePoint>]
  ) -> (polygons: [Polygon<PlanePoint>]?, reason: String?) {
    do {
      guard let reason = try engine.validityReason(of: polygons) else { return (polygons, nil) }
      let repaired = try engine.repaired(polygons)
      return (repaired.isEmpty ? nil : repaired, reason)
    } catch {
      return (nil, error.message)
    }
  }

  /// The ground that at least one of valid polygons covers.
  ///
  /// - Throws: `DataError` when GEOS cannot lay them over each other.
  func union(
    of polygons: [Polygon<PlanePoint>], at location: DataLocation
  ) throws(DataError) -> [Polygon<PlanePoint>] {
    do {
      return try engine.union(of: polygons)
    } catch {
      throw DataError(
        at: location, expected: "areas that can be joined", found: error.message,
        nextStep: "Repair them in QGIS (Fix geometries), and dissolve them.")
    }
  }

  /// Valid polygons in the coordinates of the file.
  ///
  /// A line that runs back over itself is a defect in the file and no longer one when projection
  /// has bent it a millimetre; so the file's own coordinates are judged first.
  func repaired(
    _ polygons: [Polygon<SourcePoint>]
  ) -> (polygons: [Polygon<SourcePoint>]?, reason: String?) {
    let plane = polygons.map { polygon in
      Polygon(rings: polygon.rings.map { $0.map { PlanePoint(x: $0.x, y: $0.y) } })
    }
    let (repaired, reason) = repaired(plane)
    guard reason != nil else { return (polygons, nil) }
    let source = repaired?.map { polygon in
      Polygon(rings: polygon.rings.map { $0.map { SourcePoint(x: $0.x, y: $0.y) } })
    }
    return (source, reason)
  }
}
