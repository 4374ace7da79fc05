// Which stretches a closure means: those of a way, of a kind of street, inside an area, across a line.

public import Geo

extension WalkNetwork {
  /// The stretches of OSM ways.
  ///
  /// - Complexity: O(points).
  public func stretches(ofWays ids: Set<Int64>) -> [ClosedStretch] {
    let numbers = Set(arrays.wayIDs.indices.filter { ids.contains(arrays.wayIDs[$0]) })
    return stretches { numbers.contains(Int(arrays.segmentWays[$0])) }
  }

  /// The OSM ids of ways that have any of some traits.
  public func ways(with traits: StreetTraits) -> Set<Int64> {
    let has = arrays.wayTraits.indices.filter {
      !StreetTraits(rawValue: arrays.wayTraits[$0]).isDisjoint(with: traits)
    }
    return Set(has.map { arrays.wayIDs[$0] })
  }

  /// The stretches of ways that have any of some traits.
  ///
  /// - Complexity: O(points).
  public func stretches(with traits: StreetTraits) -> [ClosedStretch] {
    stretches { segment in
      let way = Int(arrays.segmentWays[segment])
      return !StreetTraits(rawValue: arrays.wayTraits[way]).isDisjoint(with: traits)
    }
  }

  /// A barrier in the middle of each stretch.
  ///
  /// So a bridge cannot be crossed, while a place that is joined to its deck has a walk off on one side.
  public func barriers(across stretches: [ClosedStretch]) -> [ClosedStretch] {
    stretches.map { stretch in
      let end = min(stretch.toMetres, metres(ofEdge: Int(stretch.edge)))
      let middle = (stretch.fromMetres + end) / 2
      return ClosedStretch(edge: stretch.edge, fromMetres: middle, toMetres: middle)
    }
  }

  /// The stretches of segments that a test picks; neighbouring ones are one stretch.
  func stretches(where isClosed: (Int) -> Bool) -> [ClosedStretch] {
    var found: [ClosedStretch] = []
    for edge in 0..<edgeCount {
      var metres = 0.0
      var open: Double?
      let points = points(ofEdge: edge)
      for segment in points.lowerBound..<points.upperBound - 1 {
        if isClosed(segment) {
          open = open ?? metres
        } else if let from = open {
          found.append(ClosedStretch(edge: UInt32(edge), fromMetres: from, toMetres: metres))
          open = nil
        }
        metres += self.metres(ofSegment: segment)
      }
      if let from = open {
        found.append(ClosedStretch(edge: UInt32(edge), fromMetres: from, toMetres: .infinity))
      }
    }
    return found
  }

  /// The places where a line crosses streets: barriers without length.
  public func stretches(across line: [PlanePoint]) -> [ClosedStretch] {
    zip(line, line.dropFirst()).flatMap { a, b in
      crossings(of: a, b).map {
        ClosedStretch(edge: $0.edge, fromMetres: $0.metres, toMetres: $0.metres)
      }
    }
  }

  /// The stretches inside areas; holes stay open.
  public func stretches(inside areas: [Polygon<PlanePoint>]) -> [ClosedStretch] {
    let index = AreaIndex([areas])
    var cuts: [Int: [Double]] = [:]
    for ring in areas.lazy.flatMap(\.rings) {
      for (a, b) in zip(ring, ring.dropFirst()) {
        for cut in crossings(of: a, b) { cuts[Int(cut.edge), default: []].append(cut.metres) }
      }
    }
    var found: [ClosedStretch] = []
    for edge in edges(near: areas.boundingBox) {
      let length = metres(ofEdge: edge)
      let ends = [0] + (cuts[edge] ?? []).sorted() + [length]
      for (from, to) in zip(ends, ends.dropFirst()) where to - from > SnapRules.tieMetres {
        let middle = place(
          of: Snap(edge: UInt32(edge), offsetMetres: (from + to) / 2, legMetres: 0))
        guard index.contains(middle, area: 0) else { continue }
        found.append(
          ClosedStretch(
            edge: UInt32(edge), fromMetres: from, toMetres: to == length ? .infinity : to))
      }
    }
    return found
  }

  /// A place where a line crosses a street.
  struct LineCrossing {
    var segment: Int
    var edge: UInt32
    /// Metres along the edge.
    var metres: Double
    /// The share of the segment walked to it.
    var share: Double
  }

  /// Where a straight line crosses edges.
  func crossings(of a: PlanePoint, _ b: PlanePoint) -> [LineCrossing] {
    var found: [LineCrossing] = []
    segmentTree.visit(in: BoundingBox(of: [a, b])) { segments in
      for segment in segments where arrays.segmentWays[segment] != Self.noWay {
        guard let share = share(of: segment, crossedBy: a, b) else { continue }
        let edge = edge(ofPoint: segment)
        let before = (points(ofEdge: edge).lowerBound..<segment)
          .reduce(0) { $0 + metres(ofSegment: $1) }
        found.append(
          LineCrossing(
            segment: segment, edge: UInt32(edge),
            metres: before + share * metres(ofSegment: segment), share: share))
      }
    }
    return found
  }

  /// The share of a segment at which a line crosses it; touching counts, running along does not.
  private func share(of segment: Int, crossedBy a: PlanePoint, _ b: PlanePoint) -> Double? {
    let (px, py) = (arrays.pointXs[segment], arrays.pointYs[segment])
    let (dx, dy) = (arrays.pointXs[segment + 1] - px, arrays.pointYs[segment + 1] - py)
    let (ex, ey) = (b.x - a.x, b.y - a.y)
    let cross = dx * ey - dy * ex
    guard cross != 0 else { return nil }
    let share = ((a.x - px) * ey - (a.y - py) * ex) / cross
    let along = ((a.x - px) * dy - (a.y - py) * dx) / cross
    return share >= 0 && share <= 1 && along >= 0 && along <= 1 ? share : nil
  }

  private func edges(near box: BoundingBox) -> [Int] {
    var found: Set<Int> = []
    segmentTree.visit(in: box) { segments in
      for segment in segments where arrays.segmentWays[segment] != Self.noWay {
        found.insert(edge(ofPoint: segment))
      }
    }
    return found.sorted()
  }
}
