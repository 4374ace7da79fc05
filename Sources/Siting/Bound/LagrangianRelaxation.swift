// The bound: no set of candidates is worth more than this.
//
// Each demand may take the best gain of one chosen candidate only. Let that rule be broken at a price,
// the multiplier of the demand: what a demand takes from a candidate beyond its multiplier counts, from
// every candidate that is chosen, and the multiplier itself counts once. For every list of multipliers
// the best such choice is found by sorting candidates, and is worth at least as much as the best true
// set.
//
// Source: Galvão, ReVelle, "A Lagrangean heuristic for the maximal covering location problem", EJOR 88
// (1996).

/// The Lagrangian relaxation of one table under one set of rules; memory is kept between fixings.
final class LagrangianRelaxation {
  let table: GainTable
  let rules: SiteRules
  /// Candidates of which only the best counts, for spacing.
  let groups: ConflictGroups
  /// What demands have and can still get within the fixing.
  let demands: ResidualDemands
  /// The multiplier of each demand.
  let multipliers: Numbers
  /// How much of each quota's people counts: the multipliers of the quotas.
  var quotaMultipliers: [Double]
  /// What each free candidate is worth at the multipliers.
  let worths: Numbers
  /// How often the latest choice takes from each demand: 1 less this is the subgradient.
  let taken: Numbers
  /// For uniform tables what each free candidate gets from a demand; else the threshold of gains.
  private let offers: Numbers
  /// What a choice brings each demand in truth.
  private let brought: Numbers
  /// How many table entries were looked at: the measure of effort that is the same on every machine.
  private(set) var work = 0

  init(_ table: GainTable, rules: SiteRules) {
    self.table = table
    self.rules = rules
    groups = ConflictGroups(rules)
    demands = ResidualDemands(table)
    let count = table.demands.count
    multipliers = Numbers(count)
    offers = Numbers(count)
    taken = Numbers(count)
    brought = Numbers(count)
    worths = Numbers(table.candidateCount)
    quotaMultipliers = [Double](repeating: 1, count: table.quotas.count)
  }

  /// The most candidates that are thought to share a demand at first.
  private static let mostSharing = 3

  /// Multipliers to begin with: as if a few candidates shared each demand.
  func firstMultipliers() -> Multipliers {
    let demands = table.demands.indices.map { demand in
      let sharing = max(1, min(Self.mostSharing, table.entries(ofDemand: demand).count))
      var most = 0.0
      for entry in table.entries(ofDemand: demand) {
        most = max(most, table.demandGain(entry, of: demand))
      }
      return most * (1 - 1 / Double(sharing))
    }
    return Multipliers(demands: demands, quotas: table.quotas.map { _ in 1 })
  }

  /// What a fixing leaves open; all that follows is within it.
  func residual(of fixing: Fixing) -> ResidualProblem {
    demands.update(for: fixing)
    return ResidualProblem(
      fixing: fixing, free: fixing.isFree.indices.filter { fixing.isFree[$0] },
      competing: table.capacities.isEmpty ? [] : fixing.chosen,
      slots: rules.most - fixing.chosen.count, baseValue: demands.baseValue)
  }

  /// Takes over multipliers, kept between 0 and what a demand can still get.
  func set(_ start: Multipliers) {
    for quota in quotaMultipliers.indices {
      quotaMultipliers[quota] = demands.asked[quota] > 0 ? start.quotas[quota] : 0
    }
    for demand in 0..<multipliers.count {
      multipliers[demand] = min(max(0, start.demands[demand]), reward(demand))
    }
  }

  /// What a demand is worth when it is met, as far as its quota counts.
  func reward(_ demand: Int) -> Double {
    quotaMultipliers.isEmpty
      ? demands.most[demand] : demands.most[demand] * quotaMultipliers[table.demands[demand].quota]
  }

  func countWork(_ entries: Int) { work += entries }

  // MARK: the relaxed problem

  /// The best choice where rules may be broken at the multipliers.
  struct Solution {
    var picks: [Int]
    /// What the multipliers add up to, the same for all picks.
    var constant: Double
    var bound: Double
  }

  /// Solves the relaxed problem at the multipliers.
  func solve(_ residual: ResidualProblem) -> Solution {
    weigh(residual.free)
    weigh(residual.competing)
    let picks = bestChoice(in: residual)
    let constant =
      residual.baseValue + multipliers.sum() + residual.competing.reduce(0) { $0 + worths[$1] }
      + zip(quotaMultipliers, demands.asked).reduce(0) { $0 + (1 - $1.0) * $1.1 }
    return Solution(
      picks: picks, constant: constant, bound: constant + picks.reduce(0) { $0 + worths[$1] })
  }

  /// The bound of a solution when rules of areas are left out.
  func boundWithoutAreas(_ solution: Solution, _ residual: ResidualProblem) -> Double {
    guard rules.countsAreas else { return solution.bound }
    let best = worths.greatest(residual.slots, of: groups.best(of: residual.free, by: worths))
    return solution.constant + best.reduce(0) { $0 + worths[$1] }
  }

