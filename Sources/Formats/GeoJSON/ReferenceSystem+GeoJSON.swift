// GeoJSON is WGS84 since 2016 (RFC 7946). Files from before name another system in a member "crs",
// and files made by hand hold RD metres without saying so.

import Findings
import Geo
import Words

extension ReferenceSystem {
  /// The system that a "crs" name means, in any of the spellings in use; `nil` for other text.
  ///
  /// "EPSG:28992", "urn:ogc:def:crs:EPSG:6.9:28992", "http://www.opengis.net/def/crs/EPSG/0/28992",
  /// "urn:ogc:def:crs:OGC:1.3:CRS84". Coordinates are easting first, also where EPSG puts northing first.
  ///
  /// Of a system of places and heights ("urn:ogc:def:crs,crs:EPSG::28992,crs:EPSG::5709") it is that of
  /// the places, which is named first.
  init?(geoJSONName name: String) {
    let known = name.uppercased().split(separator: ",").lazy.compactMap { Self.definition(in: $0) }
    guard let definition = known.first else { return nil }
    self.init(definition)
  }

  private static func definition(in name: Substring) -> String? {
    let parts = name.split { [":", "/", "#", "."].contains($0) }
    if parts.last == "CRS84" { return Self.wgs84.definition }
    guard parts.contains("EPSG"), let code = parts.last.flatMap({ Int($0) }), code > 0 else {
      return nil
    }
    return "EPSG:\(code)"
  }

  /// The system a "crs" member names; `nil` for null, which means "as usual".
  ///
  /// - Throws: the text that was found, when it is no known system.
  static func named(inCRS crs: JSONValue) throws(UnknownReferenceSystem) -> ReferenceSystem? {
    if case .null = crs { return nil }
    if let name = crs["properties"]?["name"]?.text {
      if let system = ReferenceSystem(geoJSONName: name) { return system }
      throw UnknownReferenceSystem(found: JSONValue.unknownName(name))
    }
    if case .integer(let code) = crs["properties"]?["code"], code > 0 {
      return ReferenceSystem("EPSG:\(code)")
    }
    throw UnknownReferenceSystem(found: crs.nameless)
  }

  /// A "crs" member that names no system.
  struct UnknownReferenceSystem: Error {
    /// What it holds instead.
    var found: Wording
  }
}

extension SourcePoint {
  /// True for places that can only be metres of RD New: in its area, and no degrees.
  var isClearlyRD: Bool { (0...300_000).contains(x) && (300_000...650_000).contains(y) }

  /// True for degrees; longitudes up to 360 occur in files that cross the date line.
  var isDegrees: Bool { abs(x) <= 360 && abs(y) <= 90 }
}
