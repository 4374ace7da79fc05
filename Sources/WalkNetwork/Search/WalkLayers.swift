// The three stages of a walk kept apart. A walk is private* public* private*, so a vertex is reached in
// three ways; following a walk back, or mending labels, needs the stage at which each vertex was reached.

/// The least label of every vertex at each stage of a walk.
///
/// - Shape: stage 0 is private*, stage 1 private* public*, stage 2 private* public* private*.
public final class WalkLayers: @unchecked Sendable {
  // Sendable by hand: only the task that makes or copies it writes to it.
  static let stageCount = 3
  let stages: [LabelMemory]
  private let count: Int

  /// Searches from all sites at once.
  ///
  /// - Complexity: near O(edges).
  public init(_ network: WalkNetwork, from sites: [NetworkSite]) {
    count = network.vertexCount
    let first = LabelMemory(count: count)
    let middle = LabelMemory(count: count)
    var queue = BucketQueue()
    var nothing = NoJournal()
    let limit = Label.limit(metres: .infinity)
    var seeds = network.seeds(of: sites)
    var touched: [UInt32] = []
    network.spreadNearest(
      first.base, from: seeds.privateOnes.sortedByBucket(), over: .privateEdges, limit: limit,
      queue: &queue, touched: &touched)
    seeds.publicOnes += touched.map { Seed(label: first.base[Int($0)], vertex: $0) }
    network.spreadNearest(
      middle.base, from: seeds.publicOnes.sortedByBucket(), over: .publicEdges, limit: limit,
      queue: &queue, touched: &nothing)
    let last = LabelMemory(copying: middle)
    var again: [Seed] = []
    for vertex in 0..<UInt32(count) where network.hasPrivateEdges(vertex) {
      let label = middle.base[Int(vertex)]
      if label != Label.unreached { again.append(Seed(label: label, vertex: vertex)) }
    }
    network.spreadNearest(
      last.base, from: again.sortedByBucket(), over: .privateEdges, limit: limit,
      queue: &queue, touched: &nothing)
    stages = [first, middle, last]
  }

  /// Labels that can be written to without the others changing.
  init(copying other: WalkLayers) {
    count = other.count
    stages = other.stages.map { LabelMemory(copying: $0) }
  }

  /// The half-edges that a stage goes over.
  static func part(ofStage stage: Int) -> WalkNetwork.Part {
    stage == 1 ? .publicEdges : .privateEdges
  }

  /// The nearest site of a vertex and the walk to it in metres, legs of places not counted.
  public func walk(fromVertex vertex: Int) -> Walk? {
    let label = stages[2].base[vertex]
    guard label != Label.unreached else { return nil }
    return Walk(metres: Label.metres(label), site: Int(Label.rank(label)))
  }

  /// The best walk of a place that is joined to the network.
  func walk(from snap: Snap, to sites: SitesOnEdges, over network: WalkNetwork) -> Walk? {
    var best = TwoWalks()
    for end in network.ends(of: snap) {
      let label = stages[end.stage].base[Int(end.vertex)]
      guard label != Label.unreached else { continue }
      best.add(Walk(metres: Label.metres(label) + end.metres, site: Int(Label.rank(label))))
    }
    for site in sites.sites(on: snap.edge)
    where network.isOpen(edge: snap.edge, between: snap.offsetMetres, and: site.snap.offsetMetres) {
      let along = abs(site.snap.offsetMetres - snap.offsetMetres)
      best.add(Walk(metres: site.snap.legMetres + along + snap.legMetres, site: site.rank))
    }
    return best.nearest
  }
}

/// A vertex at which a walk from a place enters the graph.
struct SnapEnd {
  var vertex: UInt32
  /// The stage at which a walk that comes from elsewhere must stand there.
  var stage: Int
  /// Metres from the place to the vertex, the leg among them.
  var metres: Double
}

extension WalkNetwork {
  /// The vertices at which a walk from a place enters the graph, closed ways to them left out.
  func ends(of snap: Snap) -> [SnapEnd] {
    if snap.vertex != Snap.noVertex {
      return openVertices(at: snap.vertex).map {
        SnapEnd(vertex: $0, stage: 2, metres: snap.legMetres)
      }
    }
    let edge = Int(snap.edge)
    let stage = isPrivate(edge: edge) ? 2 : 1
    let rest = metres(ofEdge: edge) - snap.offsetMetres
    var ends: [SnapEnd] = []
    if isOpen(edge: snap.edge, between: 0, and: snap.offsetMetres) {
      ends.append(
        SnapEnd(
          vertex: arrays.edgeFrom[edge], stage: stage, metres: snap.legMetres + snap.offsetMetres))
    }
    if isOpen(edge: snap.edge, between: snap.offsetMetres, and: .infinity) {
      ends.append(SnapEnd(vertex: arrays.edgeTo[edge], stage: stage, metres: snap.legMetres + rest))
    }
    return ends
  }

  /// True for vertices at which private streets begin.
  func hasPrivateEdges(_ vertex: UInt32) -> Bool {
    arrays.publicEnds[Int(vertex)] < arrays.adjacencyStarts[Int(vertex) + 1]
  }

  /// The half-edges of a vertex that a search over a part uses.
  func halves(of vertex: UInt32, in part: Part) -> Range<Int> {
    let middle = Int(arrays.publicEnds[Int(vertex)])
    return part == .publicEdges
      ? Int(arrays.adjacencyStarts[Int(vertex)])..<middle
      : middle..<Int(arrays.adjacencyStarts[Int(vertex) + 1])
  }
}
