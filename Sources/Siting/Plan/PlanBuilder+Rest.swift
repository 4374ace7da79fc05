// Why a plan has fewer sites than were asked for: the others add nothing, or the rules keep them out.

extension PlanBuilder {
  /// What the sites that a plan leaves out would add to it.
  ///
  /// - Parameter plan: its new sites.
  func rest(beside plan: [Int]) -> SitingRest? {
    if case .fewest = problem.goal.row.model { return nil }
    guard choice.sites != nil, plan.count < problem.limits.sites else { return nil }
    let chosen = Set(plan)
    let others = problem.sites.indices.filter {
      problem.sites[$0].role != .existing && !chosen.contains($0)
    }
    guard !others.isEmpty else { return SitingRest.none }
    let mayCome = sitesThatMayCome(beside: chosen)
    let isUseful = usefulness(of: others, beside: plan)
    if others.contains(where: { mayCome.contains($0) && isUseful($0) }) { return .addsSomething }
    let isBarred = others.contains { !mayCome.contains($0) && isUseful($0) }
    return isBarred ? .barredByRules : .addsNothing
  }

  /// The sites that the rules allow beside those of a plan.
  private func sitesThatMayCome(beside chosen: Set<Int>) -> Set<Int> {
    var counts = RuleCounts(rules)
    for place in candidates.indices where chosen.contains(candidates[place]) { counts.add(place) }
    return Set(
      candidates.indices.filter { !chosen.contains(candidates[$0]) && counts.allows($0) }
        .map { candidates[$0] })
  }

  /// Tells which of some sites would each add something to the goal beside a plan.
  private func usefulness(of others: [Int], beside plan: [Int]) -> (Int) -> Bool {
    switch problem.goal.row.model {
    case .mostRoom:
      let room = RoomWorth(problem, candidates: Array(problem.sites.indices))
      let (now, hints) = (room.worth(of: plan), room.hints(beside: plan))
      return { site in
        hints[site] > Self.leastGain && room.worth(of: plan + [site]) > now + Self.leastGain
      }
    case .leastWorst: return shorteningOfWorst(beside: plan)
    case .greatestSum, .fewest:
      let all = plan + others
      let picked = PickedSites(problem.gainTable(all), rules: SiteRules.free(all.count))
      for place in plan.indices { picked.add(place) }
      let useful = (plan.count..<all.count).filter { picked.trueGain($0) > Self.leastGain }
      let found = Set(useful.map { all[$0] })
      return found.contains
    }
  }

  /// Tells which sites make the worst walk shorter: all cells that walk as far must gain by one of them.
  private func shorteningOfWorst(beside plan: [Int]) -> (Int) -> Bool {
    let nearest = problem.nearestWalks(to: problem.existingSites + plan)
    let cells = problem.reachableCells.filter { problem.weight(of: $0) > 0 }
    let worst = cells.map { nearest[$0].first }.max() ?? 0
    guard worst > Self.leastGain else { return { _ in false } }
    let shorter = worst - Self.leastGain
    var isWorst = [Bool](repeating: false, count: problem.cellCount)
    for cell in cells where nearest[cell].first > shorter { isWorst[cell] = true }
    let count = isWorst.count { $0 }
    return { [isWorst, problem] site in
      problem.walks(to: site).count { isWorst[Int($0.cell)] && $0.metres < shorter } == count
    }
  }
}
