/// What the norm makes of a record.
public enum CellStatus: String, Sendable, Codable, CaseIterable {
  /// The walk meets the norm.
  case covered
  /// There is a walk, and it is longer.
  case beyond
  /// Joined to the network, and no permitted walk leads to any site.
  case unreachable
  /// No street within the longest leg.
  case unsnapped
}
