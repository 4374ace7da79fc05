// The best set of candidates, with proof: greedy and swaps for a set, prices for a bound, candidates
// that cannot be part of anything better left out, and what remains by branch and bound.

/// The best set that was found.
struct FoundSet: Sendable {
  /// The candidates, ascending; `nil` when no set keeps to the rules, or none was found yet.
  var sites: [Int]?
  var value: Double
  /// No set is worth more.
  var bound: Double
  /// True when the search came to its end: nothing is better than the gap that was asked.
  var isComplete: Bool
  /// The bound for each number of candidates from 1; empty where candidates are required.
  var boundsBySites: [Double] = []
  /// How many table entries were looked at.
  var work = 0
}

/// What sets of candidates are truly worth, where the table only tells what they are worth at most.
protocol TrueWorth {
  /// What a set is worth.
  func worth(of sites: [Int]) -> Double
  /// About what each candidate would add to a set: it decides which are tried.
  func hints(beside sites: [Int]) -> [Double]
}

/// One search on one table.
final class SetSearch {
  private let whole: GainTable
  private let wholeRules: SiteRules
  private let effort: SearchEffort
  /// A worth that is asked: a search for it ends when it is reached, or cannot be.
  private let target: Double?
  /// What sets are truly worth, where that is less than the table says.
  private let trueWorth: (any TrueWorth)?
  private var core: CoreTable
  private var incumbent = FoundSet(
    sites: nil, value: -.infinity, bound: .infinity, isComplete: false)
  private var workBefore = 0
  private var relaxation: Relaxation
  private let isWhole: Bool
  /// The greatest bound among parts that were left as good enough.
  private var leftBound = -Double.infinity
  private var sequence = 0

  init(
    _ table: GainTable, rules: SiteRules, effort: SearchEffort, target: Double? = nil,
    trueWorth: (any TrueWorth)? = nil
  ) {
    whole = table
    wholeRules = rules
    self.effort = effort
    self.target = target
    self.trueWorth = trueWorth
    isWhole = table.isWhole
    core = CoreTable(table, rules: rules).withoutDominated()
    relaxation = Relaxation(core.table, rules: core.rules)
  }

  /// Searches.
  func run() -> FoundSet {
    var found = search()
    found.work = workBefore + relaxation.work
    return found
  }

  private func search() -> FoundSet {
    guard isSatisfiable else {
      return FoundSet(sites: nil, value: -.infinity, bound: -.infinity, isComplete: true)
    }
    polish([], Set(core.rules.required))
    var node = root(prices: relaxation.firstPrices())
    var bound = process(&node, effort: Self.rootEffort)
    incumbent.boundsBySites = boundsBySites(bound)
    var shrinks = 0
    while shrinks < 12, !isDone(node.bound), shrink(&node, bound) {
      shrinks += 1
      bound = process(&node, effort: Self.rootEffort)
    }
    branch(from: node, bound)
    return incumbent
  }

  private static let rootEffort = PriceEffort(rounds: 2000, patience: 25)
  private static let nodeEffort = PriceEffort(
    rounds: 120, patience: 8, firstStep: 0.5, shortening: 0.6, lastStep: 5e-3)

  /// False when what is required breaks a rule by itself.
  private var isSatisfiable: Bool {
    var rules = wholeRules
    rules.leastOfArea = rules.leastOfArea.map { _ in 0 }
    return rules.allow(rules.required)
  }

  // MARK: sets that are known

  /// What is at least as good as needed: bounds at or below this end a part.
  private var enough: Double {
    guard incumbent.value.isFinite else { return target?.nextDown ?? -.infinity }
    let good = max(better.nextDown, incumbent.value + effort.gap * abs(incumbent.value))
    guard let target else { return good }
    return incumbent.value >= target ? .infinity : max(good, target.nextDown)
  }

  /// The least worth that would be better than what is known.
  private var better: Double {
    guard incumbent.value.isFinite else { return -.infinity }
    return isWhole
      ? incumbent.value + 1 - 1e-6 : incumbent.value + 1e-9 * max(1, abs(incumbent.value))
  }

  private func isDone(_ bound: Double) -> Bool { bound <= enough }

  private var isStopped: Bool {
    workBefore + relaxation.work > effort.work || effort.shouldStop()
  }

