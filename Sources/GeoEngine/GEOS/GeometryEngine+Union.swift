import CGEOS
public import Geo

extension GeometryEngine {
  /// The ground that at least one of the polygons covers, borders between them dissolved.
  ///
  /// - Throws: `GeometryEngineError` when a polygon is too broken to overlay; see ``repaired(_:)``.
  public func union(
    of polygons: [Polygon<PlanePoint>]
  ) throws(GeometryEngineError) -> [Polygon<PlanePoint>] {
    let geometry = try geometry(of: polygons)
    let joined = try EngineGeometry(GEOSUnaryUnion_r(handle, geometry.pointer), by: "union", self)
    return try self.polygons(in: joined.pointer)
  }
}
