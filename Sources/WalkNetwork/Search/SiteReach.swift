// Which places one site reaches within a limit: the bounded search behind gross figures and walk
// tables. A search keeps its memory and clears only what it touched.

/// Places joined to the network, by edge.
public struct SiteReach: Sendable {
  let network: WalkNetwork
  let cells: [SnapOutcome]
  /// The cells of edge `e` are `cellOrder[starts[e]..<starts[e + 1]]`.
  let starts: [UInt32]
  let cellOrder: [UInt32]
  /// How far each cell of `cellOrder` is from the ends of its edge.
  let ways: FlatArray<EdgeWays>

  /// Sorts places by edge.
  ///
  /// - Complexity: O(edges + cells).
  public init(_ network: WalkNetwork, cells: [SnapOutcome]) {
    self.network = network
    self.cells = cells
    var starts = [UInt32](repeating: 0, count: network.edgeCount + 1)
    for snap in cells.lazy.compactMap(\.snap) { starts[Int(snap.edge) + 1] += 1 }
    for edge in 0..<network.edgeCount { starts[edge + 1] += starts[edge] }
    var next = starts
    var order = [UInt32](repeating: 0, count: Int(starts[network.edgeCount]))
    for (cell, outcome) in cells.enumerated() {
      guard let snap = outcome.snap else { continue }
      order[Int(next[Int(snap.edge)])] = UInt32(cell)
      next[Int(snap.edge)] += 1
    }
    self.starts = starts
    cellOrder = order
    ways = FlatArray(Self.ways(of: order.lazy.map { cells[Int($0)] }, over: network))
  }

  /// Measured once here and not at every visit, which halves the time of a bounded search with many places.
  private static func ways(
    of sorted: some Sequence<SnapOutcome>, over network: WalkNetwork
  ) -> [EdgeWays] {
    var measured = (edge: WalkNetwork.noEdge, metres: 0.0)
    return sorted.lazy.compactMap(\.snap).map { snap in
      if snap.edge != measured.edge {
        measured = (snap.edge, network.metres(ofEdge: Int(snap.edge)))
      }
      return EdgeWays(from: snap, onEdgeOf: measured.metres, of: network)
    }
  }

  /// A search with memory of its own, for one task.
  public func search() -> BoundedSearch { BoundedSearch(self) }
}

/// The ways from a place along its edge.
struct EdgeWays: BitwiseCopyable, Sendable {
  /// Metres to the first vertex of the edge, the leg among them; infinite when the way is closed.
  let toFirst: Double
  /// Metres to the last vertex.
  let toLast: Double
  /// True for a place at a vertex, from which a walk may begin on any edge.
  let isAtVertex: Bool

  init(from snap: Snap, onEdgeOf metres: Double, of network: WalkNetwork) {
    let (edge, offset) = (snap.edge, snap.offsetMetres)
    let isFirstOpen = network.isOpen(edge: edge, between: 0, and: offset)
    let isLastOpen = network.isOpen(edge: edge, between: offset, and: .infinity)
    toFirst = isFirstOpen ? snap.legMetres + offset : .infinity
    toLast = isLastOpen ? snap.legMetres + (metres - offset) : .infinity
    isAtVertex = snap.vertex != Snap.noVertex
  }
}

/// Searches from one site at a time.
public struct BoundedSearch: ~Copyable {
  private let reach: SiteReach
  private let publicLabels: LabelMemory
  private let allLabels: LabelMemory
  private var queue = BucketQueue()
  private var touchedPublic: [UInt32] = []
  private var touchedAll: [UInt32] = []
  private var touchedEdges: [UInt32] = []
  private var isEdgeDone: [Bool]

  init(_ reach: SiteReach) {
    self.reach = reach
    publicLabels = LabelMemory(count: reach.network.vertexCount)
    allLabels = LabelMemory(count: reach.network.vertexCount)
    isEdgeDone = [Bool](repeating: false, count: reach.network.edgeCount)
  }

  /// Visits every place whose walk to the site is within a limit, each once, with its metres.
  ///
  /// - Complexity: near O(edges within the limit).
  public mutating func forEachCell(
    of site: NetworkSite, within limitMetres: Double, _ visit: (Int, Double) -> Void
  ) {
    spread(from: site, limit: Label.limit(metres: limitMetres), rivals: nil)
    forEachTouchedCell(of: site, within: limitMetres, visit)
  }

  /// Visits every place whose walk to a new site is within a limit, and those farther away for which
  /// the new site may be one of the two nearest.
  ///
  /// The search goes no further where two of the other sites are at least as near already: every walk
  /// that passes there has two that are no longer. Places that are visited beyond the limit are not all
  /// nearer to the new site; the caller compares their walks, which are exact where it matters.
  ///
  /// - Parameters:
  ///   - site: the new site, which the others do not include.
  ///   - others: the search from the other sites, over the same network.
  ///   - limitMetres: within it every place is visited.
  /// - Complexity: near O(edges within the limit and of the new site's surroundings).
  public mutating func forEachCell(
    of site: NetworkSite, besides others: NearestSites, within limitMetres: Double,
    _ visit: (Int, Double) -> Void
  ) {
    spread(
      from: site, limit: Label.limit(metres: .infinity),
      rivals: (others, Label.limit(metres: limitMetres)))
    forEachTouchedCell(of: site, within: .infinity, visit)
  }

