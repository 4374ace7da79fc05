// The bound: no set of candidates is worth more than this.
//
// Each demand may take the best gain of one chosen candidate only. Let that rule be broken at a price:
// whatever a demand takes from a candidate beyond its price counts, from every candidate that is
// chosen, and the price itself counts once. For every list of prices the best such choice is found by
// sorting candidates, and is worth at least as much as the best true set. The lowest bound over all
// prices is looked for by a deflected subgradient method with Polyak's steps.
//
// Source: Galvão, ReVelle, "A Lagrangean heuristic for the maximal covering location problem", EJOR 88
// (1996); Camerini, Fratta, Maffioli, "On improving relaxation methods by modified gradient
// techniques", Mathematical Programming Study 3 (1975).

/// The relaxation of one table under one set of rules; memory is kept between fixings.
final class Relaxation {
  let table: GainTable
  let rules: SiteRules
  /// Candidates of which only the best counts, for spacing.
  let groups: ConflictGroups
  /// How many table entries were looked at: the measure of effort that is the same on every machine.
  var work: Int { ownWork + (game?.work ?? 0) }
  private var ownWork = 0
  /// The game that suggests prices, where there is one for such tables.
  private let game: SaddlePoint?
  private let prices: Numbers
  private let direction: Numbers
  /// What demands have and can still get within the fixing.
  private let demands: OpenDemands
  /// For uniform tables what each free candidate gets from a demand; else the threshold of gains.
  private let offers: Numbers
  private let used: Numbers
  private let servers: Numbers
  private let worths: Numbers
  /// How much of each quota's people counts, and where that is moved to.
  private var shares: [Double]
  private var shareDirections: [Double]
  /// What shares are moved by, beside prices: they range up to 1, prices up to the usual weight.
  private let shareScale: Double

  init(_ table: GainTable, rules: SiteRules) {
    self.table = table
    self.rules = rules
    groups = ConflictGroups(rules)
    demands = OpenDemands(table)
    game = SaddlePoint.suits(table) ? SaddlePoint(demands) : nil
    let count = table.demands.count
    prices = Numbers(count)
    direction = Numbers(count)
    offers = Numbers(count)
    used = Numbers(count)
    servers = Numbers(count)
    worths = Numbers(table.candidateCount)
    shares = [Double](repeating: 1, count: table.quotas.count)
    shareDirections = shares
    let weight = table.demands.reduce(0) { $0 + $1.weight } / Double(max(1, count))
    shareScale = 0.3 / max(weight, 1e-9)
  }

  /// Where to begin: no candidate is likelier than another.
  func firstState() -> GameState {
    GameState(
      prices: firstPrices(), shares: [Double](repeating: 0, count: table.candidateCount))
  }

  /// Prices to begin with: as if a few candidates shared each demand.
  func firstPrices() -> Prices {
    let prices = table.demands.indices.map { demand in
      let sharing = max(1, min(3, table.entries(ofDemand: demand).count))
      var most = 0.0
      for entry in table.entries(ofDemand: demand) {
        most = max(most, table.demandGain(entry, of: demand))
      }
      return most * (1 - 1 / Double(sharing))
    }
    return Prices(demands: prices, shares: table.quotas.map { _ in 1 })
  }

  /// True when a game suggests prices.
  var hasGame: Bool { game != nil }

  /// Prices as the game suggests them, and how much of each candidate it takes; rules of areas and of
  /// spacing are left out.
  ///
  /// - Parameter isEnough: is told the bound so far, now and then, and says whether that is all.
  func play(
    _ fixing: Fixing, from start: GameState, rounds: Int, isEnough: (Double) -> Bool
  ) -> GameState {
    guard let game else { return start }
    let part = open(fixing)
    return game.play(part.free, slots: part.slots, from: start, rounds: rounds) {
      isEnough($0 + part.baseValue)
    }
  }

