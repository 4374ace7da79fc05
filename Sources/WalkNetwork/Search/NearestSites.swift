// The nearest and the second nearest site of every place, in one search from all sites at once.
//
// A walk is private* public* private*. So three searches follow each other: over private streets from
// the sites that lie on them, over public streets, and over private streets again. The labels after
// the second serve places on public streets, those after the third places on private streets and at
// vertices.

/// A site that is joined to the network.
public struct NetworkSite: Sendable, Hashable {
  /// The site's place in the order of ids; it decides ties.
  public var rank: Int
  /// Where it meets the network.
  public var snap: Snap

  /// So many sites can take part in a search, and one that is tried besides them.
  public static let mostSites = Int(Label.rankMask) - 1

  /// Makes a site of a rank and a snap.
  public init(rank: Int, snap: Snap) {
    precondition(rank >= 0 && rank <= Self.mostSites, "at most a million sites take part")
    self.rank = rank
    self.snap = snap
  }
}

/// A walk to a site.
public struct Walk: Sendable, Hashable {
  /// Both legs and the streets between, in metres.
  public var metres: Double
  /// The rank of the site.
  public var site: Int

  /// Makes a walk.
  public init(metres: Double, site: Int) {
    self.metres = metres
    self.site = site
  }

  /// Shorter first; walks equal within a micrometre by the order of site ids.
  public func precedes(_ other: Walk) -> Bool {
    abs(metres - other.metres) <= SnapRules.tieMetres
      ? site < other.site : metres < other.metres
  }
}

/// The two best walks to different sites.
public struct TwoWalks: Sendable, Hashable {
  /// The best walk, or `nil` when no walk leads to any site.
  public private(set) var nearest: Walk?
  /// The best walk to another site.
  public private(set) var backup: Walk?

  /// Makes a pair without walks.
  public init() {}

  /// Takes a walk into account.
  public mutating func add(_ walk: Walk) {
    guard let best = nearest else {
      nearest = walk
      return
    }
    if best.site == walk.site {
      if walk.metres < best.metres { nearest = walk }
    } else if walk.precedes(best) {
      backup = best
      nearest = walk
    } else if let second = backup, second.site == walk.site {
      if walk.metres < second.metres { backup = walk }
    } else if backup.map({ walk.precedes($0) }) ?? true {
      backup = walk
    }
  }

  /// The two best of two pairs.
  public func merged(with other: TwoWalks) -> TwoWalks {
    var result = self
    if let walk = other.nearest { result.add(walk) }
    if let walk = other.backup { result.add(walk) }
    return result
  }
}

/// What a search from a set of sites leaves behind: walks can be asked of it for any place.
public final class NearestSites: Sendable {
  private let network: WalkNetwork
  private let sites: SitesOnEdges
  /// Two labels a vertex: private* public*.
  private let publicLabels: FlatArray<UInt64>
  /// Two labels a vertex: private* public* private*.
  private let allLabels: FlatArray<UInt64>

  /// Searches from all sites at once.
  ///
  /// - Complexity: near O(edges).
  public init(_ network: WalkNetwork, sites: [NetworkSite]) {
    self.network = network
    self.sites = SitesOnEdges(sites)
    let count = network.vertexCount * 2
    let publicLabels = LabelMemory(count: count)
    let allLabels = LabelMemory(count: count)
    var queue = BucketQueue()
    var nothing = NoJournal()
    var seeds = network.seeds(of: sites)
    network.spreadTwoNearest(
      allLabels.base, from: seeds.privateOnes.sortedByBucket(), over: .privateEdges, queue: &queue,
      journal: &nothing)
    if !seeds.privateOnes.isEmpty {
      seeds.publicOnes += Self.seeds(in: allLabels, count: network.vertexCount) { _ in true }
    }
    network.spreadTwoNearest(
      publicLabels.base, from: seeds.publicOnes.sortedByBucket(), over: .publicEdges, queue: &queue,
      journal: &nothing)
    allLabels.base.update(from: publicLabels.base, count: count)
    let starts = network.arrays.adjacencyStarts
    let publicEnds = network.arrays.publicEnds
    let atPrivateStreets = Self.seeds(in: publicLabels, count: network.vertexCount) { vertex in
      publicEnds[vertex] < starts[vertex + 1]
    }
    network.spreadTwoNearest(
      allLabels.base, from: atPrivateStreets.sortedByBucket(), over: .privateEdges, queue: &queue,
      journal: &nothing)
    self.publicLabels = publicLabels.array
    self.allLabels = allLabels.array
  }

