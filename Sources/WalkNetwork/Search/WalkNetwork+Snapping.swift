// Joining a place to the nearest street: `Sources/WalkNetwork/README.md`, section 8.

public import Geo

extension WalkNetwork {
  /// The nearest point on a segment, before it is known to be the best.
  private struct Candidate: Comparable {
    var segment: Int
    /// The edge of the segment.
    var edge: Int
    var legMetres: Double
    /// The share of the segment walked to the point, from its first point.
    var share: Double

    static func < (first: Candidate, second: Candidate) -> Bool {
      first.legMetres < second.legMetres
    }
  }

  /// Joins a place to the nearest edge that may be snapped to.
  ///
  /// Of edges equally near (within a micrometre) the one with the lowest way id counts, then the
  /// lowest position along that way.
  ///
  /// - Complexity: O(log segments) for places near streets.
  public func snap(_ place: PlanePoint, rules: SnapRules) -> SnapOutcome {
    guard let best = nearest(place, within: .infinity, rules) else { return .nothing }
    guard best.legMetres <= rules.maxSnapMetres + SnapRules.tieMetres else {
      return .refused(legMetres: best.legMetres)
    }
    return .snapped(snap(at: best))
  }

  /// Joins places that lie near each other one after the other: rows of a lattice.
  ///
  /// The answers are those of `snap(_:rules:)`, without the legs of places that are refused. The street
  /// of the last place is mostly near the next one too, and bounds the search for a nearer one.
  public func snaps(_ places: [PlanePoint], rules: SnapRules) -> [Snap?] {
    let farthest = rules.maxSnapMetres + SnapRules.tieMetres
    var last: Candidate?
    return places.map { place in
      // A bridge can only be joined to from near by, so the last street may be out of reach here.
      let known = last.flatMap {
        candidate($0.segment, place, within: farthest, rules, near: $0.edge)
      }
      let bound = known.map { min(farthest, $0.legMetres + SnapRules.tieMetres) } ?? farthest
      last = nearest(place, within: bound, rules, near: last?.edge ?? 0)
      return last.map(snap(at:))
    }
  }

  /// The nearest point on a street that may be snapped to, ties resolved; `nil` beyond a limit.
  ///
  /// `edge` is where it may be looked for first.
  private func nearest(
    _ place: PlanePoint, within metres: Double, _ rules: SnapRules, near edge: Int = 0
  ) -> Candidate? {
    guard place.x.isFinite, place.y.isFinite else { return nil }
    var limit = metres
    var best: Candidate?
    var others: [Candidate] = []
    segmentTree.visitNearest(x: place.x, y: place.y, limitMetres: &limit) { segments, limit in
      for segment in segments where arrays.segmentWays[segment] != Self.noWay {
        guard let found = candidate(segment, place, within: limit, rules, near: best?.edge ?? edge)
        else { continue }
        if let known = best, found.legMetres >= known.legMetres - 2 * SnapRules.tieMetres {
          others.append(max(found, known))
          best = min(found, known)
        } else {
          others.removeAll()
          best = found
        }
        limit = min(limit, found.legMetres + SnapRules.tieMetres)
      }
    }
    guard let least = best, !others.isEmpty else { return best }
    let ties = others.filter { $0.legMetres <= least.legMetres + SnapRules.tieMetres }
    return ties.reduce(least) { precedes($1, $0) ? $1 : $0 }
  }

  private func candidate(
    _ segment: Int, _ place: PlanePoint, within limit: Double, _ rules: SnapRules, near edge: Int
  ) -> Candidate? {
    let ax = arrays.pointXs[segment]
    let ay = arrays.pointYs[segment]
    let dx = arrays.pointXs[segment + 1] - ax
    let dy = arrays.pointYs[segment + 1] - ay
    let squared = dx * dx + dy * dy
    let along = squared > 0 ? ((place.x - ax) * dx + (place.y - ay) * dy) / squared : 0
    let share = min(1, max(0, along))
    let ex = place.x - (ax + share * dx)
    let ey = place.y - (ay + share * dy)
    let leg = (ex * ex + ey * ey).squareRoot()
    guard leg <= limit else { return nil }
    if arrays.segmentInfos[segment].needsShortLeg,
      leg > SnapRules.maxBridgeLegMetres + SnapRules.tieMetres
    {
      return nil
    }
    // Mostly the edge is known, which spares a search that surprises the processor at every step.
    let edge = points(ofEdge: edge).contains(segment) ? edge : self.edge(ofPoint: segment)
    let component = arrays.edgeComponents[edge]
    guard arrays.componentMetres[Int(component)] >= rules.minComponentMetres else { return nil }
    return Candidate(segment: segment, edge: edge, legMetres: leg, share: share)
  }

  private func precedes(_ first: Candidate, _ second: Candidate) -> Bool {
    let firstWay = arrays.segmentWays[first.segment]
    let secondWay = arrays.segmentWays[second.segment]
    if firstWay != secondWay {
      let firstID = arrays.wayIDs[Int(firstWay)]
      let secondID = arrays.wayIDs[Int(secondWay)]
      return firstID == secondID ? firstWay < secondWay : firstID < secondID
    }
    let firstInfo = arrays.segmentInfos[first.segment]
    let secondInfo = arrays.segmentInfos[second.segment]
    if firstInfo.indexInWay != secondInfo.indexInWay {
      return firstInfo.indexInWay < secondInfo.indexInWay
    }
    let firstShare = firstInfo.isReversed ? 1 - first.share : first.share
    let secondShare = secondInfo.isReversed ? 1 - second.share : second.share
    return firstShare == secondShare ? first.segment < second.segment : firstShare < secondShare
  }

  private func snap(at candidate: Candidate) -> Snap {
    let edge = candidate.edge
    let points = points(ofEdge: edge)
    var offset = 0.0
    for segment in points.lowerBound..<candidate.segment { offset += metres(ofSegment: segment) }
    offset += candidate.share * metres(ofSegment: candidate.segment)
    var rest = (1 - candidate.share) * metres(ofSegment: candidate.segment)
    for segment in candidate.segment + 1..<max(candidate.segment + 1, points.upperBound - 1) {
      rest += metres(ofSegment: segment)
    }
    var vertex = Snap.noVertex
    if offset <= SnapRules.tieMetres {
      vertex = arrays.edgeFrom[edge]
    } else if rest <= SnapRules.tieMetres {
      vertex = arrays.edgeTo[edge]
    }
    return Snap(
      edge: UInt32(edge), offsetMetres: offset, legMetres: candidate.legMetres, vertex: vertex)
  }

  /// The place on the street where a snap lands.
  public func place(of snap: Snap) -> PlanePoint {
    let points = points(ofEdge: Int(snap.edge))
    var left = snap.offsetMetres
    for segment in points.lowerBound..<points.upperBound - 1 {
      let metres = metres(ofSegment: segment)
      if left <= metres || segment == points.upperBound - 2 {
        let share = metres > 0 ? min(1, left / metres) : 0
        return PlanePoint(
          x: arrays.pointXs[segment] + share
            * (arrays.pointXs[segment + 1] - arrays.pointXs[segment]),
          y: arrays.pointYs[segment] + share
            * (arrays.pointYs[segment + 1] - arrays.pointYs[segment]))
      }
      left -= metres
    }
    return PlanePoint(x: arrays.pointXs[points.lowerBound], y: arrays.pointYs[points.lowerBound])
  }
}
