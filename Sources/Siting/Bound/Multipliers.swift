/// Lagrange multipliers: the prices at which a relaxed choice may break rules.
struct Multipliers: Sendable {
  /// What each demand pays once for being met by any number of candidates, in the unit of gains.
  var demands: [Double]
  /// How much of each quota's people counts, 0 to 1; the rest of what is asked of it counts as met.
  var quotas: [Double]
}

extension CoreTable {
  /// Multipliers of the table that this one was made from, as multipliers of this one.
  ///
  /// A demand that several were merged into pays what they paid together.
  func multipliers(from former: Multipliers) -> Multipliers {
    var demands = [Double](repeating: 0, count: table.demands.count)
    for (demand, new) in demandOfFormer.enumerated() where new >= 0 {
      demands[new] += former.demands[demand]
    }
    return Multipliers(demands: demands, quotas: former.quotas)
  }
}
