// What candidates must keep to, and what in that cannot be kept.

import Geo
import Planning

extension SitingProblem {
  /// The rules for some candidates, and what in them cannot be kept.
  func rules(for candidates: [Int]) -> (rules: SiteRules, obstacles: [SitingObstacle]) {
    let areaOf = candidates.map { sites[$0].area ?? -1 }
    let rules = SiteRules(
      most: limits.sites, areaOf: areaOf,
      leastOfArea: [Int](repeating: limits.leastPerArea, count: areaCount),
      mostOfArea: [Int](repeating: limits.mostPerArea ?? .max, count: areaCount),
      conflicts: conflicts(among: candidates),
      required: candidates.indices.filter { sites[candidates[$0]].role == .required })
    return (rules, obstacles(of: rules, candidates))
  }

  /// The candidates that each one cannot stand beside: neighbours along x are looked at only.
  ///
  /// Candidates are taken in their order, so that every list ascends without sorting.
  private func conflicts(among candidates: [Int]) -> [[UInt32]] {
    var conflicts = [[UInt32]](repeating: [], count: candidates.count)
    guard limits.spacingMetres > 0 else { return conflicts }
    let order = candidates.indices.sorted {
      (sites[candidates[$0]].location.x, $0) < (sites[candidates[$1]].location.x, $1)
    }
    let ranked = order.map { sites[candidates[$0]].location.x }
    for (second, site) in candidates.enumerated() {
      let x = sites[site].location.x
      var rank = ranked.firstPlace { x - $0 < limits.spacingMetres }
      while rank < ranked.count, ranked[rank] - x < limits.spacingMetres {
        let first = order[rank]
        if isTooNear(candidates[first], site) { conflicts[first].append(UInt32(second)) }
        rank += 1
      }
    }
    return conflicts
  }

  /// True for obstacles that no set can get around: required sites stay however near an existing one is.
  func isHopeless(_ obstacle: SitingObstacle) -> Bool {
    guard case .requiredTooNear(_, let other) = obstacle else { return true }
    return sites[other].role != .existing
  }

  private func obstacles(of rules: SiteRules, _ candidates: [Int]) -> [SitingObstacle] {
    var obstacles: [SitingObstacle] = []
    let required = rules.required
    if let most = limits.mostPerArea, areaCount > 0, limits.leastPerArea > most {
      obstacles.append(.leastAboveMost(least: limits.leastPerArea, most: most))
    }
    if required.count > limits.sites {
      obstacles.append(.tooManyRequired(area: nil, required: required.count, allowed: limits.sites))
    }
    for site in required {
      for other in rules.conflicts[site].map(Int.init)
      where other > site && required.contains(other) {
        obstacles.append(.requiredTooNear(site: candidates[site], other: candidates[other]))
      }
      if let other = sites.indices.first(where: {
        sites[$0].role == .existing && isTooNear(candidates[site], $0)
      }) {
        obstacles.append(.requiredTooNear(site: candidates[site], other: other))
      }
    }
    for area in 0..<areaCount {
      let available = rules.areaOf.count { $0 == area }
      if available < limits.leastPerArea {
        obstacles.append(
          .tooFewCandidates(area: area, wanted: limits.leastPerArea, available: available))
      }
      let needed = required.count { rules.areaOf[$0] == area }
      if needed > rules.mostOfArea[area] {
        obstacles.append(
          .tooManyRequired(area: area, required: needed, allowed: rules.mostOfArea[area]))
      }
    }
    if limits.leastPerArea * areaCount > limits.sites {
      obstacles.append(
        .tooManyWanted(wanted: limits.leastPerArea * areaCount, allowed: limits.sites))
    }
    return obstacles
  }
}
