// Lines and places that are typed as coordinates.

/// A line typed as pairs of coordinates: "155000,463000 155100,463050".
struct DrawnLine {
  /// The pairs as they were typed.
  let pairs: [CoordinatePair]

  /// Reads pairs.
  ///
  /// - Returns: `nil` for anything that is not at least two pairs of numbers.
  init?(_ text: String) {
    let pairs = text.split(whereSeparator: { $0 == " " || $0 == ";" }).map(CoordinatePair.init)
    let known = pairs.compactMap(\.self)
    guard known.count == pairs.count, known.count > 1 else { return nil }
    self.pairs = known
  }
}

/// A pair of coordinates: "5.12,52.3" or "155000,463000".
struct CoordinatePair {
  let x: Double
  let y: Double

  /// Reads two numbers with a comma between.
  init?(_ text: some StringProtocol) {
    let numbers = text.split(separator: ",", omittingEmptySubsequences: false)
      .map { Double($0) ?? .nan }
    guard numbers.count == 2, numbers.allSatisfy(\.isFinite) else { return nil }
    (x, y) = (numbers[0], numbers[1])
  }
}
