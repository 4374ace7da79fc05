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
  var countsAreas: Bool { leastOfArea.contains { $0 > 0 } || mostOfArea.contains { $0 < most } }

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

extension SiteRules {
  /// No rules at all.
  static func free(_ count: Int) -> SiteRules {
    SiteRules(
      most: count, areaOf: [Int](repeating: -1, count: count), leastOfArea: [], mostOfArea: [],
      conflicts: [[UInt32]](repeating: [], count: count), required: [])
  }
}
