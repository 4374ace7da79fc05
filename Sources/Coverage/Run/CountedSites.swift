// The sites that count, in the order of their ranks.

public import Planning
public import WalkNetwork

/// The sites of a run as the network sees them.
public struct CountedSites: Sendable {
  /// The sites that count, ascending by id: the rank of a site is its place here.
  public let ranked: [Noodsteunpunt]
  /// Where each site meets the network.
  public let snaps: [SnapOutcome]

  /// Sorts and joins sites to the network.
  public init(_ sites: [Noodsteunpunt], network: WalkNetwork, rules: SnapRules) {
    ranked = sites.sorted { Noodsteunpunt.idPrecedes($0.id, $1.id) }
    snaps = ranked.map { network.snap($0.location, rules: rules) }
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
