// What candidates must keep to, and what in that cannot be kept; the table of walks seen from the cells.

import Geo
import Planning

extension SitingProblem {
  /// Sites that may be part of a plan, ascending: free ones that are far enough from existing ones.
  public var candidateSites: [Int] {
    let existing = sites.indices.filter { sites[$0].role == .existing }
    return sites.indices.filter { site in
      switch sites[site].role {
      case .existing: false
      case .required: true
      case .free: !existing.contains { isTooNear(site, $0) }
      }
    }
  }

  func isTooNear(_ first: Int, _ second: Int) -> Bool {
    guard limits.spacingMetres > 0, first != second else { return false }
    let (a, b) = (sites[first].location, sites[second].location)
    return ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
      < limits.spacingMetres
  }

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
      obstacles.append(
        .tooManyRequired(area: nil, required: required.count, allowed: limits.sites))
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

  /// The walks by cell, to some candidates: places in `candidates` ascending.
  func walksByCell(to candidates: [Int]) -> (starts: [Int], entries: [Walk]) {
    var starts = [Int](repeating: 0, count: cellCount + 1)
    for site in candidates { for walk in walks(to: site) { starts[Int(walk.cell) + 1] += 1 } }
    for cell in 0..<cellCount { starts[cell + 1] += starts[cell] }
    var next = starts
    var entries = [Walk](repeating: Walk(cell: 0, metres: 0), count: starts[cellCount])
    for (candidate, site) in candidates.enumerated() {
      for walk in walks(to: site) {
        entries[next[Int(walk.cell)]] = Walk(cell: UInt32(candidate), metres: walk.metres)
        next[Int(walk.cell)] += 1
      }
    }
    return (starts, entries)
  }
}

/// Demands and entries while they are gathered.
struct GainGathering {
  private let starts: [Int]
  private let walks: [SitingProblem.Walk]
  private let candidateCount: Int
  private(set) var demands: [GainTable.Demand] = []
  private var entries: [GainTable.Entry] = []

  init(_ problem: SitingProblem, candidates: [Int]) {
    (starts, walks) = problem.walksByCell(to: candidates)
    candidateCount = candidates.count
  }

  /// Adds the people of a cell, and what each candidate brings them.
  ///
  /// - Parameter gain: by the metres of a walk; nothing or less for candidates that bring nothing.
  mutating func add(_ demand: GainTable.Demand, cell: Int, gain: (Double) -> Double) {
    for walk in walks[starts[cell]..<starts[cell + 1]] {
      let gain = gain(walk.metres)
      guard gain > 0 else { continue }
      entries.append(
        GainTable.Entry(site: walk.cell, demand: UInt32(demands.count), gain: gain))
    }
    demands.append(demand)
  }

  func table(uniform: Bool, quotas: [Double] = []) -> GainTable {
    GainTable(
      candidateCount: candidateCount, demands: demands, entries: entries, uniform: uniform,
      quotas: quotas)
  }
}
