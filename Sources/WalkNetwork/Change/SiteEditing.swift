// The two nearest sites of every vertex while sites come and go: only what changes is searched.
//
// A site that comes spreads like any other and stops where two sites are nearer. Where a site goes, the
// vertices that held it are found by following it outwards from where it stood (every vertex on the way
// to one that holds it holds it too), and they are labelled anew from their neighbours. Labels depend on
// the sites that are there and not on earlier edits: adding what was removed gives the same ones again.
// Source: after G. Ramalingam and T. Reps, J. Algorithms 21 (1996), for the two nearest of many sources.

/// A network with sites that can be added and removed.
///
/// - Shape: three stages of a walk, private*, private* public*, private* public* private*, each with two
///   labels a vertex.
public final class SiteEditing {
  private let network: WalkNetwork
  private let places: SiteReach
  private let stages: [LabelMemory]
  private var queue = BucketQueue()
  private var journal: EditJournal
  private var sites: [Int: NetworkSite]
  private var sitesOnEdges: SitesOnEdges
  /// Where searches begin, by stage and vertex.
  private var seeds: [[UInt32: [UInt64]]] = [[:], [:]]
  /// False where no search ever began, which spares a look into `seeds`.
  private var hasSeeds: [Bool]
  private var isEdgeDone: [Bool]

  /// Searches from all sites once.
  ///
  /// - Parameters:
  ///   - network: the streets.
  ///   - sites: the sites that are joined.
  ///   - places: the places whose walks are asked for.
  /// - Complexity: near O(edges + places).
  public init(_ network: WalkNetwork, sites: [NetworkSite], places: SiteReach) {
    self.network = network
    self.places = places
    stages = (0..<WalkLayers.stageCount).map { _ in LabelMemory(count: network.vertexCount * 2) }
    journal = EditJournal(vertexCount: network.vertexCount)
    self.sites = Dictionary(uniqueKeysWithValues: sites.map { ($0.rank, $0) })
    sitesOnEdges = SitesOnEdges(sites)
    isEdgeDone = [Bool](repeating: false, count: network.edgeCount)
    hasSeeds = [Bool](repeating: false, count: network.vertexCount)
    for site in sites { addSeeds(of: site) }
    journal.isKept = false
    spread(from: sites)
    journal.isKept = true
  }

  /// The two nearest sites of a place that is joined to the network.
  public func walks(from snap: Snap) -> TwoWalks {
    network.walks(
      from: snap,
      LabelsByWay(publicLabels: stages[1].base, allLabels: stages[2].base), to: sitesOnEdges)
  }

  /// Puts a site in the place of another, and visits every place whose walks may have changed, each once.
  ///
  /// - Parameters:
  ///   - old: the rank of the site that goes; `nil` for none, and one that is not there goes nowhere.
  ///   - site: the site that comes, or none.
  /// - Precondition: no other site has its rank.
  /// - Complexity: near O(edges of which the old one was one of the two nearest, and those that are
  ///   nearer to the new one than to two others).
  public func replace(_ old: Int?, by site: NetworkSite?, _ visit: (_ place: Int) -> Void) {
    let gone = old.flatMap { sites.removeValue(forKey: $0) }
    if let site {
      precondition(sites[site.rank] == nil, "a rank belongs to one site")
      sites[site.rank] = site
    }
    sitesOnEdges = SitesOnEdges(Array(sites.values))
    if let gone { remove(gone) }
    if let site {
      addSeeds(of: site)
      spread(from: [site])
    }
    forEachPlace(near: journal.take(), [gone, site].compactMap { $0?.snap.edge }, visit)
  }

  // MARK: A site that comes

  private func spread(from sites: [NetworkSite]) {
    let own = network.seeds(of: sites)
    let ranks = Set(sites.map { UInt64($0.rank) })
    var coming = own.privateOnes
    for stage in stages.indices {
      if stage == 1 { coming += own.publicOnes }
      journal.begin(stage)
      network.spreadTwoNearest(
        stages[stage].base, from: coming.sortedByBucket(),
        over: WalkLayers.part(ofStage: stage), queue: &queue, journal: &journal)
      guard stage < 2 else { return }
      coming = carried(from: stage, ranks)
    }
  }

  /// Labels of a stage with which the next one begins: those that sites have just put there.
  private func carried(from stage: Int, _ ranks: Set<UInt64>) -> [Seed] {
    let labels = stages[stage].base
    var seeds: [Seed] = []
    func carry(_ vertex: Int) {
      for slot in [vertex * 2, vertex * 2 + 1]
      where labels[slot] != Label.unreached && ranks.contains(Label.rank(labels[slot])) {
        seeds.append(Seed(label: labels[slot], vertex: UInt32(vertex)))
      }
    }
    if journal.isKept {
      for vertex in journal.changed[stage] { carry(Int(vertex)) }
    } else {
      for vertex in 0..<network.vertexCount { carry(vertex) }
    }
    return seeds
  }

  // MARK: A site that goes

  private func remove(_ site: NetworkSite) {
    let own = network.seeds(of: [site])
    removeSeeds(of: site)
    var before: [UInt32] = []
    for (stage, seeds) in [own.privateOnes, own.publicOnes, []].enumerated() {
      let held = holders(of: site.rank, at: stage, from: seeds.map(\.vertex) + before)
      for vertex in held { drop(site.rank, from: vertex, at: stage) }
      label(held, at: stage)
      before = held
    }
  }

