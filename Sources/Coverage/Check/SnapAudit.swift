// Legs are straight: this finds those that cross water, a railway or a motorway, so that a planner can
// look at them. It changes no figure.

import Geo
public import Planning
import WalkNetwork

/// Finds legs that cross something one cannot walk through.
public struct SnapAudit: Sendable {
  private struct Line: Sendable {
    var a: PlanePoint
    var b: PlanePoint
    var barrier: SnapCrossing.Barrier
  }
  private let lines: [Line]
  private let tree: PackedBoxTree

  /// Prepares the barriers of an extract.
  ///
  /// - Complexity: O(*n* log *n*) in the points of water, railways and motorways.
  public init(_ surroundings: Surroundings) {
    var lines: [Line] = []
    let layers: [(ShapeLayer, SnapCrossing.Barrier)] = [
      (surroundings.water, .water), (surroundings.waterways, .water),
      (surroundings.railways, .railway), (surroundings.motorways, .motorway),
    ]
    for (layer, barrier) in layers {
      for shape in 0..<layer.count {
        let points = layer.points(of: shape)
        lines += zip(points, points.dropFirst()).map { Line(a: $0, b: $1, barrier: barrier) }
      }
    }
    let box = BoundingBox(of: lines.map(\.a))
    let curve = HilbertCurve(filling: box)
    let order = lines.indices.map { (curve.rank(x: lines[$0].a.x, y: lines[$0].a.y), $0) }
      .sorted { $0 < $1 }
    let sorted = order.map { lines[$0.1] }
    self.lines = sorted
    tree = PackedBoxTree(count: sorted.count) { BoundingBox(of: [sorted[$0].a, sorted[$0].b]) }
  }

  /// The crossings of all legs of records in the region; one a record and barrier at most.
  public func crossings(in evidence: CoverageEvidence) -> [SnapCrossing] {
    var crossings: [SnapCrossing] = []
    for record in evidence.population.ids.indices where evidence.isCounted(record) {
      guard let snap = evidence.walks.snaps[record].snap, snap.legMetres > 0 else { continue }
      let start = evidence.population.points[record]
      let end = evidence.network.place(of: snap)
      var found: Set<SnapCrossing.Barrier> = []
      tree.visit(in: BoundingBox(of: [start, end])) { run in
        for line in run where Self.cross(start, end, lines[line].a, lines[line].b) {
          found.insert(lines[line].barrier)
        }
      }
      crossings += SnapCrossing.Barrier.allCases.filter(found.contains)
        .map { SnapCrossing(record: record, barrier: $0) }
    }
    return crossings
  }

  /// True when two lines cross inside both; a touch at an end is no crossing.
  private static func cross(
    _ a: PlanePoint, _ b: PlanePoint, _ c: PlanePoint, _ d: PlanePoint
  ) -> Bool {
    func turn(_ p: PlanePoint, _ q: PlanePoint, _ r: PlanePoint) -> Double {
      (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
    }
    return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0
  }
}

/// A leg that crosses something one cannot walk through.
public struct SnapCrossing: Sendable, Hashable {
  /// What is crossed.
  public enum Barrier: String, Sendable, Codable, CaseIterable {
    /// A river, canal or lake.
    case water
    /// A railway.
    case railway
    /// A motorway or trunk road.
    case motorway
  }
  /// The record, by its place in the population.
  public var record: Int
  /// What its leg crosses.
  public var barrier: Barrier

  public init(record: Int, barrier: Barrier) {
    self.record = record
    self.barrier = barrier
  }
}