  private static func seeds(
    in labels: LabelMemory, count: Int, where isWanted: (Int) -> Bool
  ) -> [Seed] {
    var seeds: [Seed] = []
    for vertex in 0..<count where isWanted(vertex) {
      for slot in [vertex * 2, vertex * 2 + 1] where labels.base[slot] != Label.unreached {
        seeds.append(Seed(label: labels.base[slot], vertex: UInt32(vertex)))
      }
    }
    return seeds
  }

  /// The two nearest sites of a place that is joined to the network.
  public func walks(from snap: Snap) -> TwoWalks {
    network.walks(
      from: snap, LabelsByWay(publicLabels: publicLabels.base, allLabels: allLabels.base), to: sites
    )
  }

  /// The labels of public streets, for a newcomer who goes over them.
  func publicRivals(free: UInt64) -> RivalLabels {
    RivalLabels(labels: publicLabels.base, free: free)
  }

  /// The labels of the last private streets, for a newcomer who goes over them.
  func allRivals(free: UInt64) -> RivalLabels {
    RivalLabels(labels: allLabels.base, free: free)
  }

  /// The nearest site of a vertex and the walk to it in metres, legs of places not counted.
  public func walk(fromVertex vertex: Int) -> Walk? {
    let label = allLabels[vertex * 2]
    guard label != Label.unreached else { return nil }
    return Walk(metres: Label.metres(label), site: Int(Label.rank(label)))
  }
}

/// The two labels of every vertex, for walks that arrive over public and over any streets.
struct LabelsByWay {
  /// Of walks that are private* public*.
  let publicLabels: UnsafePointer<UInt64>
  /// Of walks that are private* public* private*.
  let allLabels: UnsafePointer<UInt64>
}

extension WalkNetwork {
  /// The two nearest sites of a place that is joined to the network, out of labels.
  func walks(from snap: Snap, _ labels: LabelsByWay, to sites: SitesOnEdges) -> TwoWalks {
    var result = TwoWalks()
    func add(_ labels: UnsafePointer<UInt64>, at vertex: UInt32, plus metres: Double) {
      for slot in [Int(vertex) * 2, Int(vertex) * 2 + 1] where labels[slot] != Label.unreached {
        result.add(
          Walk(metres: Label.metres(labels[slot]) + metres, site: Int(Label.rank(labels[slot]))))
      }
    }
    if snap.vertex != Snap.noVertex {
      forEachVertex(at: snap.vertex) { add(labels.allLabels, at: $0, plus: snap.legMetres) }
    } else {
      let edge = Int(snap.edge)
      let known = isPrivate(edge: edge) ? labels.allLabels : labels.publicLabels
      let rest = metres(ofEdge: edge) - snap.offsetMetres
      if isOpen(edge: snap.edge, between: 0, and: snap.offsetMetres) {
        add(known, at: arrays.edgeFrom[edge], plus: snap.legMetres + snap.offsetMetres)
      }
      if isOpen(edge: snap.edge, between: snap.offsetMetres, and: .infinity) {
        add(known, at: arrays.edgeTo[edge], plus: snap.legMetres + rest)
      }
    }
    for site in sites.sites(on: snap.edge)
    where isOpen(edge: snap.edge, between: snap.offsetMetres, and: site.snap.offsetMetres) {
      let along = abs(site.snap.offsetMetres - snap.offsetMetres)
      let metres = site.snap.legMetres + along + snap.legMetres
      result.add(Walk(metres: metres, site: site.rank))
    }
    return result
  }
}

