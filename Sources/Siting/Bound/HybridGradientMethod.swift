// Multipliers near the best ones in some hundred iterations, by primal-dual hybrid gradients.
//
// The relaxation is a game. Each demand offers some of its worth to the candidates that meet it (what it
// can get less its multiplier); candidates are taken, in part if need be, where offers add up to most,
// and offers fall where a demand is met more than once. Both move towards each other in turn, with
// averages and restarts; the subgradient method alone takes thousands of iterations. The multipliers are
// only suggested: the relaxation proves what they are worth.
//
// Source: Chambolle, Pock, "A first-order primal-dual algorithm for convex problems", Journal of
// Mathematical Imaging and Vision 40 (2011); Pock, Chambolle, "Diagonal preconditioning for first order
// primal-dual algorithms in convex optimization", ICCV (2011), for a step of its own for each offer;
// Applegate et al., "Practical large-scale linear programming using primal-dual hybrid gradient", NeurIPS
// (2021), for averages and restarts.

/// The hybrid gradient method on one table, where every gain is the demand's weight.
final class HybridGradientMethod {
  private let table: GainTable
  private let demands: ResidualDemands
  /// The candidates that may be chosen, and how many of them, in this run.
  private var free: [Int] = []
  private var slots = 0
  /// The dual: what demands offer.
  private let offers: AveragedIterate
  /// The primal: shares of candidates.
  private let shares: AveragedIterate
  /// What candidates are offered, the gradient of the shares; its mean belongs to the mean of the offers.
  private let worths: AveragedIterate
  /// How much of each demand is met; 1 less this is the gradient of its offer.
  private let coverage: Numbers
  private let formerShares: Numbers
  /// The step of each offer beside the others; 1 on average.
  private let preconditioner: Numbers
  /// The norm of the matrix that ties shares to offers, preconditioned: steps must stay below its inverse.
  private var matrixNorm = 1.0
  /// The multiplier of the number of candidates: what the projection took off all shares last.
  private var countMultiplier = 0.0
  /// How many table entries were looked at.
  private(set) var work = 0

  init(_ demands: ResidualDemands) {
    self.demands = demands
    table = demands.table
    let (count, sites) = (table.demands.count, table.candidateCount)
    offers = AveragedIterate(count)
    shares = AveragedIterate(sites)
    worths = AveragedIterate(sites)
    coverage = Numbers(count)
    formerShares = Numbers(sites)
    preconditioner = Numbers(count)
    for demand in 0..<count {
      preconditioner[demand] =
        table.demands[demand].weight.squareRoot()
        / Double(max(1, table.entries(ofDemand: demand).count))
    }
    let mean = max(preconditioner.sum() / Double(max(1, count)), 1e-300)
    for demand in 0..<count { preconditioner[demand] /= mean }
    matrixNorm = measureMatrixNorm()
  }

  /// True for tables that the method is made for; where demands need two the subgradient method alone is
  /// sooner.
  static func suits(_ table: GainTable) -> Bool {
    table.isUniform && table.quotas.isEmpty && table.capacities.isEmpty
      && !table.siteDemands.isEmpty && table.demands.allSatisfy { $0.need == 1 }
  }

  /// The share of the longest step that is surely stable which is taken.
  private static let stepShare = 0.95
  /// How often bounds are worked out, in iterations.
  private static let lookEvery = 20
  /// A gap that shrank to this share of that at the last restart is a reason for a restart.
  private static let restartGap = 0.3
  /// So is a run since the last restart of more than this share of all iterations, from some iterations on;
  /// the share is that of Applegate and others.
  private static let longestRun = 0.36
  private static let leastIterations = 100
  /// The step of an offer, as a share of what demands can still get on average.
  private static let offerStepShare = 0.15
  /// Newton's steps of a projection, at most, and the sum of shares within which it is exact enough.
  private static let projectionSteps = 60
  private static let projectionError = 1e-9
  /// Rounds of the power iteration.
  private static let powerIterations = 20

