// The least worst walk: the shortest distance within which some set of sites has everybody, found by
// halving the list of all walks. A distance for which a search proves that no set does is a bound.

/// What a search for the least worst walk found.
struct LeastWorstFound {
  var sites: [Int]?
  /// The walk that the set was found for, and the walk that no set can beat, in metres.
  var walkMetres: Double
  var boundMetres: Double
  var isComplete: Bool
}

extension SitingProblem {
  /// Searches for the set with the least worst walk.
  ///
  /// - Complexity: a search for each halving of the list of walks.
  func leastWorstWalk(
    _ candidates: [Int], rules: SiteRules, effort: SearchEffort
  ) -> LeastWorstFound {
    let radii = possibleWorstWalks(candidates)
    var found: [Int]?
    var (low, high) = (0, radii.count)
    var proven = 0
    var left = effort
    while low < high, left.work > 0 {
      let middle = (low + high) / 2
      let table = reachTable(candidates, withinMetres: radii[middle])
      let set = SetSearch(
        table, rules: rules, effort: left, target: Double(table.demands.count)
      ).run()
      left.work -= set.work
      if let sites = set.sites, set.value >= Double(table.demands.count) {
        found = sites
        high = middle
      } else {
        low = middle + 1
        if set.isComplete { proven = low }
      }
    }
    return LeastWorstFound(
      sites: found, walkMetres: high < radii.count ? radii[high] : .infinity,
      boundMetres: proven < radii.count ? radii[proven] : .infinity, isComplete: proven == high)
  }

  /// Walks that can be the worst one: none is shorter than what some cell must walk at best.
  private func possibleWorstWalks(_ candidates: [Int]) -> [Double] {
    let all = nearestWalks(to: Array(sites.indices))
    let needed = reachableCells.filter { weight(of: $0) > 0 }.map { all[$0].first }.max() ?? 0
    return Set(walks.lazy.map(\.metres).filter { $0 >= needed }).union([needed]).sorted()
  }
}
