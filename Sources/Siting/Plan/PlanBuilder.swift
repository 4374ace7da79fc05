import Planning

/// Makes a plan of what a search chose: the order in which to build, what each site adds, what could come
/// in its place.
struct PlanBuilder {
  let problem: SitingProblem
  let choice: SitingChoice
  /// The site of each candidate.
  let candidates: [Int]
  let rules: SiteRules

  /// Less than this is rounding, in people or metres.
  static let leastGain = 1e-9

  var isRoomAsked: Bool {
    if case .mostRoom = problem.goal.row.model { true } else { false }
  }

  /// The plan.
  ///
  /// - Parameter obstacles: what was found before the search.
  func plan(_ obstacles: [SitingObstacle]) -> SitingPlan {
    let before = problem.standing(with: [])
    let order = buildOrder(of: choice.sites ?? choice.nearest ?? [])
    var steps = steps(in: order, after: before)
    let last = steps.last?.standing ?? before
    let idle = choice.sites == nil ? 0 : idleSteps(steps, reaching: last)
    steps.removeLast(idle)
    if choice.sites != nil {
      // Beside sites that are left out others would look as if they added nothing.
      let others = alternatives(to: order.dropLast(idle))
      for place in steps.indices { steps[place].alternatives = others[place] }
    }
    let value = choice.sites == nil ? worst : problem.value(of: last, sites: steps.count)
    return SitingPlan(
      steps: steps, idleSites: idle, before: before, value: value,
      bound: choice.bound.isFinite ? bound(choice.bound, before: before, value: value) : value,
      isComplete: choice.isComplete,
      boundsBySites: choice.boundsBySites.map { bound($0, before: before, value: worst) },
      obstacles: all(obstacles), uncoverable: uncoverable, rest: rest(beside: steps.map(\.site)))
  }

  private func all(_ obstacles: [SitingObstacle]) -> [SitingObstacle] {
    guard choice.sites == nil, !obstacles.contains(where: problem.isHopeless) else {
      return obstacles
    }
    return obstacles + [choice.isComplete ? .rulesExcludeEachOther : .noneFoundInTime]
  }

  private func steps(in order: [Int], after before: SitingStanding) -> [SitingStep] {
    var steps: [SitingStep] = []
    var last = before
    for (place, candidate) in order.enumerated() {
      let now = problem.standing(with: order[...place].map { candidates[$0] })
      steps.append(
        SitingStep(
          site: candidates[candidate], gain: problem.gain(from: last, to: now), standing: now,
          alternatives: []))
      last = now
    }
    return steps
  }

  /// How many steps at the end of a plan add nothing to its goal and are not asked for by any rule.
  ///
  /// They are none for the fewest sites, where a step adds people that the share does not ask for.
  private func idleSteps(_ steps: [SitingStep], reaching last: SitingStanding) -> Int {
    if case .fewest = problem.goal.row.model { return 0 }
    guard problem.value(of: last, sites: 0).isFinite else { return 0 }
    let sites = steps.map { problem.sites[$0.site] }
    var countOfArea: [Int: Int] = [:]
    for site in sites { if let area = site.area { countOfArea[area, default: 0] += 1 } }
    var count = 0
    for (step, site) in zip(steps, sites).reversed() {
      guard step.gain <= Self.leastGain, site.role == .free else { break }
      if let area = site.area {
        guard countOfArea[area, default: 0] > problem.limits.leastPerArea else { break }
        countOfArea[area, default: 0] -= 1
      }
      count += 1
    }
    return count
  }

  private var worst: Double { problem.isMaximum ? -.infinity : .infinity }

  /// A bound of the search in the unit of the goal, never on the wrong side of a value.
  private func bound(_ bound: Double, before: SitingStanding, value: Double) -> Double {
    var limit = bound
    if case .greatestSum = problem.goal.row.model {
      // Tables of gains tell what sites add to those that are there.
      let (now, added) = (problem.value(of: before, sites: 0), bound / problem.tableUnit)
      limit = problem.isMaximum ? now + added : now - added
    }
    return problem.isMaximum ? max(value, limit) : min(value, limit)
  }

  /// Cells with people of each group whom no site covers, new or existing.
  private var uncoverable: [[Int]] {
    let nearest = problem.nearestWalks(to: problem.existingSites + candidates)
    return problem.people.map { group in
      (0..<problem.cellCount).filter {
        group.counts[$0] > 0 && !group.norm.isMet(by: nearest[$0].first)
      }
    }
  }
}
