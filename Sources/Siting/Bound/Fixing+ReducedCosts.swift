// Reduced-cost fixing: candidates that cannot be in a set above the cut-off, or out of one, by what the
// bound loses with or without them.

extension Fixing {
  /// Fixes candidates out that no set worth more than a cut-off holds, and in that every such set holds.
  ///
  /// - Parameter result: the bound of this fixing; the worths at its multipliers leave rules of areas out,
  ///   so a candidate is set against the bound without them.
  /// - Returns: true when something was fixed.
  mutating func reduce(
    by result: LagrangianBound, _ groups: ConflictGroups, _ rules: SiteRules, cutoff: Double
  ) -> Bool {
    let slots = rules.most - chosen.count
    let free = isFree.indices.filter { isFree[$0] }
    guard slots > 0, free.count > slots else { return false }
    let ranking = groups.ranking(of: free, by: result.worths)
    let (last, next) = (ranking.worth(inPlace: slots - 1), ranking.worth(inPlace: slots))
    var (needed, hasFixed) = ([Int](), false)
    for site in free {
      let (worth, group) = (result.worths[site], groups.groupOf[site])
      // What the bound loses when the site is in: it takes the place of the last, or of its group's best.
      let lossIn = max(last, ranking.first[group]) - worth
      // And when it is out: the next comes in its place, or another of its group.
      let lossOut = worth - max(next, ranking.second[group])
      if lossIn > 0, result.boundWithoutAreas - lossIn < cutoff {
        isFree[site] = false
        hasFixed = true
      } else if lossOut > 0, result.boundWithoutAreas - lossOut < cutoff {
        needed.append(site)
      }
    }
    for site in needed where isFree[site] {
      choose(site, rules)
      hasFixed = true
    }
    return hasFixed
  }
}
