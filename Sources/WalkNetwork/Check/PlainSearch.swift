// The walking model a second time, without anything that makes it fast: every segment is looked at for
// a leg, walks are plain sums of metres in a plain queue, and searches go from the place to the sites.
// It checks a sample of what trees, ticks and labels say, in every run.

public import Geo

/// A slow calculation of legs and walks, which shares with the fast one the streets, which of them are
/// closed, and the points on them at which walks begin; the rest is written anew on purpose.
public struct PlainSearch {
  /// What a search finds.
  public enum Answer: Sendable, Hashable {
    /// The least walk in metres, legs counted.
    case metres(Double)
    /// No walk leads to any site within the limit.
    case nothing
    /// The work that was allowed is done before the search was.
    case unknown
  }

  private let network: WalkNetwork
  private let sites: [NetworkSite]
  /// Half-edges that may still be looked at.
  private var workLeft: Int
  /// The least metres to each vertex at each stage of a walk: private*, public*, private*.
  private var metres: [Double]
  private var isWaiting: [Bool]
  private var waiting: [Int] = []

  /// - Parameters:
  ///   - sites: the sites that are joined.
  ///   - work: how many half-edges all searches together may look at.
  public init(_ network: WalkNetwork, sites: [NetworkSite], work: Int) {
    self.network = network
    self.sites = sites
    workLeft = work
    metres = [Double](repeating: .infinity, count: network.vertexCount * 3)
    isWaiting = [Bool](repeating: false, count: network.vertexCount * 3)
  }

  // MARK: Legs

  /// The leg of each place in metres to the nearest street that it may be joined to, however far;
  /// infinite where there is none.
  ///
  /// - Complexity: O(places × segments).
  public static func legs(
    of places: [PlanePoint], in network: WalkNetwork, rules: SnapRules
  ) -> [Double] {
    let arrays = network.arrays
    var legs = [Double](repeating: .infinity, count: places.count)
    for edge in 0..<network.edgeCount {
      let component = Int(arrays.edgeComponents[edge])
      guard arrays.componentMetres[component] >= rules.minComponentMetres else { continue }
      let points = network.points(ofEdge: edge)
      var box = BoundingBox()
      for point in points { box.add(x: arrays.pointXs[point], y: arrays.pointYs[point]) }
      for (index, place) in places.enumerated()
      where place.x >= box.minX - legs[index] && place.x <= box.maxX + legs[index]
        && place.y >= box.minY - legs[index] && place.y <= box.maxY + legs[index]
      {
        for segment in points.dropLast() {
          let leg = place.metres(
            toSegmentFrom: network.point(segment), to: network.point(segment + 1))
          let needsShortLeg = arrays.segmentInfos[segment].needsShortLeg
          let longest =
            needsShortLeg ? SnapRules.maxBridgeLegMetres + SnapRules.tieMetres : .infinity
          guard leg <= longest else { continue }
          legs[index] = min(legs[index], leg)
        }
      }
    }
    return legs
  }

  // MARK: Walks

  /// The least walk from a place that is joined to the network to any site.
  ///
  /// - Parameter limit: metres, legs counted, beyond which the search stops.
  public mutating func nearest(from snap: Snap, within limit: Double) -> Answer {
    for (vertex, stage, metres) in ends(of: snap) where metres <= limit {
      reach(vertex, stage, metres)
    }
    var next = 0
    while next < waiting.count, workLeft > 0 {
      step(from: waiting[next], within: limit)
      next += 1
    }
    let isDone = next == waiting.count
    let best = sites.reduce(Double.infinity) { min($0, walk(from: snap, to: $1)) }
    for state in waiting { (metres[state], isWaiting[state]) = (.infinity, false) }
    waiting.removeAll(keepingCapacity: true)
    guard isDone else { return .unknown }
    return best.isFinite && best <= limit ? .metres(best) : .nothing
  }