  private func take(_ picked: PickedSites) {
    guard picked.counts.isComplete else { return }
    // Where room is limited the plain worth is no less than the true one.
    guard picked.value > incumbent.value else { return }
    offer(picked.chosen.map { core.ids[$0] }.sorted())
  }

  /// Keeps a set when it is better than what is known.
  private func offer(_ sites: [Int]) {
    let value = trueWorth?.worth(of: sites) ?? whole.worth(of: sites)
    guard value > incumbent.value, wholeRules.allow(sites) else { return }
    incumbent.value = value
    incumbent.sites = sites
  }

  /// Makes a set of what prices point at, and swaps.
  private func polish(_ sites: [Int], _ fixed: Set<Int>) {
    let picked = PickedSites(core.table, rules: core.rules)
    defer { workBefore += picked.work }
    picked.add(allowed: sites)
    if let trueWorth {
      polish(picked, by: trueWorth, fixed)
    } else {
      picked.fill()
      picked.improve(keeping: fixed)
      take(picked)
    }
  }

  /// Fills up and swaps by what sets are truly worth; only the most promising candidates are tried.
  private func polish(_ picked: PickedSites, by worth: any TrueWorth, _ fixed: Set<Int>) {
    func value() -> Double { worth.worth(of: picked.chosen.map { core.ids[$0] }) }
    func addBest() -> Int? {
      let hints = worth.hints(beside: picked.chosen.map { core.ids[$0] })
      let open = core.ids.indices.filter { !picked.contains($0) && picked.counts.allows($0) }
      let tried = open.sorted {
        (hints[core.ids[$1]], $0) < (hints[core.ids[$0]], $1)
      }.prefix(6)
      var best: (site: Int, value: Double)?
      for site in tried {
        picked.add(site)
        let value = value()
        if value > best?.value ?? -1 { best = (site, value) }
        picked.remove(site)
      }
      if let best { picked.add(best.site) }
      return best?.site
    }
    while addBest() != nil {}
    var isBetter = true
    while isBetter {
      isBetter = false
      for site in picked.chosen.sorted() where !fixed.contains(site) {
        let before = value()
        picked.remove(site)
        let other = addBest()
        if other != nil, value() > before + 1e-9 * max(1, before) { isBetter = true; continue }
        if let other { picked.remove(other) }
        picked.add(site)
      }
    }
    take(picked)
  }

  // MARK: parts

  private func root(prices: Prices) -> Part {
    var isFree = [Bool](repeating: true, count: core.table.candidateCount)
    for site in core.rules.required {
      isFree[site] = false
      for other in core.rules.conflicts[site] { isFree[Int(other)] = false }
    }
    return Part(
      fixing: Fixing(chosen: core.rules.required, isFree: isFree), bound: .infinity,
      prices: prices, order: 0)
  }

  /// Prices a part; candidates that cannot be in, or out, of anything better are fixed.
  private func process(_ node: inout Part, effort: PriceEffort) -> PricedBound {
    let fixed = Set(core.rules.required)
    let result = relaxation.price(
      node.fixing, from: node.prices, effort: effort, incumbent: { self.incumbent.value },
      enough: { self.enough }, shouldStop: { self.isStopped },
      visit: { sites, value in
        if value > self.incumbent.value * 0.97 { self.polish(sites, fixed) }
      })
    node.bound = min(node.bound, isWhole ? (result.bound + 1e-6).rounded(.down) : result.bound)
    node.prices = result.prices
    let likely = node.fixing.isFree.indices.filter { result.usage[$0] > 0 }
      .sorted { (result.usage[$1], $0) < (result.usage[$0], $1) }
    polish(node.fixing.chosen + likely, fixed)
    fix(&node.fixing, result)
    return result
  }

