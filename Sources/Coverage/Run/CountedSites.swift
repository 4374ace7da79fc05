// The sites that count, in the order of their ranks.

public import Planning
public import WalkNetwork

/// The sites of a region as its streets see them.
public struct CountedSites: Sendable {
  /// The sites, ascending by id: the rank of a site is its place here.
  public let ranked: [Noodsteunpunt]
  /// Where each site meets the network, by rank.
  public let snaps: [SnapOutcome]

  /// Sorts the sites of a region and joins them to its streets.
  public init(of region: Region) {
    ranked = region.sites.sorted { Noodsteunpunt.idPrecedes($0.id, $1.id) }
    snaps = ranked.map { region.snap($0.location) }
  }

  /// The sites that are joined, of one tier or of both.
  public func networkSites(of kind: Noodsteunpunt.Kind? = nil) -> [NetworkSite] {
    ranked.indices.compactMap { rank in
      guard kind == nil || ranked[rank].kind == kind, let snap = snaps[rank].snap else {
        return nil
      }
      return NetworkSite(rank: rank, snap: snap)
    }
  }
}
