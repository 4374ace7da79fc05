import Geo

/// A piece of a straight line.
struct Segment: Sendable {
  var from: PlanePoint
  var to: PlanePoint

  var length: Double { from.metres(to: to) }

  /// How far along the crossing with another piece lies, 0 to 1 on each.
  func crossing(_ other: Segment) -> (here: Double, there: Double)? {
    let along = to - from
    let across = other.to - other.from
    let turn = along.cross(across)
    guard turn != 0 else { return nil }
    let gap = other.from - from
    let here = gap.cross(across) / turn
    let there = gap.cross(along) / turn
    guard (0...1).contains(here), (0...1).contains(there) else { return nil }
    return (here, there)
  }

  /// The distance to a point in metres.
  func metres(to point: PlanePoint) -> Double {
    let along = to - from
    let square = along.dot(along)
    guard square > 0 else { return from.metres(to: point) }
    let share = min(1, max(0, (point - from).dot(along) / square))
    return point.metres(to: from + along * share)
  }
}

/// Measures of rings without a repeated last point; areas are positive when a ring turns counter-clockwise.
enum Ring {
  static func signedArea(_ ring: [PlanePoint]) -> Double {
    guard let origin = ring.first else { return 0 }
    var doubled = 0.0
    for place in ring.indices {
      doubled += (ring[place] - origin).cross(ring[(place + 1) % ring.count] - origin)
    }
    return doubled / 2
  }

  static func contains(_ ring: [PlanePoint], _ point: PlanePoint) -> Bool {
    var isInside = false
    var last = ring.count - 1
    for place in ring.indices {
      let a = ring[place]
      let b = ring[last]
      if (a.y > point.y) != (b.y > point.y),
        point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x
      {
        isInside.toggle()
      }
      last = place
    }
    return isInside
  }
}
