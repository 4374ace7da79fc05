// The lowest bound over all multipliers, by a deflected subgradient method with Polyak's steps.
//
// Source: Camerini, Fratta, Maffioli, "On improving relaxation methods by modified gradient
// techniques", Mathematical Programming Study 3 (1975).

/// One run of the subgradient method on what a fixing leaves open.
///
/// Its iterations are evaluated and stepped by the caller, who may stop between them.
final class SubgradientMethod {
  private let relaxation: LagrangianRelaxation
  private let residual: ResidualProblem
  private let schedule: BoundSchedule
  /// The lowest bound so far.
  private(set) var best: LagrangianBound
  private let directions: Numbers
  private var quotaDirections: [Double]
  private var stepFactor: Double
  private var iteration = 0
  /// How many iterations the bound has not got better.
  private var stalled = 0
  /// The bound at the present multipliers.
  private var bound = Double.infinity
  /// What the best set of a relaxed choice is worth in truth.
  private var bestValue = -Double.infinity

  /// What of the former direction is kept in the next one.
  private static let deflection = 0.7
  /// A bound that gets better by less, as a share of it, counts as stalled.
  private static let leastProgress = 1e-5
  /// What Polyak's distance to the incumbent is at least, as a share of the bound: the incumbent may be
  /// the best, and the bound on it.
  private static let leastDistance = 1e-3
  /// A squared length at which the direction has vanished: the multipliers are the best ones.
  private static let vanished = 1e-12
  /// How far a quota's multiplier moves beside those of demands: they range up to 1 and to a demand's
  /// weight, so the usual weight scales the one to the other.
  private static let quotaPace = 0.3
  /// How often a caller asks whether to stop, in iterations.
  private static let askEvery = 16

  init(
    _ relaxation: LagrangianRelaxation, _ residual: ResidualProblem, from start: Multipliers,
    _ schedule: BoundSchedule
  ) {
    self.relaxation = relaxation
    self.residual = residual
    self.schedule = schedule
    stepFactor = schedule.firstStepFactor
    directions = Numbers(relaxation.multipliers.count)
    quotaDirections = [Double](repeating: 0, count: relaxation.quotaMultipliers.count)
    best = LagrangianBound(
      bound: .infinity, boundWithoutAreas: .infinity, worths: [],
      usage: [Double](repeating: 0, count: relaxation.table.candidateCount), multipliers: start)
    relaxation.set(start)
  }

  /// True in iterations in which a caller asks whether to stop.
  var asksNow: Bool { iteration % Self.askEvery == Self.askEvery - 1 }

  /// Solves the relaxed problem at the present multipliers.
  ///
  /// - Returns: the set of the relaxed choice with its true worth, when that is the best so far.
  func evaluate() -> (sites: [Int], value: Double)? {
    let solution = relaxation.solve(residual)
    let value = residual.baseValue + relaxation.use(residual.competing + solution.picks)
    best.countUsage(solution.picks, among: residual.free)
    bound = solution.bound
    let isBetter = bound < best.bound - Self.leastProgress * abs(best.bound)
    stalled = isBetter ? 0 : stalled + 1
    if bound < best.bound { keep(solution) }
    guard value > bestValue else { return nil }
    bestValue = value
    return (residual.fixing.chosen + solution.picks, value)
  }

  private func keep(_ solution: LagrangianRelaxation.Solution) {
    best.bound = bound
    best.boundWithoutAreas = relaxation.boundWithoutAreas(solution, residual)
    best.worths = relaxation.worths.copy()
    best.multipliers = Multipliers(
      demands: relaxation.multipliers.copy(), quotas: relaxation.quotaMultipliers)
  }

  /// Moves the multipliers for the next iteration.
  ///
  /// - Parameter incumbent: what the bound is aimed at: the worth of the best known set.
  /// - Returns: false at the end of the schedule, or where the subgradient vanishes.
  func step(towards incumbent: Double) -> Bool {
    iteration += 1
    let hasIterations = iteration < max(1, schedule.iterations)
    guard stalled < schedule.patience else {
      stalled = 0
      stepFactor *= schedule.shrinkage
      guard stepFactor >= schedule.leastStepFactor else { return false }
      restart()
      return hasIterations
    }
    let distance = max(bound - incumbent, Self.leastDistance * abs(bound) * stepFactor)
    return move(by: stepFactor * distance) && hasIterations
  }

  /// Goes back to the best multipliers, without a direction.
  private func restart() {
    relaxation.set(best.multipliers)
    for quota in quotaDirections.indices { quotaDirections[quota] = 0 }
    for demand in 0..<directions.count { directions[demand] = 0 }
  }

  /// Moves the multipliers against the subgradient; false when it vanishes.
  private func move(by distance: Double) -> Bool {
    let (multipliers, taken) = (relaxation.multipliers, relaxation.taken)
    // Each iteration walks over all demands some five times besides the entries.
    relaxation.countWork(5 * multipliers.count)
    let quotaScale = relaxation.quotaMultipliers.isEmpty ? 0 : self.quotaScale
    var norm = turnQuotas(quotaScale)
    for demand in 0..<multipliers.count {
      var slope = 1 - taken[demand]
      if slope > 0 && multipliers[demand] <= 0
        || slope < 0 && multipliers[demand] >= relaxation.reward(demand)
      {
        slope = 0
      }
      let turned = slope + Self.deflection * directions[demand]
      directions[demand] = turned
      norm += turned * turned
    }
    guard norm > Self.vanished else { return false }
    let step = distance / norm
    for quota in quotaDirections.indices {
      let moved = relaxation.quotaMultipliers[quota] - step * quotaScale * quotaDirections[quota]
      relaxation.quotaMultipliers[quota] = min(1, max(0, moved))
    }
    for demand in 0..<multipliers.count {
      multipliers[demand] = min(
        relaxation.reward(demand), max(0, multipliers[demand] - step * directions[demand]))
    }
    return true
  }

  private lazy var quotaScale: Double = {
    let demands = relaxation.table.demands
    let weight = demands.reduce(0) { $0 + $1.weight } / Double(max(1, demands.count))
    return Self.quotaPace / max(weight, 1e-9)
  }()

  /// Turns the directions of the quotas' multipliers; returns what they add to the norm.
  private func turnQuotas(_ scale: Double) -> Double {
    guard !quotaDirections.isEmpty else { return 0 }
    let (demands, taken) = (relaxation.demands, relaxation.taken)
    var slopes = demands.asked.map { -$0 }
    for demand in 0..<taken.count where taken[demand] > 0 {
      slopes[relaxation.table.demands[demand].quota] += demands.most[demand] * taken[demand]
    }
    var norm = 0.0
    for quota in quotaDirections.indices {
      let multiplier = relaxation.quotaMultipliers[quota]
      var slope = demands.asked[quota] > 0 ? slopes[quota] * scale : 0
      if slope > 0 && multiplier <= 0 || slope < 0 && multiplier >= 1 { slope = 0 }
      quotaDirections[quota] = slope + Self.deflection * quotaDirections[quota]
      norm += quotaDirections[quota] * quotaDirections[quota]
    }
    return norm
  }
}
