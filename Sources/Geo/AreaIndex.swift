// Which area holds a point. The edges of each area are sorted into horizontal slabs, so that one
// question looks at the few edges of one slab. Crossings are counted half-open (an edge owns its
// lower end), so a point on a border that two areas share exactly falls in exactly one of them.

/// Areas (gemeenten, wijken, hazard polygons) ready for the question "which one holds this point".
public struct AreaIndex: Sendable {
  private struct Edge: Sendable { var x0, y0, x1, y1: Double }
  private struct Slabs: Sendable {
    var box: BoundingBox
    var slabHeight: Double
    var starts: [Int32]
    var edges: [Edge]
  }
  private let areas: [Slabs]

  /// Indexes areas; the number of an area is its place in the list.
  ///
  /// - Complexity: O(points).
  public init(_ areas: [[Polygon<PlanePoint>]]) { self.areas = areas.map(Self.slabs) }

  private static func slabs(of polygons: [Polygon<PlanePoint>]) -> Slabs {
    let box = polygons.boundingBox
    var edges: [Edge] = []
    for ring in polygons.lazy.flatMap(\.rings) {
      for (a, b) in zip(ring, ring.dropFirst()) where a.y != b.y {
        edges.append(Edge(x0: a.x, y0: a.y, x1: b.x, y1: b.y))
      }
    }
    let count = slabCount(edges, height: box.height)
    let height = max(box.height / Double(count), 1e-9)
    func slab(_ y: Double) -> Int { min(count - 1, max(0, Int((y - box.minY) / height))) }
    var starts = [Int32](repeating: 0, count: count + 1)
    for edge in edges {
      for index in slab(min(edge.y0, edge.y1))...slab(max(edge.y0, edge.y1)) {
        starts[index + 1] += 1
      }
    }
    for index in 0..<count { starts[index + 1] += starts[index] }
    var next = starts
    var sorted = [Edge](repeating: Edge(x0: 0, y0: 0, x1: 0, y1: 0), count: Int(starts[count]))
    for edge in edges {
      for index in slab(min(edge.y0, edge.y1))...slab(max(edge.y0, edge.y1)) {
        sorted[Int(next[index])] = edge
        next[index] += 1
      }
    }
    return Slabs(box: box, slabHeight: height, starts: starts, edges: sorted)
  }

  /// A slab for every four edges; fewer where edges go up and down through the whole area, since an
  /// edge stands in every slab that it passes.
  private static func slabCount(_ edges: [Edge], height: Double) -> Int {
    let climb = edges.reduce(0) { $0 + abs($1.y1 - $1.y0) }
    let most = min(Double(edges.count / 4), 4096, 16 * Double(edges.count) * height / climb)
    return most >= 1 ? Int(most) : 1
  }

  /// True when an area holds the point.
  public func contains(_ point: PlanePoint, area: Int) -> Bool {
    let slabs = areas[area]
    guard slabs.box.contains(x: point.x, y: point.y) else { return false }
    let last = slabs.starts.count - 2
    let slab = min(last, max(0, Int((point.y - slabs.box.minY) / slabs.slabHeight)))
    var inside = false
    for index in Int(slabs.starts[slab])..<Int(slabs.starts[slab + 1]) {
      let edge = slabs.edges[index]
      guard (edge.y0 <= point.y) != (edge.y1 <= point.y) else { continue }
      let x = edge.x0 + (point.y - edge.y0) / (edge.y1 - edge.y0) * (edge.x1 - edge.x0)
      if point.x < x { inside.toggle() }
    }
    return inside
  }

  /// The first area that holds the point.
  ///
  /// - Returns: `nil` when none does.
  public func area(holding point: PlanePoint) -> Int? {
    areas.indices.first { contains(point, area: $0) }
  }
}
