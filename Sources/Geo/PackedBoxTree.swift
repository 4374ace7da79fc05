// A static R-tree over items that already lie in a good order (along a Hilbert curve): every level
// boxes runs of sixteen, so the tree is a few flat arrays and needs no balancing. Boxes are stored
// as Float, rounded outward, which keeps the tree at two bytes an item; distances are exact because
// the caller measures the items themselves.
// Source: the packed Hilbert R-tree of I. Kamel and C. Faloutsos, VLDB 1994.

/// A box in single precision that surely holds what it was made of.
@frozen
public struct CoarseBox: Sendable, BitwiseCopyable {
  var minX: Float, minY: Float, maxX: Float, maxY: Float

  /// Rounds a box outward to single precision.
  @inlinable
  public init(_ box: BoundingBox) {
    self.init(
      minX: Float(box.minX).nextDown, minY: Float(box.minY).nextDown,
      maxX: Float(box.maxX).nextUp, maxY: Float(box.maxY).nextUp)
  }

  @usableFromInline init(minX: Float, minY: Float, maxX: Float, maxY: Float) {
    self.minX = minX
    self.minY = minY
    self.maxX = maxX
    self.maxY = maxY
  }

  @inline(__always)
  func squaredDistance(x: Double, y: Double) -> Double {
    let dx = max(Double(minX) - x, x - Double(maxX), 0)
    let dy = max(Double(minY) - y, y - Double(maxY), 0)
    return dx * dx + dy * dy
  }

  mutating func formUnion(_ other: CoarseBox) {
    minX = min(minX, other.minX)
    minY = min(minY, other.minY)
    maxX = max(maxX, other.maxX)
    maxY = max(maxY, other.maxY)
  }
}

/// A static tree of boxes over items `0 ..< count`, for nearest and overlap queries.
public struct PackedBoxTree: Sendable {
  /// Items a leaf holds, and boxes a node holds.
  public static let fanout = 16
  /// How many items the tree holds.
  public let count: Int
  /// The boxes of all levels, one after the other: first those of runs of items, last a single one.
  private let boxes: [CoarseBox]
  /// Where the boxes of each level begin; a last one says where they end.
  private let starts: [Int]

  /// Builds the tree; `box` gives the bounds of an item, empty for one that is never found.
  ///
  /// - Complexity: O(`count`).
  public init(count: Int, box: (Int) -> BoundingBox) {
    self.count = count
    var levels: [[CoarseBox]] = []
    var leaves: [CoarseBox] = []
    leaves.reserveCapacity(count / Self.fanout + 1)
    for first in stride(from: 0, to: count, by: Self.fanout) {
      var union = BoundingBox()
      for item in first..<min(first + Self.fanout, count) { union.formUnion(box(item)) }
      leaves.append(CoarseBox(union))
    }
    levels.append(leaves)
    while let below = levels.last, below.count > 1 {
      var level: [CoarseBox] = []
      for first in stride(from: 0, to: below.count, by: Self.fanout) {
        var union = below[first]
        for child in first + 1..<max(first + 1, min(first + Self.fanout, below.count)) {
          union.formUnion(below[child])
        }
        level.append(union)
      }
      levels.append(level)
    }
    boxes = levels.flatMap(\.self)
    starts = levels.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
  }

  /// Visits runs of items, near boxes before far ones, until none can lie within the limit.
  ///
  /// - Parameters:
  ///   - x: metres east of the place to search from.
  ///   - y: metres north of the place to search from.
  ///   - limitMetres: boxes farther than this are skipped; `visit` lowers it.
  ///   - visit: gets a run of items and the limit.
  public func visitNearest(
    x: Double, y: Double, limitMetres: inout Double, visit: (Range<Int>, inout Double) -> Void
  ) {
    guard count > 0 else { return }
    descend(level: starts.count - 2, node: 0, x: x, y: y, limit: &limitMetres, visit: visit)
  }

  private func descend(
    level: Int, node: Int, x: Double, y: Double, limit: inout Double,
    visit: (Range<Int>, inout Double) -> Void
  ) {
    if boxes[starts[level] + node].squaredDistance(x: x, y: y) > limit * limit { return }
    let first = node * Self.fanout
    guard level > 0 else {
      visit(first..<min(first + Self.fanout, count), &limit)
      return
    }
    let below = starts[level - 1]
    let children = min(Self.fanout, starts[level] - below - first)
    // Nearest child first, by selection: sixteen children need no heap and no allocation. Mostly the
    // limit leaves one or two of them.
    var open: UInt32 = 0
    for slot in 0..<children
    where boxes[below + first + slot].squaredDistance(x: x, y: y) <= limit * limit {
      open |= 1 << UInt32(slot)
    }
    while open != 0 {
      var best = -1
      var bestDistance = Double.infinity
      var rest = open
      while rest != 0 {
        let slot = rest.trailingZeroBitCount
        rest &= rest &- 1
        let distance = boxes[below + first + slot].squaredDistance(x: x, y: y)
        if best < 0 || distance < bestDistance {
          best = slot
          bestDistance = distance
        }
      }
      if bestDistance > limit * limit { return }
      open &= ~(1 << UInt32(best))
      descend(level: level - 1, node: first + best, x: x, y: y, limit: &limit, visit: visit)
    }
  }

  /// Visits every run of items whose box meets a box.
  public func visit(in box: BoundingBox, _ visit: (Range<Int>) -> Void) {
    guard count > 0 else { return }
    var stack = [(starts.count - 2, 0)]
    while let (level, node) = stack.popLast() {
      let bounds = boxes[starts[level] + node]
      if Double(bounds.minX) > box.maxX || Double(bounds.maxX) < box.minX
        || Double(bounds.minY) > box.maxY || Double(bounds.maxY) < box.minY
      {
        continue
      }
      let first = node * Self.fanout
      if level == 0 {
        visit(first..<min(first + Self.fanout, count))
      } else {
        for child in first..<min(first + Self.fanout, starts[level] - starts[level - 1]) {
          stack.append((level - 1, child))
        }
      }
    }
  }
}
