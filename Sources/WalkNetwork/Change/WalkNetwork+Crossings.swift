// Where streets cross what one cannot walk through: bridges and tunnels by their tags, and crossings
// without one (level crossings, culverts, underpasses) by geometry. No list of them is needed.
//
// A bridge is often drawn as several ways: the road and a cycleway on either side. What breaks is the
// bridge, so pieces of one kind that lie within a few metres of each other are one crossing.

public import Geo

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
