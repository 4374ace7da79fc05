// Where streets cross what one cannot walk through: bridges and tunnels by their tags, and crossings
// without one (level crossings, culverts, underpasses) by geometry. Found by structure, so nobody has to
// list them.
//
// A bridge is often drawn as several ways: the road and a cycleway on either side. What breaks is the
// bridge, so pieces of one kind that lie within a few metres of each other are one crossing.

public import Geo

/// What a crossing is, or what it crosses.
public enum CrossingKind: String, Sendable, Codable, CaseIterable {
  /// A bridge.
  case bridge
  /// A tunnel.
  case tunnel
  /// A ferry.
  case ferry
  /// A street over or under a railway without a bridge or tunnel of its own.
  case railway
  /// A street under a motorway without a tunnel of its own.
  case motorway
  /// A street over water without a bridge of its own: a dam, a culvert, a lock.
  case water
}

/// Lines that streets cross.
public struct StreetBarrier: Sendable {
  /// What they are.
  public var kind: CrossingKind
  /// The lines, or the rings of areas.
  public var lines: ShapeLayer
  /// True when a street that only touches a line crosses it: ways that share a node.
  public var countsTouches: Bool

  /// Makes a barrier.
  public init(kind: CrossingKind, lines: ShapeLayer, countsTouches: Bool) {
    self.kind = kind
    self.lines = lines
    self.countsTouches = countsTouches
  }
}

/// A place where streets cross something, with all that closes when it does.
public struct StreetCrossing: Sendable, Hashable {
  /// What it is.
  public var kind: CrossingKind
  /// Where it lies, by edge and place along it.
  public var stretches: [ClosedStretch]
  /// What closing it closes: nobody crosses a bridge, tunnel or ferry, as in a scenario.
  public var closures: [ClosedStretch]
  /// The OSM ids of its ways, ascending.
  public var wayIDs: [Int64]
  /// True for a bridge that opens for ships.
  public var isMovable: Bool
  /// Metres of street on it, those of all its ways together; 0 where streets cross a line.
  public var streetMetres: Double
  /// The middle of the box around it.
  public var center: PlanePoint
  /// Its streets; a place where a street crosses a line is a single point.
  public var lines: [[PlanePoint]]
}

extension WalkNetwork {
  /// Finds every crossing.
  ///
  /// - Parameters:
  ///   - barriers: lines whose crossings count where no bridge or tunnel is tagged.
  ///   - box: crossings that touch it are found whole; `nil` for all.
  /// - Returns: the order of their first edges.
  /// - Complexity: O(points + barrier points x log points).
  public func crossings(
    of barriers: [StreetBarrier] = [], near box: BoundingBox? = nil
  ) -> [StreetCrossing] {
    let wide = box?.grown(byMetres: CrossingPieces.marginMetres)
    let pieces = spanPieces(in: wide) + barriers.flatMap { linePieces($0, in: wide) }
    let found = CrossingPieces(pieces).groups.map(crossing)
    guard let box else { return found }
    return found.filter { $0.lines.contains { BoundingBox(of: $0).intersects(box) } }
  }

  /// Bridges, tunnels and ferries, segment by segment.
  private func spanPieces(in box: BoundingBox?) -> [CrossingPiece] {
    var pieces: [CrossingPiece] = []
    for edge in 0..<edgeCount {
      let points = points(ofEdge: edge)
      var metres = 0.0
      for segment in points.lowerBound..<points.upperBound - 1 {
        let from = metres
        metres += self.metres(ofSegment: segment)
        guard let kind = spanKind(of: segment) else { continue }
        let piece = CrossingPiece(
          kind: kind, segment: segment,
          stretch: ClosedStretch(
            edge: UInt32(edge), fromMetres: from,
            toMetres: segment == points.upperBound - 2 ? .infinity : metres),
          a: point(segment), b: point(segment + 1))
        if box.map({ $0.intersects(piece.box) }) ?? true { pieces.append(piece) }
      }
    }
    return pieces
  }

