extension Fixing {
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
}
