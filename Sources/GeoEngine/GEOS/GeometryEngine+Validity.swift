// Whether polygons obey the rules of simple features, and what to do when they do not. Simplified
// boundaries often cross themselves by a few metres.

import CGEOS
public import Geo

extension GeometryEngine {
  /// Why polygons break the rules of simple features, in the words of GEOS with the place.
  ///
  /// - Returns: `nil` when they are valid.
  public func validityReason(
    of polygons: [Polygon<PlanePoint>]
  ) throws(GeometryEngineError) -> String? {
    if let reason = Self.reasonBeforeGEOS(polygons) { return reason }
    let geometry = try geometry(of: polygons)
    guard try !verdict(GEOSisValid_r(handle, geometry.pointer), of: "validity") else { return nil }
    guard let reason = GEOSisValidReason_r(handle, geometry.pointer) else {
      throw failure("validity")
    }
    defer { GEOSFree_r(handle, reason) }
    return String(cString: reason)
  }

  /// Defects that GEOS refuses to hold at all.
  private static func reasonBeforeGEOS(_ polygons: [Polygon<PlanePoint>]) -> String? {
    for ring in polygons.lazy.flatMap(\.rings) {
      if let odd = ring.first(where: { !$0.x.isFinite || !$0.y.isFinite }) {
        return "Invalid Coordinate[\(odd.x) \(odd.y)]"
      }
      if closed(ring).count < 4 { return "Too few points in a ring (\(ring.count))" }
      if ring.first != ring.last { return "Ring not closed[\(ring[0].x) \(ring[0].y)]" }
    }
    return nil
  }

  /// Valid polygons that cover the same ground.
  ///
  /// Both lobes of a figure eight stay, overlapping parts are joined, holes are taken off; rings
  /// that enclose no area and lines that repair would leave behind are dropped.
  /// - Throws: `GeometryEngineError` when a coordinate is no number.
  public func repaired(
    _ polygons: [Polygon<PlanePoint>]
  ) throws(GeometryEngineError) -> [Polygon<PlanePoint>] {
    let usable = polygons.compactMap { polygon -> Polygon<PlanePoint>? in
      guard let outer = polygon.rings.first, Self.closed(outer).count >= 4 else { return nil }
      let holes = polygon.rings.dropFirst().filter { Self.closed($0).count >= 4 }
      return Polygon(rings: [outer] + holes)
    }
    let geometry = try geometry(of: usable)
    guard let parameters = GEOSMakeValidParams_create_r(handle) else { throw failure("repair") }
    defer { GEOSMakeValidParams_destroy_r(handle, parameters) }
    guard GEOSMakeValidParams_setMethod_r(handle, parameters, GEOS_MAKE_VALID_STRUCTURE) == 1,
      GEOSMakeValidParams_setKeepCollapsed_r(handle, parameters, 0) == 1
    else { throw failure("repair") }
    let valid = try EngineGeometry(
      GEOSMakeValidWithParams_r(handle, geometry.pointer, parameters), by: "repair", self)
    return try self.polygons(in: valid.pointer)
  }
}
