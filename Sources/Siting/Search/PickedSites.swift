// A set of candidates with what it is worth and what each other candidate would add, kept up to date
// while the set grows and shrinks: the ground of greedy choice and of swaps.
//
// Only demands whose state changes touch the gains of candidates, so a step costs what it changes.

/// A set of candidates that grows and shrinks.
final class PickedSites {
  let table: GainTable
  private(set) var chosen: [Int] = []
  private(set) var counts: RuleCounts
  /// What demands that are met add up to, by quota.
  private var sums: [Double]
  private let isChosen: UnsafeMutablePointer<Bool>
  /// What each candidate would add, with a hint of what it prepares.
  private let gains: UnsafeMutablePointer<Double>
  /// How many chosen candidates each demand has.
  private let servers: UnsafeMutablePointer<Int32>
  /// The best gain that a chosen candidate brings each demand.
  private let best: UnsafeMutablePointer<Double>
  /// What a candidate brings each quota, while that is counted; 0 in between.
  private let more: UnsafeMutablePointer<Double>
  /// How many table entries were looked at.
  private(set) var work = 0

  /// What half a cover counts in choosing, where a demand needs two: less than any real gain.
  private static let preparation = 1.0 / 1024

  init(_ table: GainTable, rules: SiteRules) {
    self.table = table
    counts = RuleCounts(rules)
    sums = [Double](repeating: 0, count: max(1, table.quotas.count))
    let (sites, demands) = (max(1, table.candidateCount), max(1, table.demands.count))
    isChosen = .allocate(capacity: sites)
    isChosen.initialize(repeating: false, count: sites)
    gains = .allocate(capacity: sites)
    gains.initialize(repeating: 0, count: sites)
    servers = .allocate(capacity: demands)
    servers.initialize(repeating: 0, count: demands)
    best = .allocate(capacity: demands)
    best.initialize(repeating: 0, count: demands)
    more = .allocate(capacity: sums.count)
    more.initialize(repeating: 0, count: sums.count)
    for demand in table.demands.indices { spread(demand, 1) }
    for site in rules.required { add(site) }
  }

  deinit {
    isChosen.deallocate()
    gains.deallocate()
    servers.deallocate()
    best.deallocate()
    more.deallocate()
  }

  /// True for candidates of the set.
  func contains(_ site: Int) -> Bool { isChosen[site] }

  /// The worth of the set.
  var value: Double { table.worth(ofSums: sums) }

  /// What a candidate would add; where demands need two, with a hint of what it prepares.
  func gain(_ site: Int) -> Double {
    guard !table.quotas.isEmpty else { return gains[site] }
    let entries = table.entries(of: site)
    work += entries.count
    for entry in entries {
      let demand = Int(table.siteDemands[entry])
      if servers[demand] < table.demands[demand].need {
        more[table.demands[demand].quota] += table.demands[demand].weight
      }
    }
    var gain = 0.0
    for entry in entries {
      let quota = table.demands[Int(table.siteDemands[entry])].quota
      gain += min(more[quota], max(0, table.quotas[quota] - sums[quota]))
      more[quota] = 0
    }
    return gain
  }

  /// What a candidate would add, without a hint of what it prepares: of a demand that needs two, half a
  /// cover is none.
  func trueGain(_ site: Int) -> Double {
    guard table.isUniform, table.quotas.isEmpty else { return gain(site) }
    var gain = 0.0
    for entry in table.entries(of: site) {
      let demand = Int(table.siteDemands[entry])
      if servers[demand] + 1 == table.demands[demand].need { gain += table.demands[demand].weight }
    }
    return gain
  }

  /// The candidate that may be added and adds most; of equal ones the first.
  func bestAddition(where isWanted: (Int) -> Bool = { _ in true }) -> Int? {
    var found: Int?
    var most = -1.0
    // Quotas only make gains smaller: the plain gain tells which candidates need no closer look.
    for site in 0..<table.candidateCount where gains[site] > most && !isChosen[site] {
      guard counts.allows(site), isWanted(site) else { continue }
      let gain = gain(site)
      guard gain > most else { continue }
      found = site
      most = gain
    }
    return found
  }

  func add(_ site: Int) {
    isChosen[site] = true
    chosen.append(site)
    counts.add(site)
    for entry in table.entries(of: site) {
      let demand = Int(table.siteDemands[entry])
      let gain = table.siteGain(entry)
      guard table.demands[demand].need > servers[demand] || gain > best[demand] else {
        servers[demand] += 1
        continue
      }
      change(demand, servers: servers[demand] + 1, best: max(best[demand], gain))
    }
  }

  func remove(_ site: Int) {
    isChosen[site] = false
    chosen.removeAll { $0 == site }
    counts.remove(site)
    for entry in table.entries(of: site) {
      let demand = Int(table.siteDemands[entry])
      let left = servers[demand] - 1
      let isSpare =
        left >= table.demands[demand].need
        && (table.isUniform || table.siteGain(entry) < best[demand])
      if isSpare {
        servers[demand] = left
      } else {
        change(demand, servers: left, best: bestGain(of: demand))
      }
    }
  }

  private func bestGain(of demand: Int) -> Double {
    var most = 0.0
    for entry in table.entries(ofDemand: demand) where isChosen[Int(table.demandSites[entry])] {
      most = max(most, table.demandGain(entry, of: demand))
    }
    return most
  }

  private func change(_ demand: Int, servers count: Int32, best gain: Double) {
    let quota = table.demands[demand].quota
    sums[quota] -= worth(demand)
    spread(demand, -1)
    servers[demand] = count
    best[demand] = gain
    sums[quota] += worth(demand)
    spread(demand, 1)
  }

  private func worth(_ demand: Int) -> Double {
    servers[demand] >= table.demands[demand].need ? best[demand] : 0
  }

  /// Adds what each candidate would bring a demand to the gains, or takes it away.
  private func spread(_ demand: Int, _ sign: Double) {
    let missing = Int32(table.demands[demand].need) - servers[demand]
    work += table.entries(ofDemand: demand).count
    if table.isUniform {
      guard missing > 0 else { return }
      let gain = table.demands[demand].weight * (missing == 1 ? sign : sign * Self.preparation)
      for entry in table.entries(ofDemand: demand) { gains[Int(table.demandSites[entry])] += gain }
      return
    }
    for entry in table.entries(ofDemand: demand) {
      let more = table.demandGain(entry, of: demand) - best[demand]
      if more > 0 { gains[Int(table.demandSites[entry])] += sign * more }
    }
  }
}
