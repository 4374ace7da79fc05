// The walk itself: which streets it takes. Searches keep lengths only; a route is followed back along
// labels that fit exactly, from the site to the place from which the search began. Walks are as long
// back as forth, so one search from the place gives the routes to all sites.

public import Geo

/// All walks from one place.
public final class WalksFrom: Sendable {
  private let network: WalkNetwork
  private let place: PlanePoint
  private let home: NetworkSite
  private let layers: WalkLayers
  private let homes: SitesOnEdges

  /// Searches from a place that is joined to the network.
  ///
  /// - Complexity: near O(edges).
  public init(_ place: PlanePoint, joinedAt snap: Snap, _ network: WalkNetwork) {
    self.network = network
    self.place = place
    home = NetworkSite(rank: 0, snap: snap)
    homes = SitesOnEdges([home])
    layers = WalkLayers(network, from: [home])
  }

  /// The walks to the nearest sites, the shortest first; equal ones by rank.
  ///
  /// - Complexity: O(sites).
  public func nearest(_ count: Int, of sites: [NetworkSite]) -> [Walk] {
    let walks = sites.compactMap { site in
      layers.walk(from: site.snap, to: homes, over: network)
        .map { Walk(metres: $0.metres, site: site.rank) }
    }
    return Array(walks.sorted { $0.precedes($1) }.prefix(count))
  }

  /// The route to a site.
  ///
  /// - Returns: `nil` when no walk leads there.
  public func route(to site: NetworkSite, at location: PlanePoint) -> WalkRoute? {
    guard let walk = layers.walk(from: site.snap, to: homes, over: network) else { return nil }
    let passages = directPassage(to: site, metres: walk.metres) ?? passages(to: site, walk.metres)
    guard let passages else { return nil }
    var line = [place, network.place(of: home.snap)]
    var ways: [Int64] = []
    for passage in passages {
      line += network.points(along: passage)
      for way in network.ways(along: passage) where ways.last != way { ways.append(way) }
    }
    line += [network.place(of: site.snap), location]
    return WalkRoute(
      site: site.rank, metres: walk.metres, placeLegMetres: home.snap.legMetres,
      siteLegMetres: site.snap.legMetres, passages: passages, line: line.withoutRepeats,
      wayIDs: ways)
  }

  /// The way along one edge on which both are, when it is the shortest.
  private func directPassage(to site: NetworkSite, metres: Double) -> [EdgePassage]? {
    let (from, to) = (home.snap, site.snap)
    guard from.edge == to.edge,
      network.isOpen(edge: from.edge, between: from.offsetMetres, and: to.offsetMetres),
      from.legMetres + abs(from.offsetMetres - to.offsetMetres) + to.legMetres
        <= metres + SnapRules.tieMetres
    else { return nil }
    return [EdgePassage(edge: from.edge, fromMetres: from.offsetMetres, toMetres: to.offsetMetres)]
  }

  /// The edges from the place to a site, followed back from the site's end.
  private func passages(to site: NetworkSite, _ metres: Double) -> [EdgePassage]? {
    let ends = network.ends(of: site.snap).filter { end in
      let label = layers.stages[end.stage].base[Int(end.vertex)]
      return label != Label.unreached
        && Label.metres(label) + end.metres <= metres + SnapRules.tieMetres
    }
    for end in ends {
      guard let steps = stepsBack(from: end) else { continue }
      var passages: [EdgePassage] = []
      if let first = steps.first?.from { passages += ownPassage(home.snap, to: first) }
      for step in steps.dropFirst() where step.edge != WalkNetwork.noEdge {
        passages.append(network.passage(of: step.edge, from: step.before, to: step.from))
      }
      passages += ownPassage(site.snap, to: end.vertex).map {
        EdgePassage(edge: $0.edge, fromMetres: $0.toMetres, toMetres: $0.fromMetres)
      }
      return passages
    }
    return nil
  }

  /// The part of its own edge over which a place gets to a vertex; none for one at a vertex.
  private func ownPassage(_ snap: Snap, to vertex: UInt32) -> [EdgePassage] {
    guard snap.vertex == Snap.noVertex else { return [] }
    let edge = Int(snap.edge)
    let length = network.metres(ofEdge: edge)
    let ends = [(network.arrays.edgeFrom[edge], 0), (network.arrays.edgeTo[edge], length)]
    // Both ends of a loop are one vertex: the nearer way is the walk.
    let end = ends.filter { $0.0 == vertex && isOpen(snap, to: $0.1) }
      .min { abs($0.1 - snap.offsetMetres) < abs($1.1 - snap.offsetMetres) }
    guard let end else { return [] }
    return [EdgePassage(edge: snap.edge, fromMetres: snap.offsetMetres, toMetres: end.1)]
  }

  private func isOpen(_ snap: Snap, to metres: Double) -> Bool {
    network.isOpen(edge: snap.edge, between: snap.offsetMetres, and: metres == 0 ? 0 : .infinity)
  }