  /// Improves prices within a fixing.
  ///
  /// - Parameters:
  ///   - incumbent: what is aimed at: a set of this worth is known.
  ///   - enough: a bound at or below this needs no improving.
  ///   - shouldStop: is told the bound so far, now and then, and says whether that is all.
  ///   - visit: is shown sets of candidates that look good, with their worth.
  func price(
    _ fixing: Fixing, from start: Prices, effort: PriceEffort, incumbent: () -> Double,
    enough: () -> Double, shouldStop: (Double) -> Bool = { _ in false },
    visit: ([Int], Double) -> Void = { _, _ in }
  ) -> PricedBound {
    let part = open(fixing)
    resume(from: start)
    var result = PricedBound(
      bound: .infinity, boundWithoutAreas: .infinity, worths: [],
      usage: [Double](repeating: 0, count: table.candidateCount), prices: start)
    var step = effort.firstStep
    var stalled = 0
    var bestSeen = -Double.infinity
    for round in 0..<max(1, effort.rounds) {
      let choice = bestChoice(in: part)
      let value = part.baseValue + use(part.held + choice.picks)
      if value > bestSeen {
        bestSeen = value
        visit(fixing.chosen + choice.picks, value)
      }
      result.countUsage(choice.picks, among: part.free)
      stalled = choice.bound < result.bound - 1e-5 * abs(result.bound) ? 0 : stalled + 1
      if choice.bound < result.bound { keep(choice, of: part, in: &result) }
      if result.bound <= enough() || round % 16 == 15 && shouldStop(result.bound) { break }
      if stalled >= effort.patience {
        stalled = 0
        step *= effort.shortening
        if step < effort.lastStep { break }
        resume(from: result.prices)
        continue
      }
      let distance = max(choice.bound - incumbent(), 1e-3 * abs(choice.bound) * step)
      if !move(by: step * distance) { break }
    }
    return result
  }

  /// What stays the same while a fixing is priced.
  private struct OpenPart {
    var fixing: Fixing
    var free: [Int]
    /// Where room is limited, candidates that are fixed in compete for people like any other.
    var held: [Int]
    var slots: Int
    /// What the fixed candidates are worth.
    var baseValue: Double
  }

  /// The best choice where rules may be broken at prices.
  private struct RelaxedChoice {
    var picks: [Int]
    /// What prices add up to, whatever is picked.
    var priceSum: Double
    var bound: Double
  }

  private func open(_ fixing: Fixing) -> OpenPart {
    demands.settle(fixing)
    return OpenPart(
      fixing: fixing, free: fixing.isFree.indices.filter { fixing.isFree[$0] },
      held: table.capacities.isEmpty ? [] : fixing.chosen,
      slots: rules.most - fixing.chosen.count, baseValue: demands.baseValue)
  }

  private func bestChoice(in part: OpenPart) -> RelaxedChoice {
    weigh(part.free)
    weigh(part.held)
    let picks = bestChoice(of: part.free, slots: part.slots, part.fixing)
    let priceSum =
      part.baseValue + prices.sum() + part.held.reduce(0) { $0 + worths[$1] }
      + zip(shares, demands.asked).reduce(0) { $0 + (1 - $1.0) * $1.1 }
    return RelaxedChoice(
      picks: picks, priceSum: priceSum, bound: priceSum + picks.reduce(0) { $0 + worths[$1] })
  }

  private func keep(_ choice: RelaxedChoice, of part: OpenPart, in result: inout PricedBound) {
    result.bound = choice.bound
    result.prices = Prices(demands: prices.copy(), shares: shares)
    result.worths = worths.copy()
    result.boundWithoutAreas = choice.bound
    if rules.countsAreas {
      let best = worths.greatest(part.slots, of: groups.best(of: part.free, by: worths))
      result.boundWithoutAreas = choice.priceSum + best.reduce(0) { $0 + worths[$1] }
    }
  }

  private func resume(from start: Prices) {
    for quota in shares.indices {
      shares[quota] = demands.asked[quota] > 0 ? start.shares[quota] : 0
      shareDirections[quota] = 0
    }
    for demand in 0..<prices.count {
      prices[demand] = min(max(0, start.demands[demand]), reward(demand))
      direction[demand] = 0
    }
  }

  /// What a demand is worth when it is met, as far as its quota counts.
  private func reward(_ demand: Int) -> Double {
    shares.isEmpty
      ? demands.most[demand] : demands.most[demand] * shares[table.demands[demand].quota]
  }

  /// What each free candidate is worth at these prices.
  private func weigh(_ free: [Int]) {
    guard !free.isEmpty else { return }
    for demand in 0..<prices.count {
      offers[demand] =
        table.isUniform
        ? max(0, reward(demand) - prices[demand]) * demands.part[demand]
        : demands.base[demand] + prices[demand]
    }
    table.siteDemands.withUnsafeBufferPointer { places in
      table.siteGains.withUnsafeBufferPointer { gains in
        for site in free {
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
          ownWork += entries.count
        }
      }
    }
  }

