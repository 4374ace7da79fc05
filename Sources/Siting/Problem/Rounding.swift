/// By how little numbers may differ and be the same but for rounding.
enum Rounding {
  /// As a share: sums over all cells of a region err by less than a billionth.
  static let share = 1e-9

  /// For a number of this size, of at least 1.
  static func allowance(for value: Double) -> Double { share * max(1, abs(value)) }
}
