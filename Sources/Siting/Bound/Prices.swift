/// What breaking the rules of the relaxation costs.
struct Prices: Sendable {
  /// What each demand pays once for being met by any number of candidates.
  var demands: [Double]
  /// How much of each quota's people counts; the rest of what is asked of it counts as met.
  var shares: [Double]
}

extension CoreTable {
  /// Prices of the table before, as prices of this one.
  func prices(from former: Prices) -> Prices {
    var prices = [Double](repeating: 0, count: table.demands.count)
    for (demand, new) in demandOfFormer.enumerated() where new >= 0 {
      prices[new] += former.demands[demand]
    }
    return Prices(demands: prices, shares: former.shares)
  }
}

/// Where a game begins or ends.
struct GameState: Sendable {
  var prices: Prices
  /// How much of each candidate is chosen; 0 to 1.
  var shares: [Double]
}
