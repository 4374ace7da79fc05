/// A table of quotas as one problem for each area: the numbers that these need add up to a bound for the
/// fewest sites, and their sets together are nearly a set for all.
///
/// Every candidate belongs to the quota it brings most. To other quotas it is free: the people it serves
/// there count as met. So each quota needs at least what its own problem tells, and no candidate counts
/// twice.
struct AreaDecomposition {
  private let table: GainTable
  private let required: [Int]
  /// The quotas that are looked at: one of the whole region would tie all areas together.
  let quotas: [Int]
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
    quotas = table.quotas.indices.filter { quota in brought.count { $0[quota] != nil } < serving }
    let areas = Set(quotas)
    homeOf = brought.map { sums in
      sums.filter { areas.contains($0.key) }.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        ?? -1
    }
  }

  /// Required candidates that belong to no quota that is looked at.
  var homeless: [Int] { required.filter { homeOf[$0] < 0 } }

  /// The problem of one quota.
  struct Subproblem {
    var table: GainTable
    var rules: SiteRules
    /// What the quota asks of its own candidates.
    var target: Double
    /// The number of each candidate in the whole.
    var ids: [Int]
  }

  /// A quota with the candidates that belong to it.
  func subproblem(of quota: Int) -> Subproblem {
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
    return Subproblem(
      table: GainTable(
        candidateCount: ids.count, demands: demands, entries: entries, uniform: true),
      rules: rules, target: max(0, target - Rounding.allowance(for: table.quotas[quota])), ids: ids)
  }
}
