// How often the outlines of polygons meet, counted before anything is made of the places where they do.
//
// A ring of n edges can cross itself n² times, so a small file can ask for more crossings than a machine
// has memory for. Repair and union take time and memory by the crossing; here a crossing costs one
// comparison (a look) and no memory, and counting stops at a limit. The looks are limited too: edges go in
// stretches of sixteen, and when too many stretches share ground the outlines are called crowded, whether
// they cross or not. Everything counts by the input alone, so one input has one answer on every machine.

/// How often edges that do not follow each other meet.
public struct OutlineMeetings: Sendable, Hashable {
  /// Edges of one ring that cross.
  public var crossingsInRings: Int
  /// Edges of two rings that cross.
  public var crossingsOfRings: Int
  /// Edges that share a corner or a stretch, or end on each other.
  public var touches: Int

  public init(crossingsInRings: Int = 0, crossingsOfRings: Int = 0, touches: Int = 0) {
    self.crossingsInRings = crossingsInRings
    self.crossingsOfRings = crossingsOfRings
    self.touches = touches
  }
}

/// What outlines have too much of.
public enum OutlineExcess: Sendable, Hashable {
  /// Edges in one place; the number of positions of all outlines.
  case crowding(positions: Int)
  /// Crossings of a ring with itself; the limit.
  case crossingsInRings(Int)
  /// Crossings of rings with each other; the limit.
  case crossingsOfRings(Int)
  /// Edges that touch; the limit.
  case touches(Int)
}

/// The rings of polygons, to be counted.
public struct Outlines: Sendable {
  /// Some edges of a ring that follow each other.
  private struct Stretch {
    var ring: Int
    var edges: Range<Int>
  }

  private static let edgesInStretch = 16
  /// Outlines of at most this many stretches (the edges of 8,000 positions) are never called crowded.
  private static let fewStretches = 512
  /// Looks that outlines may take for each stretch or ring; real ones take about ten.
  private static let looksForEach = 100

  private let freeLooks: Int
  private let rings: [[PlanePoint]]
  /// The number of positions of all rings.
  public let positions: Int

  /// Takes the rings of polygons, closed or not.
  ///
  /// - Parameter polygons: the polygons, valid or not.
  /// - Parameter freeLooks: how many pairs of stretches may share ground, however small the outlines.
  public init(_ polygons: [Polygon<PlanePoint>], freeLooks: Int = 250_000) {
    self.freeLooks = freeLooks
    rings = polygons.flatMap(\.rings).filter { $0.count > 1 }
    positions = rings.reduce(0) { $0 + $1.count }
  }

  /// Whether the outlines are too crowded for any question about all of them, also when they never meet:
  /// edges side by side, or thousands of rings around each other.
  ///
  /// - Complexity: O(positions log positions).
  /// - Returns: `nil` when they are not.
  public func crowding() -> OutlineExcess? {
    let stretchCount = rings.reduce(0) { $0 + $1.count / Self.edgesInStretch + 1 }
    guard stretchCount > Self.fewStretches else { return nil }
    let boxes = stretches().map(box)
    let isWide =
      eachNearPair(of: boxes) { _, _ in true }
      && eachNearPair(of: rings.map { BoundingBox(of: $0) }) { _, _ in true }
    return isWide ? nil : .crowding(positions: positions)
  }

  /// What the outlines have more of than a limit allows.
  ///
  /// - Complexity: O(positions log positions); counting stops where a limit is passed.
  /// - Returns: `nil` when they keep within it.
  public func excess(over limit: OutlineMeetings) -> OutlineExcess? {
    let stretches = stretches()
    let boxes = stretches.map(box)
    var found = OutlineMeetings()
    for (stretch, box) in zip(stretches, boxes) {
      count(stretch, stretch, in: box, &found)
      if let excess = Self.excess(of: found, over: limit) { return excess }
    }
    var excess: OutlineExcess?
    let isWide = eachNearPair(of: boxes) { first, second in
      count(stretches[first], stretches[second], in: boxes[second], &found)
      excess = Self.excess(of: found, over: limit)
      return excess == nil
    }
    return isWide ? nil : excess ?? .crowding(positions: positions)
  }

  private static func excess(
    of found: OutlineMeetings, over limit: OutlineMeetings
  ) -> OutlineExcess? {
    if found.crossingsInRings > limit.crossingsInRings {
      return .crossingsInRings(limit.crossingsInRings)
    }
    if found.crossingsOfRings > limit.crossingsOfRings {
      return .crossingsOfRings(limit.crossingsOfRings)
    }
    return found.touches > limit.touches ? .touches(limit.touches) : nil
  }
}

