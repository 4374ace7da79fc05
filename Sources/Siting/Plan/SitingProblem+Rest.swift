// What is said of sites that were asked for and are not in a plan: that they add nothing, or may not come.

extension SitingProblem {
  /// What the sites that a plan leaves out would add to it.
  ///
  /// - Parameter plan: its new sites.
  func rest(
    beside plan: [Int], _ choice: SitingChoice, _ candidates: [Int], _ rules: SiteRules
  ) -> SitingRest? {
    if case .fewestSites = goal { return nil }
    guard choice.sites != nil, plan.count < limits.sites else { return nil }
    let chosen = Set(plan)
    let others = sites.indices.filter { sites[$0].role != .existing && !chosen.contains($0) }
    guard !others.isEmpty else { return SitingRest.none }
    let mayCome = sitesThatMayCome(beside: chosen, candidates, rules)
    let isUseful = usefulness(of: others, beside: plan)
    if others.contains(where: { mayCome.contains($0) && isUseful($0) }) { return .addsSomething }
    let isBarred = others.contains { !mayCome.contains($0) && isUseful($0) }
    return isBarred ? .barredByRules : .addsNothing
  }

  /// The sites that the rules allow beside those of a plan.
  private func sitesThatMayCome(
    beside chosen: Set<Int>, _ candidates: [Int], _ rules: SiteRules
  ) -> Set<Int> {
    var counts = RuleCounts(rules)
    for place in candidates.indices where chosen.contains(candidates[place]) { counts.add(place) }
    return Set(
      candidates.indices.filter { !chosen.contains(candidates[$0]) && counts.allows($0) }
        .map { candidates[$0] })
  }

  /// Tells which of some sites would each add something to the goal beside a plan.
  private func usefulness(of others: [Int], beside plan: [Int]) -> (Int) -> Bool {
    switch goal {
    case .mostServed:
      let room = RoomWorth(self, candidates: Array(sites.indices))
      let (now, hints) = (room.worth(of: plan), room.hints(beside: plan))
      return { site in
        hints[site] > Self.leastGain && room.worth(of: plan + [site]) > now + Self.leastGain
      }
    case .leastWorstWalk:
      return shorteningOfWorst(beside: plan)
    case .mostPeople, .mostPeopleTwice, .leastMeanWalk, .fewestSites:
      let all = plan + others
      let picked = PickedSites(gainTable(all), rules: SiteRules.free(all.count))
      for place in plan.indices { picked.add(place) }
      let useful = (plan.count..<all.count).filter { picked.trueGain($0) > Self.leastGain }
      let found = Set(useful.map { all[$0] })
      return found.contains
    }
  }

  /// What sites add to goals that are a sum over people.
  private func gainTable(_ sites: [Int]) -> GainTable {
    switch goal {
    case .leastMeanWalk(let ceiling): walkTable(sites, ceilingMetres: ceiling)
    case .mostPeopleTwice: coverTable(sites, times: 2)
    default: coverTable(sites)
    }
  }

  /// Tells which sites make the worst walk shorter: everybody who walks as far must gain by one of them.
  private func shorteningOfWorst(beside plan: [Int]) -> (Int) -> Bool {
    let nearest = nearestWalks(to: sites.indices.filter { sites[$0].role == .existing } + plan)
    let cells = reachableCells.filter { weight(of: $0) > 0 }
    let worst = cells.map { nearest[$0].first }.max() ?? 0
    guard worst > Self.leastGain else { return { _ in false } }
    let shorter = worst - Self.leastGain
    var isWorst = [Bool](repeating: false, count: cellCount)
    for cell in cells where nearest[cell].first > shorter { isWorst[cell] = true }
    let count = isWorst.count { $0 }
    return { [isWorst] site in
      walks(to: site).count { isWorst[Int($0.cell)] && $0.metres < shorter } == count
    }
  }
}
