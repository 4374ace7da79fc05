// What other programs ask about the plane: its number, its name and its definition.

import CPROJ

/// A plane as files describe it.
public struct PlaneDescription: Sendable, Hashable {
  /// The number in the EPSG register.
  public var epsg: Int
  /// The name: "Amersfoort / RD New".
  public var name: String
  /// The definition in well-known text 1, on one line.
  public var wkt: String

  /// True for a projected system in metres: the only kind in which a straight line has a length.
  public var isInMetres: Bool { wkt.hasPrefix("PROJCS[") && wkt.contains("UNIT[\"metre\",1") }
}

extension Plane {
  /// The number, name and definition of the plane.
  ///
  /// - Throws: `ProjectionError` when PROJ does not know the plane, or EPSG has no number for it.
  public func description() throws(ProjectionError) -> PlaneDescription {
    guard let context = proj_context_create() else {
      throw ProjectionError(message: "PROJ gives no context")
    }
    defer { proj_context_destroy(context) }
    proj_context_set_enable_network(context, 0)
    proj_log_level(context, PJ_LOG_NONE)
    guard let system = proj_create(context, code) else {
      throw ProjectionError(message: "\(code) is no reference system that PROJ knows")
    }
    defer { proj_destroy(system) }
    guard let number = proj_get_id_code(system, 0).flatMap({ Int(String(cString: $0)) }),
      let name = proj_get_name(system).map({ String(cString: $0) }),
      let wkt = Self.wkt(of: system, context)
    else { throw ProjectionError(message: "\(code) has no number, name or well-known text") }
    return PlaneDescription(epsg: number, name: name, wkt: wkt)
  }

  /// The definition in well-known text 1, on one line.
  ///
  /// - Throws: `ProjectionError` when PROJ does not know the plane.
  public func wkt() throws(ProjectionError) -> String { try description().wkt }

  private static func wkt(of system: OpaquePointer, _ context: OpaquePointer) -> String? {
    "MULTILINE=NO".withCString { option in
      // The text belongs to the system, so it is copied before that goes.
      proj_as_wkt(context, system, PJ_WKT1_GDAL, [option, nil]).map { String(cString: $0) }
    }
  }
}
