/// A polygon: an outer ring and holes, each closed (the first point is repeated as the last).
public struct Polygon<Point: Sendable & Hashable>: Sendable, Hashable {
  /// The outer ring first, then the holes; empty for an empty polygon.
  public var rings: [[Point]]

  public init(rings: [[Point]]) { self.rings = rings }

  fileprivate var points: [Point] { rings.count == 1 ? rings[0] : rings.flatMap { $0 } }
  fileprivate var isEmpty: Bool { rings.allSatisfy { $0.isEmpty } }
}

/// The simple-feature geometries; empty ones hold no points.
public indirect enum Geometry<Point: Sendable & Hashable>: Sendable, Hashable {
  /// A place; `nil` is POINT EMPTY.
  case point(Point?)
  /// Any number of places.
  case multiPoint([Point])
  /// A line through at least two places.
  case lineString([Point])
  /// Any number of lines.
  case multiLineString([[Point]])
  /// One area.
  case polygon(Polygon<Point>)
  /// Any number of areas.
  case multiPolygon([Polygon<Point>])
  /// Geometries of any kind.
  case collection([Geometry<Point>])

  // Closures where key paths would read better: in a generic type those are made at run time, which
  // took a twentieth of a run.

  /// Every point, rings closed, in the order of the file.
  public var points: [Point] {
    switch self {
    case .point(let point): point.map { [$0] } ?? []
    case .multiPoint(let points), .lineString(let points): points
    case .multiLineString(let lines): lines.flatMap { $0 }
    case .polygon(let polygon): polygon.points
    case .multiPolygon(let polygons): polygons.flatMap { $0.points }
    case .collection(let parts): parts.flatMap { $0.points }
    }
  }

  /// True when there is no point in it.
  public var isEmpty: Bool {
    switch self {
    case .point(let point): point == nil
    case .multiPoint(let points), .lineString(let points): points.isEmpty
    case .multiLineString(let lines): lines.allSatisfy { $0.isEmpty }
    case .polygon(let polygon): polygon.isEmpty
    case .multiPolygon(let polygons): polygons.allSatisfy { $0.isEmpty }
    case .collection(let parts): parts.allSatisfy { $0.isEmpty }
    }
  }

  /// The name of the kind as OGC writes it.
  public var kindName: String {
    switch self {
    case .point: "Point"
    case .multiPoint: "MultiPoint"
    case .lineString: "LineString"
    case .multiLineString: "MultiLineString"
    case .polygon: "Polygon"
    case .multiPolygon: "MultiPolygon"
    case .collection: "GeometryCollection"
    }
  }

  /// All areas in it, those inside collections too; lines and points give none.
  public var polygons: [Polygon<Point>] {
    switch self {
    case .polygon(let polygon): polygon.rings.isEmpty ? [] : [polygon]
    case .multiPolygon(let polygons): polygons.filter { !$0.rings.isEmpty }
    case .collection(let parts): parts.flatMap(\.polygons)
    default: []
    }
  }

  /// The same geometry with every point replaced.
  public func map<Other: Sendable & Hashable, Failure: Error>(
    _ transform: (Point) throws(Failure) -> Other
  ) throws(Failure) -> Geometry<Other> {
    func line(_ points: [Point]) throws(Failure) -> [Other] {
      var result: [Other] = []
      result.reserveCapacity(points.count)
      for point in points { result.append(try transform(point)) }
      return result
    }
    func lines(_ lines: [[Point]]) throws(Failure) -> [[Other]] {
      var result: [[Other]] = []
      for points in lines { result.append(try line(points)) }
      return result
    }
    switch self {
    case .point(let point):
      guard let point else { return .point(nil) }
      return .point(try transform(point))
    case .multiPoint(let points): return .multiPoint(try line(points))
    case .lineString(let points): return .lineString(try line(points))
    case .multiLineString(let parts): return .multiLineString(try lines(parts))
    case .polygon(let polygon): return .polygon(Polygon<Other>(rings: try lines(polygon.rings)))
    case .multiPolygon(let polygons):
      var result: [Polygon<Other>] = []
      for polygon in polygons { result.append(Polygon<Other>(rings: try lines(polygon.rings))) }
      return .multiPolygon(result)
    case .collection(let parts):
      var result: [Geometry<Other>] = []
      for part in parts { result.append(try part.map(transform)) }
      return .collection(result)
    }
  }
}
