// From a set to a plan: the order in which to build, what each site adds, what could come in its place.

import Planning

extension SitingProblem {
  func plan(
    _ choice: SitingChoice, _ candidates: [Int], _ rules: SiteRules, _ obstacles: [SitingObstacle]
  ) -> SitingPlan {
    let before = standing(with: [])
    var obstacles = obstacles
    if choice.sites == nil, !obstacles.contains(where: isHopeless) {
      obstacles.append(choice.isComplete ? .rulesExcludeEachOther : .noneFoundInTime)
    }
    let order = buildOrder(of: choice.sites ?? choice.nearest ?? [], choice, candidates)
    var steps: [SitingStep] = []
    var last = before
    for (place, candidate) in order.enumerated() {
      let now = standing(with: order[...place].map { candidates[$0] })
      steps.append(
        SitingStep(
          site: candidates[candidate], gain: gain(from: last, to: now), standing: now,
          alternatives: []))
      last = now
    }
    let idle = choice.sites == nil ? 0 : idleSteps(steps, reaching: last)
    steps.removeLast(idle)
    if choice.sites != nil {
      // Beside sites that are left out others would look as if they added nothing.
      let others = alternatives(to: order.dropLast(idle), choice, candidates, rules)
      for place in steps.indices { steps[place].alternatives = others[place] }
    }
    let value = choice.sites == nil ? worst : value(of: last, sites: steps.count)
    let limit = choice.bound.isFinite ? bound(choice.bound, before: before, value: value) : value
    return SitingPlan(
      steps: steps, idleSites: idle, before: before, value: value,
      bound: limit, isComplete: choice.isComplete,
      boundsBySites: choice.boundsBySites.map {
        bound($0, before: before, value: isMaximum ? -.infinity : .infinity)
      }, obstacles: obstacles, uncoverable: uncoverable(candidates),
      rest: rest(beside: steps.map(\.site), choice, candidates, rules))
  }

  /// How many steps at the end of a plan add nothing to its goal and are not asked for by any rule.
  ///
  /// They are none for the fewest sites, where a step adds people whatever is asked.
  private func idleSteps(_ steps: [SitingStep], reaching last: SitingStanding) -> Int {
    if case .fewestSites = goal { return 0 }
    guard value(of: last, sites: 0).isFinite else { return 0 }
    var countOfArea: [Int: Int] = [:]
    for step in steps { if let area = sites[step.site].area { countOfArea[area, default: 0] += 1 } }
    var count = 0
    for step in steps.reversed() {
      let site = sites[step.site]
      guard step.gain <= Self.leastGain, site.role == .free else { break }
      if let area = site.area {
        guard countOfArea[area, default: 0] > limits.leastPerArea else { break }
        countOfArea[area, default: 0] -= 1
      }
      count += 1
    }
    return count
  }

  /// Less than this is rounding, in people or metres.
  static let leastGain = 1e-9

  // MARK: worth in the unit of the goal

  /// True when more is better.
  public var isMaximum: Bool {
    switch goal {
    case .mostPeople, .mostPeopleTwice, .mostServed: true
    case .leastMeanWalk, .leastWorstWalk, .fewestSites: false
    }
  }

  private var worst: Double { isMaximum ? -.infinity : .infinity }

  /// The value of a standing in the unit of the goal; infinite where somebody reachable is not reached.
  public func value(of standing: SitingStanding, sites count: Int) -> Double {
    switch goal {
    case .mostPeople: weighted(standing.covered)
    case .mostPeopleTwice: weighted(standing.coveredTwice)
    case .mostServed: standing.served ?? 0
    case .leastMeanWalk: standing.meanWalkMetres ?? 0
    case .leastWorstWalk: standing.worstWalkMetres ?? .infinity
    case .fewestSites: Double(count)
    }
  }

  private func weighted(_ counts: [Double]) -> Double {
    zip(people, counts).reduce(0) { $0 + $1.0.weight * $1.1 }
  }

  /// What a step adds: people, or metres less; of the fewest sites, people.
  private func gain(from before: SitingStanding, to after: SitingStanding) -> Double {
    switch goal {
    case .fewestSites: weighted(after.covered) - weighted(before.covered)
    case .leastMeanWalk: value(of: before, sites: 0) - value(of: after, sites: 0)
    case .leastWorstWalk: worstWalkGain(from: before, to: after)
    default: value(of: after, sites: 0) - value(of: before, sites: 0)
    }
  }

  /// Metres less for whoever walks furthest; nothing as long as some are not reached at all.
  private func worstWalkGain(from before: SitingStanding, to after: SitingStanding) -> Double {
    guard let now = after.worstWalkMetres else { return 0 }
    return (before.worstWalkMetres ?? .infinity) - now
  }

  /// A bound of the search in the unit of the goal, never on the wrong side of a value.
  private func bound(_ bound: Double, before: SitingStanding, value: Double) -> Double {
    switch goal {
    case .mostPeople, .mostPeopleTwice:
      return max(value, self.value(of: before, sites: 0) + bound)
    case .mostServed: return max(value, bound)
    case .leastMeanWalk:
      return min(value, self.value(of: before, sites: 0) - bound / tableUnit)
    case .leastWorstWalk, .fewestSites: return min(value, bound)
    }
  }

