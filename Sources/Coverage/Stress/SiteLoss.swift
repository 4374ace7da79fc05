// What each site means by what is lost without it. Every record knows its second site, so failing every
// site in turn needs no search at all.

import Planning
import WalkNetwork

/// What residents lose when one site fails.
public struct SiteLoss: Sendable, Hashable {
  /// The rank of the site.
  public var site: Int
  /// What is lost.
  public var loss: CoverLoss
}

extension CoverageEvidence {
  /// What is lost without each site, by rank.
  ///
  /// - Complexity: O(records).
  public func siteLosses() -> [SiteLoss] {
    var losses = sites.ranked.indices.map {
      SiteLoss(site: $0, loss: CoverLoss(groupCount: population.groups.count))
    }
    for record in population.residents.indices {
      guard let nearest = walks.any[record].nearest else { continue }
      losses[nearest.site].loss.add(
        record, before: nearest.metres, after: walks.any[record].backup?.metres, in: self)
    }
    return losses
  }
}

extension [SiteLoss] {
  /// The worst first; equal ones by rank.
  public var ranked: [SiteLoss] {
    sorted { first, second in
      if first.loss.isWorse(than: second.loss) { return true }
      return !second.loss.isWorse(than: first.loss) && first.site < second.site
    }
  }
}
