// How walks change when a street is closed, without searching the whole network anew.
//
// A vertex needs a new label only when a least walk to it came over the closed street. Those vertices are
// found by following labels that fit exactly from the closed street outwards; all others keep theirs,
// because closing never shortens a walk. The few that were found are labelled anew from their
// neighbours. Walks that tie mark a vertex too many, which costs time and changes no answer.
// Source: after G. Ramalingam and T. Reps, J. Algorithms 21 (1996); closing is all that is needed here.

/// A network with its sites and places, ready for closing streets on trial.
public final class ClosingTrials: Sendable {
  let network: WalkNetwork
  let layers: WalkLayers
  let sites: SitesOnEdges
  let places: SiteReach
  /// Where searches begin, by vertex.
  let seeds: [UInt32: [SiteSeed]]

  struct SiteSeed {
    var stage: Int
    var label: UInt64
    var site: NetworkSite
  }

  /// Searches from all sites once.
  ///
  /// - Parameters:
  ///   - network: the streets, some of which may be closed already.
  ///   - sites: the sites that are joined.
  ///   - places: the places whose walks are asked for.
  /// - Complexity: near O(edges + places).
  public init(_ network: WalkNetwork, sites: [NetworkSite], places: [SnapOutcome]) {
    self.network = network
    self.sites = SitesOnEdges(sites)
    self.places = SiteReach(network, cells: places)
    layers = WalkLayers(network, from: sites)
    seeds = sites.reduce(into: [:]) { seeds, site in
      for seed in network.siteSeeds(of: site) { seeds[seed.vertex, default: []].append(seed.seed) }
    }
  }

  /// The walk of a place with every street as it is.
  public func walk(of place: Int) -> Walk? {
    places.cells[place].snap.flatMap { layers.walk(from: $0, to: sites, over: network) }
  }

  /// A trial with memory of its own, for one task.
  public func trial() -> ClosingTrial { ClosingTrial(self) }
}

/// Closes streets one set after the other; after each all are open again.
public struct ClosingTrial: ~Copyable {
  private struct State {
    var vertex: UInt32
    var stage: Int
    var label: UInt64
  }
  private let trials: ClosingTrials
  private let network: WalkNetwork
  private let halves: PatchedHalfEdges
  private let layers: WalkLayers
  private var queue = BucketQueue()
  private var marks: [UInt8]
  private var isEdgeDone: [Bool]
  private var affected: [State] = []

  init(_ trials: ClosingTrials) {
    self.trials = trials
    network = trials.network
    halves = PatchedHalfEdges(copying: trials.network.arrays.halfEdges)
    layers = WalkLayers(copying: trials.layers)
    marks = [UInt8](repeating: 0, count: trials.network.vertexCount)
    isEdgeDone = [Bool](repeating: false, count: trials.network.edgeCount)
  }

  /// Visits every place whose walk changes, with its walk before and after.
  ///
  /// - Complexity: near O(edges whose walks went over the closed streets).
  public mutating func forEachChangedPlace(
    closing stretches: [ClosedStretch],
    _ visit: (_ place: Int, _ before: Walk?, _ after: Walk?) -> Void
  ) {
    let edges = Set(stretches.map(\.edge)).sorted()
    let closed = WalkNetwork(
      network, halfEdges: halves.array,
      closures: (network.closures ?? ClosedStretches([])).adding(stretches))
    markAffected(by: edges)
    for edge in edges {
      network.forEachHalf(of: edge) { half, vertex in halves.base[half].target = vertex }
    }
    for state in affected { layers.stages[state.stage].base[Int(state.vertex)] = Label.unreached }
    for stage in 0..<WalkLayers.stageCount { label(stage, over: closed) }
    compare(over: closed, closedEdges: edges, visit)
    for state in affected { layers.stages[state.stage].base[Int(state.vertex)] = state.label }
    for state in affected { marks[Int(state.vertex)] = 0 }
    affected.removeAll(keepingCapacity: true)
    for edge in edges {
      network.forEachHalf(of: edge) { half, _ in
        halves.base[half].target = network.arrays.halfEdges[half].target
      }
    }
  }

  // MARK: Which labels may be wrong

  private mutating func mark(_ vertex: UInt32, _ stage: Int) {
    guard marks[Int(vertex)] & 1 << UInt8(stage) == 0 else { return }
    marks[Int(vertex)] |= 1 << UInt8(stage)
    affected.append(
      State(vertex: vertex, stage: stage, label: layers.stages[stage].base[Int(vertex)]))
  }