  /// Fills a candidate with the people who offer most, each as far as they go; returns what they offer.
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
  private func bestChoice(of all: [Int], slots: Int, _ fixing: Fixing) -> [Int] {
    let free = groups.best(of: all, by: worths)
    guard rules.countsAreas else { return worths.greatest(slots, of: free) }
    let order = free.sorted { (worths[$1], $0) < (worths[$0], $1) }
    var counts = [Int](repeating: 0, count: rules.leastOfArea.count)
    for site in fixing.chosen where rules.areaOf[site] >= 0 { counts[rules.areaOf[site]] += 1 }
    var picks: [Int] = []
    var isPicked = Set<Int>()
    for site in order {
      let area = rules.areaOf[site]
      guard area >= 0, counts[area] < rules.leastOfArea[area] else { continue }
      counts[area] += 1
      picks.append(site)
      isPicked.insert(site)
    }
    for site in order where picks.count < slots && !isPicked.contains(site) {
      let area = rules.areaOf[site]
      if area >= 0 {
        guard counts[area] < rules.mostOfArea[area] else { continue }
        counts[area] += 1
      }
      picks.append(site)
    }
    return picks
  }

  /// Counts how often demands are used by a choice; returns what the choice adds in truth.
  private func use(_ picks: [Int]) -> Double {
    for demand in 0..<used.count {
      used[demand] = 0
      servers[demand] = 0
    }
    for site in picks {
      if !table.capacities.isEmpty { _ = fill(site) { used[$0] += $1 } }
      for entry in table.entries(of: site) {
        let demand = Int(table.siteDemands[entry])
        if !table.capacities.isEmpty {
          servers[demand] = 1
        } else if table.isUniform {
          servers[demand] += demands.part[demand]
          if offers[demand] > 0 { used[demand] += demands.part[demand] }
        } else {
          let gain = table.siteGains[entry]
          servers[demand] = max(servers[demand], gain - demands.base[demand])
          if gain > offers[demand] { used[demand] += 1 }
        }
      }
      ownWork += table.entries(of: site).count
    }
    var sums = [Double](repeating: 0, count: max(1, demands.asked.count))
    for demand in 0..<used.count {
      let gain =
        table.isUniform ? (servers[demand] >= 0.999 ? demands.most[demand] : 0) : servers[demand]
      sums[table.demands[demand].quota] += gain
    }
    return demands.asked.isEmpty
      ? sums[0] : zip(sums, demands.asked).reduce(0) { $0 + min($1.0, $1.1) }
  }

  /// Moves the prices against the subgradient; false when it vanishes.
  private func move(by distance: Double) -> Bool {
    // Each round walks over all demands some five times besides the entries.
    ownWork += 5 * prices.count
    var norm = turnShares()
    for demand in 0..<prices.count {
      var slope = 1 - used[demand]
      if slope > 0 && prices[demand] <= 0 || slope < 0 && prices[demand] >= reward(demand) {
        slope = 0
      }
      let turned = slope + 0.7 * direction[demand]
      direction[demand] = turned
      norm += turned * turned
    }
    guard norm > 1e-12 else { return false }
    let step = distance / norm
    for quota in shares.indices {
      shares[quota] = min(1, max(0, shares[quota] - step * shareScale * shareDirections[quota]))
    }
    for demand in 0..<prices.count {
      prices[demand] = min(reward(demand), max(0, prices[demand] - step * direction[demand]))
    }
    return true
  }

  /// Turns the directions of shares; returns what they add to the norm.
  private func turnShares() -> Double {
    guard !shares.isEmpty else { return 0 }
    var slopes = demands.asked.map { -$0 }
    for demand in 0..<used.count where used[demand] > 0 {
      slopes[table.demands[demand].quota] += demands.most[demand] * used[demand]
    }
    var norm = 0.0
    for quota in shares.indices {
      var slope = demands.asked[quota] > 0 ? slopes[quota] * shareScale : 0
      if slope > 0 && shares[quota] <= 0 || slope < 0 && shares[quota] >= 1 { slope = 0 }
      shareDirections[quota] = slope + 0.7 * shareDirections[quota]
      norm += shareDirections[quota] * shareDirections[quota]
    }
    return norm
  }
}
