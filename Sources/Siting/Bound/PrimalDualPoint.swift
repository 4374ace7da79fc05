/// A point of the linear relaxation (shares of candidates) and of its dual (multipliers).
struct PrimalDualPoint: Sendable {
  var multipliers: Multipliers
  /// How much of each candidate is chosen; 0 to 1.
  var shares: [Double]
}
