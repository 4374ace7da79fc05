/// Greedy choice and swaps by what sets are truly worth.
///
/// A true worth costs much more than one by the table, so that only the candidates with the greatest hints
/// are tried.
struct TrueWorthHeuristic {
  private let picked: PickedSites
  private let core: CoreTable
  private let trueWorth: any TrueWorth

  /// How many candidates are tried for a place.
  private static let tried = 6

  init(_ picked: PickedSites, of core: CoreTable, by trueWorth: any TrueWorth) {
    self.picked = picked
    self.core = core
    self.trueWorth = trueWorth
  }

  private var ids: [Int] { picked.chosen.map { core.ids[$0] } }
  private var value: Double { trueWorth.worth(of: ids) }

  /// Adds the best candidates until no more may come.
  func fill() { while addBest() != nil {} }

  /// Swaps candidates one by one until no swap makes the set better.
  func improve(keeping fixed: Set<Int>) {
    var isBetter = true
    while isBetter {
      isBetter = false
      for site in picked.chosen.sorted() where !fixed.contains(site) {
        if swap(site) { isBetter = true }
      }
    }
  }

  /// Puts the best candidate in the place of another, when that makes the set better.
  private func swap(_ site: Int) -> Bool {
    let before = value
    picked.remove(site)
    let other = addBest()
    if other != nil, value > before + Rounding.allowance(for: before) { return true }
    if let other { picked.remove(other) }
    picked.add(site)
    return false
  }

  /// Adds the best of the likeliest candidates; `nil` when none may come.
  private func addBest() -> Int? {
    let hints = trueWorth.hints(beside: ids)
    let open = core.ids.indices.filter { !picked.contains($0) && picked.counts.allows($0) }
    let likeliest = open.sorted {
      (hints[core.ids[$1]], $0) < (hints[core.ids[$0]], $1)
    }.prefix(Self.tried)
    var best: (site: Int, value: Double)?
    for site in likeliest {
      picked.add(site)
      let value = value
      if value > best?.value ?? -1 { best = (site, value) }
      picked.remove(site)
    }
    if let best { picked.add(best.site) }
    return best?.site
  }
}
