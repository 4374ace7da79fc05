// A table gets smaller without a change of the best set: demands that the same candidates serve become one,
// and dominated candidates go.
//
// Source: Church, ReVelle, "The maximal covering location problem" (1974); Toregas, ReVelle, "Binary
// logic solutions to a class of location problem", Geographical Analysis 5 (1973), for dominance.

/// A table of some of the candidates of a whole, by which they are numbered.
struct CoreTable: Sendable {
  var table: GainTable
  var rules: SiteRules
  /// The number of each candidate in the whole.
  var ids: [Int]
  /// Which demand each demand of the table before became; -1 for none.
  private(set) var demandOfFormer: [Int] = []

  /// The whole with its demands merged.
  init(_ table: GainTable, rules: SiteRules) {
    self.table = table
    self.rules = rules
    ids = Array(0..<table.candidateCount)
    self = kept(ids)
  }

  private init(table: GainTable, rules: SiteRules, ids: [Int], demandOfFormer: [Int]) {
    self.table = table
    self.rules = rules
    self.ids = ids
    self.demandOfFormer = demandOfFormer
  }

  /// The same with some of the candidates only, ascending.
  func kept(_ candidates: [Int]) -> CoreTable {
    var place = [Int32](repeating: -1, count: table.candidateCount)
    for (new, old) in candidates.enumerated() { place[old] = Int32(new) }
    var demands: [GainTable.Demand] = []
    var lists = DemandLists(isUniform: table.isUniform)
    var demandOfFormer = [Int](repeating: -1, count: table.demands.count)
    for demand in table.demands.indices {
      lists.begin()
      for entry in table.entries(ofDemand: demand) {
        let new = place[Int(table.demandSites[entry])]
        if new >= 0 { lists.append(UInt32(new), table.isUniform ? 0 : table.demandGains[entry]) }
      }
      let source = table.demands[demand]
      guard lists.currentCount >= source.need, source.weight > 0 || !table.isUniform else {
        continue
      }
      if let same = lists.known(as: source) {
        demandOfFormer[demand] = same
        demands[same].weight += source.weight
      } else {
        demandOfFormer[demand] = demands.count
        lists.keep(as: source)
        demands.append(source)
      }
    }
    var smaller = lists.table(candidates.count, demands, quotas: table.quotas)
    if !table.capacities.isEmpty { smaller.capacities = candidates.map { table.capacities[$0] } }
    return CoreTable(
      table: smaller, rules: rules.kept(candidates),
      ids: candidates.map { ids[$0] }, demandOfFormer: demandOfFormer)
  }

  /// The same without dominated candidates: those that another one beats or equals at every demand.
  ///
  /// A dominated candidate may still count for an area that must have some. Any other of the area
  /// counts as well, so it goes as long as enough are left; where candidates exclude each other it stays.
  func withoutDominated() -> CoreTable {
    guard table.capacities.isEmpty, table.demands.allSatisfy({ $0.need == 1 }) else { return self }
    let required = Set(rules.required)
    var isGone = [Bool](repeating: false, count: table.candidateCount)
    var left = [Int](repeating: 0, count: rules.leastOfArea.count)
    for area in rules.areaOf where area >= 0 { left[area] += 1 }
    func isSpare(_ site: Int) -> Bool {
      let area = rules.areaOf[site]
      guard area >= 0, rules.leastOfArea[area] > 0 else { return true }
      return !rules.hasConflicts && left[area] > rules.leastOfArea[area]
    }
    for site in 0..<table.candidateCount
    where !required.contains(site) && rules.conflicts[site].isEmpty && isSpare(site) {
      isGone[site] = possibleDominators(of: site).contains { other in
        !isGone[other] && other != site && rules.conflicts[other].isEmpty
          && (!rules.countsAreas || rules.areaOf[other] == rules.areaOf[site])
          && dominates(other, site)
      }
      if isGone[site], rules.areaOf[site] >= 0 { left[rules.areaOf[site]] -= 1 }
    }
    return isGone.contains(true) ? kept(isGone.indices.filter { !isGone[$0] }) : self
  }

  /// The candidates that serve the demand of a candidate which fewest serve.
  private func possibleDominators(of site: Int) -> [Int] {
    let demands = table.entries(of: site).map { Int(table.siteDemands[$0]) }
    guard
      let rarest = demands.min(by: {
        table.entries(ofDemand: $0).count < table.entries(ofDemand: $1).count
      })
    else { return rules.countsAreas ? [] : Array(0..<min(1, table.candidateCount)) }
    return table.entries(ofDemand: rarest).map { Int(table.demandSites[$0]) }
  }

  /// True when one candidate brings every demand at least what another does; of equals the first does.
  private func dominates(_ winner: Int, _ loser: Int) -> Bool {
    let (first, second) = (table.entries(of: winner), table.entries(of: loser))
    guard first.count >= second.count else { return false }
    var place = first.lowerBound
    var isEqual = first.count == second.count
    for entry in second {
      let demand = table.siteDemands[entry]
      while place < first.upperBound, table.siteDemands[place] < demand { place += 1 }
      guard place < first.upperBound, table.siteDemands[place] == demand else { return false }
      if !table.isUniform {
        guard table.siteGains[place] >= table.siteGains[entry] else { return false }
        if table.siteGains[place] > table.siteGains[entry] { isEqual = false }
      }
      place += 1
    }
    return !isEqual || winner < loser
  }
}
