// The best set of candidates, with proof: greedy and swaps for a set, prices for a bound, candidates
// that cannot be part of anything better left out, and what remains by branch and bound.

/// One search on one table.
final class SetSearch {
  private let wholeRules: SiteRules
  private let effort: SearchEffort
  /// What sets are truly worth, where that is less than the table says.
  private let trueWorth: (any TrueWorth)?
  private var core: CoreTable
  private let known: KnownSet
  private var workBefore = 0
  private var relaxation: Relaxation
  /// What all candidates together are worth, by no rule: sets are worth no more.
  private let ceiling: Double
  /// The greatest bound among parts, and among candidates, that were left as good enough.
  private var leftBound = -Double.infinity
  private var boundsBySites: [Double] = []
  private var sequence = 0
  /// Looks for better sets on the whole core: what prices left out may be good enough there.
  private lazy var kicks = Kicks(wide)
  private let wide: CoreTable

  init(
    _ table: GainTable, rules: SiteRules, effort: SearchEffort, target: Double? = nil,
    trueWorth: (any TrueWorth)? = nil
  ) {
    wholeRules = rules
    self.effort = effort
    self.trueWorth = trueWorth
    known = KnownSet(
      table, rules: rules, gap: effort.gap, target: target, trueWorth: trueWorth)
    ceiling = known.rounded(table.worth(of: Array(0..<table.candidateCount)))
    wide = CoreTable(table, rules: rules).withoutDominated()
    core = wide
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
    var node = root(from: relaxation.firstState())
    guard node.fixing.canMeet(core.rules, relaxation.groups) else {
      return FoundSet(sites: nil, value: -.infinity, bound: -.infinity, isComplete: true)
    }
    priceRoot(&node, isFirst: true)
    var shrinks = 0
    while shrinks < 12, !isDone(node.bound), shrink(&node) {
      shrinks += 1
      priceRoot(&node, isFirst: false)
    }
    return branch(from: node)
  }

  private static let rootEffort = PriceEffort(rounds: 2000, patience: 25)
  private static let lookEffort = PriceEffort(
    gameRounds: 160, rounds: 20, patience: 8, firstStep: 0.1, shortening: 0.5, lastStep: 2e-2)
  private static let nodeEffort = PriceEffort(
    rounds: 120, patience: 8, firstStep: 0.5, shortening: 0.6, lastStep: 5e-3)

  /// False when what is required breaks a rule by itself.
  private var isSatisfiable: Bool {
    var rules = wholeRules
    rules.leastOfArea = rules.leastOfArea.map { _ in 0 }
    return rules.allow(rules.required)
  }

  // MARK: sets that are known

  private func isDone(_ bound: Double) -> Bool { bound <= known.enough }

  private var isStopped: Bool {
    workBefore + relaxation.work > effort.work || effort.shouldStop()
  }

