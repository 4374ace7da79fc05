/// A site that is joined to the network.
public struct NetworkSite: Sendable, Hashable {
  /// The site's place in the order of ids; it decides ties.
  public var rank: Int
  /// Where it meets the network.
  public var snap: Snap

  /// So many sites can take part in a search, and one that is tried besides them.
  public static let mostSites = Int(Label.rankMask) - 1

  /// - Precondition: the rank lies between 0 and ``mostSites``.
  public init(rank: Int, snap: Snap) {
    precondition(rank >= 0 && rank <= Self.mostSites, "at most a million sites take part")
    self.rank = rank
    self.snap = snap
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
