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

/// One number for each status, in fields: a dictionary would be looked up once a record.
public struct ByStatus<Number: AdditiveArithmetic & Sendable & Hashable>: Sendable, Hashable {
  private var covered = Number.zero
  private var beyond = Number.zero
  private var unreachable = Number.zero
  private var unsnapped = Number.zero

  /// The number of a status.
  public internal(set) subscript(status: CellStatus) -> Number {
    get {
      switch status {
      case .covered: covered
      case .beyond: beyond
      case .unreachable: unreachable
      case .unsnapped: unsnapped
      }
    }
    set {
      switch status {
      case .covered: covered = newValue
      case .beyond: beyond = newValue
      case .unreachable: unreachable = newValue
      case .unsnapped: unsnapped = newValue
      }
    }
  }

  /// All four together.
  public var total: Number { covered + beyond + unreachable + unsnapped }
}
