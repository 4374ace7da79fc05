// Sites that come and go, each with a rank that decides ties as its id would.

import Planning
import WalkNetwork

/// Sites with ranks that leave room for others between them.
struct CountedPlaces {
  /// What is known of a site wherever others are.
  struct Facts {
    var snap: Snap?
    var area: Int?
    /// The kernen that hold it.
    var kernen: [Int] = []
    /// Records within the norm, those outside the region among them.
    var records: [UInt32] = []
    /// Residents of the region within the norm.
    var gross = 0.0
  }

  /// A site in its place.
  struct Place {
    var site: Noodsteunpunt
    var rank: Int
    var facts: Facts
  }

  /// The sites, ascending by id, and so by rank.
  private(set) var all: [Place] = []
  private var placeOfRank: [UInt32] = []
  private static let ranks = NetworkSite.mostSites + 1
  /// So much room is left between a site and one that comes beside it, where there is so much.
  private static let step = 64

  /// A site by its id.
  subscript(id: String) -> Place? { all.first { $0.site.id == id } }

  /// The place of a site in `all`.
  func place(ofRank rank: Int) -> Int { Int(placeOfRank[rank]) }

  /// Puts a site in its place.
  ///
  /// - Returns: its rank; `nil` when there is no room between its neighbours, and ranks must be spread.
  @discardableResult
  mutating func insert(_ site: Noodsteunpunt, _ facts: Facts) -> Int? {
    let at = all.firstIndex { Noodsteunpunt.idPrecedes(site.id, $0.site.id) } ?? all.count
    let low = at > 0 ? all[at - 1].rank : -1
    let high = at < all.count ? all[at].rank : Self.ranks
    let rank = low + min(Self.step, (high - low) / 2)
    all.insert(Place(site: site, rank: rank, facts: facts), at: at)
    number()
    return rank > low && rank < high ? rank : nil
  }

  /// Takes a site away.
  mutating func remove(id: String) -> Place? {
    guard let at = all.firstIndex(where: { $0.site.id == id }) else { return nil }
    defer { number() }
    return all.remove(at: at)
  }

  /// Gives all sites ranks that lie as far apart as they can.
  mutating func spread() {
    let step = Self.ranks / (all.count + 1)
    for place in all.indices { all[place].rank = (place + 1) * step }
    number()
  }

  private mutating func number() {
    if placeOfRank.isEmpty { placeOfRank = [UInt32](repeating: 0, count: Self.ranks + 1) }
    for (place, site) in all.enumerated() { placeOfRank[site.rank] = UInt32(place) }
  }

  /// The sites of a tier that are joined.
  func networkSites(of kind: Noodsteunpunt.Kind) -> [NetworkSite] {
    all.compactMap { place in
      guard place.site.kind == kind, let snap = place.facts.snap else { return nil }
      return NetworkSite(rank: place.rank, snap: snap)
    }
  }
}
