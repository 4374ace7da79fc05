/// What multipliers prove about a fixing.
struct LagrangianBound {
  /// No set within the fixing is worth more.
  var bound: Double
  /// The bound when rules of areas are left out, which tells how much one candidate costs.
  var boundWithoutAreas: Double
  /// The worth of each free candidate at the multipliers: its reduced profit.
  var worths: [Double]
  /// How often each candidate was part of a relaxed choice, lately weighing most; 0 to 1.
  var usage: [Double]
  /// The multipliers of the bound.
  var multipliers: Multipliers

  /// What an iteration leaves of the usage, and what the latest relaxed choice weighs: about the last
  /// twenty iterations count.
  private static let usageKept = 0.95
  private static let usageOfLatest = 0.05

  /// Counts a relaxed choice among the free candidates.
  mutating func countUsage(_ picks: [Int], among free: [Int]) {
    for site in free { usage[site] *= Self.usageKept }
    for site in picks { usage[site] += Self.usageOfLatest }
  }

  /// Bounds for each number of candidates from 1 up to `most`, at the multipliers of the whole.
  func bounds(upTo most: Int, _ groups: ConflictGroups) -> [Double] {
    let ranking = groups.ranking(of: Array(worths.indices), by: worths)
    var bound = boundWithoutAreas - ranking.ranked.prefix(most).reduce(0, +)
    return (0..<most).map { place in
      bound += ranking.worth(inPlace: place)
      return bound
    }
  }
}