  /// The vertices that hold a site at a stage, found from where it is.
  private func holders(of rank: Int, at stage: Int, from starts: [UInt32]) -> [UInt32] {
    let labels = stages[stage].base
    let part = WalkLayers.part(ofStage: stage)
    var held: [UInt32] = []
    journal.begin(stage)
    func look(_ vertex: UInt32) {
      let (first, second) = (labels[Int(vertex) * 2], labels[Int(vertex) * 2 + 1])
      let isHeld =
        first != Label.unreached && Label.rank(first) == UInt64(rank)
        || second != Label.unreached && Label.rank(second) == UInt64(rank)
      guard isHeld, journal.isNew(Int(vertex)) else { return }
      journal.note(Int(vertex))
      held.append(vertex)
    }
    starts.forEach(look)
    var next = 0
    while next < held.count {
      for half in network.halves(of: held[next], in: part) {
        look(network.arrays.halfEdges[half].target)
      }
      next += 1
    }
    return held
  }

  private func drop(_ rank: Int, from vertex: UInt32, at stage: Int) {
    let labels = stages[stage].base + Int(vertex) * 2
    if labels[0] != Label.unreached, Label.rank(labels[0]) == UInt64(rank) { labels[0] = labels[1] }
    labels[1] = Label.unreached
  }

  /// Labels vertices anew from their neighbours, from the stage before and from sites.
  private func label(_ vertices: [UInt32], at stage: Int) {
    let labels = stages[stage].base
    let part = WalkLayers.part(ofStage: stage)
    var coming: [Seed] = []
    for vertex in vertices {
      for half in network.halves(of: vertex, in: part) {
        let edge = network.arrays.halfEdges[half]
        for slot in [Int(edge.target) * 2, Int(edge.target) * 2 + 1]
        where labels[slot] != Label.unreached {
          let label = labels[slot] + UInt64(edge.ticks) << Label.rankBits
          coming.append(Seed(label: label, vertex: vertex))
        }
      }
      if stage > 0 {
        let before = stages[stage - 1].base
        for slot in [Int(vertex) * 2, Int(vertex) * 2 + 1] where before[slot] != Label.unreached {
          coming.append(Seed(label: before[slot], vertex: vertex))
        }
      }
      if stage < 2, hasSeeds[Int(vertex)] {
        coming += (seeds[stage][vertex] ?? []).map { Seed(label: $0, vertex: vertex) }
      }
    }
    network.spreadTwoNearest(
      labels, from: coming.sortedByBucket(), over: part, queue: &queue, journal: &journal)
  }

  // MARK: Where sites begin

  private func addSeeds(of site: NetworkSite) {
    let own = network.seeds(of: [site])
    for (stage, list) in [own.privateOnes, own.publicOnes].enumerated() {
      for seed in list {
        seeds[stage][seed.vertex, default: []].append(seed.label)
        hasSeeds[Int(seed.vertex)] = true
      }
    }
  }

  private func removeSeeds(of site: NetworkSite) {
    let own = network.seeds(of: [site])
    for (stage, list) in [own.privateOnes, own.publicOnes].enumerated() {
      for seed in list { seeds[stage][seed.vertex]?.removeAll { $0 == seed.label } }
    }
  }

  // MARK: What it means for places

  private func forEachPlace(near changed: [[UInt32]], _ own: [UInt32], _ visit: (Int) -> Void) {
    // Taken out of the object: in a local the marks need no check of who else has them.
    var isDone: [Bool] = []
    swap(&isDone, &isEdgeDone)
    defer { swap(&isDone, &isEdgeDone) }
    var edges: [UInt32] = []
    func take(_ edge: UInt32) {
      guard edge != WalkNetwork.noEdge, !isDone[Int(edge)] else { return }
      isDone[Int(edge)] = true
      edges.append(edge)
    }
    own.forEach(take)
    let starts = network.arrays.adjacencyStarts
    // A change at the first stage reaches places only over the later ones, where it is noted too.
    for vertex in changed.dropFirst().joined() {
      for half in Int(starts[Int(vertex)])..<Int(starts[Int(vertex) + 1]) {
        take(network.arrays.halfEdgeEdges[half])
      }
    }
    for edge in edges {
      isDone[Int(edge)] = false
      for slot in Int(places.starts[Int(edge)])..<Int(places.starts[Int(edge) + 1]) {
        visit(Int(places.cellOrder[slot]))
      }
    }
  }
}

/// What an edit changed, each vertex once a stage.
struct EditJournal: LabelJournal {
  /// False during the first search, which changes everything.
  var isKept = true
  /// The vertices that changed at each stage.
  private(set) var changed = [[UInt32]](repeating: [], count: WalkLayers.stageCount)
  private var stage = 0
  private var epoch: UInt32 = 0
  private var seen: [UInt32]

  init(vertexCount: Int) { seen = [UInt32](repeating: 0, count: vertexCount) }

  /// Begins a stage of an edit.
  mutating func begin(_ stage: Int) {
    self.stage = stage
    epoch += 1
  }

  /// True for vertices that have not changed at this stage of this edit.
  func isNew(_ vertex: Int) -> Bool { seen[vertex] != epoch }

  mutating func note(_ vertex: Int) {
    guard isKept, seen[vertex] != epoch else { return }
    seen[vertex] = epoch
    changed[stage].append(UInt32(vertex))
  }

  /// What the edit changed, by stage; the next begins empty.
  mutating func take() -> [[UInt32]] {
    defer { for stage in changed.indices { changed[stage] = [] } }
    return changed
  }
}
