// One question, one answer: the model of the goal decides the table and the search; order, alternatives and
// figures are made alike for all.

extension SitingProblem {
  /// Solves the problem.
  ///
  /// - Returns: a plan; where demands cannot be met it comes as near as it can, and says why.
  public func solve(_ effort: SearchEffort = SearchEffort()) -> SitingPlan {
    let candidates = candidateSites
    var (rules, obstacles) = rules(for: candidates)
    var choice = SitingChoice.none
    if !obstacles.contains(where: isHopeless) {
      if case .fewest = goal.row.model { rules.most = min(rules.most, candidates.count) }
      choice = search(candidates, rules, effort)
      obstacles += choice.obstacles
    }
    return PlanBuilder(problem: self, choice: choice, candidates: candidates, rules: rules)
      .plan(obstacles)
  }

  private func search(
    _ candidates: [Int], _ rules: SiteRules, _ effort: SearchEffort
  ) -> SitingChoice {
    switch goal.row.model {
    case .greatestSum:
      let table = gainTable(candidates)
      return SitingChoice(SetSearch(table, rules: rules, effort: effort).run(), table)
    case .mostRoom: return mostRoom(candidates, rules, effort)
    case .leastWorst: return leastWorst(candidates, rules, effort)
    case .fewest(let region, let everyArea):
      let shares = shareTable(candidates, region: region, everyArea: everyArea)
      return fewest(shares, rules, effort)
    }
  }

  private func mostRoom(
    _ candidates: [Int], _ rules: SiteRules, _ effort: SearchEffort
  ) -> SitingChoice {
    let existing = existingSites
    let all = candidates + existing
    var rules = rules
    rules.most += existing.count
    rules.areaOf += existing.map { _ in -1 }
    rules.conflicts += existing.map { _ in [] }
    rules.required += all.indices.dropFirst(candidates.count)
    var found = SetSearch(
      roomTable(all), rules: rules, effort: effort,
      aim: SearchAim(trueWorth: RoomWorth(self, candidates: all))
    ).run()
    found.sites = found.sites.map { $0.filter { $0 < candidates.count } }
    return SitingChoice(found, gainTable(candidates))
  }

  private func leastWorst(
    _ candidates: [Int], _ rules: SiteRules, _ effort: SearchEffort
  ) -> SitingChoice {
    var search = WorstWalkSearch(self, candidates, rules: rules, effort: effort)
    let found = search.run()
    let isImpossible = found.sites == nil && found.isComplete && !found.breaksRules
    return SitingChoice(
      sites: found.sites, nearest: found.nearest, bound: found.boundMetres,
      isComplete: found.isComplete, table: reachTable(candidates, withinMetres: found.walkMetres),
      obstacles: isImpossible ? [.notEverybodyWithSoManySites(allowed: limits.sites)] : [])
  }

  private func fewest(
    _ shares: ShareTable, _ rules: SiteRules, _ effort: SearchEffort
  ) -> SitingChoice {
    var search = FewestSearch(shares.table, rules: rules, target: shares.target, effort: effort)
    let found = search.run()
    var obstacles = shares.obstacles
    if found.sites == nil {
      obstacles.append(
        found.isComplete ? .notWithSoManySites(allowed: limits.sites) : .noneFoundInTime)
    }
    return SitingChoice(
      sites: found.sites, nearest: found.nearest, bound: Double(found.least),
      isComplete: found.isComplete, table: shares.table, obstacles: obstacles)
  }
}
