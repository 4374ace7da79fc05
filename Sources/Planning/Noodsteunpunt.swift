public import Geo

/// A place where residents find help in a long outage.
public struct Noodsteunpunt: Sendable, Hashable {
  /// The two tiers of the network.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// A coordination point of the veiligheidsregio, mostly a fire station.
    case cNSP = "C-NSP"
    /// A local point of a gemeente: community centre, village hall, church, school.
    case lNSP = "L-NSP"
  }

  /// How far the decision about a site is.
  public enum Status: String, Sendable, Codable, CaseIterable {
    /// In use; sites without a status are existing.
    case existing
    /// Decided, not yet in use.
    case planned
    /// Put forward by a gemeente.
    case proposed
    /// Could be chosen by the optimiser.
    case candidate
    /// Must be chosen by the optimiser.
    case required
    /// Must never be chosen.
    case rejected
  }

  /// How far the preparation of a site is.
  public enum Readiness: String, Sendable, Codable, CaseIterable, Comparable {
    /// A line on a list.
    case onPaper = "on-paper"
    /// Equipment is there.
    case equipped
    /// Equipped, and the crew has exercised.
    case exercised

    /// On paper is less than equipped, equipped less than exercised.
    public static func < (first: Readiness, second: Readiness) -> Bool { first.rank < second.rank }

    private var rank: Int {
      switch self {
      case .onPaper: 0
      case .equipped: 1
      case .exercised: 2
      }
    }
  }

  /// The id, unique among the sites of a run.
  public var id: String
  /// The name people know it by.
  public var name: String
  /// The tier.
  public var kind: Kind
  /// Where it is, in the project's plane.
  public var location: PlanePoint
  /// How far the decision is.
  public var status: Status
  /// How many persons it can receive at a time; `nil` when not known.
  public var capacity: Int?
  /// How far the preparation is; `nil` when not known.
  public var readiness: Readiness?
  /// Whether it has emergency power; `nil` when not known.
  public var hasEmergencyPower: Bool?
  /// How many hours it can run on its own; `nil` when not known.
  public var autonomyHours: Double?
  /// Registration fields that travel along (address, keuken, sanitair), by canonical name; personal
  /// data (contactpersoon, e-mail, telephone) is never among them.
  public var registration: [String: String]

  public init(
    id: String, name: String, kind: Kind, location: PlanePoint, status: Status = .existing,
    capacity: Int? = nil, readiness: Readiness? = nil, hasEmergencyPower: Bool? = nil,
    autonomyHours: Double? = nil, registration: [String: String] = [:]
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.location = location
    self.status = status
    self.capacity = capacity
    self.readiness = readiness
    self.hasEmergencyPower = hasEmergencyPower
    self.autonomyHours = autonomyHours
    self.registration = registration
  }

  /// The order of ids that decides ties: by their bytes, so "s10" comes before "s9" everywhere.
  public static func idPrecedes(_ first: String, _ second: String) -> Bool {
    first.utf8.lexicographicallyPrecedes(second.utf8)
  }
}
