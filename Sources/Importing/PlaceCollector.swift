import Findings
import Formats
import Geo
import Planning

/// The places of a population's rows, collected row by row and turned into the plane at the end.
protocol PlaceCollector {
  /// Notes where a row is.
  ///
  /// - Returns: `false` when the row was refused; the log then says why.
  mutating func take(_ feature: Feature, _ log: inout FindingLog) -> Bool
  /// The places of all rows that were taken.
  mutating func finish(_ log: inout FindingLog) throws(DataError) -> CollectedPlaces
}

/// Where the rows of a population are.
struct CollectedPlaces {
  enum Ground {
    /// Points; `nil` for a row that has no place in the plane.
    case points([PlanePoint?], Population.Grain)
    /// Polygons; `nil` for a row that has no place in the plane.
    case polygons([[Polygon<PlanePoint>]?])
  }

  var ground: Ground
  /// The reference system that was read.
  var system: ReferenceSystem?

  /// The rows that have a place.
  var placed: [Int] {
    switch ground {
    case .points(let points, _): points.indices.filter { points[$0] != nil }
    case .polygons(let areas): areas.indices.filter { areas[$0] != nil }
    }
  }
}