  private func take(_ picked: PickedSites) {
    guard picked.counts.isComplete else { return }
    // Where room is limited the plain worth is no less than the true one.
    guard picked.value > known.value else { return }
    known.offer(picked.chosen.map { core.ids[$0] }.sorted())
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

  private func root(from start: GameState) -> Part {
    var fixing = Fixing(
      chosen: [], isFree: [Bool](repeating: true, count: core.table.candidateCount))
    for site in core.rules.required { fixing.choose(site, core.rules) }
    return Part(fixing: fixing, bound: ceiling, start: start, order: 0)
  }

  /// Prices the whole core, and looks for better sets for as long, until neither gets much better.
  private func priceRoot(_ node: inout Part, isFirst: Bool) {
    var rounds = 0
    while true {
      rounds += 1
      // The first prices are always a step: nothing was proven before but the worth of everything.
      let boundBefore = isFirst && rounds == 1 ? .infinity : node.bound
      let before = (work: relaxation.work, bound: boundBefore, value: known.value)
      let result = price(&node, effort: relaxation.hasGame ? Self.lookEffort : Self.rootEffort)
      if isFirst { keepBoundsBySites(result) }
      tell(node.bound)
      guard !isDone(node.bound) else { return }
      if isFirst { kicks.shares = node.start.shares }
      kick(afterWork: relaxation.work - before.work, for: node.bound)
      var fixed = node
      let lost = fix(&fixed.fixing, by: result)
      let left = fixed.fixing.isFree.count { $0 }
      let isStuck =
        before.bound - node.bound < 0.02 * (node.bound - known.enough)
        && known.value == before.value
      let isSmall = left < node.fixing.isFree.count { $0 } / 2
      guard relaxation.hasGame, !isStuck, !isSmall, rounds < 40, !isStopped else {
        node = fixed
        leftBound = max(leftBound, lost)
        return
      }
    }
  }

  /// Prices a part.
  private func price(_ node: inout Part, effort: PriceEffort) -> PricedBound {
    let fixed = Set(core.rules.required)
    if effort.gameRounds > 0 {
      node.start = relaxation.play(
        node.fixing, from: node.start, rounds: effort.gameRounds
      ) { isDone($0) || shouldStop(pricing: node, $0) }
    }
    let result = relaxation.price(
      node.fixing, from: node.start.prices, effort: effort, incumbent: { self.known.value },
      enough: { self.known.enough }, shouldStop: { self.shouldStop(pricing: node, $0) },
      visit: { sites, value in
        if value > self.known.value * 0.97 { self.polish(sites, fixed) }
      })
    node.bound = min(node.bound, known.rounded(result.bound))
    node.start.prices = result.prices
    if !relaxation.hasGame { node.start.shares = result.usage }
    let shares = node.start.shares
    let likely = node.fixing.isFree.indices.filter { node.fixing.isFree[$0] && shares[$0] > 0 }
      .sorted { (shares[$1], $0) < (shares[$0], $1) }
    polish(node.fixing.chosen + likely, fixed)
    return result
  }

  /// Whether to stop now; while the whole is priced, which may take long, it tells how far that is.
  private func shouldStop(pricing node: Part, _ bound: Double) -> Bool {
    if node.order == 0 { tell(min(node.bound, known.rounded(bound))) }
    return isStopped
  }

  /// Looks for better sets; where near the best is good enough, for as much work as pricing took.
  private func kick(afterWork work: Int, for bound: Double) {
    guard trueWorth == nil, core.rules.most > 0 else { return }
    let before = kicks.work
    kicks.improve(known, work: effort.gap > 0 ? work : work / 4) { isDone(bound) || isStopped }
    workBefore += kicks.work - before
  }

  /// Fixes candidates that prices decide about.
  ///
  /// - Returns: what sets that are lost with them may be worth, where that is more than what is known.
  private func fix(_ fixing: inout Fixing, by result: PricedBound) -> Double {
    let enough = max(known.enough, known.better)
    guard enough.isFinite,
      fixing.fix(by: result, relaxation.groups, core.rules, enough: enough)
    else { return -.infinity }
    return enough > known.better ? known.rounded(enough) : -.infinity
  }

  private func tell(_ bound: Double) {
    effort.progress(SearchProgress(value: known.value, bound: max(leftBound, bound)))
  }

  /// Leaves out what the root fixed; false when that is too little to be worth it.
  private func shrink(_ node: inout Part) -> Bool {
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
    let start = GameState(
      prices: smaller.prices(from: node.start.prices), shares: kept.map { node.start.shares[$0] })
    core = smaller
    workBefore += relaxation.work
    relaxation = Relaxation(core.table, rules: core.rules)
    let before = node.bound
    node = root(from: start)
    node.bound = before
    return true
  }

  // MARK: branch and bound

  private func branch(from root: Part) -> FoundSet {
    var open = PartHeap()
    split(root, into: &open)
    while var node = open.popGreatest() {
      if isStopped {
        leftBound = max(leftBound, node.bound)
        return found(isComplete: false)
      }
      guard !isDone(node.bound) else {
        leftBound = max(leftBound, node.bound)
        continue
      }
      tell(node.bound)
      // A part without demands costs work as well: its candidates are looked over.
      workBefore += 1 + core.table.candidateCount
      let before = relaxation.work
      let result = price(&node, effort: Self.nodeEffort)
      kick(afterWork: relaxation.work - before, for: max(leftBound, node.bound))
      leftBound = max(leftBound, fix(&node.fixing, by: result))
      split(node, into: &open)
    }
    return found(isComplete: true)
  }

  private func found(isComplete: Bool) -> FoundSet {
    FoundSet(
      sites: known.sites, value: known.value, bound: max(leftBound, known.value),
      isComplete: isComplete, boundsBySites: boundsBySites)
  }

  /// Ends a part or cuts it in two by a candidate that prices are in two minds about.
  private func split(_ node: Part, into open: inout PartHeap) {
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
    let shares = node.start.shares
    guard
      let site = free.min(by: { first, second in
        let (a, b) = (abs(shares[first] - 0.5), abs(shares[second] - 0.5))
        return a == b ? first < second : a < b
      })
    else { return }
    var with = node
    with.fixing.choose(site, core.rules)
    var without = node
    without.fixing.isFree[site] = false
    for var child in [with, without] where child.fixing.canMeet(core.rules, relaxation.groups) {
      sequence += 1
      child.order = sequence
      open.push(child)
    }
  }

  /// What the best candidates would be worth together if none took anything from another.
  ///
  /// - Returns: one for each number of candidates; empty where two may be worth more than both alone,
  ///   because demands need more than one.
  private func sumsAlone(_ most: Int) -> [Double] {
    guard core.table.demands.allSatisfy({ $0.need <= 1 }) else { return [] }
    let none = PickedSites(core.table, rules: core.rules)
    let alone = (0..<core.table.candidateCount).map(none.gain).sorted(by: >)
    var sum = core.table.worth(of: [])
    return (0..<most).map { place in
      sum += place < alone.count ? alone[place] : 0
      return sum
    }
  }

  /// Keeps the bound for each number of candidates from 1, at the prices of the whole.
  private func keepBoundsBySites(_ result: PricedBound) {
    let most = core.rules.most
    guard core.rules.required.isEmpty, most > 0 else { return }
    let all = Array(0..<core.table.candidateCount)
    let ranking = relaxation.groups.ranking(of: all, by: result.worths)
    var bound = result.boundWithoutAreas - ranking.ranked.prefix(most).reduce(0, +)
    let alone = sumsAlone(most)
    let bounds = (0..<most).map { place in
      bound += ranking.worth(inPlace: place)
      return min(ceiling, known.rounded(min(bound, alone.isEmpty ? bound : alone[place])))
    }
    boundsBySites = boundsBySites.isEmpty ? bounds : zip(boundsBySites, bounds).map(min)
  }
}
