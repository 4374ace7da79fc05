// Areas where a sampled field is at most a level: contours of a surface of triangles.
//
// The squares of the lattice are halved along diagonals that all join nodes of even parity (the
// union-jack pattern), and the field is linear on each triangle. Such a surface has no saddles to
// guess about, and its areas nest: what lies within a lower level lies within a higher one.

/// Values at the nodes of a lattice; the outermost ring of nodes is outside every level.
public struct LatticeField: Sendable {
  /// The nodes.
  public let lattice: Lattice
  /// One value a node, `outside` where there is none.
  public private(set) var values: [Float]

  /// The value of nodes that are within no level.
  public static let outside = Float.greatestFiniteMagnitude
  /// Contours stay this share of an edge away from its nodes, so that no two parts of one touch.
  private static let nodeShare = 0.04

  /// Makes a field that is outside everywhere.
  public init(_ lattice: Lattice) {
    self.lattice = lattice
    values = [Float](repeating: Self.outside, count: lattice.count)
  }

  /// Gives a node a value; the outermost ring keeps none.
  public mutating func set(_ node: Int, to value: Double) {
    let column = node % lattice.columns
    let row = node / lattice.columns
    guard column > 0, column < lattice.columns - 1, row > 0, row < lattice.rows - 1 else { return }
    values[node] = Float(value)
  }

  /// Gives the node at a place of the endless lattice a value; the outermost ring and what lies beyond keep
  /// none.
  public mutating func set(column: Int, row: Int, to value: Double) {
    let (column, row) = (column - lattice.firstColumn, row - lattice.firstRow)
    guard column > 0, column < lattice.columns - 1, row > 0, row < lattice.rows - 1 else { return }
    values[row * lattice.columns + column] = Float(value)
  }

  /// The share of the edge from a node inside to one outside at which the level is crossed.
  private func crossing(_ inside: Int, _ outside: Int, _ level: Float) -> Double {
    let share = Double(level - values[inside]) / Double(values[outside] - values[inside])
    return min(1 - Self.nodeShare, max(Self.nodeShare, share))
  }

  private func crossingPoint(_ inside: Int, _ outside: Int, _ level: Float) -> PlanePoint {
    let a = lattice.point(inside)
    let b = lattice.point(outside)
    let share = crossing(inside, outside, level)
    return PlanePoint(x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y))
  }

  /// True when a point lies within the areas that `areas(within:)` gives.
  public func contains(_ point: PlanePoint, within level: Double) -> Bool {
    let x = point.x / lattice.spacingMetres
    let y = point.y / lattice.spacingMetres
    let (column, row) = (Int(x.rounded(.down)), Int(y.rounded(.down)))
    guard let a = lattice.node(column: column, row: row),
      let c = lattice.node(column: column + 1, row: row + 1)
    else { return false }
    let (b, d) = (a + 1, c - 1)
    let (dx, dy) = (x - Double(column), y - Double(row))
    let triangle: (Int, Int, Int)
    if (column + row) & 1 == 0 {
      triangle = dx >= dy ? (a, b, c) : (a, c, d)
    } else {
      triangle = dx + dy <= 1 ? (a, b, d) : (b, c, d)
    }
    return contains(point, in: triangle, Float(level))
  }

  private func contains(_ point: PlanePoint, in triangle: (Int, Int, Int), _ level: Float) -> Bool {
    let nodes = [triangle.0, triangle.1, triangle.2]
    let inside = nodes.filter { values[$0] <= level }
    let outside = nodes.filter { values[$0] > level }
    // The node that is alone on its side decides: the contour cuts it off from the other two.
    guard let loner = inside.count == 1 ? inside.first : outside.first else { return true }
    guard let others = inside.count == 1 ? outside : inside.count == 2 ? inside : nil else {
      return false
    }
    let isLonerInside = inside.count == 1
    let cuts = others.map {
      isLonerInside ? crossingPoint(loner, $0, level) : crossingPoint($0, loner, level)
    }
    let corner = lattice.point(loner)
    func side(_ p: PlanePoint) -> Double {
      (cuts[1].x - cuts[0].x) * (p.y - cuts[0].y) - (cuts[1].y - cuts[0].y) * (p.x - cuts[0].x)
    }
    let isWithLoner = side(point) * side(corner) >= 0
    return isWithLoner == isLonerInside
  }

  /// The areas where the field is at most a level, outer rings counter-clockwise.
  ///
  /// - Complexity: O(nodes + corners of the areas).
  public func areas(within level: Double) -> [Polygon<PlanePoint>] {
    let rings = rings(within: Float(level))
    let signedAreas = rings.map(Polygon.signedArea)
    let outers = zip(rings, signedAreas).filter { $0.1 > 0 }.map(\.0)
    let holes = zip(rings, signedAreas).filter { $0.1 < 0 }.map(\.0)
    var polygons = outers.map { Polygon(rings: [$0]) }
    // A hole lies in an area, so whose it is need not be asked where there is but one.
    if outers.count <= 1 || holes.isEmpty {
      for place in polygons.indices { polygons[place].rings += holes }
      return polygons
    }
    let boxes = outers.map { BoundingBox(of: $0) }
    let areas = signedAreas.filter { $0 > 0 }
    let index = AreaIndex(polygons.map { [$0] })
    for hole in holes {
      guard let corner = hole.first else { continue }
      let around = outers.indices.filter {
        boxes[$0].contains(x: corner.x, y: corner.y) && index.contains(corner, area: $0)
      }
      if let home = around.min(by: { areas[$0] < areas[$1] }) { polygons[home].rings.append(hole) }
    }
    return polygons
  }

  /// The closed contours of a level, the inside on their left.
  private func rings(within level: Float) -> [[PlanePoint]] {
    var isTraced = [Bool](repeating: false, count: lattice.count)
    var rings: [[PlanePoint]] = []
    // Every contour somewhere leaves the outside eastwards along a row.
    for node in 1..<max(1, lattice.count)
    where values[node] <= level && values[node - 1] > level && !isTraced[node] {
      rings.append(ring(from: node, level, &isTraced))
    }
    return rings
  }

  /// Walks round one contour; each step crosses a triangle.
  private func ring(from start: Int, _ level: Float, _ isTraced: inout [Bool]) -> [PlanePoint] {
    var ring: [PlanePoint] = []
    var (inside, outside) = (start, start - 1)
    repeat {
      if outside == inside - 1 { isTraced[inside] = true }
      ring.append(crossingPoint(inside, outside, level))
      let third = thirdNode(inside, outside)
      if values[third] <= level { inside = third } else { outside = third }
    } while inside != start || outside != start - 1
    ring.append(ring[0])
    return ring
  }

  /// The third corner of the triangle ahead, with the node inside on the left.
  private func thirdNode(_ inside: Int, _ outside: Int) -> Int {
    let columns = lattice.columns
    let dx = inside % columns - outside % columns
    let dy = inside / columns - outside / columns
    if dx == 0 || dy == 0 {
      // Ahead is the direction from outside to inside, turned right. Diagonals join even nodes.
      let ahead = -dx * columns + dy
      let column = lattice.firstColumn + inside % columns
      let row = lattice.firstRow + inside / columns
      return ((column + row) & 1 == 0 ? outside : inside) + ahead
    }
    return dx * dy > 0 ? outside + dx : outside + dy * columns
  }
}