  private mutating func forEachTouchedCell(
    of site: NetworkSite, within limitMetres: Double, _ visit: (Int, Double) -> Void
  ) {
    touchEdges(of: site)
    for edge in touchedEdges {
      isEdgeDone[Int(edge)] = false
      let slots = Int(reach.starts[Int(edge)])..<Int(reach.starts[Int(edge) + 1])
      guard !slots.isEmpty else { continue }
      let first = metres(toEdge: edge, reach.network.arrays.edgeFrom)
      let last = metres(toEdge: edge, reach.network.arrays.edgeTo)
      for slot in slots {
        let cell = Int(reach.cellOrder[slot])
        let ways = reach.ways[slot]
        var metres = min(first + ways.toFirst, last + ways.toLast)
        if ways.isAtVertex { metres = walk(fromVertexOf: reach.cells[cell]) }
        if edge == site.snap.edge { metres = min(metres, walk(along: reach.cells[cell], to: site)) }
        if metres <= limitMetres, metres.isFinite { visit(cell, metres) }
      }
    }
    touchedEdges.removeAll(keepingCapacity: true)
    clear()
  }

  /// Gathers the edges at vertices that were reached, and the site's own.
  private mutating func touchEdges(of site: NetworkSite) {
    let starts = reach.network.arrays.adjacencyStarts.base
    let halfEdgeEdges = reach.network.arrays.halfEdgeEdges.base
    touchedEdges.append(site.snap.edge)
    isEdgeDone[Int(site.snap.edge)] = true
    for vertex in touchedAll {
      for half in Int(starts[Int(vertex)])..<Int(starts[Int(vertex) + 1]) {
        let edge = halfEdgeEdges[half]
        guard edge != WalkNetwork.noEdge, !isEdgeDone[Int(edge)] else { continue }
        isEdgeDone[Int(edge)] = true
        touchedEdges.append(edge)
      }
    }
  }

  /// The walk from the site to one end of an edge, as those go on who walk along the edge.
  private func metres(toEdge edge: UInt32, _ ends: FlatArray<UInt32>) -> Double {
    let labels = reach.network.isPrivate(edge: Int(edge)) ? allLabels : publicLabels
    let label = labels.base[Int(ends[Int(edge)])]
    return label == Label.unreached ? .infinity : Label.metres(label)
  }

  private mutating func spread(
    from site: NetworkSite, limit: UInt64, rivals: (others: NearestSites, free: UInt64)?
  ) {
    let network = reach.network
    // Over the first private streets the rivals are not asked: a walk goes on from there to public
    // streets, and the walks of the rivals, which end there, may not.
    var seeds = network.seeds(of: [site])
    network.spreadNearest(
      allLabels.base, from: seeds.privateOnes.sortedByBucket(), over: .privateEdges, limit: limit,
      queue: &queue, touched: &touchedAll)
    seeds.publicOnes += touchedAll.map { Seed(label: allLabels.base[Int($0)], vertex: $0) }
    network.spreadNearest(
      publicLabels.base, from: seeds.publicOnes.sortedByBucket(), over: .publicEdges, limit: limit,
      rivals: rivals.map { $0.others.publicRivals(free: $0.free) }, queue: &queue,
      touched: &touchedPublic)
    let starts = network.arrays.adjacencyStarts
    let publicEnds = network.arrays.publicEnds
    var again: [Seed] = []
    for vertex in touchedPublic {
      let label = publicLabels.base[Int(vertex)]
      if allLabels.base[Int(vertex)] == Label.unreached { touchedAll.append(vertex) }
      allLabels.base[Int(vertex)] = min(allLabels.base[Int(vertex)], label)
      if publicEnds[Int(vertex)] < starts[Int(vertex) + 1] {
        again.append(Seed(label: label, vertex: vertex))
      }
    }
    network.spreadNearest(
      allLabels.base, from: again.sortedByBucket(), over: .privateEdges, limit: limit,
      rivals: rivals.map { $0.others.allRivals(free: $0.free) }, queue: &queue,
      touched: &touchedAll)
  }

  /// The walk of a place at a vertex; infinite when there is none.
  private func walk(fromVertexOf place: SnapOutcome) -> Double {
    guard let snap = place.snap else { return .infinity }
    let labels = allLabels.base
    var best = Double.infinity
    reach.network.forEachVertex(at: snap.vertex) { vertex in
      let label = labels[Int(vertex)]
      if label != Label.unreached { best = min(best, Label.metres(label) + snap.legMetres) }
    }
    return best
  }

  /// The walk of a place on the edge of the site that leaves the edge nowhere; infinite when it is closed.
  private func walk(along place: SnapOutcome, to site: NetworkSite) -> Double {
    guard let snap = place.snap,
      reach.network.isOpen(edge: snap.edge, between: snap.offsetMetres, and: site.snap.offsetMetres)
    else { return .infinity }
    let along = abs(snap.offsetMetres - site.snap.offsetMetres)
    return site.snap.legMetres + along + snap.legMetres
  }

  private mutating func clear() {
    for vertex in touchedPublic { publicLabels.base[Int(vertex)] = Label.unreached }
    for vertex in touchedAll { allLabels.base[Int(vertex)] = Label.unreached }
    touchedPublic.removeAll(keepingCapacity: true)
    touchedAll.removeAll(keepingCapacity: true)
  }
}
