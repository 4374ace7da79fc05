/// How a set that grows and shrinks stands to the rules.
struct RuleCounts {
  private let rules: SiteRules
  private var counts: [Int]
  private var conflicting: [Int32]
  private var missing: Int
  private(set) var chosenCount = 0

  init(_ rules: SiteRules) {
    self.rules = rules
    counts = [Int](repeating: 0, count: rules.leastOfArea.count)
    conflicting = [Int32](repeating: 0, count: rules.areaOf.count)
    missing = rules.leastOfArea.reduce(0, +)
  }

  /// True when a candidate that is not chosen may be added, and the rest can still come in.
  func allows(_ site: Int) -> Bool {
    guard chosenCount < rules.most, conflicting[site] == 0 else { return false }
    let area = rules.areaOf[site]
    guard area >= 0 else { return missing < rules.most - chosenCount }
    guard counts[area] < rules.mostOfArea[area] else { return false }
    let isMissing = counts[area] < rules.leastOfArea[area]
    return isMissing || missing < rules.most - chosenCount
  }

  /// True when every area has what it must have.
  var isComplete: Bool { missing == 0 }

  /// True when every area has what it must have, with one more candidate that is not chosen yet.
  func isComplete(with site: Int) -> Bool {
    let area = rules.areaOf[site]
    let isMissing = area >= 0 && counts[area] < rules.leastOfArea[area]
    return missing == (isMissing ? 1 : 0)
  }

  mutating func add(_ site: Int) { change(site, by: 1) }

  mutating func remove(_ site: Int) { change(site, by: -1) }

  private mutating func change(_ site: Int, by step: Int) {
    chosenCount += step
    for other in rules.conflicts[site] { conflicting[Int(other)] += Int32(step) }
    let area = rules.areaOf[site]
    guard area >= 0 else { return }
    let before = max(0, rules.leastOfArea[area] - counts[area])
    counts[area] += step
    missing += max(0, rules.leastOfArea[area] - counts[area]) - before
  }
}
