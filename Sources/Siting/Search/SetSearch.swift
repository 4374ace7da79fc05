// The best set of candidates, with proof: greedy choice and local search for a set, a Lagrangian bound,
// reduced-cost fixing of candidates that cannot be part of anything better, and branch and bound for what
// remains.

/// One search on one table.
final class SetSearch {
  private let wholeRules: SiteRules
  private let effort: SearchEffort
  private let trueWorth: (any TrueWorth)?
  /// The candidates that are left after reductions.
  private var core: CoreTable
  private let incumbent: Incumbent
  /// The work of all that is no longer there, and of heuristics.
  private var otherWork = 0
  private var dual: DualBound
  /// What all candidates together are worth, by no rule: sets are worth no more.
  private let ceiling: Double
  /// The greatest bound among nodes, and among candidates, that were left as good enough.
  private var leftBound = -Double.infinity
  private var boundsBySites: [Double] = []
  /// How many nodes were branched off.
  private var nodeCount = 0
  /// Looks for better sets among all candidates: what reductions left out may be good enough.
  private lazy var localSearch = IteratedLocalSearch(wide)
  /// All candidates but dominated ones.
  private let wide: CoreTable

  init(_ table: GainTable, rules: SiteRules, effort: SearchEffort, aim: SearchAim = SearchAim()) {
    wholeRules = rules
    self.effort = effort
    trueWorth = aim.trueWorth
    incumbent = Incumbent(table, rules: rules, gap: effort.gap, aim: aim)
    ceiling = incumbent.rounded(table.worth(of: Array(0..<table.candidateCount)))
    wide = CoreTable(table, rules: rules).withoutDominated()
    core = wide
    dual = DualBound(core)
  }

  /// The best set within the effort, with a bound on all sets.
  func run() -> FoundSet {
    var found = search()
    found.work = otherWork + dual.work
    return found
  }

  private func search() -> FoundSet {
    guard isSatisfiable else { return .impossible }
    improveIncumbent(from: [])
    var root = root(from: dual.firstPoint())
    guard root.fixing.canMeet(core.rules, dual.groups) else { return .impossible }
    boundRoot(&root, isFirst: true)
    var reductions = 0
    while reductions < Self.mostReductions, !isPruned(root.bound), reduceCore(&root) {
      reductions += 1
      boundRoot(&root, isFirst: false)
    }
    return branch(from: root)
  }

  /// False when what is required breaks a rule by itself.
  private var isSatisfiable: Bool {
    var rules = wholeRules
    rules.leastOfArea = rules.leastOfArea.map { _ in 0 }
    return rules.allow(rules.required)
  }

  // MARK: effort

  /// The subgradient method alone, at the root.
  private static let rootSchedule = BoundSchedule(iterations: 2000, patience: 25)
  /// After the hybrid gradient method, which comes near: short steps prove what it suggests.
  private static let hybridSchedule = BoundSchedule(
    hybridIterations: 160, iterations: 20, patience: 8, firstStepFactor: 0.1, shrinkage: 0.5,
    leastStepFactor: 2e-2)
  /// Within a node, which begins with the multipliers of the node above.
  private static let nodeSchedule = BoundSchedule(
    iterations: 120, patience: 8, firstStepFactor: 0.5, shrinkage: 0.6, leastStepFactor: 5e-3)

  /// How often the root is reduced and bounded anew, at most.
  private static let mostReductions = 12
  /// A reduction that keeps this share of the candidates or more is not worth a table of its own.
  private static let keptShare = 0.9
  /// How often the bound of the root is improved between reductions, at most.
  private static let mostRootRounds = 40
  /// A round that brings the bound of the root nearer to the cut-off by less than this share of the
  /// distance is the last one.
  private static let leastRootProgress = 0.02
  /// A relaxed choice is worth swaps from this share of the incumbent on.
  private static let promising = 0.97
  /// Local search may take as much work as the bound before it where near the best is good enough; where
  /// the best is asked bounds decide more, and it gets this part.
  private static let perturbationPart = 4

  private var isStopped: Bool { otherWork + dual.work > effort.work || effort.shouldStop() }

  private func isPruned(_ bound: Double) -> Bool { bound <= incumbent.cutoff }

  private func report(_ bound: Double) {
    effort.progress(SearchProgress(value: incumbent.value, bound: max(leftBound, bound)))
  }

  // MARK: the incumbent

  private func offer(_ picked: PickedSites) {
    guard picked.counts.isComplete else { return }
    // Where room is limited the plain worth is no less than the true one.
    guard picked.value > incumbent.value else { return }
    incumbent.offer(picked.chosen.map { core.ids[$0] }.sorted())
  }