  // MARK: order and alternatives

  /// The candidates of a set, each time the one that adds most.
  private func buildOrder(
    of set: [Int], _ choice: SitingChoice, _ candidates: [Int]
  ) -> [Int] {
    if case .mostServed = goal { return orderByRoom(of: set, candidates) }
    let picked = PickedSites(
      orderTable(choice, candidates), rules: SiteRules.free(candidates.count))
    let wanted = Set(set)
    while let site = picked.bestAddition(where: wanted.contains) { picked.add(site) }
    return picked.chosen
  }

  /// The candidates of a set, each time the one with which most people find room; of many only the most
  /// promising ones are tried.
  private func orderByRoom(of set: [Int], _ candidates: [Int]) -> [Int] {
    let room = RoomWorth(self, candidates: candidates)
    var (order, left) = ([Int](), set)
    while !left.isEmpty {
      let hints = room.hints(beside: order)
      let likely = Self.mostPromising(left, by: hints)
      var best = (site: likely[0], value: -Double.infinity)
      for site in likely {
        let value = room.worth(of: order + [site])
        if value > best.value || value == best.value && site < best.site { best = (site, value) }
      }
      order.append(best.site)
      left.removeAll { $0 == best.site }
    }
    return order
  }

  /// The candidates that are tried where room decides, the most promising first; of equal ones the first.
  private static func mostPromising(_ candidates: [Int], by hints: [Double]) -> ArraySlice<Int> {
    candidates.sorted { (hints[$1], $0) < (hints[$0], $1) }.prefix(20)
  }

  /// What candidates add in the order of building: where only the worst walk counts, all walks do.
  private func orderTable(_ choice: SitingChoice, _ candidates: [Int]) -> GainTable {
    switch goal {
    case .leastWorstWalk:
      walkTable(candidates, ceilingMetres: walks.reduce(0) { max($0, $1.metres) })
    case .fewestSites: coverTable(candidates)
    default: choice.table
    }
  }

  /// The share of what a plan brings that an alternative may cost.
  private static let nearlyEqual = 0.01
  private static let mostAlternatives = 5

  /// For each site of a set, others that would do nearly as well in its place.
  private func alternatives(
    to set: ArraySlice<Int>, _ choice: SitingChoice, _ candidates: [Int], _ rules: SiteRules
  ) -> [[SitingAlternative]] {
    guard !set.isEmpty else { return [] }
    var free = rules
    free.required = []
    let picked = PickedSites(choice.table, rules: free)
    picked.add(allowed: Array(set))
    guard picked.chosen.count == set.count else { return set.map { _ in [] } }
    let required = Set(rules.required)
    return set.map { site in
      guard !required.contains(site) else { return [] }
      picked.remove(site)
      defer { picked.add(site) }
      let open = candidates.indices.filter {
        $0 != site && !picked.contains($0) && picked.counts.allows($0)
          && picked.counts.isComplete(with: $0)
      }
      return losses(of: open, for: site, beside: picked, candidates)
        .filter { $0.loss <= allowedLoss(picked, site) }
        .sorted { ($0.loss, $0.site) < ($1.loss, $1.site) }.prefix(Self.mostAlternatives)
        .map { SitingAlternative(site: $0.site, loss: max(0, $0.loss)) }
    }
  }

  /// What a plan loses with each of some candidates in the place of a site, in the unit of the goal.
  private func losses(
    of open: [Int], for site: Int, beside picked: PickedSites, _ candidates: [Int]
  ) -> [SitingAlternative] {
    if case .mostServed = goal {
      let room = RoomWorth(self, candidates: candidates)
      let served = room.worth(of: picked.chosen + [site])
      let hints = room.hints(beside: picked.chosen)
      let likely = Self.mostPromising(open, by: hints)
      return likely.map {
        SitingAlternative(
          site: candidates[$0], loss: served - room.worth(of: picked.chosen + [$0]))
      }
    }
    let gain = picked.trueGain(site)
    return open.map {
      SitingAlternative(site: candidates[$0], loss: (gain - picked.trueGain($0)) / tableUnit)
    }
  }

  /// What a plan may lose by an alternative: nothing where the goal is met or not.
  private func allowedLoss(_ picked: PickedSites, _ site: Int) -> Double {
    switch goal {
    case .fewestSites, .leastWorstWalk: 0
    default: Self.nearlyEqual * (picked.value + picked.trueGain(site)) / tableUnit
    }
  }

  /// How much of a table of gains is one of the goal's unit.
  private var tableUnit: Double {
    guard case .leastMeanWalk = goal else { return 1 }
    return max(1e-9, (0..<cellCount).reduce(0) { $0 + weight(of: $1) })
  }

  /// Cells with people of each group whom no site covers, new or existing.
  private func uncoverable(_ candidates: [Int]) -> [[Int]] {
    let open = sites.indices.filter { sites[$0].role == .existing } + candidates
    let nearest = nearestWalks(to: open)
    return people.map { group in
      (0..<cellCount).filter { group.counts[$0] > 0 && !group.norm.isMet(by: nearest[$0].first) }
    }
  }
}
