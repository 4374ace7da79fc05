// What places are near: names for gaps and crossings.

import Geo
import Planning

/// The names of the places nearest to points.
struct PlaceNames {
  private let places: [NamedPlace]

  init(_ places: [NamedPlace]) { self.places = places }

  /// Farther than this a name says nothing about a place.
  private static let farMetres = 5000.0

  /// - Returns: `nil` for points without a place nearby.
  /// - Complexity: O(points x places); both are few.
  func nearest(to points: [PlanePoint]) -> [String?] {
    points.map { point in
      let near = places.filter { $0.point.metres(to: point) <= Self.farMetres }
      return near.min { first, second in
        let a = first.point.metres(to: point)
        let b = second.point.metres(to: point)
        return a == b ? first.name < second.name : a < b
      }?.name
    }
  }
}