  /// Fixes candidates that every better set leaves out, or holds.
  private func fix(_ fixing: inout Fixing, _ result: PricedBound) {
    let slots = core.rules.most - fixing.chosen.count
    let free = fixing.isFree.indices.filter { fixing.isFree[$0] }
    guard slots > 0, free.count > slots else { return }
    let groups = relaxation.groups
    let ranking = groups.ranking(of: free, by: result.worths)
    let (last, next) = (ranking.worth(inPlace: slots - 1), ranking.worth(inPlace: slots))
    var chosen: [Int] = []
    for site in free {
      let (worth, group) = (result.worths[site], groups.groupOf[site])
      // What the bound loses when the site is in: it takes the place of the last, or of its group's best.
      let lossIn = max(last, ranking.first[group]) - worth
      // And when it is out: the next comes in its place, or another of its group.
      let lossOut = worth - max(next, ranking.second[group])
      if lossIn > 0, result.boundWithoutAreas - lossIn < better {
        fixing.isFree[site] = false
      } else if lossOut > 0, result.boundWithoutAreas - lossOut < better {
        chosen.append(site)
      }
    }
    for site in chosen where fixing.isFree[site] { choose(site, &fixing) }
  }

  private func choose(_ site: Int, _ fixing: inout Fixing) {
    fixing.chosen.append(site)
    fixing.isFree[site] = false
    for other in core.rules.conflicts[site] { fixing.isFree[Int(other)] = false }
  }

  /// Leaves out what the root fixed; false when that is too little to be worth it.
  private func shrink(_ node: inout Part, _ bound: PricedBound) -> Bool {
    let kept = node.fixing.isFree.indices.filter {
      node.fixing.isFree[$0] || node.fixing.chosen.contains($0)
    }
    let required = node.fixing.chosen.count > core.rules.required.count
    guard Double(kept.count) < 0.9 * Double(core.table.candidateCount) || required else {
      return false
    }
    var rules = core.rules
    rules.required = node.fixing.chosen.sorted()
    core.rules = rules
    let smaller = core.kept(kept)
    let prices = smaller.prices(from: node.prices)
    core = smaller
    workBefore += relaxation.work
    relaxation = Relaxation(core.table, rules: core.rules)
    let before = node.bound
    node = root(prices: prices)
    node.bound = before
    return true
  }

  // MARK: branch and bound

  private func branch(from root: Part, _ bound: PricedBound) {
    var open = PartHeap()
    split(root, bound, into: &open)
    while var node = open.popGreatest() {
      if isStopped {
        leftBound = max(leftBound, node.bound)
        incumbent.bound = max(leftBound, incumbent.value)
        return
      }
      guard !isDone(node.bound) else {
        leftBound = max(leftBound, node.bound)
        continue
      }
      effort.progress(
        SearchProgress(value: incumbent.value, bound: max(leftBound, node.bound)))
      let bound = process(&node, effort: Self.nodeEffort)
      split(node, bound, into: &open)
    }
    incumbent.bound = max(leftBound, incumbent.value)
    incumbent.isComplete = true
  }

  /// Ends a part or cuts it in two by a candidate that prices are in two minds about.
  private func split(_ node: Part, _ result: PricedBound, into open: inout PartHeap) {
    guard !isDone(node.bound) else {
      leftBound = max(leftBound, node.bound)
      return
    }
    let free = node.fixing.isFree.indices.filter { node.fixing.isFree[$0] }
    let isFull = node.fixing.chosen.count >= core.rules.most
    if isFull || free.isEmpty {
      if core.rules.allow(node.fixing.chosen) {
        let picked = PickedSites(core.table, rules: core.rules)
        picked.add(allowed: node.fixing.chosen)
        take(picked)
      }
      return
    }
    guard
      let site = free.min(by: { first, second in
        let (a, b) = (abs(result.usage[first] - 0.5), abs(result.usage[second] - 0.5))
        return a == b ? first < second : a < b
      })
    else { return }
    var with = node
    choose(site, &with.fixing)
    var without = node
    without.fixing.isFree[site] = false
    for var child in [with, without] {
      sequence += 1
      child.order = sequence
      open.push(child)
    }
  }

  /// The bound for each number of candidates from 1, at the prices of the root.
  private func boundsBySites(_ result: PricedBound) -> [Double] {
    let most = core.rules.most
    let required = core.rules.required
    guard required.isEmpty, most > 0 else { return [] }
    let all = Array(0..<core.table.candidateCount)
    let ranking = relaxation.groups.ranking(of: all, by: result.worths)
    var bound = result.boundWithoutAreas - ranking.ranked.prefix(most).reduce(0, +)
    return (0..<most).map { place in
      bound += ranking.worth(inPlace: place)
      return isWhole ? (bound + 1e-6).rounded(.down) : bound
    }
  }
}
