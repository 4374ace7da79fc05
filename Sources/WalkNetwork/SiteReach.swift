// Which places one site reaches within a limit: the bounded search behind gross figures and walk
// tables. A search keeps its memory and clears only what it touched.

/// Places joined to the network, by edge.
public struct SiteReach: Sendable {
  let network: WalkNetwork
  let cells: [SnapOutcome]
  /// The cells of edge `e` are `cellOrder[starts[e]..<starts[e + 1]]`.
  let starts: [UInt32]
  let cellOrder: [UInt32]

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
  }

  /// A search with memory of its own, for one task.
  public func search() -> BoundedSearch { BoundedSearch(self) }
}

/// Searches from one site at a time.
public struct BoundedSearch: ~Copyable {
  private let reach: SiteReach
  private let publicLabels: LabelMemory
  private let allLabels: LabelMemory
  private var queue = BucketQueue()
  private var touchedPublic: [UInt32] = []
  private var touchedAll: [UInt32] = []
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
  /// The search goes no further where two of the other sites are at least as near already: whoever
  /// walks by there has two better walks. Places that are visited beyond the limit are not all
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
    let network = reach.network
    var edges: [UInt32] = [site.snap.edge]
    isEdgeDone[Int(site.snap.edge)] = true
    for vertex in touchedAll {
      let starts = network.arrays.adjacencyStarts
      for half in Int(starts[Int(vertex)])..<Int(starts[Int(vertex) + 1]) {
        let edge = network.arrays.halfEdgeEdges[half]
        guard edge != WalkNetwork.noEdge, !isEdgeDone[Int(edge)] else { continue }
        isEdgeDone[Int(edge)] = true
        edges.append(edge)
      }
    }
    for edge in edges {
      isEdgeDone[Int(edge)] = false
      for slot in Int(reach.starts[Int(edge)])..<Int(reach.starts[Int(edge) + 1]) {
        let cell = Int(reach.cellOrder[slot])
        if let snap = reach.cells[cell].snap, let metres = walk(from: snap, to: site),
          metres <= limitMetres
        {
          visit(cell, metres)
        }
      }
    }
    clear()
  }

  private mutating func spread(
    from site: NetworkSite, limit: UInt64, rivals: (others: NearestSites, free: UInt64)?
  ) {
    let network = reach.network
    // Over private streets first, nothing is left out: a walk goes on from them to public ones, and
    // those of others may not.
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

  private func walk(from snap: Snap, to site: NetworkSite) -> Double? {
    let network = reach.network
    var best = Double.infinity
    func consider(_ labels: LabelMemory, _ vertex: UInt32, _ metres: Double) {
      let label = labels.base[Int(vertex)]
      if label != Label.unreached { best = min(best, Label.metres(label) + metres) }
    }
    if snap.vertex != Snap.noVertex {
      for vertex in network.vertices(at: snap.vertex) {
        consider(allLabels, vertex, snap.legMetres)
      }
    } else {
      let edge = Int(snap.edge)
      let labels = network.isPrivate(edge: edge) ? allLabels : publicLabels
      let rest = network.metres(ofEdge: edge) - snap.offsetMetres
      if network.isOpen(edge: snap.edge, between: 0, and: snap.offsetMetres) {
        consider(labels, network.arrays.edgeFrom[edge], snap.legMetres + snap.offsetMetres)
      }
      if network.isOpen(edge: snap.edge, between: snap.offsetMetres, and: .infinity) {
        consider(labels, network.arrays.edgeTo[edge], snap.legMetres + rest)
      }
    }
    if snap.edge == site.snap.edge,
      network.isOpen(edge: snap.edge, between: snap.offsetMetres, and: site.snap.offsetMetres)
    {
      let along = abs(snap.offsetMetres - site.snap.offsetMetres)
      best = min(best, site.snap.legMetres + along + snap.legMetres)
    }
    return best.isFinite ? best : nil
  }

  private mutating func clear() {
    for vertex in touchedPublic { publicLabels.base[Int(vertex)] = Label.unreached }
    for vertex in touchedAll { allLabels.base[Int(vertex)] = Label.unreached }
    touchedPublic.removeAll(keepingCapacity: true)
    touchedAll.removeAll(keepingCapacity: true)
  }
}
