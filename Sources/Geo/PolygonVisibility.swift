// Whether a straight line stays inside a polygon with holes. Touching the outline is allowed, leaving
// the polygon is not; lines along an edge of the outline stay inside.

/// A polygon with holes, ready for questions about lines between its corners.
public struct PolygonVisibility: Sendable {
  private let edges: [(a: PlanePoint, b: PlanePoint)]
  private let index: AreaIndex

  /// Takes closed rings: the outer one and the holes.
  public init(_ rings: [[PlanePoint]]) {
    edges = rings.flatMap { ring in zip(ring, ring.dropFirst()).map { (a: $0, b: $1) } }
      .filter { $0.a != $0.b }
    index = AreaIndex([[Polygon(rings: rings)]])
  }

  /// True when the whole line from one place to another lies in the polygon or on its outline.
  ///
  /// - Complexity: O(edges log edges).
  public func sees(from start: PlanePoint, to end: PlanePoint) -> Bool {
    let length = start.metres(to: end)
    guard length > 0 else { return true }
    let tolerance = 1e-7
    var cuts = [0.0, 1.0]
    for edge in edges {
      let startSide = Self.side(of: start, edge.a, edge.b)
      let endSide = Self.side(of: end, edge.a, edge.b)
      let aSide = Self.side(of: edge.a, start, end)
      let bSide = Self.side(of: edge.b, start, end)
      // A proper crossing leaves the polygon; a touch cuts the line into parts that are tested.
      if startSide * endSide < -tolerance * tolerance, aSide * bSide < -tolerance * tolerance,
        min(abs(startSide), abs(endSide)) > tolerance, min(abs(aSide), abs(bSide)) > tolerance
      {
        return false
      }
      for point in [edge.a, edge.b] where abs(Self.side(of: point, start, end)) <= tolerance {
        let dx = end.x - start.x
        let dy = end.y - start.y
        let share = ((point.x - start.x) * dx + (point.y - start.y) * dy) / (length * length)
        if share > 0, share < 1 { cuts.append(share) }
      }
    }
    cuts.sort()
    return zip(cuts, cuts.dropFirst()).allSatisfy { from, to in
      guard (to - from) * length > 1e-6 else { return true }
      let share = (from + to) / 2
      let middle = PlanePoint(
        x: start.x + share * (end.x - start.x), y: start.y + share * (end.y - start.y))
      return index.contains(middle, area: 0) || isOnOutline(middle)
    }
  }

  /// The distance of a point from the line from `a` to `b` in metres: positive on its left, negative on its
  /// right; 0 where `a` and `b` are one point.
  private static func side(of point: PlanePoint, _ a: PlanePoint, _ b: PlanePoint) -> Double {
    let length = a.metres(to: b)
    return length > 0 ? ((b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x)) / length : 0
  }

  private func isOnOutline(_ point: PlanePoint) -> Bool {
    edges.contains { edge in
      let length = edge.a.metres(to: edge.b)
      let dx = edge.b.x - edge.a.x
      let dy = edge.b.y - edge.a.y
      let along = ((point.x - edge.a.x) * dx + (point.y - edge.a.y) * dy) / length
      return abs(Self.side(of: point, edge.a, edge.b)) <= 1e-7 && along >= 0 && along <= length
    }
  }
}
