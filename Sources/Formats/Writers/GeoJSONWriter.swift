// GeoJSON as RFC 7946 has it: WGS84, outer rings counter-clockwise, numbers with seven decimals at
// most (about a centimetre). One feature per line, so that two files can be compared line by line.

public import Findings
public import Geo
import Words

/// Writes a feature collection, feature by feature.
public struct GeoJSONWriter {
  /// The decimals of coordinates and of numbers in properties.
  static let decimals = 7

  private let output: ByteOutput
  private var isFirst = true

  /// Starts the collection.
  ///
  /// - Parameters:
  ///   - output: where it is written.
  ///   - foreignMembers: further members of the collection, such as an attribution.
  public init(
    _ output: ByteOutput, foreignMembers: [(name: String, value: AttributeValue)] = []
  ) throws(DataError) {
    self.output = output
    try output.append { bytes in
      bytes.append(contentsOf: #"{"type":"FeatureCollection""#.utf8)
      for (name, value) in foreignMembers {
        precondition(!["type", "features"].contains(name), "GeoJSON's own members stay its own")
        bytes.append(UInt8(ascii: ","))
        Self.append(name, value, to: &bytes)
      }
      bytes.append(contentsOf: #","features":["#.utf8)
    }
  }

  /// Writes a feature; the properties keep their order.
  public mutating func write(
    _ geometry: Geometry<LonLat>?, properties: [(name: String, value: AttributeValue)]
  ) throws(DataError) {
    let separator = isFirst ? "\n" : ",\n"
    isFirst = false
    try output.append { bytes in
      bytes.append(contentsOf: separator.utf8)
      bytes.append(contentsOf: #"{"type":"Feature","properties":{"#.utf8)
      for (index, property) in properties.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.append(property.name, property.value, to: &bytes)
      }
      bytes.append(contentsOf: #"},"geometry":"#.utf8)
      if let geometry {
        Self.append(geometry, to: &bytes)
      } else {
        bytes.append(contentsOf: "null".utf8)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// Ends the collection; the output still has to be closed.
  public func finish() throws(DataError) {
    try output.append { $0.append(contentsOf: "\n]}\n".utf8) }
  }
}

// Geometry.
extension GeoJSONWriter {
  private static func append(_ geometry: Geometry<LonLat>, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: #"{"type":""#.utf8)
    bytes.append(contentsOf: geometry.kindName.utf8)
    if case .collection(let parts) = geometry {
      bytes.append(contentsOf: #"","geometries":"#.utf8)
      list(parts, to: &bytes, append)
    } else {
      bytes.append(contentsOf: #"","coordinates":"#.utf8)
      appendCoordinates(of: geometry, to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private static func appendCoordinates(of geometry: Geometry<LonLat>, to bytes: inout [UInt8]) {
    switch geometry {
    case .point(nil): bytes.append(contentsOf: "[]".utf8)
    case .point(let point?): append(point, to: &bytes)
    case .multiPoint(let points), .lineString(let points): append(points, to: &bytes)
    case .multiLineString(let lines): list(lines, to: &bytes, append)
    case .polygon(let polygon): append(polygon, to: &bytes)
    case .multiPolygon(let polygons): list(polygons, to: &bytes, append)
    case .collection: break
    }
  }

  private static func append(_ polygon: Polygon<LonLat>, to bytes: inout [UInt8]) {
    let rings = polygon.rings.enumerated().map { index, ring in
      isCounterClockwise(ring) == (index == 0) ? ring : ring.reversed()
    }
    list(rings, to: &bytes, append)
  }

  private static func append(_ points: [LonLat], to bytes: inout [UInt8]) {
    list(points, to: &bytes, append)
  }

  private static func append(_ point: LonLat, to bytes: inout [UInt8]) {
    precondition(
      point.longitude.isFinite && point.latitude.isFinite, "a place has finite coordinates")
    bytes.append(UInt8(ascii: "["))
    appendFixed(point.longitude, decimals: decimals, trimmed: true, to: &bytes)
    bytes.append(UInt8(ascii: ","))
    appendFixed(point.latitude, decimals: decimals, trimmed: true, to: &bytes)
    bytes.append(UInt8(ascii: "]"))
  }

  private static func list<Item>(
    _ items: [Item], to bytes: inout [UInt8], _ append: (Item, inout [UInt8]) -> Void
  ) {
    bytes.append(UInt8(ascii: "["))
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(item, &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Coordinates are taken relative to the first, so that small rings keep their digits.
  private static func isCounterClockwise(_ ring: [LonLat]) -> Bool {
    guard let origin = ring.first else { return true }
    var doubled = 0.0
    for (a, b) in zip(ring, ring.dropFirst()) {
      doubled +=
        (a.longitude - origin.longitude) * (b.latitude - origin.latitude)
        - (b.longitude - origin.longitude) * (a.latitude - origin.latitude)
    }
    return doubled >= 0
  }
}

// Values.
extension GeoJSONWriter {
  private static func append(_ name: String, _ value: AttributeValue, to bytes: inout [UInt8]) {
    append(text: name, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    switch value {
    case .integer(let number): bytes.append(contentsOf: String(number).utf8)
    case .real(let number) where number.isFinite:
      appendFixed(number, decimals: decimals, trimmed: true, to: &bytes)
    case .text(let text): append(text: text, to: &bytes)
    case .null, .real: bytes.append(contentsOf: "null".utf8)
    }
  }

  private static func append(text: String, to bytes: inout [UInt8]) {
    let hex = Array("0123456789abcdef".utf8)
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0x0A: bytes.append(contentsOf: #"\n"#.utf8)
      case 0..<0x20:
        bytes.append(contentsOf: #"\u00"#.utf8)
        bytes.append(hex[Int(byte >> 4)])
        bytes.append(hex[Int(byte & 15)])
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