  private mutating func markAffected(by edges: [UInt32]) {
    for edge in edges {
      for stage in network.isPrivate(edge: Int(edge)) ? [0, 2] : [1] {
        var ends: [(UInt32, UInt64, UInt32)] = []
        network.forEachHalf(of: edge) { half, vertex in
          let labels = layers.stages[stage].base
          let target = network.arrays.halfEdges[half].target
          if labels[Int(vertex)] != Label.unreached {
            ends.append((target, labels[Int(vertex)], network.arrays.halfEdges[half].ticks))
          }
        }
        for (target, label, ticks) in ends { follow(label, ticks, to: target, stage) }
      }
      for site in trials.sites.sites(on: edge) where site.snap.vertex == Snap.noVertex {
        for (vertex, seed) in network.siteSeeds(of: site) {
          follow(seed.label, 0, to: vertex, seed.stage)
        }
      }
      // At a corner where this was the last open street no walk begins any more.
      for end in [network.arrays.edgeFrom[Int(edge)], network.arrays.edgeTo[Int(edge)]] {
        network.forEachVertex(at: end) { vertex in
          for seed in trials.seeds[vertex] ?? [] where seed.site.snap.vertex != Snap.noVertex {
            follow(seed.label, 0, to: vertex, seed.stage)
          }
        }
      }
    }
    var next = 0
    while next < affected.count {
      let state = affected[next]
      next += 1
      for half in network.halves(of: state.vertex, in: WalkLayers.part(ofStage: state.stage)) {
        let edge = network.arrays.halfEdges[half]
        follow(state.label, edge.ticks, to: edge.target, state.stage)
      }
      if state.stage < 2 { follow(state.label, 0, to: state.vertex, state.stage + 1) }
    }
  }

  /// Marks a vertex whose label is just what a step to it gives.
  private mutating func follow(_ label: UInt64, _ ticks: UInt32, to vertex: UInt32, _ stage: Int) {
    if layers.stages[stage].base[Int(vertex)] == label &+ UInt64(ticks) << Label.rankBits {
      mark(vertex, stage)
    }
  }

  // MARK: New labels

  private mutating func label(_ stage: Int, over closed: borrowing WalkNetwork) {
    let labels = layers.stages[stage].base
    let part = WalkLayers.part(ofStage: stage)
    var seeds: [Seed] = []
    for state in affected where state.stage == stage {
      for half in closed.halves(of: state.vertex, in: part) {
        let edge = halves.base[half]
        let label = labels[Int(edge.target)]
        guard label != Label.unreached else { continue }
        seeds.append(
          Seed(label: label + UInt64(edge.ticks) << Label.rankBits, vertex: state.vertex))
      }
      if stage > 0 {
        let label = layers.stages[stage - 1].base[Int(state.vertex)]
        if label != Label.unreached { seeds.append(Seed(label: label, vertex: state.vertex)) }
      }
      for seed in trials.seeds[state.vertex] ?? [] where seed.stage == stage {
        let isOpen = closed.siteSeeds(of: seed.site).contains {
          $0.vertex == state.vertex && $0.seed.label == seed.label
        }
        if isOpen { seeds.append(Seed(label: seed.label, vertex: state.vertex)) }
      }
    }
    guard !seeds.isEmpty else { return }
    var touched: [UInt32] = []
    closed.spreadNearest(
      labels, from: seeds.sortedByBucket(), over: part, limit: Label.limit(metres: .infinity),
      queue: &queue, touched: &touched)
  }

  // MARK: What it means for places

  private mutating func compare(
    over closed: borrowing WalkNetwork, closedEdges: [UInt32], _ visit: (Int, Walk?, Walk?) -> Void
  ) {
    var edges: [UInt32] = []
    func add(_ edge: UInt32, _ isDone: inout [Bool]) {
      guard edge != WalkNetwork.noEdge, !isDone[Int(edge)] else { return }
      isDone[Int(edge)] = true
      edges.append(edge)
    }
    for edge in closedEdges { add(edge, &isEdgeDone) }
    let starts = network.arrays.adjacencyStarts
    for state in affected {
      for half in Int(starts[Int(state.vertex)])..<Int(starts[Int(state.vertex) + 1]) {
        add(network.arrays.halfEdgeEdges[half], &isEdgeDone)
      }
    }
    for edge in edges {
      isEdgeDone[Int(edge)] = false
      for slot in Int(trials.places.starts[Int(edge)])..<Int(trials.places.starts[Int(edge) + 1]) {
        let place = Int(trials.places.cellOrder[slot])
        guard let snap = trials.places.cells[place].snap else { continue }
        let before = trials.layers.walk(from: snap, to: trials.sites, over: network)
        let after = layers.walk(from: snap, to: trials.sites, over: closed)
        if before != after { visit(place, before, after) }
      }
    }
  }
}

/// Half-edges that one task may change.
private final class PatchedHalfEdges: FlatMemory, @unchecked Sendable {
  // Sendable by hand: only the task that makes it writes to it, and only it reads.
  let base: UnsafeMutablePointer<HalfEdge>
  private let count: Int

  init(copying halves: FlatArray<HalfEdge>) {
    count = halves.count
    base = .allocate(capacity: max(1, halves.count))
    base.initialize(from: halves.base, count: halves.count)
  }

  deinit { base.deallocate() }

  var array: FlatArray<HalfEdge> { FlatArray(base: UnsafePointer(base), count: count, owner: self) }
}

extension WalkNetwork {
  /// Where a search from one site begins, with the stage of each beginning.
  fileprivate func siteSeeds(
    of site: NetworkSite
  ) -> [(vertex: UInt32, seed: ClosingTrials.SiteSeed)] {
    let found = seeds(of: [site])
    return [found.privateOnes, found.publicOnes].enumerated().flatMap { stage, seeds in
      seeds.map { ($0.vertex, ClosingTrials.SiteSeed(stage: stage, label: $0.label, site: site)) }
    }
  }
}