  /// Improves multipliers and shares; rules of areas and of spacing are left out.
  ///
  /// - Parameter isEnough: is told the bound so far, now and then, and says whether that is all.
  /// - Returns: the multipliers with the lowest bound, and the shares that go with them.
  func improve(
    _ start: PrimalDualPoint, in residual: ResidualProblem, iterations: Int,
    isEnough: (Double) -> Bool
  ) -> PrimalDualPoint {
    (free, slots) = (residual.free, residual.slots)
    guard slots > 0, !free.isEmpty else { return start }
    begin(from: start)
    let offerStep = self.offerStep
    var best = (point: start, bound: Double.infinity)
    var (lastRestart, gapThen) = (0, Double.infinity)
    for iteration in 1...max(1, iterations) {
      iterate(offerStep)
      guard iteration % Self.lookEvery == 0 || iteration == iterations else { continue }
      let (now, mean) = (standing(ofMean: false), standing(ofMean: true))
      let lowest = min(now.bound, mean.bound)
      if lowest < best.bound { best = (point(ofMean: mean.bound < now.bound), lowest) }
      if isEnough(best.bound + residual.baseValue) { break }
      let gap = min(now.gap, mean.gap)
      guard gapThen.isFinite else {
        gapThen = gap
        continue
      }
      let isLong =
        iteration > Self.leastIterations
        && Double(iteration - lastRestart) > Self.longestRun * Double(iteration)
      guard gap < Self.restartGap * gapThen || isLong else { continue }
      for side in [offers, shares, worths] { side.restart(fromMean: mean.gap < now.gap) }
      (lastRestart, gapThen) = (iteration, gap)
    }
    return best.point
  }

  /// The step of an offer, in the unit of gains.
  private var offerStep: Double {
    var (sum, count) = (0.0, 0.0)
    for demand in 0..<coverage.count where demands.most[demand] > 0 {
      sum += demands.most[demand]
      count += 1
    }
    return Self.offerStepShare * max(sum / max(1, count), 1e-12)
  }

  private func begin(from start: PrimalDualPoint) {
    for demand in 0..<coverage.count {
      let most = demands.most[demand]
      offers.now[demand] = most - min(max(0, start.multipliers.demands[demand]), most)
    }
    let known = free.reduce(0) { $0 + start.shares[$1] }
    for site in 0..<formerShares.count { shares.now[site] = 0 }
    for site in free {
      shares.now[site] =
        known > 0 ? start.shares[site] : Double(min(slots, free.count)) / Double(free.count)
    }
    for side in [offers, shares, worths] { side.restart(fromMean: false) }
    countMultiplier = 0
    addUpWorths(free)
  }

  // MARK: steps

  private func iterate(_ offerStep: Double) {
    moveShares(by: Self.stepShare / (offerStep * matrixNorm))
    // Offers follow the shares extrapolated (Chambolle and Pock with θ = 1).
    addUpCoverage(free) { 2 * shares.now[$0] - formerShares[$0] }
    moveOffers(by: offerStep)
    addUpWorths(free)
    for side in [offers, shares, worths] { side.count() }
    work += 4 * coverage.count
  }

  /// Moves shares towards what is offered.
  private func moveShares(by step: Double) {
    for site in free {
      formerShares[site] = shares.now[site]
      shares.now[site] += step * worths.now[site]
    }
    projectShares(step)
  }

