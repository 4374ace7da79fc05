// The fewest sites by which a share is reached: a good number at once, then one less, again and again,
// until a search proves that there is no such set.

/// What a search for the fewest sites found.
struct FewestFound {
  /// The set; `nil` when even the most sites do not do.
  var sites: [Int]?
  /// Fewer than this do not do.
  var least: Int
  var isComplete: Bool
}

/// The fewest candidates by which a table is worth a target.
///
/// - Complexity: one search for each number of sites from the first that was found downwards.
func fewestSites(
  _ table: GainTable, rules: SiteRules, target: Double, effort: SearchEffort
) -> FewestFound {
  let core = CoreTable(table, rules: rules).withoutDominated()
  let picked = PickedSites(core.table, rules: core.rules)
  while picked.value < target || !picked.counts.isComplete {
    guard let site = picked.bestAddition() else { break }
    picked.add(site)
  }
  drop(from: picked, core.rules, target: target)
  var best: [Int]?
  if picked.value >= target, core.rules.allow(picked.chosen) {
    best = picked.chosen.map { core.ids[$0] }.sorted()
  }
  var least = max(rules.required.count, rules.leastOfArea.reduce(0, +))
  while least < best?.count ?? (rules.most + 1) {
    var fewer = rules
    fewer.most = best.map { $0.count - 1 } ?? rules.most
    let found = SetSearch(table, rules: fewer, effort: effort, target: target).run()
    // Fewer than the first number whose bound reaches the target cannot do.
    let short = found.boundsBySites.prefix { $0 < target }.count
    if !found.boundsBySites.isEmpty { least = max(least, short + 1) }
    if let sites = found.sites, found.value >= target {
      best = sites
    } else {
      if found.isComplete { least = fewer.most + 1 }
      return FewestFound(sites: best, least: least, isComplete: found.isComplete)
    }
  }
  return FewestFound(sites: best, least: min(least, best?.count ?? least), isComplete: true)
}

/// Takes out candidates that are not needed, the last ones first.
private func drop(from picked: PickedSites, _ rules: SiteRules, target: Double) {
  for site in picked.chosen.reversed() where !rules.required.contains(site) {
    picked.remove(site)
    if picked.value < target || !picked.counts.isComplete { picked.add(site) }
  }
}
