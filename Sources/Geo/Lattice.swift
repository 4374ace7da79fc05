// A square lattice of points on round coordinates, and the even-odd mask of rings over it.

/// Points on round coordinates: whole multiples of the spacing, in rows from south to north.
///
/// - Shape: node `row * columns + column`; row 0 is the southernmost, column 0 the westernmost.
public struct Lattice: Sendable, Hashable {
  /// Metres between neighbours.
  public let spacingMetres: Double
  /// Multiples of the spacing at which the first column lies.
  public let firstColumn: Int
  /// Multiples of the spacing at which the first row lies.
  public let firstRow: Int
  /// How many columns there are.
  public let columns: Int
  /// How many rows there are.
  public let rows: Int

  /// Makes the least lattice that holds a box, with at least one ring of nodes outside it.
  public init(around box: BoundingBox, spacingMetres: Double) {
    precondition(spacingMetres > 0, "a lattice has a spacing")
    self.spacingMetres = spacingMetres
    firstColumn = Int((box.minX / spacingMetres).rounded(.up)) - 1
    firstRow = Int((box.minY / spacingMetres).rounded(.up)) - 1
    columns = Int((box.maxX / spacingMetres).rounded(.down)) + 2 - firstColumn
    rows = Int((box.maxY / spacingMetres).rounded(.down)) + 2 - firstRow
  }

  /// How many nodes there are.
  public var count: Int { columns * rows }

  /// Where a node lies.
  public func point(_ node: Int) -> PlanePoint {
    PlanePoint(
      x: Double(firstColumn + node % columns) * spacingMetres,
      y: Double(firstRow + node / columns) * spacingMetres)
  }

  /// The node at a place of the endless lattice of this spacing.
  ///
  /// - Returns: `nil` outside.
  public func node(column: Int, row: Int) -> Int? {
    let (column, row) = (column - firstColumn, row - firstRow)
    guard column >= 0, column < columns, row >= 0, row < rows else { return nil }
    return row * columns + column
  }

  /// Visits the nodes within a distance of a point, row by row: the first to the last of each.
  public func forEachRow(
    within metres: Double, of center: PlanePoint, _ visit: (Range<Int>) -> Void
  ) {
    let south = Int(((center.y - metres) / spacingMetres).rounded(.up)) - firstRow
    let north = Int(((center.y + metres) / spacingMetres).rounded(.down)) - firstRow
    for row in max(0, south)..<max(0, south, min(rows, north + 1)) {
      let dy = Double(firstRow + row) * spacingMetres - center.y
      let half = max(0, metres * metres - dy * dy).squareRoot()
      let west = Int(((center.x - half) / spacingMetres).rounded(.up)) - firstColumn
      let east = Int(((center.x + half) / spacingMetres).rounded(.down)) - firstColumn
      let first = row * columns
      visit(first + max(0, west)..<first + max(0, west, min(columns, east + 1)))
    }
  }

  /// The nodes inside closed rings, by the even-odd rule.
  ///
  /// - Returns: one entry a node.
  /// - Complexity: O(points of the rings + nodes inside).
  public func isInside(_ rings: ShapeLayer) -> [Bool] {
    var crossings = [[Double]](repeating: [], count: rows)
    for shape in 0..<rings.count {
      let points = rings.points(of: shape)
      for (a, b) in zip(points, points.dropFirst()) where a.y != b.y {
        let low = min(a.y, b.y) / spacingMetres - Double(firstRow)
        let high = max(a.y, b.y) / spacingMetres - Double(firstRow)
        guard high > 0, low < Double(rows) else { continue }
        // A ring owns the lower end of an edge, so that a corner on a row counts once.
        let first = max(0, Int(low.rounded(.up)))
        let end = min(rows, Int(high.rounded(.up)))
        for row in first..<max(first, end) {
          let y = Double(firstRow + row) * spacingMetres
          crossings[row].append(a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x))
        }
      }
    }
    var inside = [Bool](repeating: false, count: count)
    for row in 0..<rows {
      let xs = crossings[row].sorted()
      for pair in stride(from: 0, to: xs.count - 1, by: 2) {
        let west = (xs[pair] / spacingMetres).rounded(.up) - Double(firstColumn)
        let east = (xs[pair + 1] / spacingMetres).rounded(.up) - Double(firstColumn)
        guard east > 0, west < Double(columns) else { continue }
        for column in Int(max(0, west))..<Int(max(0, west, min(Double(columns), east))) {
          inside[row * columns + column] = true
        }
      }
    }
    return inside
  }
}
