// Candidates that prices decide about: nothing better than what is asked holds them, or lacks them; and
// parts of all sets that no longer hold any that keeps to the rules.

extension Fixing {
  /// Fixes candidates out that no set worth more than `enough` holds, and in that every such set holds.
  ///
  /// - Parameter result: the bound of this fixing; its prices know nothing of rules of areas, so it is
  ///   the bound without them that a candidate is set against.
  /// - Returns: true when something was fixed.
  mutating func fix(
    by result: PricedBound, _ groups: ConflictGroups, _ rules: SiteRules, enough: Double
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
      if lossIn > 0, result.boundWithoutAreas - lossIn < enough {
        isFree[site] = false
        hasFixed = true
      } else if lossOut > 0, result.boundWithoutAreas - lossOut < enough {
        needed.append(site)
      }
    }
    for site in needed where isFree[site] {
      choose(site, rules)
      hasFixed = true
    }
    return hasFixed
  }

  /// False when areas can no longer get what they must have: too few of their candidates are left, or
  /// too few may still come.
  func canMeet(_ rules: SiteRules) -> Bool {
    guard rules.leastOfArea.contains(where: { $0 > 0 }) else { return true }
    var missing = rules.leastOfArea
    for site in chosen where rules.areaOf[site] >= 0 { missing[rules.areaOf[site]] -= 1 }
    var left = [Int](repeating: 0, count: missing.count)
    for site in isFree.indices where isFree[site] && rules.areaOf[site] >= 0 {
      left[rules.areaOf[site]] += 1
    }
    return missing.indices.allSatisfy { missing[$0] <= left[$0] }
      && missing.reduce(0) { $0 + max(0, $1) } <= rules.most - chosen.count
  }

  /// Fixes a candidate in, and out what cannot stand beside it.
  mutating func choose(_ site: Int, _ rules: SiteRules) {
    chosen.append(site)
    isFree[site] = false
    for other in rules.conflicts[site] { isFree[Int(other)] = false }
  }
}