  /// The shares nearest to these that lie within 0 and 1 and add up to the slots at most.
  ///
  /// All lose the same, the multiplier of the count, which Newton's steps between two bounds find.
  private func projectShares(_ step: Double) {
    var (low, high) = (0.0, Double.infinity)
    for _ in 0..<Self.projectionSteps {
      var (sum, between) = (0.0, 0.0)
      for site in free {
        let share = shares.now[site] - countMultiplier
        sum += min(1, max(0, share))
        if share > 0, share < 1 { between += 1 }
      }
      let over = sum - Double(slots)
      guard abs(over) > Self.projectionError, over > 0 || countMultiplier > 0 else { break }
      if over > 0 { low = countMultiplier } else { high = countMultiplier }
      countMultiplier = max(0, between > 0 ? countMultiplier + over / between : -1)
      if countMultiplier <= low || countMultiplier >= high {
        countMultiplier = high.isFinite ? (low + high) / 2 : 2 * low + step
      }
    }
    for site in free { shares.now[site] = min(1, max(0, shares.now[site] - countMultiplier)) }
  }

  /// Lowers offers of demands that are met more than once, raises those of others.
  private func moveOffers(by step: Double) {
    for demand in 0..<coverage.count where demands.most[demand] > 0 {
      let offer = offers.now[demand] + step * preconditioner[demand] * (1 - coverage[demand])
      offers.now[demand] = min(demands.most[demand], max(0, offer))
    }
  }

  /// Adds up how much of each demand some shares meet.
  private func addUpCoverage(_ sites: [Int], _ share: (Int) -> Double) {
    for demand in 0..<coverage.count { coverage[demand] = 0 }
    table.siteDemands.withUnsafeBufferPointer { list in
      for site in sites {
        let share = share(site)
        guard share != 0 else { continue }
        let entries = table.entries(of: site)
        for entry in entries {
          let demand = Int(list[entry])
          coverage[demand] += share * demands.coefficient[demand]
        }
        work += entries.count
      }
    }
  }

  /// Adds up what candidates are offered.
  private func addUpWorths(_ sites: [Int]) {
    for demand in 0..<coverage.count {
      coverage[demand] = offers.now[demand] * demands.coefficient[demand]
    }
    table.siteDemands.withUnsafeBufferPointer { list in
      for site in sites {
        let entries = table.entries(of: site)
        var sum = 0.0
        for entry in entries { sum += coverage[Int(list[entry])] }
        worths.now[site] = sum
        work += entries.count
      }
    }
  }

  // MARK: where the method stands

  /// The bound by the offers, and how much more that is than what the shares are worth.
  private func standing(ofMean isMean: Bool) -> (bound: Double, gap: Double) {
    let offered = isMean ? worths.sums : worths.now
    let count = isMean ? worths.counted : 1
    var bound = 0.0
    for site in offered.greatest(slots, of: free) { bound += offered[site] / count }
    addUpCoverage(free) { isMean ? shares.sums[$0] / shares.counted : shares.now[$0] }
    var value = 0.0
    for demand in 0..<coverage.count {
      let offer = isMean ? offers.sums[demand] / offers.counted : offers.now[demand]
      bound += demands.most[demand] - offer
      value += demands.most[demand] * min(1, coverage[demand])
    }
    return (bound, bound - value)
  }

  private func point(ofMean isMean: Bool) -> PrimalDualPoint {
    let offers = isMean ? offers.mean : offers.now.copy()
    return PrimalDualPoint(
      multipliers: Multipliers(
        demands: offers.indices.map { demands.most[$0] - offers[$0] }, quotas: []),
      shares: isMean ? shares.mean : shares.now.copy())
  }

  /// The norm of the preconditioned matrix, by power iteration.
  private func measureMatrixNorm() -> Double {
    let all = Array(0..<table.candidateCount)
    for demand in 0..<coverage.count { demands.coefficient[demand] = 1 }
    for site in all { shares.now[site] = 1 }
    var length = 0.0
    for _ in 0..<Self.powerIterations {
      addUpCoverage(all) { shares.now[$0] }
      for demand in 0..<coverage.count {
        offers.now[demand] = coverage[demand] * preconditioner[demand]
      }
      addUpWorths(all)
      length = all.reduce(0) { $0 + worths.now[$1] * worths.now[$1] }.squareRoot()
      guard length > 0 else { return 1 }
      for site in all { shares.now[site] = worths.now[site] / length }
    }
    return length
  }
}
