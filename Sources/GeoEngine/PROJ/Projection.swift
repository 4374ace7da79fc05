// The only caller of PROJ. Every project has one plane; coordinates of any other reference system
// are turned into it here and back here.

import CPROJ
public import Geo

/// What PROJ could not do, in a sentence.
public struct ProjectionError: Error, Sendable, Hashable {
  /// What PROJ said.
  public var message: String
}

/// The plane in which a project measures, by its EPSG code: RD New or a UTM zone.
public struct Plane: Sendable, Hashable, Codable {
  /// "EPSG:28992".
  public var code: String

  /// Amersfoort / RD New.
  public static let rdNew = Plane(code: "EPSG:28992")

  public init(code: String) { self.code = code }

  /// RD New inside the Netherlands, else the UTM zone (WGS84) of the place.
  public static func suited(to place: LonLat) -> Plane {
    if (3.2...7.3).contains(place.longitude), (50.7...53.8).contains(place.latitude) {
      return .rdNew
    }
    let zone = min(60, max(1, Int((place.longitude + 180) / 6) + 1))
    return Plane(code: "EPSG:\(place.latitude < 0 ? 32700 + zone : 32600 + zone)")
  }
}

/// Turns coordinates of one reference system into another; owned by one task at a time.
///
/// RD New is reached by one pinned operation, "Amersfoort to WGS 84 (4)": the Helmert
/// transformation without grids, so that every machine gives the same metres.
public struct Projection: ~Copyable {
  private let context: OpaquePointer
  private let operation: OpaquePointer
  private let direction: PJ_DIRECTION
  /// The PROJ operation, for the provenance.
  public let definition: String

  /// The pinned operation from WGS84 degrees (longitude first) to RD New.
  ///
  /// - Source: EPSG:4833 "Amersfoort to WGS 84 (4)", EPSG:28992, as PROJ writes them out.
  public static let rdPipeline = """
    +proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step +proj=push +v_3 \
    +step +proj=cart +ellps=WGS84 +step +inv +proj=helmert +x=565.4171 +y=50.3319 +z=465.5524 \
    +rx=0.398957388243134 +ry=-0.343987817378283 +rz=1.87740163998045 +s=4.0725 \
    +convention=coordinate_frame +step +inv +proj=cart +ellps=bessel +step +proj=pop +v_3 \
    +step +proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889 +k=0.9999079 \
    +x_0=155000 +y_0=463000 +ellps=bessel
    """

  /// Finds the operation from one reference system to another, both as PROJ understands them.
  ///
  /// - Throws: `ProjectionError` when PROJ does not know one of them or no way between them.
  public init(from source: String, to target: String) throws(ProjectionError) {
    guard let context = proj_context_create() else {
      throw ProjectionError(message: "PROJ gives no context")
    }
    proj_context_set_enable_network(context, 0)
    proj_log_level(context, PJ_LOG_NONE)
    let degrees = ["OGC:CRS84", "EPSG:4326", "EPSG:4979"]
    let found: OpaquePointer?
    var direction = PJ_FWD
    if degrees.contains(source), target == Plane.rdNew.code {
      found = proj_create(context, Self.rdPipeline)
    } else if source == Plane.rdNew.code, degrees.contains(target) {
      found = proj_create(context, Self.rdPipeline)
      direction = PJ_INV
    } else {
      found = Self.general(context, source, target)
    }
    guard let found else {
      let number = proj_context_errno(context)
      let reason = proj_context_errno_string(context, number).map { String(cString: $0) }
      proj_context_destroy(context)
      throw ProjectionError(
        message: "no way from \(source) to \(target) (\(reason ?? "unknown reference system"))")
    }
    self.context = context
    operation = found
    self.direction = direction
    let text = proj_pj_info(found).definition.map { String(cString: $0) } ?? ""
    definition = text.isEmpty ? "\(source) to \(target)" : text
  }

  deinit {
    proj_destroy(operation)
    proj_context_destroy(context)
  }

  private static func general(
    _ context: OpaquePointer, _ source: String, _ target: String
  ) -> OpaquePointer? {
    guard let raw = proj_create_crs_to_crs(context, source, target, nil) else { return nil }
    defer { proj_destroy(raw) }
    return proj_normalize_for_visualization(context, raw)
  }

  /// Turns many points in place; a point that cannot be turned becomes infinite.
  ///
  /// - Units: degrees or metres, as the reference systems say; x (longitude) first.
  public func transform(
    xs: UnsafeMutableBufferPointer<Double>, ys: UnsafeMutableBufferPointer<Double>
  ) {
    precondition(xs.count == ys.count, "as many x as y")
    let stride = MemoryLayout<Double>.stride
    proj_trans_generic(
      operation, direction, xs.baseAddress, stride, xs.count, ys.baseAddress, stride, ys.count,
      nil, 0, 0, nil, 0, 0)
  }

  /// Turns many points in place; a point that cannot be turned becomes infinite.
  ///
  /// - Units: degrees or metres, as the reference systems say; x (longitude) first.
  public func transform(_ xs: inout [Double], _ ys: inout [Double]) {
    xs.withUnsafeMutableBufferPointer { xs in
      ys.withUnsafeMutableBufferPointer { ys in transform(xs: xs, ys: ys) }
    }
  }

  /// Turns one point.
  ///
  /// - Returns: `nil` when the point has no place in the target (outside its area, not finite).
  public func transform(x: Double, y: Double) -> (x: Double, y: Double)? {
    let result = proj_trans(operation, direction, proj_coord(x, y, 0, 0))
    guard result.xy.x.isFinite, result.xy.y.isFinite else { return nil }
    return (result.xy.x, result.xy.y)
  }
}