  /// The Lagrangian heuristic: what multipliers point at is filled up and improved by swaps.
  private func improveIncumbent(from sites: [Int]) {
    let fixed = Set(core.rules.required)
    let picked = PickedSites(core.table, rules: core.rules)
    defer { otherWork += picked.work }
    picked.add(allowed: sites)
    if let trueWorth {
      let heuristic = TrueWorthHeuristic(picked, of: core, by: trueWorth)
      heuristic.fill()
      heuristic.improve(keeping: fixed)
    } else {
      picked.fill()
      picked.improve(keeping: fixed)
    }
    offer(picked)
  }

  /// Looks for better sets around the incumbent.
  private func perturb(afterWork work: Int, for bound: Double) {
    guard trueWorth == nil, core.rules.most > 0 else { return }
    let before = localSearch.work
    localSearch.improve(incumbent, work: effort.gap > 0 ? work : work / Self.perturbationPart) {
      isPruned(bound) || isStopped
    }
    otherWork += localSearch.work - before
  }

  // MARK: bounds

  /// Bounds a node, and offers sets that the multipliers point at.
  private func bound(_ node: inout SearchNode, _ schedule: BoundSchedule) -> LagrangianBound {
    let residual = dual.relaxation.residual(of: node.fixing)
    if let hybrid = dual.hybrid, schedule.hybridIterations > 0 {
      node.start = hybrid.improve(
        node.start, in: residual, iterations: schedule.hybridIterations
      ) { isPruned($0) || shouldStop(bounding: node, $0) }
    }
    let method = SubgradientMethod(
      dual.relaxation, residual, from: node.start.multipliers, schedule)
    repeat {
      if let choice = method.evaluate(), choice.value > incumbent.value * Self.promising {
        improveIncumbent(from: choice.sites)
      }
      let bound = method.best.bound
      if isPruned(bound) || method.asksNow && shouldStop(bounding: node, bound) { break }
    } while method.step(towards: incumbent.value)
    let result = method.best
    node.bound = min(node.bound, incumbent.rounded(result.bound))
    node.start.multipliers = result.multipliers
    if dual.hybrid == nil { node.start.shares = result.usage }
    let shares = node.start.shares
    let likely = node.fixing.isFree.indices.filter { node.fixing.isFree[$0] && shares[$0] > 0 }
      .sorted { (shares[$1], $0) < (shares[$0], $1) }
    improveIncumbent(from: node.fixing.chosen + likely)
    return result
  }

  /// Whether to stop now; while the root is bounded, which may take long, it reports how far that is.
  private func shouldStop(bounding node: SearchNode, _ bound: Double) -> Bool {
    if node.order == 0 { report(min(node.bound, incumbent.rounded(bound))) }
    return isStopped
  }

  /// Fixes candidates by their reduced costs.
  ///
  /// - Returns: what sets that are lost with them may be worth, where that is more than the incumbent.
  private func reduce(_ fixing: inout Fixing, by result: LagrangianBound) -> Double {
    let cutoff = max(incumbent.cutoff, incumbent.leastImprovement)
    guard cutoff.isFinite,
      fixing.reduce(by: result, dual.groups, core.rules, cutoff: cutoff)
    else { return -.infinity }
    return cutoff > incumbent.leastImprovement ? incumbent.rounded(cutoff) : -.infinity
  }

  // MARK: the root

  private func root(from start: PrimalDualPoint) -> SearchNode {
    var fixing = Fixing(
      chosen: [], isFree: [Bool](repeating: true, count: core.table.candidateCount))
    for site in core.rules.required { fixing.choose(site, core.rules) }
    return SearchNode(fixing: fixing, bound: ceiling, start: start, order: 0)
  }

  /// Bounds the root, and looks for better sets for as long, until neither gets much better.
  private func boundRoot(_ node: inout SearchNode, isFirst: Bool) {
    let schedule = dual.hybrid == nil ? Self.rootSchedule : Self.hybridSchedule
    var rounds = 0
    while true {
      rounds += 1
      // The first bound is always progress: before it only the worth of all candidates was known.
      let boundBefore = isFirst && rounds == 1 ? .infinity : node.bound
      let before = (work: dual.work, bound: boundBefore, value: incumbent.value)
      let result = bound(&node, schedule)
      if isFirst { keepBoundsBySites(result) }
      report(node.bound)
      guard !isPruned(node.bound) else { return }
      if isFirst { localSearch.shares = node.start.shares }
      perturb(afterWork: dual.work - before.work, for: node.bound)
      var reduced = node
      let lost = reduce(&reduced.fixing, by: result)
      let isStuck =
        before.bound - node.bound < Self.leastRootProgress * (node.bound - incumbent.cutoff)
        && incumbent.value == before.value
      // Half of the candidates less: the next rounds are cheaper on a table without them.
      let isSmall = reduced.fixing.freeCount < node.fixing.freeCount / 2
      guard dual.hybrid != nil, !isStuck, !isSmall, rounds < Self.mostRootRounds, !isStopped else {
        node = reduced
        leftBound = max(leftBound, lost)
        return
      }
    }
  }

