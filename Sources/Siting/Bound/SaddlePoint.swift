// Good prices soon: prices of demands against shares of candidates, both moved in turn.
//
// The relaxation is a game. Each demand offers some of its worth to whoever meets it; candidates are
// taken, in part if need be, where offers add up to most, and offers fall where a demand is met more
// than once. Steps of both towards each other (primal-dual hybrid gradients, with averages and
// restarts) come near the end of the game in some hundred rounds, where steps of prices alone take
// thousands. The prices are only suggested: the relaxation proves what they are worth.
//
// Source: Chambolle, Pock, "A first-order primal-dual algorithm for convex problems", Journal of
// Mathematical Imaging and Vision 40 (2011); Applegate et al., "Practical large-scale linear programming
// using primal-dual hybrid gradient", NeurIPS (2021), for averages and restarts.

/// The game on one table, where every gain is the demand's weight.
final class SaddlePoint {
  private let table: GainTable
  private let demands: OpenDemands
  private let offers: GameSide
  private let shares: GameSide
  /// What candidates are offered; its mean belongs to the mean of the offers.
  private let worths: GameSide
  /// How much of each demand is met.
  private let cover: Numbers
  /// The shares of the round before.
  private let former: Numbers
  /// How fast each offer moves, beside the others.
  private let pace: Numbers
  /// The most that shares and offers can push each other.
  private var coupling = 1.0
  /// What was taken off all shares lately, so that they add up to the candidates that may come.
  private var levy = 0.0
  /// How many table entries were looked at.
  private(set) var work = 0

  init(_ demands: OpenDemands) {
    self.demands = demands
    table = demands.table
    let (count, sites) = (table.demands.count, table.candidateCount)
    offers = GameSide(count)
    shares = GameSide(sites)
    worths = GameSide(sites)
    cover = Numbers(count)
    former = Numbers(sites)
    pace = Numbers(count)
    for demand in 0..<count {
      pace[demand] =
        table.demands[demand].weight.squareRoot()
        / Double(max(1, table.entries(ofDemand: demand).count))
    }
    let mean = max(pace.sum() / Double(max(1, count)), 1e-300)
    for demand in 0..<count { pace[demand] /= mean }
    coupling = measureCoupling()
  }

  /// True for tables that the game is made for; where demands need two, steps of prices alone are sooner.
  static func suits(_ table: GainTable) -> Bool {
    table.isUniform && table.quotas.isEmpty && table.capacities.isEmpty
      && !table.siteDemands.isEmpty && table.demands.allSatisfy { $0.need == 1 }
  }

  /// Plays.
  ///
  /// - Parameters:
  ///   - free: candidates that may be chosen, ascending.
  ///   - slots: how many of them.
  ///   - start: where prices and shares begin.
  ///   - isEnough: is told the bound so far on what free candidates add, and says whether that is all.
  /// - Returns: the prices with the lowest bound, and shares that go with them.
  func play(
    _ free: [Int], slots: Int, from start: GameState, rounds: Int,
    isEnough: (Double) -> Bool
  ) -> GameState {
    guard slots > 0, !free.isEmpty else { return start }
    begin(free, slots, start)
    let speed = playSpeed
    var best = (state: start, bound: Double.infinity)
    var (lastRestart, gapThen) = (0, Double.infinity)
    for round in 1...max(1, rounds) {
      moveShares(free, slots, by: Self.caution / (speed * coupling))
      spread(free) { 2 * shares.now[$0] - former[$0] }
      moveOffers(by: speed)
      gather(free)
      for side in [offers, shares, worths] { side.count() }
      work += 4 * cover.count
      guard round % Self.lookEvery == 0 || round == rounds else { continue }
      let (now, mean) = (standing(free, slots, isMean: false), standing(free, slots, isMean: true))
      let nearer = min(now.bound, mean.bound)
      if nearer < best.bound { best = (state(isMean: mean.bound < now.bound), nearer) }
      if isEnough(best.bound) { break }
      let gap = min(now.gap, mean.gap)
      let isTired = round > 100 && Double(round - lastRestart) > 0.36 * Double(round)
      guard gapThen.isFinite else {
        gapThen = gap
        continue
      }
      guard gap < 0.3 * gapThen || isTired else { continue }
      for side in [offers, shares, worths] { side.restart(fromMean: mean.gap < now.gap) }
      (lastRestart, gapThen) = (round, gap)
    }
    return best.state
  }

  /// How much shorter than allowed steps are.
  private static let caution = 0.95
  /// After how many rounds the game is judged.
  private static let lookEvery = 20

  /// How fast offers move: by a share of what demands are usually worth.
  private var playSpeed: Double {
    var (sum, count) = (0.0, 0.0)
    for demand in 0..<cover.count where demands.most[demand] > 0 {
      sum += demands.most[demand]
      count += 1
    }
    return 0.15 * max(sum / max(1, count), 1e-12)
  }