  /// A step of a walk that is followed back.
  private struct Step {
    /// Where it ends, in the direction of the walk.
    var from: UInt32
    var stage: Int
    /// The edge that leads there; none for the first vertex and at gates.
    var edge = WalkNetwork.noEdge
    /// Where that edge begins.
    var before: UInt32 = 0
    /// What was not tried yet.
    var options: [Option] = []
  }
  private struct Option {
    var vertex: UInt32
    var stage: Int
    var edge: UInt32
  }
  private struct State: Hashable {
    var vertex: UInt32
    var stage: Int
  }

  /// The vertices of a least walk to a vertex, the first one first.
  ///
  /// Labels of edges without length tie in circles, so a step that leads nowhere is taken back.
  private func stepsBack(from end: SnapEnd) -> [Step]? {
    let seeds = network.seeds(of: [home])
    let seedsByStage = [seeds.privateOnes, seeds.publicOnes, []]
    var seen: Set<State> = [State(vertex: end.vertex, stage: end.stage)]
    var path = [Step(from: end.vertex, stage: end.stage)]
    path[0].options = options(at: end.vertex, end.stage)
    while let last = path.last {
      let label = layers.stages[last.stage].base[Int(last.from)]
      if seedsByStage[last.stage].contains(where: { $0.vertex == last.from && $0.label == label }) {
        return forward(path)
      }
      guard let option = path[path.count - 1].options.popLast() else {
        path.removeLast()
        continue
      }
      guard seen.insert(State(vertex: option.vertex, stage: option.stage)).inserted else {
        continue
      }
      path[path.count - 1].edge = option.edge
      path[path.count - 1].before = option.vertex
      path.append(
        Step(
          from: option.vertex, stage: option.stage,
          options: options(at: option.vertex, option.stage)))
    }
    return nil
  }

  /// The steps in the direction of the walk; the first has no edge.
  private func forward(_ path: [Step]) -> [Step] {
    var steps = Array(path.reversed())
    steps[0].edge = WalkNetwork.noEdge
    return steps
  }

  /// From where a vertex can have its label.
  private func options(at vertex: UInt32, _ stage: Int) -> [Option] {
    let labels = layers.stages[stage].base
    let label = labels[Int(vertex)]
    var options: [Option] = []
    for half in network.halves(of: vertex, in: WalkLayers.part(ofStage: stage)) {
      let edge = network.arrays.halfEdges[half]
      guard labels[Int(edge.target)] != Label.unreached else { continue }
      if labels[Int(edge.target)] &+ UInt64(edge.ticks) << Label.rankBits == label {
        options.append(
          Option(vertex: edge.target, stage: stage, edge: network.arrays.halfEdgeEdges[half]))
      }
    }
    if stage > 0, layers.stages[stage - 1].base[Int(vertex)] == label {
      options.append(Option(vertex: vertex, stage: stage - 1, edge: WalkNetwork.noEdge))
    }
    return options
  }
}

extension WalkNetwork {
  /// A whole edge from one of its ends to the other.
  fileprivate func passage(of edge: UInt32, from: UInt32, to: UInt32) -> EdgePassage {
    let length = metres(ofEdge: Int(edge))
    let isForward = arrays.edgeFrom[Int(edge)] == from
    return EdgePassage(
      edge: edge, fromMetres: isForward ? 0 : length, toMetres: isForward ? length : 0)
  }

  /// The points of a part of an edge, in its direction, ends among them.
  func points(along passage: EdgePassage) -> [PlanePoint] {
    func end(_ metres: Double) -> PlanePoint {
      place(of: Snap(edge: passage.edge, offsetMetres: metres, legMetres: 0))
    }
    var points: [PlanePoint] = []
    forEachSegment(along: passage) { segment, from, low, high in
      if from > low, from < high {
        points.append(PlanePoint(x: arrays.pointXs[segment], y: arrays.pointYs[segment]))
      }
    }
    let isBackward = passage.fromMetres > passage.toMetres
    return [end(passage.fromMetres)] + (isBackward ? points.reversed() : points)
      + [end(passage.toMetres)]
  }

  /// The OSM ids of the ways along a part of an edge, in its direction.
  func ways(along passage: EdgePassage) -> [Int64] {
    var ways: [Int64] = []
    forEachSegment(along: passage) { segment, from, low, high in
      if from < high, from + metres(ofSegment: segment) > low {
        ways.append(arrays.wayIDs[Int(arrays.segmentWays[segment])])
      }
    }
    return passage.fromMetres > passage.toMetres ? ways.reversed() : ways
  }

  private func forEachSegment(
    along passage: EdgePassage,
    _ visit: (_ segment: Int, _ from: Double, _ low: Double, _ high: Double) -> Void
  ) {
    let low = min(passage.fromMetres, passage.toMetres)
    let high = max(passage.fromMetres, passage.toMetres)
    var metres = 0.0
    let points = points(ofEdge: Int(passage.edge))
    for segment in points.lowerBound..<points.upperBound - 1 {
      visit(segment, metres, low, high)
      metres += self.metres(ofSegment: segment)
    }
  }
}

extension [PlanePoint] {
  /// The points without those that follow themselves.
  fileprivate var withoutRepeats: [PlanePoint] {
    reduce(into: []) { points, point in if points.last != point { points.append(point) } }
  }
}
