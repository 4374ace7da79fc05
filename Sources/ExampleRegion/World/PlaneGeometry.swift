// Vectors in the plane. Directions come from square roots alone, never from sines: a square root
// is rounded the same on every machine, so the same seed gives the same world.

import Geo

extension PlanePoint {
  static func + (a: PlanePoint, b: PlanePoint) -> PlanePoint {
    PlanePoint(x: a.x + b.x, y: a.y + b.y)
  }
  static func - (a: PlanePoint, b: PlanePoint) -> PlanePoint {
    PlanePoint(x: a.x - b.x, y: a.y - b.y)
  }
  static func * (a: PlanePoint, scale: Double) -> PlanePoint {
    PlanePoint(x: a.x * scale, y: a.y * scale)
  }

  /// The length of a vector.
  var length: Double { (x * x + y * y).squareRoot() }
  /// The vector of length 1; that to the east for none.
  var unit: PlanePoint { length > 0 ? self * (1 / length) : PlanePoint(x: 1, y: 0) }
  /// The vector turned left by a right angle.
  var left: PlanePoint { PlanePoint(x: -y, y: x) }
  /// The point rounded to centimetres.
  var rounded: PlanePoint {
    PlanePoint(x: (x * 100).rounded() / 100, y: (y * 100).rounded() / 100)
  }

  func dot(_ other: PlanePoint) -> Double { x * other.x + y * other.y }
  func cross(_ other: PlanePoint) -> Double { x * other.y - y * other.x }
  func mixed(with other: PlanePoint, _ share: Double) -> PlanePoint {
    self * (1 - share) + other * share
  }
}

/// The directions of a compass with 96 points, counter-clockwise from the east.
enum Compass {
  static let count = 96
  static let directions: [PlanePoint] = {
    // A sixth of a turn is exact; halving it four times gives 96 points.
    let half = 0.75.squareRoot()
    var ring = [
      PlanePoint(x: 1, y: 0), PlanePoint(x: 0.5, y: half), PlanePoint(x: -0.5, y: half),
      PlanePoint(x: -1, y: 0), PlanePoint(x: -0.5, y: -half), PlanePoint(x: 0.5, y: -half),
    ]
    while ring.count < count {
      ring = ring.indices.flatMap { place in
        [ring[place], (ring[place] + ring[(place + 1) % ring.count]).unit]
      }
    }
    return ring
  }()

  /// The compass point nearest to a direction.
  static func nearest(to direction: PlanePoint) -> Int {
    var best = 0
    for place in 1..<count where directions[place].dot(direction) > directions[best].dot(direction)
    {
      best = place
    }
    return best
  }

  /// How many points lie between two of them, the short way round.
  static func gap(_ a: Int, _ b: Int) -> Int {
    let gap = abs(a - b) % count
    return min(gap, count - gap)
  }
}

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
