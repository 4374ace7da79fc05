// Candidates that prices decide about: nothing better than what is asked holds them, or lacks them; and
// parts of all sets that no longer hold any that keeps to the rules.

/// Candidates that are in or out of every set that is considered.
struct Fixing: Sendable {
  var chosen: [Int]
  /// True for candidates that may still be chosen.
  var isFree: [Bool]
}

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

  /// False when areas have too many already, or can no longer get what they must have: too few of their
  /// candidates are left that can stand side by side, or too few may still come.
  func canMeet(_ rules: SiteRules, _ groups: ConflictGroups) -> Bool {
    guard rules.countsAreas else { return true }
    var counts = [Int](repeating: 0, count: rules.leastOfArea.count)
    for site in chosen where rules.areaOf[site] >= 0 { counts[rules.areaOf[site]] += 1 }
    guard counts.indices.allSatisfy({ counts[$0] <= rules.mostOfArea[$0] }) else { return false }
    let missing = counts.indices.map { max(0, rules.leastOfArea[$0] - counts[$0]) }
    let stillMissing = missing.reduce(0, +)
    guard stillMissing > 0 else { return true }
    var left = [Int](repeating: 0, count: missing.count)
    var isCounted = [Bool](repeating: false, count: groups.count)
    for site in isFree.indices where isFree[site] && rules.areaOf[site] >= 0 {
      // Of a group one can come at most, and all of it lies in one area.
      guard !isCounted[groups.groupOf[site]] else { continue }
      isCounted[groups.groupOf[site]] = true
      left[rules.areaOf[site]] += 1
    }
    return missing.indices.allSatisfy { missing[$0] <= left[$0] }
      && stillMissing <= rules.most - chosen.count
  }

  /// Fixes a candidate in, and out what cannot stand beside it: near ones, and the rest of an area that
  /// is full with it.
  mutating func choose(_ site: Int, _ rules: SiteRules) {
    chosen.append(site)
    isFree[site] = false
    for other in rules.conflicts[site] { isFree[Int(other)] = false }
    let area = rules.areaOf[site]
    guard area >= 0, rules.mostOfArea[area] < rules.most,
      chosen.count(where: { rules.areaOf[$0] == area }) >= rules.mostOfArea[area]
    else { return }
    for other in isFree.indices where rules.areaOf[other] == area { isFree[other] = false }
  }
}
