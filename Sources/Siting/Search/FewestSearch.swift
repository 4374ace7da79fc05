// The fewest sites by which a share is reached: a good number at once, then one less, again and again,
// until a search proves that there is no such set.

/// A search for the fewest candidates by which a table is worth a target.
struct FewestSearch {
  private let table: GainTable
  private let rules: SiteRules
  private let target: Double
  private let effort: SearchEffort
  /// The set so far.
  private var best: [Int]?
  /// The set that comes nearest to the target, as long as none reaches it.
  private var nearest: (sites: [Int], value: Double)?
  /// Fewer than this do not do.
  private var least: Int
  private(set) var work = 0

  /// The most work for one area.
  private static let mostAreaWork = 500_000_000

  init(_ table: GainTable, rules: SiteRules, target: Double, effort: SearchEffort) {
    self.table = table
    self.rules = rules
    self.target = target
    self.effort = effort
    least = max(rules.required.count, rules.leastOfArea.reduce(0, +))
  }

  /// How many sites are known to do, or one more than may come.
  private var most: Int { best?.count ?? rules.most + 1 }

  /// A set at once, then bounds that halve the range, then one site less again and again.
  mutating func run() -> FewestFound {
    best = greedySet(from: [])
    if table.quotas.count > 1 { decompose() }
    bisect()
    while !isEnough, work < effort.work {
      let found = search(upTo: most - 1, work: effort.work - work)
      if !take(found), !found.isComplete { break }
    }
    return FewestFound(
      sites: best, nearest: best == nil ? nearest?.sites : nil, least: min(least, most),
      isComplete: isEnough)
  }

  /// True when no number is left in doubt, or so few that the gap that is asked allows for them.
  private var isEnough: Bool {
    least >= most || best != nil && Double(most - least) <= effort.gap * Double(most)
  }

  /// Takes what the areas need alone for a bound, and their sets together for a beginning.
  private mutating func decompose() {
    let areas = solveAreas()
    least = max(least, areas.least)
    if let sites = greedySet(from: areas.sites), sites.count < most { best = sites }
  }

  /// Solves every area by itself.
  ///
  /// - Returns: what the areas need at least together, and the sets that were found for them.
  mutating func solveAreas() -> (least: Int, sites: [Int]) {
    let areas = AreaDecomposition(table, rules: rules)
    var (least, sites) = (areas.homeless.count, areas.homeless)
    var areaEffort = effort
    areaEffort.work = max(1, min(effort.work / max(1, 2 * areas.quotas.count), Self.mostAreaWork))
    areaEffort.progress = { _ in }
    for quota in areas.quotas {
      let area = areas.subproblem(of: quota)
      var search = FewestSearch(
        area.table, rules: area.rules, target: area.target, effort: areaEffort)
      let found = search.run()
      work += search.work
      guard let chosen = found.sites else { continue }
      least += found.least
      sites += chosen.map { area.ids[$0] }
    }
    return (least, sites.sorted())
  }

  /// Probes numbers in the middle for a short time: a bound below the target rules out all smaller ones.
  private mutating func bisect() {
    var doubtful = most
    while least < min(doubtful, most), !isEnough {
      let middle = (least + min(doubtful, most)) / 2
      let found = search(upTo: middle, work: effort.probeWork)
      if !take(found), least <= middle { doubtful = middle }
    }
  }

  private mutating func search(upTo sites: Int, work limit: Int) -> FoundSet {
    var fewer = rules
    fewer.most = sites
    var effort = effort
    effort.work = limit
    let found = SetSearch(table, rules: fewer, effort: effort, aim: SearchAim(target: target)).run()
    work += found.work
    // Fewer than the first number whose bound reaches the target cannot do.
    let short = found.boundsBySites.prefix { $0 < target }.count
    if !found.boundsBySites.isEmpty { least = max(least, short + 1) }
    if found.isComplete && found.value < target || found.bound < target {
      least = max(least, sites + 1)
    }
    return found
  }

  /// Keeps a set that does.
  private mutating func take(_ found: FoundSet) -> Bool {
    guard let sites = found.sites else { return false }
    guard found.value >= target else {
      comeNearer(sites, found.value)
      return false
    }
    guard sites.count < most else { return false }
    best = sites
    return true
  }

  /// A set by greedy choice from some candidates on, without what it does not need; `nil` when it does
  /// not do.
  private mutating func greedySet(from sites: [Int]) -> [Int]? {
    let all = CoreTable(table, rules: rules)
    // A dominated candidate may be among those to begin with.
    let core = sites.isEmpty ? all.withoutDominated() : all
    let picked = PickedSites(core.table, rules: core.rules)
    picked.add(allowed: sites)
    while picked.value < target || !picked.counts.isComplete {
      guard let site = picked.bestAddition() else { break }
      picked.add(site)
    }
    let isReached = picked.value >= target
    if isReached { drop(from: picked, core.rules, target: target) }
    guard core.rules.allow(picked.chosen) else { return nil }
    let chosen = picked.chosen.map { core.ids[$0] }.sorted()
    if !isReached { comeNearer(chosen, picked.value) }
    return isReached ? chosen : nil
  }

  /// Keeps a set that comes nearer to the target than what is known.
  private mutating func comeNearer(_ sites: [Int], _ value: Double) {
    if value > nearest?.value ?? -.infinity { nearest = (sites, value) }
  }
}

/// Takes out candidates that are not needed, the last ones first.
private func drop(from picked: PickedSites, _ rules: SiteRules, target: Double) {
  for site in picked.chosen.reversed() where !rules.required.contains(site) {
    picked.remove(site)
    if picked.value < target || !picked.counts.isComplete { picked.add(site) }
  }
}
