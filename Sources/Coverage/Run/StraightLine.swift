// The straight line beside the network: what circles on a map would claim.

import Geo

/// Straight-line distances to the nearest site.
enum StraightLine {
  /// The straight distance in metres from each point to the nearest site.
  ///
  /// - Returns: infinite where there are no sites.
  static func metres(from points: [PlanePoint], to sites: [PlanePoint]) -> [Double] {
    let box = BoundingBox(of: sites)
    let curve = HilbertCurve(filling: box)
    let sorted = sites.map { (curve.rank(x: $0.x, y: $0.y), $0) }
      .sorted { ($0.0, $0.1.x, $0.1.y) < ($1.0, $1.1.x, $1.1.y) }.map(\.1)
    let tree = PackedBoxTree(count: sorted.count) { BoundingBox(of: [sorted[$0]]) }
    return points.map { point in
      var nearest = Double.infinity
      tree.visitNearest(x: point.x, y: point.y, limitMetres: &nearest) { run, limit in
        for site in run { limit = min(limit, point.metres(to: sorted[site])) }
      }
      return nearest
    }
  }
}
