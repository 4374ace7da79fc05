/// A part of all sets: some candidates in, some out.
struct Part: Sendable {
  var fixing: Fixing
  /// No set of the part is worth more.
  var bound: Double
  /// Prices, and shares of candidates, to begin with.
  var start: GameState
  /// When it was cut off: the latest lies deepest.
  var order: Int
}
