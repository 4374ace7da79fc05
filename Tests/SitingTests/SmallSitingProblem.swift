import Geo
import Planning
import TestSupport

@testable import Siting

/// A random problem in which every set can be tried, and what sets are worth by the words of the goal.
struct SmallSitingProblem {
  var problem: SitingProblem

  init(seed: UInt64, goal kind: String) {
    var random = SeededNumbers(seed)
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    let (siteCount, cellCount, areaCount) = (number(2...8), number(1...12), number(0...3))
    let sites = (0..<siteCount).map { _ in
      SitingProblem.Site(
        role: random.chance(0.25) ? .existing : random.chance(0.08) ? .required : .free,
        area: areaCount > 0 && random.chance(0.9) ? number(0...(areaCount - 1)) : nil,
        location: PlanePoint(x: Double(number(0...900)), y: Double(number(0...900))),
        capacity: random.chance(0.7) ? Double(number(0...30)) : nil)
    }
    let density = Double(number(2...8)) / 10
    let rows = sites.map { _ in
      (0..<cellCount).filter { _ in random.chance(density) }.map {
        SitingProblem.Walk(cell: UInt32($0), metres: Double(number(1...30)) * 50)
      }
    }
    func counts() -> [Double] { (0..<cellCount).map { _ in Double(number(0...9)) } }
    var people = [
      SitingProblem.People(name: "residents", norm: Self.norm(1000), counts: counts())
    ]
    if kind != "served", random.chance(0.4) {
      people.append(
        SitingProblem.People(
          name: "slow", weight: Double(number(1...6)) / 2, norm: Self.norm(700), counts: counts()))
    }
    let shares = [0.3, 0.5, 0.8, 0.95, 1]
    let share = shares[number(0...4)]
    let goal: SitingGoal =
      switch kind {
      case "most": .mostPeople
      case "twice": .mostPeopleTwice
      case "served": .mostServed
      case "mean": .leastMeanWalk(ceilingMetres: 1200)
      case "worst": .leastWorstWalk
      case "region": .fewestSites(region: share, everyArea: nil)
      case "areas": .fewestSites(region: nil, everyArea: share)
      default: .fewestSites(region: share, everyArea: shares[number(0...2)])
      }
    problem = SitingProblem(
      sites: sites, rows: rows,
      areaOfCell: (0..<cellCount).map { _ in areaCount > 0 ? number(0...(areaCount - 1)) : nil },
      areaCount: areaCount, people: people, goal: goal,
      limits: SitingLimits(
        sites: kind == "worst" || kind == "mean" ? number(1...4) : number(0...5),
        leastPerArea: random.chance(0.3) ? number(1...2) : 0,
        mostPerArea: random.chance(0.2) ? number(1...2) : nil,
        spacingMetres: random.chance(0.3) ? Double(number(50...400)) : 0))
  }

  init(_ problem: SitingProblem) { self.problem = problem }

  static func norm(_ metres: Double) -> WalkingNorm {
    WalkingNorm(
      id: "\(Int(metres))m", limitMetres: metres, title: "", source: "test", status: "own")
  }

  /// New sites that a set may hold, by the words of the limits.
  func allows(_ set: [Int]) -> Bool {
    let (sites, limits) = (problem.sites, problem.limits)
    let required = sites.indices.filter { sites[$0].role == .required }
    guard set.count <= limits.sites, Set(set).isSuperset(of: required) else { return false }
    let standing = sites.indices.filter { sites[$0].role == .existing }
    for first in set {
      for second in set + standing where second != first {
        let (a, b) = (sites[first].location, sites[second].location)
        let apart = ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
        // Required sites stay however near an existing one is.
        if sites[first].role == .required, sites[second].role == .existing { continue }
        if apart < limits.spacingMetres { return false }
      }
    }
    return (0..<problem.areaCount).allSatisfy { area in
      let count = set.count { sites[$0].area == area }
      return count >= limits.leastPerArea && count <= limits.mostPerArea ?? .max
    }
  }

