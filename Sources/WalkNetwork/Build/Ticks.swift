/// Lengths in searches are whole ticks of a quarter of a micrometre.
///
/// So sums are exact, equal walks compare equal and the order of additions does not matter. One edge
/// is at most 1,000 m. See `Sources/WalkNetwork/README.md`, section 11.
public enum Ticks {
  /// Ticks in a metre: 2^22.
  public static let perMetre = 4_194_304.0

  /// The nearest number of ticks.
  @inlinable
  public static func ticks(metres: Double) -> UInt64 { UInt64((metres * perMetre).rounded()) }

  /// The metres of so many ticks.
  @inlinable
  public static func metres(ticks: UInt64) -> Double { Double(ticks) / perMetre }
}
