// Which sites are worst to lose together. Residents are lost when every site that covers them fails, so
// only sets of at most k covering sites matter; records with the same set are one.
//
// Branch and bound. A set that needs q more failures shares its residents among those q sites: q times
// residents/q. However the m failures that are left are chosen, they lose no more than the m heaviest
// shares together, because a set is lost only when all its q sites are chosen, and then its shares add up
// to all its residents.

import Planning

/// The sites whose joint failure loses most covered residents.
public struct WorstTogether: Sendable, Hashable {
  /// The sites by rank, ascending; fewer than asked for when further failures lose no more residents.
  public var sites: [Int]
  /// Covered residents who lose cover when they fail together.
  public var losesCover: Double
  /// No choice of as many sites loses more residents than this.
  public var bound: Double
  /// True when the search was finished: no choice is worse.
  public var isExact: Bool
}

/// Residents by the sites that cover them.
public struct CoveringSets: Sendable {
  struct CoveringSet: Sendable, Hashable {
    /// Ranks, ascending.
    var sites: [Int]
    var residents: Double
  }
  let sets: [CoveringSet]
  let siteCount: Int

  /// Merges the records of the region that are covered by the same sites.
  public init(_ evidence: CoverageEvidence, _ reach: SiteWalks) {
    var residentsOf: [[UInt32]: Double] = [:]
    for record in evidence.population.residents.indices where evidence.isCounted(record) {
      guard let residents = evidence.population.residents[record], residents > 0 else { continue }
      let sites = reach.sites(of: record)
        .filter { evidence.norm.isMet(by: $0.metres) }.map(\.index).sorted()
      if !sites.isEmpty { residentsOf[sites, default: 0] += residents }
    }
    self.init(
      residentsOf.map { ($0.key.map(Int.init), $0.value) }, siteCount: evidence.sites.ranked.count)
  }

  init(_ sets: [(sites: [Int], residents: Double)], siteCount: Int) {
    self.siteCount = siteCount
    self.sets = sets.map { CoveringSet(sites: $0.sites, residents: $0.residents) }
      .sorted { $0.sites.lexicographicallyPrecedes($1.sites) }
  }

  /// How many nodes a search looks at before it settles for a bound.
  public static let usualNodeLimit = 100_000

  /// The worst sites to lose together.
  ///
  /// Of choices that lose as many residents the one found first counts: the search tries the heaviest
  /// site first, and of sites equally heavy the one with the lowest rank.
  ///
  /// - Parameters:
  ///   - count: how many sites fail, at least 1.
  ///   - nodeLimit: after so many nodes the answer is the best so far, with a bound.
  /// - Complexity: exponential in `count` at worst, a few nodes where sites are spread out.
  public func worst(_ count: Int, nodeLimit: Int = CoveringSets.usualNodeLimit) -> WorstTogether {
    precondition(count >= 1, "at least one site fails")
    var search = WorstSearch(siteCount: siteCount, nodeLimit: nodeLimit)
    let open = sets.filter { $0.sites.count <= count }
      .map { WorstSearch.OpenSet(missing: $0.sites, residents: $0.residents) }
    search.visit(open, chosen: [], lost: 0, left: min(count, siteCount))
    return WorstTogether(
      sites: search.best.sorted(), losesCover: search.bestLost,
      bound: max(search.bestLost, search.openBound), isExact: search.openBound <= search.bestLost)
  }
}

private struct WorstSearch {
  /// Residents who are lost once some more sites fail.
  struct OpenSet {
    var missing: [Int]
    var residents: Double
  }
  private var shares: [Double]
  private var nodesLeft: Int
  private(set) var best: [Int] = []
  private(set) var bestLost = 0.0
  /// The greatest bound of what was not looked into.
  private(set) var openBound = 0.0
  /// Sums of the same residents in another order differ by less.
  private static let tie = 1e-9

  init(siteCount: Int, nodeLimit: Int) {
    shares = [Double](repeating: 0, count: siteCount)
    nodesLeft = nodeLimit
  }

  /// Looks at all choices that add `left` sites to those chosen.
  mutating func visit(_ sets: [OpenSet], chosen: [Int], lost: Double, left: Int) {
    if lost > bestLost * (1 + Self.tie) {
      bestLost = lost
      best = chosen
    }
    var open = sets
    while left > 0 {
      open.removeAll { $0.missing.count > left }
      let (site, bound) = heaviest(of: open, left)
      guard let site, lost + bound > bestLost * (1 + Self.tie) else { return }
      guard nodesLeft > 0 else {
        openBound = max(openBound, lost + bound)
        return
      }
      nodesLeft -= 1
      var gained = 0.0
      var next: [OpenSet] = []
      next.reserveCapacity(open.count)
      for set in open {
        guard set.missing.contains(site) else {
          if set.missing.count < left { next.append(set) }
          continue
        }
        if set.missing.count == 1 {
          gained += set.residents
        } else {
          next.append(OpenSet(missing: set.missing.filter { $0 != site }, residents: set.residents))
        }
      }
      visit(next, chosen: chosen + [site], lost: lost + gained, left: left - 1)
      open.removeAll { $0.missing.contains(site) }
    }
  }

  /// The site with the heaviest share, and the sum of the `left` heaviest shares.
  private mutating func heaviest(of sets: [OpenSet], _ left: Int) -> (site: Int?, bound: Double) {
    var touched: [Int] = []
    for set in sets {
      for site in set.missing {
        if shares[site] == 0 { touched.append(site) }
        shares[site] += set.residents / Double(set.missing.count)
      }
    }
    touched.sort { (shares[$1], $0) < (shares[$0], $1) }
    let bound = touched.prefix(left).reduce(0) { $0 + shares[$1] }
    for site in touched { shares[site] = 0 }
    return (touched.first, bound)
  }
}
