// Gemeenten like bricks in a wall, so that three meet at a point and not four; their borders are
// jagged, and two neighbours have the same points on the border they share.

import Geo

/// The borders of all gemeenten.
struct GemeenteLattice: Sendable {
  /// The border of each gemeente, counter-clockwise, the first point not repeated.
  private(set) var rings: [[PlanePoint]] = []
  /// Every border between two gemeenten, and the outer ones, for distances.
  private(set) var borders = SegmentGrid(cellMetres: 500)

  init(_ frame: WorldFrame) {
    var builder = LatticeBuilder(frame)
    for row in 0..<frame.rows {
      for column in 0..<frame.columns { rings.append(builder.ring(row, column)) }
    }
    for (gemeente, ring) in rings.enumerated() {
      borders.add(line: ring + ring.prefix(1), owner: gemeente)
    }
  }
}

private struct LatticeBuilder {
  private let frame: WorldFrame
  /// On each horizontal line: the points where borders meet, from west to east.
  private var corners: [[PlanePoint]] = []
  /// Where on its lower and upper line each upright border begins and ends.
  private var lower: [[Int]] = []
  private var upper: [[Int]] = []
  private var paths: [UInt64: [PlanePoint]] = [:]

  init(_ frame: WorldFrame) {
    self.frame = frame
    lower = Array(repeating: [], count: frame.rows)
    upper = Array(repeating: [], count: frame.rows)
    for line in 0...frame.rows { addLine(line) }
  }

  private mutating func addLine(_ line: Int) {
    var found: [(x: Double, row: Int)] = []
    for row in [line - 1, line] where (0..<frame.rows).contains(row) {
      for column in 0...frame.columns { found.append((x(row, column, line), row)) }
    }
    found.sort { ($0.x, $0.row) < ($1.x, $1.row) }
    var points: [PlanePoint] = []
    for (x, row) in found {
      if points.last?.x != x { points.append(PlanePoint(x: x, y: y(line, at: points.count))) }
      if row == line {
        lower[row].append(points.count - 1)
      } else {
        upper[row].append(points.count - 1)
      }
    }
    corners.append(points)
  }

  private func x(_ row: Int, _ column: Int, _ line: Int) -> Double {
    let even = frame.box.minX + Double(column) * frame.cellWidth
    guard column > 0, column < frame.columns else { return even.rounded() }
    var numbers = SeededNumbers(frame.seed, 11, UInt64(row), UInt64(column), UInt64(line))
    let shift = (row.isMultiple(of: 2) ? 0.2 : -0.2) + numbers.between(-0.1, 0.1)
    return (even + shift * frame.cellWidth).rounded()
  }

  private func y(_ line: Int, at place: Int) -> Double {
    let even = frame.box.minY + Double(line) * frame.cellHeight
    guard line > 0, line < frame.rows else { return even.rounded() }
    var numbers = SeededNumbers(frame.seed, 12, UInt64(line), UInt64(place))
    return (even + numbers.between(-0.14, 0.14) * frame.cellHeight).rounded()
  }

  mutating func ring(_ row: Int, _ column: Int) -> [PlanePoint] {
    let south = lower[row][column]...lower[row][column + 1]
    let north = upper[row][column]...upper[row][column + 1]
    var ring: [PlanePoint] = []
    for place in south.dropLast() { ring += path(row, place).dropLast() }
    ring += upright(row, column + 1).dropLast()
    for place in north.dropLast().reversed() { ring += path(row + 1, place).reversed().dropLast() }
    ring += upright(row, column).reversed().dropLast()
    return ring
  }

  /// A border along a horizontal line, from one corner to the next.
  private mutating func path(_ line: Int, _ place: Int) -> [PlanePoint] {
    let isOuter = line == 0 || line == frame.rows
    return jagged(
      corners[line][place], corners[line][place + 1], UInt64(line) << 24 | UInt64(place) << 1,
      isOuter: isOuter)
  }

  private mutating func upright(_ row: Int, _ column: Int) -> [PlanePoint] {
    let isOuter = column == 0 || column == frame.columns
    return jagged(
      corners[row][lower[row][column]], corners[row + 1][upper[row][column]],
      UInt64(row) << 24 | UInt64(column) << 1 | 1, isOuter: isOuter)
  }

  private mutating func jagged(
    _ from: PlanePoint, _ to: PlanePoint, _ name: UInt64, isOuter: Bool
  ) -> [PlanePoint] {
    if let path = paths[name] { return path }
    var numbers = SeededNumbers(frame.seed, 13, name)
    var path = [from, to]
    var bend = isOuter ? 0.02 : 0.09
    while path[0].metres(to: path[1]) > 400 || path.count < 5 {
      var finer = [path[0]]
      for (a, b) in zip(path, path.dropFirst()) {
        let middle = a.mixed(with: b, numbers.between(0.42, 0.58))
        let bent = middle + (b - a).left * (bend * numbers.between(-1, 1))
        finer.append(PlanePoint(x: bent.x.rounded(), y: bent.y.rounded()))
        finer.append(b)
      }
      path = finer
      bend *= 0.85
    }
    paths[name] = path
    return path
  }
}