  /// Works out what each candidate is worth at the multipliers.
  private func weigh(_ sites: [Int]) {
    guard !sites.isEmpty else { return }
    for demand in 0..<multipliers.count {
      offers[demand] =
        table.isUniform
        ? max(0, reward(demand) - multipliers[demand]) * demands.coefficient[demand]
        : demands.base[demand] + multipliers[demand]
    }
    table.siteDemands.withUnsafeBufferPointer { places in
      table.siteGains.withUnsafeBufferPointer { gains in
        for site in sites {
          let entries = table.entries(of: site)
          var sum = 0.0
          if !table.capacities.isEmpty {
            sum = fill(site) { _, _ in }
          } else if gains.isEmpty {
            for entry in entries { sum += offers[Int(places[entry])] }
          } else {
            for entry in entries { sum += max(0, gains[entry] - offers[Int(places[entry])]) }
          }
          worths[site] = sum
          work += entries.count
        }
      }
    }
  }

  /// Fills a candidate with the people who offer most a head, the last of them in part: Dantzig's answer
  /// to the continuous knapsack.
  ///
  /// - Parameter visit: is told each demand that comes in, and how much of it.
  /// - Returns: what they offer together.
  private func fill(_ site: Int, _ visit: (Int, Double) -> Void) -> Double {
    var people = table.entries(of: site).map { Int(table.siteDemands[$0]) }
      .filter { offers[$0] > 0 }
    var room = table.capacities[site]
    if people.reduce(0, { $0 + demands.most[$1] }) > room {
      people.sort {
        let (first, second) = (offers[$0] * demands.most[$1], offers[$1] * demands.most[$0])
        return first == second ? $0 < $1 : first > second
      }
    }
    var sum = 0.0
    for demand in people where room > 0 {
      let share = min(1, room / demands.most[demand])
      room -= share * demands.most[demand]
      sum += share * offers[demand]
      visit(demand, share)
    }
    return sum
  }

  /// The free candidates that are worth most together; of each group of conflicts one at most.
  private func bestChoice(in residual: ResidualProblem) -> [Int] {
    let free = groups.best(of: residual.free, by: worths)
    guard rules.countsAreas else { return worths.greatest(residual.slots, of: free) }
    let order = free.sorted { (worths[$1], $0) < (worths[$0], $1) }
    var counts = [Int](repeating: 0, count: rules.leastOfArea.count)
    for site in residual.fixing.chosen where rules.areaOf[site] >= 0 {
      counts[rules.areaOf[site]] += 1
    }
    var picks: [Int] = []
    var isPicked = Set<Int>()
    for site in order {
      let area = rules.areaOf[site]
      guard area >= 0, counts[area] < rules.leastOfArea[area] else { continue }
      counts[area] += 1
      picks.append(site)
      isPicked.insert(site)
    }
    for site in order where picks.count < residual.slots && !isPicked.contains(site) {
      let area = rules.areaOf[site]
      if area >= 0 {
        guard counts[area] < rules.mostOfArea[area] else { continue }
        counts[area] += 1
      }
      picks.append(site)
    }
    return picks
  }

  // MARK: what a choice is worth in truth

  /// A demand is met when its coefficients add up to this: thirds do not add up to 1 exactly.
  private static let met = 0.999

  /// Counts how often a choice takes from each demand.
  ///
  /// - Returns: what the choice adds in truth.
  func use(_ picks: [Int]) -> Double {
    for demand in 0..<taken.count {
      taken[demand] = 0
      brought[demand] = 0
    }
    for site in picks { use(site) }
    var sums = [Double](repeating: 0, count: max(1, demands.asked.count))
    for demand in 0..<taken.count {
      let gain =
        table.isUniform ? (brought[demand] >= Self.met ? demands.most[demand] : 0) : brought[demand]
      sums[table.demands[demand].quota] += gain
    }
    return demands.asked.isEmpty
      ? sums[0] : zip(sums, demands.asked).reduce(0) { $0 + min($1.0, $1.1) }
  }

  private func use(_ site: Int) {
    if !table.capacities.isEmpty { _ = fill(site) { taken[$0] += $1 } }
    for entry in table.entries(of: site) {
      let demand = Int(table.siteDemands[entry])
      if !table.capacities.isEmpty {
        brought[demand] = 1
      } else if table.isUniform {
        brought[demand] += demands.coefficient[demand]
        if offers[demand] > 0 { taken[demand] += demands.coefficient[demand] }
      } else {
        let gain = table.siteGains[entry]
        brought[demand] = max(brought[demand], gain - demands.base[demand])
        if gain > offers[demand] { taken[demand] += 1 }
      }
    }
    work += table.entries(of: site).count
  }
}
