// The two tiers and what joins them: when telephones are dead, a courier walks from the L-NSP to its
// C-NSP.

import Planning
public import WalkNetwork

/// The walks of couriers between the tiers.
public struct TierFigures: Sendable, Hashable {
  /// The walk from each L-NSP to its nearest C-NSP, legs included; `nil` for a C-NSP, and for an L-NSP
  /// that no walk joins to any.
  ///
  /// - Shape: by rank.
  public var courier: [Walk?]
  /// The longest walk of a courier that counts as near, in metres.
  public var courierLimitMetres: Double
  /// L-NSPs without a C-NSP within that walk, by rank.
  public var orphans: [Int]
  /// How many L-NSPs have each C-NSP as their nearest; 0 for an L-NSP.
  ///
  /// - Shape: by rank.
  public var spans: [Int]
}

extension CoverageEvidence {
  /// Searches the walk from each L-NSP to the nearest C-NSP.
  func tiers() -> TierFigures {
    let limit = question.courierLimitMetres
    let search = NearestSites(network, sites: sites.networkSites(of: .cNSP))
    var figures = TierFigures(
      courier: [], courierLimitMetres: limit, orphans: [],
      spans: [Int](repeating: 0, count: sites.ranked.count))
    for rank in sites.ranked.indices {
      guard sites.ranked[rank].kind == .lNSP else {
        figures.courier.append(nil)
        continue
      }
      let walk = sites.snaps[rank].snap.flatMap { search.walks(from: $0).nearest }
      figures.courier.append(walk)
      if let walk { figures.spans[walk.site] += 1 }
      let isNear = walk.map { $0.metres <= limit + WalkingNorm.toleranceMetres }
      if isNear != true { figures.orphans.append(rank) }
    }
    return figures
  }
}
