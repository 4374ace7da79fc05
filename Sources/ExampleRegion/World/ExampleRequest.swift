/// What a region is asked to be.
public struct ExampleRequest: Sendable, Hashable {
  /// How many people live there.
  public var residents: Int
  /// What chance begins with; the same seed gives the same region.
  public var seed: UInt64

  /// The fewest residents a region can have.
  public static let fewestResidents = 500
  /// The most: the Netherlands.
  public static let mostResidents = 20_000_000

  public init(residents: Int = 120_000, seed: UInt64 = 2026) {
    self.residents = residents
    self.seed = seed
  }
}
