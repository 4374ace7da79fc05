// The fewest sites, area by area: what comes from across a border is given away for free, so that the
// numbers of the areas add up to a bound, and their sets together are nearly a set for all.

/// Parts of a table of quotas that share few candidates.
///
/// Every candidate belongs to the quota it brings most. To other quotas it is free: whom it serves there
/// counts as met. So each quota needs at least what its part tells, and no candidate counts twice.
struct AreaParts {
  private let table: GainTable
  private let required: [Int]
  /// The quotas that are looked at: one of the whole region would tie all parts together.
  private let quotas: [Int]
  /// The quota each candidate belongs to; -1 for those that bring nothing.
  private let homeOf: [Int]

  init(_ table: GainTable, rules: SiteRules) {
    self.table = table
    required = rules.required
    var brought = [[Int: Double]](repeating: [:], count: table.candidateCount)
    for site in brought.indices {
      for entry in table.entries(of: site) {
        let demand = table.demands[Int(table.siteDemands[entry])]
        brought[site][demand.quota, default: 0] += demand.weight
      }
    }
    let serving = brought.count { !$0.isEmpty }
    quotas = table.quotas.indices.filter { quota in
      brought.count { $0[quota] != nil } < serving
    }
    let areas = Set(quotas)
    homeOf = brought.map { sums in
      sums.filter { areas.contains($0.key) }.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        ?? -1
    }
  }

  /// What the parts need at least together, and the sets that they found.
  func search(_ effort: SearchEffort) -> (least: Int, sites: [Int], work: Int) {
    var least = required.count { homeOf[$0] < 0 }
    var (sites, work) = (required.filter { homeOf[$0] < 0 }, 0)
    var partEffort = effort
    partEffort.work = max(1, min(effort.work / max(1, 2 * quotas.count), Self.partWork))
    partEffort.progress = { _ in }
    for quota in quotas {
      let part = part(quota)
      var search = FewestSearch(
        part.table, rules: part.rules, target: part.target, effort: partEffort)
      let found = search.run()
      work += search.work
      guard let chosen = found.sites else { continue }
      least += found.least
      sites += chosen.map { part.ids[$0] }
    }
    return (least, sites.sorted(), work)
  }

  private static let partWork = 500_000_000

  /// A quota with the candidates that belong to it.
  private func part(
    _ quota: Int
  ) -> (table: GainTable, rules: SiteRules, target: Double, ids: [Int]) {
    let ids = homeOf.indices.filter { homeOf[$0] == quota }
    var place = [UInt32](repeating: 0, count: homeOf.count)
    for (new, old) in ids.enumerated() { place[old] = UInt32(new) }
    var demands: [GainTable.Demand] = []
    var entries: [GainTable.Entry] = []
    var target = table.quotas[quota]
    for demand in table.demands.indices where table.demands[demand].quota == quota {
      let sites = table.entries(ofDemand: demand).map { Int(table.demandSites[$0]) }
      guard sites.allSatisfy({ homeOf[$0] == quota }) else {
        target -= table.demands[demand].weight
        continue
      }
      entries += sites.map {
        GainTable.Entry(site: place[$0], demand: UInt32(demands.count), gain: 0)
      }
      demands.append(GainTable.Demand(weight: table.demands[demand].weight))
    }
    var rules = SiteRules.free(ids.count)
    let needed = Set(required)
    rules.required = ids.indices.filter { needed.contains(ids[$0]) }
    return (
      GainTable(
        candidateCount: ids.count, demands: demands, entries: entries, uniform: true), rules,
      // Sums of shares of people are not exact: less than a billionth is no difference.
      max(0, target - 1e-9 * max(1, table.quotas[quota])), ids
    )
  }
}
