public import Geo
public import Planning

/// Areas with residents (wijken, buurten, postcodes) that have no point of their own yet.
///
/// - Shape: `ids`, `polygons` and `residents` have one entry an area, each of `groups` too.
public struct PolygonPopulation: Sendable, Hashable {
  /// The id of each area.
  public var ids: [String]
  /// The ground of each area in the project's plane; valid polygons.
  public var polygons: [[Polygon<PlanePoint>]]
  /// Residents of each area; `nil` is unknown.
  public var residents: [Double?]
  /// The groups that the input has.
  public var groups: [Population.Group]
}

/// What a population file turns out to hold.
public enum ImportedPopulation: Sendable, Hashable {
  /// Squares or points, ready for walking.
  case records(Population)
  /// Polygons to spread over homes or streets.
  case polygons(PolygonPopulation)

  /// The ids in the file.
  public var ids: [String] {
    switch self {
    case .records(let population): population.ids
    case .polygons(let population): population.ids
    }
  }
}