  /// What a set is worth; `nil` when it does not do what is asked.
  func worth(_ set: [Int]) -> Double? {
    let open = problem.sites.indices.filter { problem.sites[$0].role == .existing } + set
    switch problem.goal {
    case .mostPeople: return people(open) { $0 >= 1 }
    case .mostPeopleTwice: return people(open) { $0 >= 2 }
    case .mostServed: return served(open)
    case .leastMeanWalk(let ceiling):
      var (sum, weights) = (0.0, 0.0)
      for cell in 0..<problem.cellCount {
        let weight = problem.people.reduce(0) { $0 + $1.weight * $1.counts[cell] }
        sum += weight * min(ceiling, metres(cell, open).min() ?? ceiling)
        weights += weight
      }
      return weights > 0 ? sum / weights : 0
    case .leastWorstWalk:
      var worst = 0.0
      for cell in 0..<problem.cellCount
      where problem.people.contains(where: { $0.weight > 0 && $0.counts[cell] > 0 })
        && !metres(cell, Array(problem.sites.indices)).isEmpty
      {
        guard let least = metres(cell, open).min() else { return nil }
        worst = max(worst, least)
      }
      return worst
    case .fewestSites(let region, let everyArea):
      var wanted: [(area: Int?, share: Double)] = []
      if let share = region ?? (problem.areaCount == 0 ? everyArea : nil) {
        wanted = [(nil, share)]
      }
      if let everyArea { wanted += (0..<problem.areaCount).map { ($0, everyArea) } }
      for (area, share) in wanted {
        let total = people(nil, area) { _ in true }
        let most = people(Array(problem.candidateSites) + open, area) { $0 >= 1 }
        if people(open, area, { $0 >= 1 }) < min(share * total, most) - 1e-6 { return nil }
      }
      return Double(set.count)
    }
  }

  private func metres(_ cell: Int, _ open: [Int]) -> [Double] {
    open.flatMap { site in
      problem.walks(to: site).filter { Int($0.cell) == cell }.map(\.metres)
    }
  }

  private func people(
    _ open: [Int]?, _ area: Int? = nil, _ isWanted: (Int) -> Bool
  ) -> Double {
    var sum = 0.0
    for group in problem.people {
      for cell in 0..<problem.cellCount where area == nil || problem.areaOfCell[cell] == area {
        let sites = open.map { metres(cell, $0).count { group.norm.isMet(by: $0) } } ?? 0
        if isWanted(sites) { sum += group.weight * group.counts[cell] }
      }
    }
    return sum
  }

  /// Fills sites pair by pair, the shortest walk first.
  private func served(_ open: [Int]) -> Double {
    let group = problem.people[0]
    var waiting = group.counts
    var room = problem.sites.map { $0.capacity ?? .infinity }
    let pairs = open.flatMap { site in problem.walks(to: site).map { (site, $0) } }
      .filter { group.norm.isMet(by: $0.1.metres) }
      .sorted { ($0.1.metres, $0.1.cell, $0.0) < ($1.1.metres, $1.1.cell, $1.0) }
    for (site, walk) in pairs {
      let taken = min(waiting[Int(walk.cell)], room[site])
      waiting[Int(walk.cell)] -= taken
      room[site] -= taken
    }
    return group.counts.reduce(0, +) - waiting.reduce(0, +)
  }

  /// The best worth of all sets that may be chosen.
  var best: Double? {
    let candidates = problem.candidateSites
    var best: Double?
    for bits in 0..<(1 << candidates.count) {
      let set = candidates.indices.filter { bits & (1 << $0) != 0 }.map { candidates[$0] }
      guard allows(set), let worth = worth(set) else { continue }
      best = best.map { problem.isMaximum ? max($0, worth) : min($0, worth) } ?? worth
    }
    return best
  }
}
