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

  public init(name: String, kind: String, point: PlanePoint) {
    self.name = name
    self.kind = kind
    self.point = point
  }
}

/// An OSM object that is, or could become, a site.
public struct Facility: Sendable, Hashable, Codable {
  /// "n123", "w123" or "r123".
  public var id: String
  /// The class of the OSM class table.
  public var className: String
  /// The name; the Dutch name of the class where OSM has none.
  public var name: String
  /// Where it is; the centroid of an area.
  public var point: PlanePoint
  /// The `capacity` tag, when it is a number.
  public var capacity: Int?

  public init(id: String, className: String, name: String, point: PlanePoint, capacity: Int?) {
    self.id = id
    self.className = className
    self.name = name
    self.point = point
    self.capacity = capacity
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

  public init() {}
}
