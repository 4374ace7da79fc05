// The least worst walk (the p-centre): the shortest distance within which some set of sites has everybody,
// found by bisecting the list of all walks. A distance for which a search proves that no set does is a
// bound.

/// A search among all walks for the least one within which a set has everybody.
///
/// - Complexity: a search for each halving of the list of walks.
struct WorstWalkSearch {
  private let problem: SitingProblem
  private let candidates: [Int]
  private let rules: SiteRules
  private let effort: SearchEffort
  /// The walks that can be the worst one, ascending.
  private let radii: [Double]
  private var best: [Int]?
  /// The place of the worst walk of the best set; beyond the end without one.
  private var high: Int
  /// No set has everybody within a walk before this place.
  private var proven = 0
  private var work = 0

  init(_ problem: SitingProblem, _ candidates: [Int], rules: SiteRules, effort: SearchEffort) {
    self.problem = problem
    self.candidates = candidates
    self.rules = rules
    self.effort = effort
    radii = Self.possibleWorstWalks(of: problem)
    high = radii.count
  }

  /// First whether everybody can be reached at all, so that there is a set however little work is left;
  /// then probes that may cost more and more, so that no walk in the middle takes all the work.
  mutating func run() -> WorstWalkFound {
    let first = probe(radii.count - 1, work: effort.work)
    guard best != nil else {
      guard proven == radii.count else {
        return WorstWalkFound(
          sites: nil, nearest: first.sites, walkMetres: .infinity, boundMetres: radii[proven],
          isComplete: false)
      }
      let most = reachingMost()
      return WorstWalkFound(
        sites: nil, nearest: most.sites, breaksRules: most.sites == nil && most.isComplete,
        walkMetres: .infinity, boundMetres: .infinity, isComplete: true)
    }
    var probeWork = effort.probeWork
    while !isEnough, hasTime {
      bisect(work: probeWork)
      let isNearAll = probeWork > effort.work / Self.growth
      probeWork = isNearAll ? effort.work : probeWork * Self.growth
    }
    return WorstWalkFound(
      sites: best, walkMetres: radii[high], boundMetres: radii[proven], isComplete: isEnough)
  }

  /// How much longer a probe may take in the next bisection.
  private static let growth = 4

  private var hasTime: Bool { work < effort.work && !effort.shouldStop() }

  /// True when no walk is left in doubt, or so little that the gap that is asked allows for it.
  private var isEnough: Bool {
    proven >= high || high < radii.count && radii[high] - radii[proven] <= effort.gap * radii[high]
  }

  /// Halves what is in doubt; a walk for which a probe is not enough is left for a longer one.
  private mutating func bisect(work limit: Int) {
    var low = proven
    while low < high, !isEnough, hasTime {
      let middle = (low + high) / 2
      _ = probe(middle, work: min(limit, effort.work - work))
      if high > middle { low = middle + 1 }
    }
  }

  /// Searches for a set that has everybody within the walk in a place.
  private mutating func probe(_ place: Int, work limit: Int) -> FoundSet {
    let table = problem.reachTable(candidates, withinMetres: radii[place])
    let target = Double(table.demands.count)
    var effort = effort
    effort.work = max(1, limit)
    let found = SetSearch(table, rules: rules, effort: effort, aim: SearchAim(target: target)).run()
    work += found.work
    if let sites = found.sites, found.value >= target {
      best = sites
      high = min(place, self.place(ofWorstWalkWith: sites))
    } else if found.isComplete {
      proven = max(proven, place + 1)
    }
    return found
  }

  /// Where the worst walk with some candidates stands: often before the walk that they were found for.
  private func place(ofWorstWalkWith chosen: [Int]) -> Int {
    let worst = problem.standing(with: chosen.map { candidates[$0] }).worstWalkMetres ?? .infinity
    return radii.firstPlace { $0 >= worst }
  }

  /// Where no set has everybody: one that reaches most people, as far as one probe tells.
  private func reachingMost() -> FoundSet {
    let table = problem.reachTable(
      candidates, withinMetres: radii[radii.count - 1], countsPeople: true)
    var effort = effort
    effort.work = effort.probeWork
    return SetSearch(table, rules: rules, effort: effort).run()
  }

  /// Walks that can be the worst one, ascending: none is shorter than what some cell must walk at best.
  private static func possibleWorstWalks(of problem: SitingProblem) -> [Double] {
    let all = problem.nearestWalks(to: Array(problem.sites.indices))
    let needed =
      problem.reachableCells.filter { problem.weight(of: $0) > 0 }.map { all[$0].first }.max() ?? 0
    return Set(problem.walks.lazy.map(\.metres).filter { $0 >= needed }).union([needed]).sorted()
  }
}
