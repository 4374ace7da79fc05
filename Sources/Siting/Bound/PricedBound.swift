/// What prices prove about a fixing.
struct PricedBound {
  /// No set within the fixing is worth more.
  var bound: Double
  /// The bound when rules of areas are left out, which tells how much one candidate costs.
  var boundWithoutAreas: Double
  /// The worth of each free candidate at these prices.
  var worths: [Double]
  /// How often each candidate was part of the best choice, lately weighing most; 0 to 1.
  var usage: [Double]
  /// The prices.
  var prices: Prices

  /// Counts a best choice among the free candidates.
  mutating func countUsage(_ picks: [Int], among free: [Int]) {
    for site in free { usage[site] *= 0.95 }
    for site in picks { usage[site] += 0.05 }
  }
}
