/// The incumbent: the best set that a search knows, of candidates of the whole table.
final class Incumbent {
  private let table: GainTable
  private let rules: SiteRules
  private let gap: Double
  private let aim: SearchAim
  private let isWhole: Bool
  private(set) var sites: [Int]?
  private(set) var value = -Double.infinity

  /// What a bound on whole worths may be above a whole number by rounding.
  private static let wholeRounding = 1e-6

  init(_ table: GainTable, rules: SiteRules, gap: Double, aim: SearchAim) {
    self.table = table
    self.rules = rules
    self.gap = gap
    self.aim = aim
    isWhole = table.isWhole
  }

  /// Keeps a set when it is better than the incumbent.
  func offer(_ sites: [Int]) {
    let value = aim.trueWorth?.worth(of: sites) ?? table.worth(of: sites)
    guard value > self.value, rules.allow(sites) else { return }
    self.value = value
    self.sites = sites
  }

  /// The cut-off: a node whose bound is at or below it needs no search.
  ///
  /// With a target the gap does not count: that no set reaches the target is proven to the end.
  var cutoff: Double {
    if let target = aim.target, value >= target { return .infinity }
    guard value.isFinite else { return aim.target?.nextDown ?? -.infinity }
    guard let target = aim.target else {
      return max(leastImprovement.nextDown, value + gap * abs(value))
    }
    return max(leastImprovement.nextDown, target.nextDown)
  }

  /// The least worth that is better than the incumbent.
  var leastImprovement: Double {
    guard value.isFinite else { return -.infinity }
    return isWhole ? value + 1 - Self.wholeRounding : value + Rounding.allowance(for: value)
  }

  /// A bound as it is, or the whole number below where all worths are whole.
  func rounded(_ bound: Double) -> Double {
    isWhole ? (bound + Self.wholeRounding).rounded(.down) : bound
  }
}
