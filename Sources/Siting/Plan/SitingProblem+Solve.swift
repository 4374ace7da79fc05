// One question, one answer: the goal decides the table and the search; order, alternatives and figures
// are made alike for all.

import Planning

extension SitingProblem {
  /// Solves the problem.
  ///
  /// - Returns: a plan; where demands cannot be met it comes as near as it can, and says why.
  public func solve(_ effort: SearchEffort = SearchEffort()) -> SitingPlan {
    let candidates = candidateSites
    var (rules, obstacles) = rules(for: candidates)
    guard !obstacles.contains(where: isHopeless) else {
      return plan(.none, candidates, rules, obstacles)
    }
    let choice: SitingChoice
    switch goal {
    case .mostPeople, .mostPeopleTwice:
      let table = coverTable(candidates, times: goal == .mostPeople ? 1 : 2)
      choice = SitingChoice(SetSearch(table, rules: rules, effort: effort).run(), table)
    case .leastMeanWalk(let ceiling):
      let table = walkTable(candidates, ceilingMetres: ceiling)
      choice = SitingChoice(SetSearch(table, rules: rules, effort: effort).run(), table)
    case .mostServed:
      choice = mostServed(candidates, rules, effort)
    case .leastWorstWalk:
      var search = WorstWalkSearch(self, candidates, rules: rules, effort: effort)
      let found = search.run()
      if found.sites == nil, found.isComplete, !found.breaksRules {
        obstacles.append(.notEverybodyWithSoManySites(allowed: limits.sites))
      }
      choice = SitingChoice(
        sites: found.sites, nearest: found.nearest, bound: found.boundMetres,
        isComplete: found.isComplete,
        table: reachTable(candidates, withinMetres: found.walkMetres))
    case .fewestSites(let region, let everyArea):
      let shares = shareTable(candidates, region: region, everyArea: everyArea)
      obstacles += shares.obstacles
      rules.most = min(rules.most, candidates.count)
      var search = FewestSearch(
        shares.table, rules: rules, target: shares.target, effort: effort)
      let found = search.run()
      if found.sites == nil {
        obstacles.append(
          found.isComplete ? .notWithSoManySites(allowed: limits.sites) : .noneFoundInTime)
      }
      choice = SitingChoice(
        sites: found.sites, nearest: found.nearest, bound: Double(found.least),
        isComplete: found.isComplete, table: shares.table)
    }
    return plan(choice, candidates, rules, obstacles)
  }

  private func mostServed(
    _ candidates: [Int], _ rules: SiteRules, _ effort: SearchEffort
  ) -> SitingChoice {
    let existing = existingSites
    let all = candidates + existing
    var rules = rules
    rules.most += existing.count
    rules.areaOf += existing.map { _ in -1 }
    rules.conflicts += existing.map { _ in [] }
    rules.required += all.indices.dropFirst(candidates.count)
    let table = roomTable(all)
    var found = SetSearch(
      table, rules: rules, effort: effort,
      aim: SearchAim(trueWorth: RoomWorth(self, candidates: all))
    ).run()
    found.sites = found.sites.map { $0.filter { $0 < candidates.count } }
    return SitingChoice(found, coverTable(candidates))
  }
}
