// An area that is asked thousands of questions: GEOS indexes its edges once.

import CGEOS
public import Geo

/// Polygons ready for many questions of the kind "does it cover this".
public struct PreparedArea: ~Copyable {
  private let area: EngineGeometry
  private let prepared: OpaquePointer

  /// Indexes the polygons; the engine lives as long as this value.
  ///
  /// - Throws: `GeometryEngineError` for rings that enclose no area.
  public init(
    _ polygons: [Polygon<PlanePoint>], engine: GeometryEngine
  ) throws(GeometryEngineError) {
    let geometry = try engine.geometry(of: polygons)
    guard let index = GEOSPrepare_r(engine.handle, geometry.pointer) else {
      throw engine.failure("prepare")
    }
    area = geometry
    prepared = index
  }

  deinit { GEOSPreparedGeom_destroy_r(area.engine.handle, prepared) }

  /// True when no point of the line lies outside; the border counts as inside.
  public func covers(line: [PlanePoint]) throws(GeometryEngineError) -> Bool {
    let engine = area.engine
    let made = GEOSGeom_createLineString_r(engine.handle, try engine.sequence(line))
    let line = try EngineGeometry(made, by: "line", engine)
    return try engine.verdict(
      GEOSPreparedCovers_r(engine.handle, prepared, line.pointer), of: "covers")
  }

  /// True for a point inside or on the border.
  public func covers(_ point: PlanePoint) throws(GeometryEngineError) -> Bool {
    let engine = area.engine
    let made = GEOSGeom_createPointFromXY_r(engine.handle, point.x, point.y)
    let place = try EngineGeometry(made, by: "point", engine)
    return try engine.verdict(
      GEOSPreparedCovers_r(engine.handle, prepared, place.pointer), of: "covers")
  }

  /// True when the line and the area share at least one point.
  public func intersects(line: [PlanePoint]) throws(GeometryEngineError) -> Bool {
    let engine = area.engine
    let made = GEOSGeom_createLineString_r(engine.handle, try engine.sequence(line))
    let line = try EngineGeometry(made, by: "line", engine)
    return try engine.verdict(
      GEOSPreparedIntersects_r(engine.handle, prepared, line.pointer), of: "intersects")
  }

  /// True when the polygons and the area share at least one point.
  public func intersects(_ polygons: [Polygon<PlanePoint>]) throws(GeometryEngineError) -> Bool {
    let engine = area.engine
    let other = try engine.geometry(of: polygons)
    return try engine.verdict(
      GEOSPreparedIntersects_r(engine.handle, prepared, other.pointer), of: "intersects")
  }
}
