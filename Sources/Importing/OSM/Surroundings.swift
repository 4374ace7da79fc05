// What stands along the streets: place names, facilities, dwellings, and the lines and areas of the
// map and the snap audit.

public import Geo

/// The name of a town, village or neighbourhood.
public struct NamedPlace: Sendable, Hashable, Codable {
  /// The name.
  public var name: String
  /// The OSM `place` value: "village".
  public var kind: String
  /// Where it is.
  public var point: PlanePoint
}

/// An OSM object that is, or could become, a site.
public struct Facility: Sendable, Hashable, Codable {
  /// "n123", "w123" or "r123".
  public var id: String
  /// The class of `OSMFacility.classes`.
  public var className: String
  /// The name; the Dutch name of the class where OSM has none.
  public var name: String
  /// Where it is; the centroid of an area.
  public var point: PlanePoint
  /// The `capacity` tag, when it is a number.
  public var capacity: Int?
}

/// Lines or rings in flat arrays.
///
/// - Shape: shape `i` has the points `starts[i]..<starts[i + 1]`.
public struct ShapeLayer: Sendable, Hashable {
  /// Where each shape begins, and the end of the last one.
  public internal(set) var starts: [UInt32] = [0]
  /// Metres east.
  public internal(set) var xs: [Double] = []
  /// Metres north.
  public internal(set) var ys: [Double] = []

  /// Makes an empty layer.
  public init() {}

  /// How many shapes there are.
  public var count: Int { starts.count - 1 }

  /// The points of a shape.
  public func points(of shape: Int) -> [PlanePoint] {
    (Int(starts[shape])..<Int(starts[shape + 1])).map { PlanePoint(x: xs[$0], y: ys[$0]) }
  }

  /// Adds a shape.
  public mutating func append(_ points: [PlanePoint]) {
    xs += points.map(\.x)
    ys += points.map(\.y)
    starts.append(UInt32(xs.count))
  }
}

/// What stands along the streets of an extract.
public struct Surroundings: Sendable, Hashable {
  /// Names of places.
  public var places: [NamedPlace] = []
  /// Objects that are, or could become, sites; ascending by id.
  public var facilities: [Facility] = []
  /// Buildings that can be dwellings: one point each.
  public var dwellings = ShapeLayer()
  /// The ground area of each dwelling in square metres.
  public var dwellingAreas: [Double] = []
  /// Water areas: closed rings, holes among them, even-odd.
  public var water = ShapeLayer()
  /// Rivers and canals: lines.
  public var waterways = ShapeLayer()
  /// Motorways and trunk roads: lines.
  public var motorways = ShapeLayer()
  /// Other main roads: lines.
  public var mainRoads = ShapeLayer()
  /// Railways: lines.
  public var railways = ShapeLayer()
  /// Built-up areas: closed rings.
  public var builtUp = ShapeLayer()

  /// Makes empty surroundings.
  public init() {}
}

extension Surroundings {
  init(_ geometry: OSMGeometry) {
    let assembly = geometry.assembly
    for (node, point) in zip(assembly.named, geometry.namedPoints) { takeNode(node, point) }
    for way in assembly.ways.ids.indices { takeWay(way, geometry) }
    for relation in assembly.relations { takeRelation(relation, geometry) }
    facilities.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }

  private mutating func takeNode(_ node: ScannedNode, _ point: PlanePoint) {
    guard point.x.isFinite, point.y.isFinite else { return }
    if node.purposes.contains(.place), let name = node.tags["name"], let kind = node.tags["place"] {
      places.append(NamedPlace(name: name, kind: kind, point: point))
    }
    if node.purposes.contains(.facility) { takeFacility("n\(node.id)", node.tags, point) }
  }

  private mutating func takeWay(_ way: Int, _ geometry: OSMGeometry) {
    let purposes = geometry.assembly.ways.purposes[way]
    guard !purposes.subtracting([.street, .member]).isEmpty else { return }
    let points = geometry.points(ofWay: way)
    guard points.count > 1 else { return }
    if purposes.contains(.motorway) { motorways.append(points) }
    if purposes.contains(.mainRoad) { mainRoads.append(points) }
    if purposes.contains(.railway) { railways.append(points) }
    let isRing = points.count > 3 && points.first == points.last
    if purposes.contains(.water) {
      if isRing { water.append(points) } else { waterways.append(points) }
    }
    if purposes.contains(.builtUp), isRing { builtUp.append(points) }
    let area = [Polygon(rings: [points])]
    if purposes.contains(.dwelling), isRing { takeDwelling(area) }
    if purposes.contains(.facility), let tags = geometry.assembly.ways.tags[way],
      let centroid = isRing ? area.centroid : points.first
    {
      takeFacility("w\(geometry.assembly.ways.ids[way])", tags, centroid)
    }
  }

  private mutating func takeRelation(_ relation: ScannedRelation, _ geometry: OSMGeometry) {
    let polygons = geometry.polygons(of: relation)
    guard !polygons.isEmpty else { return }
    let rings = polygons.flatMap(\.rings)
    if relation.purposes.contains(.water) { for ring in rings { water.append(ring) } }
    if relation.purposes.contains(.builtUp) { for ring in rings { builtUp.append(ring) } }
    if relation.purposes.contains(.dwelling) { takeDwelling(polygons) }
    if relation.purposes.contains(.facility), let centroid = polygons.centroid {
      takeFacility("r\(relation.id)", relation.tags, centroid)
    }
  }

  private mutating func takeDwelling(_ area: [Polygon<PlanePoint>]) {
    guard let centroid = area.centroid else { return }
    dwellings.append([centroid])
    dwellingAreas.append(area.areaSquareMetres)
  }

  private mutating func takeFacility(_ id: String, _ tags: OSMTags, _ point: PlanePoint) {
    guard let kind = OSMFacility.kind(of: tags) else { return }
    facilities.append(
      Facility(
        id: id, className: kind.name, name: tags["name"] ?? kind.title, point: point,
        capacity: tags["capacity"].flatMap(Int.init)))
  }
}
