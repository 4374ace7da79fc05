/// Something odd in data that was used all the same, or a row that was refused.
public struct Finding: Sendable, Hashable, Codable {
  /// How much it matters.
  public enum Severity: String, Sendable, Codable, CaseIterable {
    /// Worth knowing.
    case note
    /// The figures may be off.
    case warning
    /// Rows were left out.
    case refusal
  }

  /// How much it matters.
  public var severity: Severity
  /// A short stable name: `sentinel`, `duplicate-id`.
  public var code: String
  /// Where it is; the first place when there are more.
  public var location: DataLocation
  /// One sentence: what was found and what was done with it.
  public var message: String
  /// How many rows it is about.
  public var count: Int

  public init(
    _ severity: Severity, code: String, at location: DataLocation, message: String, count: Int = 1
  ) {
    self.severity = severity
    self.code = code
    self.location = location
    self.message = message
    self.count = count
  }
}
