import Geo

/// A segment of a bridge or tunnel, or a place where a street crosses a line.
struct CrossingPiece: Sendable {
  var kind: CrossingKind
  var segment: Int
  var stretch: ClosedStretch
  var a: PlanePoint
  var b: PlanePoint

  var box: BoundingBox { BoundingBox(of: [a, b]) }

  /// The distance to another piece; 0 when they cross.
  func metres(to other: CrossingPiece) -> Double {
    func turn(_ p: PlanePoint, _ q: PlanePoint, _ r: PlanePoint) -> Double {
      (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
    }
    if turn(a, b, other.a) * turn(a, b, other.b) < 0,
      turn(other.a, other.b, a) * turn(other.a, other.b, b) < 0
    {
      return 0
    }
    return min(
      min(metres(toPoint: other.a), metres(toPoint: other.b)),
      min(other.metres(toPoint: a), other.metres(toPoint: b)))
  }

  private func metres(toPoint point: PlanePoint) -> Double {
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    let squared = dx * dx + dy * dy
    let along = squared > 0 ? ((point.x - a.x) * dx + (point.y - a.y) * dy) / squared : 0
    let share = min(1, max(0, along))
    return point.metres(to: PlanePoint(x: a.x + share * dx, y: a.y + share * dy))
  }
}

/// Pieces of crossings, those that belong together found.
struct CrossingPieces {
  /// Pieces of one kind within this distance are one crossing: the ways of a bridge side by side, the
  /// tracks of a railway; the carriageways of a motorway lie farther apart.
  static func linkMetres(_ kind: CrossingKind) -> Double { kind == .motorway ? 40 : 12 }
  /// How far outside a box pieces can belong to a crossing that touches it.
  static let marginMetres = 2000.0
  private let pieces: [CrossingPiece]

  init(_ pieces: [CrossingPiece]) { self.pieces = pieces }

  /// The pieces of each crossing, in the order of their first pieces.
  var groups: [[CrossingPiece]] {
    let box = pieces.reduce(into: BoundingBox()) { $0.formUnion($1.box) }
    let curve = HilbertCurve(filling: box)
    let order = pieces.indices.map { (curve.rank(x: pieces[$0].a.x, y: pieces[$0].a.y), $0) }
      .sorted { $0 < $1 }.map(\.1)
    let tree = PackedBoxTree(count: order.count) { pieces[order[$0]].box }
    var sets = DisjointSets(count: pieces.count)
    for (place, piece) in pieces.enumerated() {
      let link = Self.linkMetres(piece.kind)
      tree.visit(in: piece.box.grown(byMetres: link)) { run in
        for slot in run where order[slot] < place {
          let other = pieces[order[slot]]
          if other.kind == piece.kind, piece.metres(to: other) <= link {
            sets.merge(order[slot], place)
          }
        }
      }
    }
    var members: [Int: [CrossingPiece]] = [:]
    for place in pieces.indices { members[sets.find(place), default: []].append(pieces[place]) }
    return members.keys.sorted().compactMap { members[$0] }
  }
}
