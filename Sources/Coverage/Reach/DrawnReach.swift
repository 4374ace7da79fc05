// Drawn reach (isochrones): a picture of where a resident would be covered. People are counted by
// their own walk, never with this picture; each area says how far it is off.
//
// The field behind it is the walking model itself, asked at the nodes of a lattice: the walk from a
// home there, legs included. So a street that is near as the crow flies but not on foot
// stays out, and a larger limit never draws a smaller area.

public import Geo

/// An area from which a site, or any of them, can be reached within a limit.
public struct DrawnReach: Sendable, Hashable {
  /// The rank of the site; `nil` for all sites together.
  public var site: Int?
  /// The greatest walk in metres.
  public var limitMetres: Double
  /// The area; outer rings counter-clockwise.
  public var areas: [Polygon<PlanePoint>]
  /// Residents inside the region whose record lies in the area.
  public var residentsDrawn = 0.0
  /// Those of them whose walk is longer than the limit all the same.
  public var residentsFalselyDrawn = 0.0
  /// Residents within the limit whose record lies outside the area.
  public var residentsMissed = 0.0

  /// The share of the people in the area who cannot walk there within the limit.
  ///
  /// - Returns: `nil` when no residents are drawn inside.
  public var falseCoverShare: Double? {
    residentsDrawn > 0 ? residentsFalselyDrawn / residentsDrawn : nil
  }
}
