import Geo

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