  private func begin(_ free: [Int], _ slots: Int, _ start: GameState) {
    for demand in 0..<cover.count {
      let most = demands.most[demand]
      offers.now[demand] = most - min(max(0, start.prices.demands[demand]), most)
    }
    let known = free.reduce(0) { $0 + start.shares[$1] }
    for site in 0..<former.count { shares.now[site] = 0 }
    for site in free {
      shares.now[site] =
        known > 0 ? start.shares[site] : Double(min(slots, free.count)) / Double(free.count)
    }
    for side in [offers, shares, worths] { side.restart(fromMean: false) }
    levy = 0
    gather(free)
  }

  // MARK: steps

  /// Moves shares towards what is offered; they stay within 0 and 1 and add up to the slots at most.
  private func moveShares(_ free: [Int], _ slots: Int, by step: Double) {
    for site in free {
      former[site] = shares.now[site]
      shares.now[site] += step * worths.now[site]
    }
    var (low, high) = (0.0, Double.infinity)
    for _ in 0..<60 {
      var (sum, between) = (0.0, 0.0)
      for site in free {
        let share = shares.now[site] - levy
        sum += min(1, max(0, share))
        if share > 0, share < 1 { between += 1 }
      }
      let over = sum - Double(slots)
      guard abs(over) > 1e-9, over > 0 || levy > 0 else { break }
      if over > 0 { low = levy } else { high = levy }
      levy = max(0, between > 0 ? levy + over / between : -1)
      if levy <= low || levy >= high { levy = high.isFinite ? (low + high) / 2 : 2 * low + step }
    }
    for site in free { shares.now[site] = min(1, max(0, shares.now[site] - levy)) }
  }

  /// Lowers offers of demands that are met more than once, raises those of others.
  private func moveOffers(by step: Double) {
    for demand in 0..<cover.count where demands.most[demand] > 0 {
      let offer = offers.now[demand] + step * pace[demand] * (1 - cover[demand])
      offers.now[demand] = min(demands.most[demand], max(0, offer))
    }
  }

  /// Adds up how much of each demand some shares meet.
  private func spread(_ sites: [Int], _ share: (Int) -> Double) {
    for demand in 0..<cover.count { cover[demand] = 0 }
    table.siteDemands.withUnsafeBufferPointer { list in
      for site in sites {
        let share = share(site)
        guard share != 0 else { continue }
        let entries = table.entries(of: site)
        for entry in entries {
          let demand = Int(list[entry])
          cover[demand] += share * demands.part[demand]
        }
        work += entries.count
      }
    }
  }

  /// Adds up what candidates are offered.
  private func gather(_ sites: [Int]) {
    for demand in 0..<cover.count { cover[demand] = offers.now[demand] * demands.part[demand] }
    table.siteDemands.withUnsafeBufferPointer { list in
      for site in sites {
        let entries = table.entries(of: site)
        var sum = 0.0
        for entry in entries { sum += cover[Int(list[entry])] }
        worths.now[site] = sum
        work += entries.count
      }
    }
  }

  // MARK: where the game stands

  /// What no set is worth more than, by the offers, and how much more that is than the shares' worth.
  private func standing(
    _ free: [Int], _ slots: Int, isMean: Bool
  ) -> (bound: Double, gap: Double) {
    let offered = isMean ? worths.sums : worths.now
    let count = isMean ? worths.counted : 1
    var bound = 0.0
    for site in offered.greatest(slots, of: free) { bound += offered[site] / count }
    spread(free) { isMean ? shares.sums[$0] / shares.counted : shares.now[$0] }
    var value = 0.0
    for demand in 0..<cover.count {
      let offer = isMean ? offers.sums[demand] / offers.counted : offers.now[demand]
      bound += demands.most[demand] - offer
      value += demands.most[demand] * min(1, cover[demand])
    }
    return (bound, bound - value)
  }

  private func state(isMean: Bool) -> GameState {
    let offers = isMean ? offers.mean : offers.now.copy()
    return GameState(
      prices: Prices(demands: offers.indices.map { demands.most[$0] - offers[$0] }, shares: []),
      shares: isMean ? shares.mean : shares.now.copy())
  }

  /// The greatest factor by which shares act on offers and back, by repeating that.
  private func measureCoupling() -> Double {
    let all = Array(0..<table.candidateCount)
    for demand in 0..<cover.count { demands.part[demand] = 1 }
    for site in all { shares.now[site] = 1 }
    var length = 0.0
    for _ in 0..<20 {
      spread(all) { shares.now[$0] }
      for demand in 0..<cover.count { offers.now[demand] = cover[demand] * pace[demand] }
      gather(all)
      length = all.reduce(0) { $0 + worths.now[$1] * worths.now[$1] }.squareRoot()
      guard length > 0 else { return 1 }
      for site in all { shares.now[site] = worths.now[site] / length }
    }
    return length
  }
}
