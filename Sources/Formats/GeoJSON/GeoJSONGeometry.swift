import Findings
import Geo
import Words

/// Turns GeoJSON's geometry objects into geometries.
enum GeoJSONGeometry {
  /// The geometry kinds GeoJSON has.
  static let kinds: Set<String> = [
    "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon",
    "GeometryCollection",
  ]

  /// Reads a geometry object; `nil` for null.
  ///
  /// An empty list of coordinates is an empty geometry. Positions may have any number of
  /// coordinates from two; those after the second are passed over. Rings may turn either way.
  static func geometry(
    _ value: JSONValue?, depth: Int = 0
  ) throws(GeometryProblem) -> Geometry<SourcePoint>? {
    guard let value else { throw wrong(ShapeWords.geometryOrNull, nil) }
    if case .null = value { return nil }
    guard case .object = value else { throw wrong(ShapeWords.geometryObject, value) }
    guard let type = value["type"]?.text else { throw wrong(ShapeWords.type, value["type"]) }
    guard kinds.contains(type) else {
      throw GeometryProblem(.noGeoJSONType, ["found": .text(type)])
    }
    if type == "GeometryCollection" {
      guard depth < WKBReader.maxDepth else {
        throw GeometryProblem(.nestedTooDeep, ["levels": .count(WKBReader.maxDepth)])
      }
      let parts = try inside("geometries") { () throws(GeometryProblem) in
        try each(value["geometries"], ShapeWords.geometries) { part throws(GeometryProblem) in
          guard let part = try geometry(part, depth: depth + 1) else {
            throw wrong(ShapeWords.geometryObject, .null)
          }
          return part
        }
      }
      return .collection(parts)
    }
    return try inside("coordinates") { () throws(GeometryProblem) in
      try coordinates(value["coordinates"], of: type)
    }
  }

  private static func coordinates(
    _ value: JSONValue?, of type: String
  ) throws(GeometryProblem) -> Geometry<SourcePoint> {
    switch type {
    case "Point":
      if case .array(let values) = value, values.isEmpty { return .point(nil) }
      return .point(try position(value))
    case "MultiPoint": return .multiPoint(try each(value, ShapeWords.positions, position))
    case "LineString": return .lineString(try line(value))
    case "MultiLineString": return .multiLineString(try each(value, ShapeWords.lines, line))
    case "Polygon": return .polygon(try polygon(value))
    default: return .multiPolygon(try each(value, ShapeWords.polygons, polygon))
    }
  }

  private static func polygon(_ value: JSONValue?) throws(GeometryProblem) -> Polygon<SourcePoint> {
    let rings = try each(value, ShapeWords.rings) { ring throws(GeometryProblem) in
      try each(ring, ShapeWords.positions, position)
    }
    return try checkedPolygon(rings)
  }

  private static func line(_ value: JSONValue?) throws(GeometryProblem) -> [SourcePoint] {
    let points = try each(value, ShapeWords.positions, position)
    try checkLine(points)
    return points
  }

  private static func position(_ value: JSONValue?) throws(GeometryProblem) -> SourcePoint {
    guard case .numbers(let numbers) = value, numbers.count >= 2 else {
      throw wrong(ShapeWords.position, value)
    }
    return SourcePoint(x: numbers[0], y: numbers[1])
  }

  private static func each<Element>(
    _ value: JSONValue?, _ list: Wording, _ read: (JSONValue?) throws(GeometryProblem) -> Element
  ) throws(GeometryProblem) -> [Element] {
    guard case .array(let values) = value else { throw wrong(list, value) }
    var result: [Element] = []
    result.reserveCapacity(values.count)
    for (index, value) in values.enumerated() {
      do throws(GeometryProblem) {
        result.append(try read(value))
      } catch { throw error.inside("[\(index)]") }
    }
    return result
  }

  private static func inside<Result>(
    _ step: String, _ body: () throws(GeometryProblem) -> Result
  ) throws(GeometryProblem) -> Result {
    do throws(GeometryProblem) { return try body() } catch { throw error.inside(step) }
  }

  private static func wrong(_ expected: Wording, _ found: JSONValue?) -> GeometryProblem {
    GeometryProblem(
      .geoJSONPart,
      ["expected": .words(expected), "found": .words(found?.kindName ?? .nothing)])
  }
}
