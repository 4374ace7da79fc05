// The best set that is known during a search, and what it takes to be better.

/// The best set so far, of candidates of the whole.
final class KnownSet {
  private let table: GainTable
  private let rules: SiteRules
  private let gap: Double
  /// A worth that is asked: a search for it ends when it is reached, or cannot be.
  let target: Double?
  private let trueWorth: (any TrueWorth)?
  private let isWhole: Bool
  private(set) var sites: [Int]?
  private(set) var value = -Double.infinity

  init(
    _ table: GainTable, rules: SiteRules, gap: Double, target: Double?,
    trueWorth: (any TrueWorth)?
  ) {
    self.table = table
    self.rules = rules
    self.gap = gap
    self.target = target
    self.trueWorth = trueWorth
    isWhole = table.isWhole
  }

  /// Keeps a set when it is better than what is known.
  func offer(_ sites: [Int]) {
    let value = trueWorth?.worth(of: sites) ?? table.worth(of: sites)
    guard value > self.value, rules.allow(sites) else { return }
    self.value = value
    self.sites = sites
  }

  /// What is at least as good as needed: bounds at or below this end a part.
  ///
  /// Of a target nearly is not enough: that no set reaches it is proven wholly, whatever gap is asked.
  var enough: Double {
    if let target, value >= target { return .infinity }
    guard value.isFinite else { return target?.nextDown ?? -.infinity }
    guard let target else { return max(better.nextDown, value + gap * abs(value)) }
    return max(better.nextDown, target.nextDown)
  }

  /// The least worth that would be better than what is known.
  var better: Double {
    guard value.isFinite else { return -.infinity }
    return isWhole ? value + 1 - 1e-6 : value + 1e-9 * max(1, abs(value))
  }

  /// A bound as it is, or the whole number below where all worths are whole.
  func rounded(_ bound: Double) -> Double { isWhole ? (bound + 1e-6).rounded(.down) : bound }
}