// Stretches, and which of them share ground.
extension Outlines {
  private func stretches() -> [Stretch] {
    var result: [Stretch] = []
    for (number, ring) in rings.enumerated() {
      let edgeCount = Self.edgeCount(of: ring)
      for first in stride(from: 0, to: edgeCount, by: Self.edgesInStretch) {
        let end = min(first + Self.edgesInStretch, edgeCount)
        result.append(Stretch(ring: number, edges: first..<end))
      }
    }
    return result
  }

  /// A ring that is not closed has one more edge, from its last point to its first.
  private static func edgeCount(of ring: [PlanePoint]) -> Int {
    ring.first == ring.last ? ring.count - 1 : ring.count
  }

  private func box(of stretch: Stretch) -> BoundingBox {
    let ring = rings[stretch.ring]
    var box = BoundingBox(of: ring[stretch.edges])
    let end = ring[stretch.edges.upperBound % ring.count]
    box.add(x: end.x, y: end.y)
    return box
  }

  /// Calls `body` once for each two boxes that share a point, until it says no.
  ///
  /// - Returns: false when it did, or when there are more looks than any outlines may take.
  private func eachNearPair(of boxes: [BoundingBox], _ body: (Int, Int) -> Bool) -> Bool {
    let order = Self.orderedAlongCurve(boxes)
    let tree = PackedBoxTree(count: order.count) { boxes[order[$0]] }
    let most = freeLooks + Self.looksForEach * boxes.count
    var taken = 0
    var near: [Int] = []
    for (place, item) in order.enumerated() {
      let box = boxes[item]
      tree.visit(in: box) { run in
        taken += 1
        for other in run where other > place && boxes[order[other]].intersects(box) {
          near.append(order[other])
        }
      }
      taken += near.count
      guard taken <= most else { return false }
      for other in near where !body(item, other) { return false }
      near.removeAll(keepingCapacity: true)
    }
    return true
  }

  /// The numbers of the boxes, neighbours in the plane after each other.
  private static func orderedAlongCurve(_ boxes: [BoundingBox]) -> [Int] {
    var whole = BoundingBox()
    for box in boxes { whole.formUnion(box) }
    // Coordinates that no double can span are in no order, and found to be crowded if they are.
    guard whole.width.isFinite, whole.height.isFinite else { return Array(boxes.indices) }
    let curve = HilbertCurve(filling: whole)
    let ranks = boxes.map { box in
      box.isEmpty ? 0 : curve.rank(x: box.minX / 2 + box.maxX / 2, y: box.minY / 2 + box.maxY / 2)
    }
    return boxes.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
  }
}

// Edges.
extension Outlines {
  private enum Meeting { case crossing, touch }

  /// Counts where edges of one stretch meet edges of another, whose box is given.
  private func count(
    _ first: Stretch, _ second: Stretch, in box: BoundingBox, _ found: inout OutlineMeetings
  ) {
    let isOneRing = first.ring == second.ring
    let isItself = isOneRing && first.edges == second.edges
    let edgeCount = Self.edgeCount(of: rings[first.ring])
    rings[first.ring].withUnsafeBufferPointer { ring in
      rings[second.ring].withUnsafeBufferPointer { others in
        for edge in first.edges {
          let (p, q) = (ring[edge], ring[(edge + 1) % ring.count])
          guard p != q, BoundingBox(of: [p, q]).intersects(box) else { continue }
          for other in (isItself ? edge + 1 : second.edges.lowerBound)..<second.edges.upperBound {
            let gap = abs(edge - other)
            if isOneRing, gap <= 1 || gap == edgeCount - 1 { continue }
            let (r, s) = (others[other], others[(other + 1) % others.count])
            switch Self.meeting(p, q, r, s) {
            case .crossing where isOneRing: found.crossingsInRings += 1
            case .crossing: found.crossingsOfRings += 1
            case .touch: found.touches += 1
            case nil: break
            }
          }
        }
      }
    }
  }

  @inline(__always)
  private static func meeting(
    _ p: PlanePoint, _ q: PlanePoint, _ r: PlanePoint, _ s: PlanePoint
  ) -> Meeting? {
    guard r != s, min(p.x, q.x) <= max(r.x, s.x), min(r.x, s.x) <= max(p.x, q.x),
      min(p.y, q.y) <= max(r.y, s.y), min(r.y, s.y) <= max(p.y, q.y)
    else { return nil }
    let sides = (side(of: r, p, q), side(of: s, p, q), side(of: p, r, s), side(of: q, r, s))
    guard sides.0 * sides.1 <= 0, sides.2 * sides.3 <= 0 else { return nil }
    return sides.0 != 0 && sides.1 != 0 && sides.2 != 0 && sides.3 != 0 ? .crossing : .touch
  }

  /// 1 when a point lies left of the line through two others, -1 right of it, 0 on it.
  @inline(__always)
  private static func side(of point: PlanePoint, _ a: PlanePoint, _ b: PlanePoint) -> Int {
    let turn = (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x)
    return turn > 0 ? 1 : turn < 0 ? -1 : 0
  }
}
