// Greedy choice, the candidate that adds most each time, and local search by swaps (interchange).
//
// Source: Nemhauser, Wolsey, Fisher, "An analysis of approximations for maximizing submodular set
// functions", Mathematical Programming 14 (1978); Teitz, Bart, "Heuristic methods for estimating the
// generalized vertex median of a weighted graph", Operations Research 16 (1968).

extension PickedSites {
  /// Adds the best candidates until no more may come.
  ///
  /// - Returns: true when the set keeps to every rule then.
  @discardableResult
  func fill() -> Bool {
    while let site = bestAddition() { add(site) }
    return counts.isComplete
  }

  /// Swaps candidates one by one until no swap makes the set better.
  func improve(keeping fixed: Set<Int>) {
    var isBetter = true
    while isBetter {
      isBetter = false
      for site in chosen.sorted() where !fixed.contains(site) {
        let before = value
        remove(site)
        guard let other = bestAddition(), other != site else {
          add(site)
          continue
        }
        add(other)
        if value > before + Rounding.allowance(for: before) {
          isBetter = true
        } else {
          remove(other)
          add(site)
        }
      }
    }
  }

  /// Adds candidates in their order, as far as they may come.
  func add(allowed sites: [Int]) {
    for site in sites where !contains(site) && counts.allows(site) { add(site) }
  }

  /// Becomes another set, by what differs.
  func replace(by sites: [Int]) {
    let wanted = Set(sites)
    for site in chosen where !wanted.contains(site) { remove(site) }
    for site in sites where !contains(site) { add(site) }
  }
}
