// What the coordinates of a reference system are, which its number does not tell: EPSG:4647 is a
// projected system, EPSG:7931 is not.

import CPROJ
import Synchronization

/// What the coordinates of a reference system are.
public enum CoordinateKind: Sendable, Hashable {
  /// Longitude and latitude.
  case angles
  /// Easting and northing, or anything else that is no angle.
  case lengths

  /// Systems that were asked for: rows of one file ask for the same one.
  private static let known = Mutex<[String: CoordinateKind]>([:])

  /// The kind of a system that PROJ knows ("EPSG:28992", well-known text); lengths for others, which
  /// cannot be projected either.
  ///
  /// - Complexity: one look in a table when it was asked before.
  public init(of definition: String) {
    self = Self.known.withLock { known in
      if let kind = known[definition] { return kind }
      let kind = Self.find(definition)
      known[definition] = kind
      return kind
    }
  }

  private static func find(_ definition: String) -> CoordinateKind {
    guard let context = proj_context_create() else { return .lengths }
    defer { proj_context_destroy(context) }
    proj_context_set_enable_network(context, 0)
    proj_log_level(context, PJ_LOG_NONE)
    guard let system = proj_create(context, definition) else { return .lengths }
    defer { proj_destroy(system) }
    return kind(of: system, context)
  }

  private static func kind(of system: OpaquePointer, _ context: OpaquePointer) -> CoordinateKind {
    let inner: OpaquePointer?
    switch proj_get_type(system) {
    case PJ_TYPE_GEOGRAPHIC_2D_CRS, PJ_TYPE_GEOGRAPHIC_3D_CRS: return .angles
    case PJ_TYPE_COMPOUND_CRS: inner = proj_crs_get_sub_crs(context, system, 0)
    case PJ_TYPE_BOUND_CRS: inner = proj_get_source_crs(context, system)
    default: return .lengths
    }
    guard let inner else { return .lengths }
    defer { proj_destroy(inner) }
    return kind(of: inner, context)
  }
}
