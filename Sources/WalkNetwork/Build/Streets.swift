// What the network is built from: nodes and ways in flat arrays, already judged by the walking rules
// and already in the plane.

/// Who may walk along a street.
public enum StreetAccess: UInt8, Sendable, Codable {
  /// Anyone, anywhere in a walk.
  case everyone
  /// Only at the beginning or the end of a walk (no through traffic).
  case privateOnly
}

/// What a node does to a walk.
public enum NodePassage: UInt8, Sendable, Codable {
  /// Walks pass it.
  case free
  /// It can be reached and not passed.
  case blocked
  /// Passing it counts as a private street of no length.
  case privateGate
}

/// Attributes of a street that snapping and scenarios ask for.
public struct StreetTraits: OptionSet, Sendable, Hashable, Codable {
  /// The bits.
  public var rawValue: UInt32

  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// On a bridge: snapped to only from close by.
  public static let bridge = StreetTraits(rawValue: 1)
  /// In a tunnel (not a building passage): snapped to only from close by.
  public static let tunnel = StreetTraits(rawValue: 2)
  /// A bridge that opens for ships and needs power.
  public static let movableBridge = StreetTraits(rawValue: 4)
  /// A ferry.
  public static let ferry = StreetTraits(rawValue: 8)
  /// Steps.
  public static let steps = StreetTraits(rawValue: 16)
  /// A lift.
  public static let lift = StreetTraits(rawValue: 32)
  /// A straight line over a square.
  public static let overSquare = StreetTraits(rawValue: 64)
  /// Private by its own tags; streets that are private as pockets do not have it.
  public static let taggedPrivate = StreetTraits(rawValue: 128)

  /// True for edges that a leg of more than 15 m does not reach.
  public var needsShortLeg: Bool { !isDisjoint(with: [.bridge, .tunnel]) }
}

/// The walkable streets of one or more extracts, in the project's plane.
///
/// - Shape: node `i` is at (`xs[i]`, `ys[i]`); way `w` runs through
///   `references[referenceStarts[w]..<referenceStarts[w + 1]]`; ways ascend by id.
/// - Units: metres.
public struct Streets: Sendable {
  /// A reference to a node that is missing from the extract.
  public static let missing = UInt32.max

  /// Metres east of each node.
  public var xs: [Double]
  /// Metres north of each node.
  public var ys: [Double]
  /// What each node does to a walk.
  public var passages: [NodePassage]
  /// The OSM id of each way, ascending; lines over a square repeat the id of its outline.
  public var wayIDs: [Int64] = []
  /// Who may walk along each way.
  public var wayAccess: [StreetAccess] = []
  /// The attributes of each way.
  public var wayTraits: [StreetTraits] = []
  /// Where the references of each way begin, and the end of the last one's.
  public var referenceStarts: [UInt32] = [0]
  /// Nodes by their place in `xs`, or `missing`.
  public var references: [UInt32] = []

  /// Nodes that no way goes through yet.
  ///
  /// - Precondition: one entry a node in each column.
  public init(xs: [Double] = [], ys: [Double] = [], passages: [NodePassage] = []) {
    precondition(xs.count == ys.count && xs.count == passages.count, "one entry a node")
    self.xs = xs
    self.ys = ys
    self.passages = passages
  }

  /// Adds a way through nodes that are there already.
  public mutating func addWay(
    id: Int64, access: StreetAccess, traits: StreetTraits, through nodes: some Sequence<UInt32>
  ) {
    wayIDs.append(id)
    wayAccess.append(access)
    wayTraits.append(traits)
    references.append(contentsOf: nodes)
    referenceStarts.append(UInt32(references.count))
  }
}
