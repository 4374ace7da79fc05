/// The row accounting of one input: read = used + refused, always.
public struct RowCount: Sendable, Hashable, Codable {
  /// Rows in the input.
  public var read = 0
  /// Rows that take part.
  public var used = 0
  /// Rows left out; each is in a finding.
  public var refused = 0

  public init() {}
}