  private mutating func reach(_ vertex: UInt32, _ stage: Int, _ found: Double) {
    let state = Int(vertex) * 3 + stage
    guard found < metres[state] else { return }
    metres[state] = found
    guard !isWaiting[state] else { return }
    isWaiting[state] = true
    waiting.append(state)
  }

  private mutating func step(from state: Int, within limit: Double) {
    isWaiting[state] = false
    let (vertex, stage, arrays) = (state / 3, state % 3, network.arrays)
    for half in Int(arrays.adjacencyStarts[vertex])..<Int(arrays.adjacencyStarts[vertex + 1]) {
      workLeft -= 1
      let isPublic = half < Int(arrays.publicEnds[vertex])
      // Public streets are over once private ones came after them.
      guard !isPublic || stage < 2 else { continue }
      let later = isPublic ? 1 : stage == 0 ? 0 : 2
      let edge = arrays.halfEdgeEdges[half]
      guard edge != WalkNetwork.noEdge else {
        // A step through a private gate.
        reach(arrays.halfEdges[half].target, later, metres[state])
        continue
      }
      guard network.isOpen(edge: edge, between: 0, and: .infinity) else { continue }
      let (from, to) = (arrays.edgeFrom[Int(edge)], arrays.edgeTo[Int(edge)])
      let sum = metres[state] + network.metres(ofEdge: Int(edge))
      if sum <= limit { reach(Int(from) == vertex ? to : from, later, sum) }
    }
  }

  /// Where a walk from a place comes to vertices: the vertex, the stage it is at then, and the metres.
  private func ends(of snap: Snap) -> [(vertex: UInt32, stage: Int, metres: Double)] {
    guard snap.vertex == Snap.noVertex else {
      return network.openVertices(at: snap.vertex).map { ($0, 0, snap.legMetres) }
    }
    let edge = Int(snap.edge)
    let stage = network.isPrivate(edge: edge) ? 0 : 1
    let whole = network.metres(ofEdge: edge)
    var ends: [(vertex: UInt32, stage: Int, metres: Double)] = []
    if network.isOpen(edge: snap.edge, between: 0, and: snap.offsetMetres) {
      ends.append((network.arrays.edgeFrom[edge], stage, snap.legMetres + snap.offsetMetres))
    }
    if network.isOpen(edge: snap.edge, between: snap.offsetMetres, and: .infinity) {
      ends.append((network.arrays.edgeTo[edge], stage, snap.legMetres + whole - snap.offsetMetres))
    }
    return ends
  }

  /// The walk to a site after a search: along one street, or over vertices that were reached.
  private func walk(from snap: Snap, to site: NetworkSite) -> Double {
    var best = Double.infinity
    if site.snap.edge == snap.edge,
      network.isOpen(edge: snap.edge, between: snap.offsetMetres, and: site.snap.offsetMetres)
    {
      let along = abs(site.snap.offsetMetres - snap.offsetMetres)
      best = snap.legMetres + along + site.snap.legMetres
    }
    let isInsidePublic =
      site.snap.vertex == Snap.noVertex && !network.isPrivate(edge: Int(site.snap.edge))
    for end in ends(of: site.snap) {
      for stage in 0...(isInsidePublic ? 1 : 2) {
        best = min(best, metres[Int(end.vertex) * 3 + stage] + end.metres)
      }
    }
    return best
  }
}

extension WalkNetwork {
  fileprivate func point(_ index: Int) -> PlanePoint {
    PlanePoint(x: arrays.pointXs[index], y: arrays.pointYs[index])
  }
}

extension PlanePoint {
  /// The distance to the nearest point of a segment.
  fileprivate func metres(toSegmentFrom a: PlanePoint, to b: PlanePoint) -> Double {
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    let squared = dx * dx + dy * dy
    guard squared > 0 else { return metres(to: a) }
    let share = min(1, max(0, ((x - a.x) * dx + (y - a.y) * dy) / squared))
    return metres(to: PlanePoint(x: a.x + share * dx, y: a.y + share * dy))
  }
}
