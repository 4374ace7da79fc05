// A norm is data with a name, a source and a status: no national walking norm is published.

/// How far residents may have to walk.
public struct WalkingNorm: Sendable, Hashable, Codable {
  /// The id by which `--norm` names it.
  public var id: String
  /// The greatest walk that meets it, in metres.
  public var limitMetres: Double
  /// Minutes and speed, when the norm is a time.
  public var time: Time?
  /// The name in Dutch.
  public var title: String
  /// Who uses it, and where that is written.
  public var source: String
  /// What weight it has: "yardstick", "foreign", "analysis choice", "own".
  public var status: String

  /// A norm in time: minutes at a speed.
  public struct Time: Sendable, Hashable, Codable {
    /// The minutes.
    public var minutes: Double
    /// The speed in kilometres an hour.
    public var kilometresPerHour: Double

    public init(minutes: Double, kilometresPerHour: Double) {
      self.minutes = minutes
      self.kilometresPerHour = kilometresPerHour
    }

    /// Minutes times speed.
    public var metres: Double { minutes * kilometresPerHour * 1000 / 60 }
  }

  public init(
    id: String, limitMetres: Double, time: Time? = nil, title: String, source: String,
    status: String
  ) {
    self.id = id
    self.limitMetres = limitMetres
    self.time = time
    self.title = title
    self.source = source
    self.status = status
  }

  /// Rounding in the sums of a walk, in metres: less than this is no difference.
  public static let toleranceMetres = 1e-6

  /// True when a walk of so many metres is short enough; a walk of exactly the norm is
  /// (`Sources/WalkNetwork/README.md`, section 15).
  @inlinable
  public func isMet(by walkMetres: Double) -> Bool {
    walkMetres <= limitMetres + Self.toleranceMetres
  }
}
