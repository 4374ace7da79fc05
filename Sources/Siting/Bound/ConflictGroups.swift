// Spacing in the bound: where candidates lie so near each other that no two of them can both be
// chosen, only the best of them counts.

/// Groups of candidates of which a set holds one at most; every candidate is in one.
///
/// With areas to count, a group lies in one area, so that both rules can be kept at once.
struct ConflictGroups: Sendable {
  /// The group of each candidate.
  private(set) var groupOf: [Int]
  private(set) var count = 0

  /// Groups of candidates that all exclude each other, begun by the first that is in none.
  ///
  /// - Complexity: linear in the pairs that exclude each other: what may still join a group is kept, and
  ///   gets smaller with every member.
  init(_ rules: SiteRules) {
    groupOf = [Int](repeating: -1, count: rules.areaOf.count)
    let countsAreas = rules.countsAreas
    for site in groupOf.indices where groupOf[site] < 0 {
      groupOf[site] = count
      var common = rules.conflicts[site].filter {
        groupOf[Int($0)] < 0 && (!countsAreas || rules.areaOf[Int($0)] == rules.areaOf[site])
      }
      while let member = common.first {
        groupOf[Int(member)] = count
        common = Self.common(common.dropFirst(), rules.conflicts[Int(member)])
      }
      count += 1
    }
  }

  /// What two ascending lists have in common.
  private static func common(_ first: ArraySlice<UInt32>, _ second: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    var place = 0
    for number in first {
      while place < second.count, second[place] < number { place += 1 }
      guard place < second.count else { break }
      if second[place] == number { result.append(number) }
    }
    return result
  }

  /// True when no candidate excludes another.
  var areSingle: Bool { count == groupOf.count }

  /// The best of each group among some candidates, ascending; of equal ones the first.
  func best(of candidates: [Int], by worths: Numbers) -> [Int] {
    guard !areSingle else { return candidates }
    var best = [Int](repeating: -1, count: count)
    for site in candidates {
      let known = best[groupOf[site]]
      if known < 0 || worths[site] > worths[known] { best[groupOf[site]] = site }
    }
    return candidates.filter { best[groupOf[$0]] == $0 }
  }

  /// How candidates rank when of each group only the best counts.
  func ranking(of candidates: [Int], by worths: [Double]) -> GroupRanking {
    var ranking = GroupRanking(
      first: [Double](repeating: 0, count: count), second: [Double](repeating: 0, count: count))
    for site in candidates {
      let (group, worth) = (groupOf[site], worths[site])
      ranking.second[group] = max(ranking.second[group], min(worth, ranking.first[group]))
      ranking.first[group] = max(ranking.first[group], worth)
    }
    ranking.ranked = ranking.first.sorted(by: >)
    return ranking
  }
}
