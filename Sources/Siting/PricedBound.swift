// What the relaxation is asked, and what it proves.

/// Candidates that are in or out of every set that is considered.
struct Fixing: Sendable {
  var chosen: [Int]
  /// True for candidates that may still be chosen.
  var isFree: [Bool]
}

/// How long prices are improved.
struct PriceEffort: Sendable {
  /// How many rounds of the game come first, where there is one.
  var gameRounds = 0
  /// How many times at most.
  var rounds: Int
  /// After how many rounds without a better bound steps get shorter.
  var patience: Int
  /// How much of the first step is taken.
  var firstStep = 1.0
  /// How much shorter they get.
  var shortening = 0.7
  /// The step that is too short to go on.
  var lastStep = 2e-4
}

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

/// What breaking the rules of the relaxation costs.
struct Prices: Sendable {
  /// What each demand pays once for being met by any number of candidates.
  var demands: [Double]
  /// How much of each quota's people counts; the rest of what is asked of it counts as met.
  var shares: [Double]
}
