// The nearest and the second nearest site of every place, in one search from all sites at once
// (`Sources/WalkNetwork/README.md`, section 12).
//
// A walk is private* public* private*. So three searches follow each other: over private streets from
// the sites that lie on them, over public streets, and over private streets again. The labels after
// the second serve places on public streets, those after the third places on private streets and at
// vertices.

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
