import Planning

/// How many counted sites of each tier an area holds.
public struct SiteCounts: Sendable, Hashable {
  /// Coordination points.
  public var cNSP = 0
  /// Local points.
  public var lNSP = 0
  /// Both.
  public var all: Int { cNSP + lNSP }

  mutating func add(_ kind: Noodsteunpunt.Kind) {
    if kind == .cNSP { cNSP += 1 } else { lNSP += 1 }
  }
}
