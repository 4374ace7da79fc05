// Which pieces of lines lie near a place: squares of a grid with the pieces that touch them.

import Geo

/// Pieces of lines, found by place.
struct SegmentGrid: Sendable {
  private let cellMetres: Double
  private var cells: [UInt64: [Int32]] = [:]
  private(set) var segments: [Segment] = []
  /// Whose piece each is; a number of the user's own.
  private(set) var owners: [Int] = []

  init(cellMetres: Double) { self.cellMetres = cellMetres }

  private func key(_ column: Int, _ row: Int) -> UInt64 {
    UInt64(UInt32(bitPattern: Int32(column))) << 32 | UInt64(UInt32(bitPattern: Int32(row)))
  }

  private func range(_ low: Double, _ high: Double) -> ClosedRange<Int> {
    Int((low / cellMetres).rounded(.down))...Int((high / cellMetres).rounded(.down))
  }

  /// Adds a piece; long ones lie in few squares only when they are cut first.
  mutating func add(_ segment: Segment, owner: Int) {
    let number = Int32(segments.count)
    segments.append(segment)
    owners.append(owner)
    for column in range(min(segment.from.x, segment.to.x), max(segment.from.x, segment.to.x)) {
      for row in range(min(segment.from.y, segment.to.y), max(segment.from.y, segment.to.y)) {
        cells[key(column, row), default: []].append(number)
      }
    }
  }

  mutating func add(line: [PlanePoint], owner: Int) {
    for (a, b) in zip(line, line.dropFirst()) { add(Segment(from: a, to: b), owner: owner) }
  }

  /// Calls `body` with every piece in the squares round a box; a piece may come more than once.
  func forEach(near box: BoundingBox, _ body: (Int) -> Void) {
    for column in range(box.minX, box.maxX) {
      for row in range(box.minY, box.maxY) {
        for number in cells[key(column, row)] ?? [] { body(Int(number)) }
      }
    }
  }

  /// The pieces that a piece crosses or touches, each once, in the order they were added.
  func crossings(of segment: Segment) -> [(number: Int, here: Double, there: Double)] {
    var found: [(number: Int, here: Double, there: Double)] = []
    forEach(near: BoundingBox(of: [segment.from, segment.to])) { number in
      guard let crossing = segment.crossing(segments[number]) else { return }
      found.append((number, crossing.here, crossing.there))
    }
    found.sort { ($0.number, $0.here) < ($1.number, $1.here) }
    return found.enumerated().filter { place, item in
      place == 0 || found[place - 1].number != item.number
    }.map(\.element)
  }

  func isCrossed(by segment: Segment) -> Bool { !crossings(of: segment).isEmpty }

  /// The distance to the nearest piece within a reach; infinite when there is none.
  func metres(from point: PlanePoint, within reach: Double) -> Double {
    var least = Double.infinity
    forEach(near: BoundingBox(of: [point]).grown(byMetres: reach)) { number in
      least = min(least, segments[number].metres(to: point))
    }
    return least <= reach ? least : .infinity
  }
}