  /// Leaves out of the core what the root fixed; false when that is too little to be worth it.
  private func reduceCore(_ root: inout SearchNode) -> Bool {
    let kept = root.fixing.isFree.indices.filter {
      root.fixing.isFree[$0] || root.fixing.chosen.contains($0)
    }
    let isSmaller = Double(kept.count) < Self.keptShare * Double(core.table.candidateCount)
    guard isSmaller || root.fixing.chosen.count > core.rules.required.count else { return false }
    core.rules.required = root.fixing.chosen.sorted()
    let smaller = core.kept(kept)
    let start = PrimalDualPoint(
      multipliers: smaller.multipliers(from: root.start.multipliers),
      shares: kept.map { root.start.shares[$0] })
    core = smaller
    otherWork += dual.work
    dual = DualBound(core)
    let bound = root.bound
    root = self.root(from: start)
    root.bound = bound
    return true
  }

  // MARK: branch and bound

  private func branch(from root: SearchNode) -> FoundSet {
    var open = NodeQueue()
    branch(root, into: &open)
    while var node = open.popGreatest() {
      if isStopped {
        leftBound = max(leftBound, node.bound)
        return found(isComplete: false)
      }
      guard !isPruned(node.bound) else {
        leftBound = max(leftBound, node.bound)
        continue
      }
      report(node.bound)
      // A node without demands costs work as well: its candidates are looked over.
      otherWork += 1 + core.table.candidateCount
      let before = dual.work
      let result = bound(&node, Self.nodeSchedule)
      perturb(afterWork: dual.work - before, for: max(leftBound, node.bound))
      leftBound = max(leftBound, reduce(&node.fixing, by: result))
      branch(node, into: &open)
    }
    return found(isComplete: true)
  }

  private func found(isComplete: Bool) -> FoundSet {
    FoundSet(
      sites: incumbent.sites, value: incumbent.value, bound: max(leftBound, incumbent.value),
      isComplete: isComplete, boundsBySites: boundsBySites)
  }

  /// Prunes a node, takes its only set, or branches on the candidate whose share is nearest to a half.
  private func branch(_ node: SearchNode, into open: inout NodeQueue) {
    guard !isPruned(node.bound) else {
      leftBound = max(leftBound, node.bound)
      return
    }
    let shares = node.start.shares
    let free = node.fixing.isFree.indices.filter { node.fixing.isFree[$0] }
    let site = free.min { first, second in
      let (a, b) = (abs(shares[first] - 0.5), abs(shares[second] - 0.5))
      return a == b ? first < second : a < b
    }
    guard let site, node.fixing.chosen.count < core.rules.most else {
      offerOnlySet(of: node)
      return
    }
    var with = node
    with.fixing.choose(site, core.rules)
    var without = node
    without.fixing.isFree[site] = false
    for var child in [with, without] where child.fixing.canMeet(core.rules, dual.groups) {
      nodeCount += 1
      child.order = nodeCount
      open.push(child)
    }
  }

  private func offerOnlySet(of node: SearchNode) {
    guard core.rules.allow(node.fixing.chosen) else { return }
    let picked = PickedSites(core.table, rules: core.rules)
    picked.add(allowed: node.fixing.chosen)
    offer(picked)
  }

  // MARK: bounds for each number of sites

  /// What the best candidates would be worth together if none took anything from another, for each number
  /// of candidates from 1; empty where two may be worth more than both alone, because demands need more
  /// than one.
  private lazy var sumsAlone: [Double] = {
    guard core.table.demands.allSatisfy({ $0.need <= 1 }) else { return [] }
    let none = PickedSites(core.table, rules: core.rules)
    let alone = (0..<core.table.candidateCount).map(none.gain).sorted(by: >)
    var sum = core.table.worth(of: [])
    return (0..<core.rules.most).map { place in
      sum += place < alone.count ? alone[place] : 0
      return sum
    }
  }()

  /// Keeps the bound for each number of candidates from 1, at the multipliers of the whole.
  private func keepBoundsBySites(_ result: LagrangianBound) {
    let most = core.rules.most
    guard core.rules.required.isEmpty, most > 0 else { return }
    let bounds = result.bounds(upTo: most, dual.groups).enumerated().map { place, bound in
      let alone = sumsAlone.isEmpty ? bound : sumsAlone[place]
      return min(ceiling, incumbent.rounded(min(bound, alone)))
    }
    boundsBySites = boundsBySites.isEmpty ? bounds : zip(boundsBySites, bounds).map(min)
  }
}
