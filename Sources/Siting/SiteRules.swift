// What a set of candidates must keep to: how many, how many in each area, how far apart.

/// The rules for sets of candidates.
struct SiteRules: Sendable {
  /// How many candidates may be chosen.
  var most: Int
  /// The area of each candidate; -1 for none.
  var areaOf: [Int]
  /// How many of each area must be chosen.
  var leastOfArea: [Int]
  /// How many of each area may be chosen.
  var mostOfArea: [Int]
  /// The candidates that cannot stand beside each candidate; ascending.
  var conflicts: [[UInt32]]
  /// Candidates that are part of every set; ascending.
  var required: [Int]

  /// True when an area asks for something.
  var countsAreas: Bool {
    leastOfArea.contains { $0 > 0 } || mostOfArea.contains { $0 < most }
  }

  /// True when some candidates cannot stand side by side.
  var hasConflicts: Bool { conflicts.contains { !$0.isEmpty } }

  /// The rules for a part of the candidates, in their order.
  func kept(_ candidates: [Int]) -> SiteRules {
    var place = [Int](repeating: -1, count: areaOf.count)
    for (new, old) in candidates.enumerated() { place[old] = new }
    var rules = self
    rules.areaOf = candidates.map { areaOf[$0] }
    // Lists of near candidates may be long: all of them need no copy.
    guard candidates.count < areaOf.count else { return rules }
    rules.conflicts = candidates.map { old in
      conflicts[old].compactMap { place[Int($0)] < 0 ? nil : UInt32(place[Int($0)]) }
    }
    rules.required = required.compactMap { place[$0] < 0 ? nil : place[$0] }
    return rules
  }

  /// True when a set keeps to every rule.
  func allow(_ chosen: [Int]) -> Bool {
    let set = Set(chosen)
    guard set.count == chosen.count, chosen.count <= most, set.isSuperset(of: required) else {
      return false
    }
    var counts = [Int](repeating: 0, count: leastOfArea.count)
    for site in chosen {
      if areaOf[site] >= 0 { counts[areaOf[site]] += 1 }
      if conflicts[site].contains(where: { set.contains(Int($0)) }) { return false }
    }
    return counts.indices.allSatisfy {
      leastOfArea[$0] <= counts[$0] && counts[$0] <= mostOfArea[$0]
    }
  }
}

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
