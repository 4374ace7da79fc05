// Owns a GEOS geometry, and turns polygons of `Geo` into one and back.

import CGEOS
import Geo

/// A geometry that GEOS holds; freed with its owner.
struct EngineGeometry: ~Copyable {
  let engine: GeometryEngine
  private var owned: OpaquePointer?

  /// Takes over what a GEOS call returned.
  ///
  /// - Throws: `GeometryEngineError` when the call returned no geometry.
  init(
    _ returned: OpaquePointer?, by operation: String, _ engine: GeometryEngine
  ) throws(GeometryEngineError) {
    guard let returned else { throw engine.failure(operation) }
    self.engine = engine
    owned = returned
  }

  deinit { if let owned { GEOSGeom_destroy_r(engine.handle, owned) } }

  /// The handle, for as long as this value lives.
  var pointer: OpaquePointer? { owned }

  /// Gives the handle away to a call that frees it.
  consuming func take() -> OpaquePointer? {
    let given = owned
    owned = nil
    return given
  }
}

extension GeometryEngine {
  /// The polygons as one GEOS geometry.
  ///
  /// - Throws: `GeometryEngineError` for rings that enclose no area or hold a coordinate that is
  ///   no number.
  func geometry(of polygons: [Polygon<PlanePoint>]) throws(GeometryEngineError) -> EngineGeometry {
    var parts: [OpaquePointer?] = []
    do {
      for polygon in polygons { parts.append(try self.polygon(polygon).take()) }
    } catch {
      for part in parts { GEOSGeom_destroy_r(handle, part) }
      throw error
    }
    let kind = Int32(GEOS_MULTIPOLYGON.rawValue)
    let made = parts.withUnsafeMutableBufferPointer {
      GEOSGeom_createCollection_r(handle, kind, $0.baseAddress, UInt32($0.count))
    }
    return try EngineGeometry(made, by: "multipolygon", self)
  }

  private func polygon(
    _ polygon: Polygon<PlanePoint>
  ) throws(GeometryEngineError) -> EngineGeometry {
    guard let outer = polygon.rings.first else {
      return try EngineGeometry(GEOSGeom_createEmptyPolygon_r(handle), by: "polygon", self)
    }
    let shell = try ring(outer)
    var holes: [OpaquePointer?] = []
    do {
      for hole in polygon.rings.dropFirst() { holes.append(try ring(hole).take()) }
    } catch {
      for hole in holes { GEOSGeom_destroy_r(handle, hole) }
      throw error
    }
    let shellPointer = shell.take()
    let made = holes.withUnsafeMutableBufferPointer {
      GEOSGeom_createPolygon_r(handle, shellPointer, $0.baseAddress, UInt32($0.count))
    }
    return try EngineGeometry(made, by: "polygon", self)
  }

  private func ring(_ points: [PlanePoint]) throws(GeometryEngineError) -> EngineGeometry {
    let closed = Self.closed(points)
    guard closed.count >= 4 else {
      throw GeometryEngineError(message: "a ring of \(points.count) points encloses nothing")
    }
    let made = GEOSGeom_createLinearRing_r(handle, try sequence(closed))
    return try EngineGeometry(made, by: "ring", self)
  }

  /// The points as a GEOS sequence; the geometry made of it takes it over.
  func sequence(_ points: [PlanePoint]) throws(GeometryEngineError) -> OpaquePointer {
    guard points.allSatisfy({ $0.x.isFinite && $0.y.isFinite }) else {
      throw GeometryEngineError(message: "a coordinate is not a number")
    }
    let flat = points.flatMap { [$0.x, $0.y] }
    guard
      let made = GEOSCoordSeq_copyFromBuffer_r(handle, flat, UInt32(points.count), 0, 0)
    else { throw failure("coordinates") }
    return made
  }

  /// The ring with its first point repeated at the end.
  static func closed(_ ring: [PlanePoint]) -> [PlanePoint] {
    guard let first = ring.first, let last = ring.last, first != last else { return ring }
    return ring + [first]
  }

  /// The polygons in a GEOS geometry; its lines and points are left behind.
  func polygons(in geometry: OpaquePointer?) throws(GeometryEngineError) -> [Polygon<PlanePoint>] {
    guard let geometry, GEOSisEmpty_r(handle, geometry) != 1 else { return [] }
    let kind = GEOSGeomTypeId_r(handle, geometry)
    if kind == Int32(GEOS_POLYGON.rawValue) { return [try self.polygon(in: geometry)] }
    guard kind >= Int32(GEOS_MULTIPOINT.rawValue) else { return [] }
    var result: [Polygon<PlanePoint>] = []
    for index in 0..<GEOSGetNumGeometries_r(handle, geometry) {
      result += try polygons(in: GEOSGetGeometryN_r(handle, geometry, index))
    }
    return result
  }

  private func polygon(
    in geometry: OpaquePointer
  ) throws(GeometryEngineError) -> Polygon<PlanePoint> {
    var rings = [try points(of: GEOSGetExteriorRing_r(handle, geometry))]
    for index in 0..<max(0, GEOSGetNumInteriorRings_r(handle, geometry)) {
      rings.append(try points(of: GEOSGetInteriorRingN_r(handle, geometry, index)))
    }
    return Polygon(rings: rings)
  }

  private func points(of ring: OpaquePointer?) throws(GeometryEngineError) -> [PlanePoint] {
    guard let ring, let sequence = GEOSGeom_getCoordSeq_r(handle, ring) else {
      throw failure("coordinates")
    }
    var count: UInt32 = 0
    guard GEOSCoordSeq_getSize_r(handle, sequence, &count) == 1 else {
      throw failure("coordinates")
    }
    var flat = [Double](repeating: 0, count: Int(count) * 2)
    guard GEOSCoordSeq_copyToBuffer_r(handle, sequence, &flat, 0, 0) == 1 else {
      throw failure("coordinates")
    }
    return stride(from: 0, to: flat.count, by: 2).map { PlanePoint(x: flat[$0], y: flat[$0 + 1]) }
  }
}