  private func spanKind(of segment: Int) -> CrossingKind? {
    let traits = traits(ofSegment: segment)
    if traits.contains(.bridge) || traits.contains(.movableBridge) { return .bridge }
    if traits.contains(.tunnel) { return .tunnel }
    return traits.contains(.ferry) ? .ferry : nil
  }

  func traits(ofSegment segment: Int) -> StreetTraits {
    StreetTraits(rawValue: arrays.wayTraits[Int(arrays.segmentWays[segment])])
  }

  private func point(_ place: Int) -> PlanePoint {
    PlanePoint(x: arrays.pointXs[place], y: arrays.pointYs[place])
  }

  /// Places where streets cross lines without being a bridge or tunnel there.
  private func linePieces(_ barrier: StreetBarrier, in box: BoundingBox?) -> [CrossingPiece] {
    var pieces: [CrossingPiece] = []
    for line in 0..<barrier.lines.count {
      let points = barrier.lines.points(of: line)
      if let box, !BoundingBox(of: points).intersects(box) { continue }
      for (a, b) in zip(points, points.dropFirst()) {
        for crossing in crossings(of: a, b) where spanKind(of: crossing.segment) == nil {
          guard barrier.countsTouches || isInside(crossing, a, b) else { continue }
          let from = point(crossing.segment)
          let to = point(crossing.segment + 1)
          let place = PlanePoint(
            x: from.x + crossing.share * (to.x - from.x),
            y: from.y + crossing.share * (to.y - from.y))
          if let box, !box.contains(x: place.x, y: place.y) { continue }
          pieces.append(
            CrossingPiece(
              kind: barrier.kind, segment: crossing.segment,
              stretch: ClosedStretch(
                edge: crossing.edge, fromMetres: crossing.metres, toMetres: crossing.metres),
              a: place, b: place))
        }
      }
    }
    return pieces
  }

  /// True when a crossing lies at no end of the street's segment or of the line.
  private func isInside(_ crossing: LineCrossing, _ a: PlanePoint, _ b: PlanePoint) -> Bool {
    let from = point(crossing.segment)
    let to = point(crossing.segment + 1)
    let place = PlanePoint(
      x: from.x + crossing.share * (to.x - from.x), y: from.y + crossing.share * (to.y - from.y))
    return [from, to, a, b].allSatisfy { $0.metres(to: place) > 1e-3 }
  }

  /// What pieces that belong together make.
  private func crossing(of pieces: [CrossingPiece]) -> StreetCrossing {
    let sorted = pieces.sorted {
      ($0.stretch.edge, $0.stretch.fromMetres) < ($1.stretch.edge, $1.stretch.fromMetres)
    }
    var stretches: [ClosedStretch] = []
    var lines: [[PlanePoint]] = []
    for piece in sorted {
      if let last = stretches.last, last.edge == piece.stretch.edge,
        last.toMetres == piece.stretch.fromMetres, piece.a != piece.b
      {
        stretches[stretches.count - 1].toMetres = piece.stretch.toMetres
        lines[lines.count - 1].append(piece.b)
      } else if stretches.last != piece.stretch {
        stretches.append(piece.stretch)
        lines.append(piece.a == piece.b ? [piece.a] : [piece.a, piece.b])
      }
    }
    let ways = Set(pieces.map { arrays.segmentWays[$0.segment] })
    let isSpan = [.bridge, .tunnel, .ferry].contains(pieces[0].kind)
    return StreetCrossing(
      kind: pieces[0].kind, stretches: stretches,
      closures: isSpan ? barriers(across: stretches) : stretches,
      wayIDs: Set(ways.map { arrays.wayIDs[Int($0)] }).sorted(),
      isMovable: pieces.contains { traits(ofSegment: $0.segment).contains(.movableBridge) },
      streetMetres: pieces.reduce(0) { $0 + $1.a.metres(to: $1.b) },
      center: BoundingBox(of: lines.flatMap(\.self)).center, lines: lines)
  }
}

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