/// The sites of each edge: walks between places on one edge need no vertex.
struct SitesOnEdges: Sendable {
  private let sorted: [NetworkSite]

  init(_ sites: [NetworkSite]) {
    sorted = sites.sorted { ($0.snap.edge, $0.rank) < ($1.snap.edge, $1.rank) }
  }

  func sites(on edge: UInt32) -> ArraySlice<NetworkSite> {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle].snap.edge < edge { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < sorted.count, sorted[end].snap.edge == edge { end += 1 }
    return sorted[low..<end]
  }
}

extension WalkNetwork {
  /// Where searches from sites begin: on private streets and at vertices first, on public streets next.
  func seeds(of sites: [NetworkSite]) -> (privateOnes: [Seed], publicOnes: [Seed]) {
    var privateOnes: [Seed] = []
    var publicOnes: [Seed] = []
    for site in sites {
      let snap = site.snap
      func seed(_ vertex: UInt32, _ metres: Double) -> Seed {
        Seed(label: Label.make(ticks: Ticks.ticks(metres: metres), rank: site.rank), vertex: vertex)
      }
      if snap.vertex != Snap.noVertex {
        privateOnes += openVertices(at: snap.vertex).map { seed($0, snap.legMetres) }
        continue
      }
      let edge = Int(snap.edge)
      let rest = metres(ofEdge: edge) - snap.offsetMetres
      var ends: [Seed] = []
      if isOpen(edge: snap.edge, between: 0, and: snap.offsetMetres) {
        ends.append(seed(arrays.edgeFrom[edge], snap.legMetres + snap.offsetMetres))
      }
      if isOpen(edge: snap.edge, between: snap.offsetMetres, and: .infinity) {
        ends.append(seed(arrays.edgeTo[edge], snap.legMetres + rest))
      }
      if isPrivate(edge: edge) { privateOnes += ends } else { publicOnes += ends }
    }
    return (privateOnes, publicOnes)
  }
}

extension [Seed] {
  /// The seeds in the order of their buckets, which is all the order that a search needs.
  ///
  /// - Complexity: O(*n*): seeds are counted by bucket; far sites in a huge region are sorted instead.
  func sortedByBucket() -> [Seed] {
    let last = reduce(0) { Swift.max($0, Label.bucket($1.label)) }
    guard last < 1 << 20, count > 64 else { return sorted { $0.label < $1.label } }
    var starts = [Int32](repeating: 0, count: last + 2)
    for seed in self { starts[Label.bucket(seed.label) + 1] += 1 }
    for bucket in 0...last { starts[bucket + 1] += starts[bucket] }
    var result = self
    for seed in self {
      let bucket = Label.bucket(seed.label)
      result[Int(starts[bucket])] = seed
      starts[bucket] += 1
    }
    return result
  }
}

/// Labels that are written by one search and read by anyone after.
final class LabelMemory: FlatMemory, @unchecked Sendable {
  // Sendable by hand: only the search that makes it writes to it.
  let base: UnsafeMutablePointer<UInt64>
  private let count: Int

  init(count: Int) {
    self.count = count
    base = .allocate(capacity: Swift.max(1, count))
    base.initialize(repeating: Label.unreached, count: count)
  }

  /// Labels that can be written to without the others changing.
  init(copying other: LabelMemory) {
    count = other.count
    base = .allocate(capacity: Swift.max(1, count))
    base.initialize(from: other.base, count: count)
  }

  deinit { base.deallocate() }

  var array: FlatArray<UInt64> {
    FlatArray(base: UnsafePointer(base), count: count, owner: self)
  }
}
