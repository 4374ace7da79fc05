// Coordinates typed by reference system: metres of the project's plane and degrees of WGS84 do
// not mix. Only `GeoEngine` turns one into the other.

/// A place in the project's plane (RD New, or the UTM zone of the data).
///
/// - Units: metres, x to the east, y to the north.
public struct PlanePoint: Sendable, Hashable, Codable {
  /// Metres to the east.
  public var x: Double
  /// Metres to the north.
  public var y: Double

  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  /// True for a place that a plane can have: not farther off than once round the earth.
  ///
  /// - Returns: false for NaN too.
  public var isOnEarth: Bool { abs(x) <= 5e7 && abs(y) <= 5e7 }

  /// The straight-line distance in metres.
  @inlinable
  public func metres(to other: PlanePoint) -> Double {
    let dx = x - other.x
    let dy = y - other.y
    return (dx * dx + dy * dy).squareRoot()
  }
}

/// A place on the WGS84 ellipsoid.
///
/// - Units: degrees.
public struct LonLat: Sendable, Hashable, Codable {
  /// Degrees east of Greenwich, -180 to 180.
  public var longitude: Double
  /// Degrees north of the equator, -90 to 90.
  public var latitude: Double

  public init(longitude: Double, latitude: Double) {
    self.longitude = longitude
    self.latitude = latitude
  }
}

/// A coordinate pair as a file holds it; the layer's reference system gives it a meaning.
///
/// - Units: those of the layer's reference system, in the order easting/longitude first.
public struct SourcePoint: Sendable, Hashable {
  /// Easting or longitude.
  public var x: Double
  /// Northing or latitude.
  public var y: Double

  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}
