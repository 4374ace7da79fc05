public import Geo

/// What a crossing is, or what it crosses.
public enum CrossingKind: String, Sendable, Codable, CaseIterable {
  /// A bridge.
  case bridge
  /// A tunnel.
  case tunnel
  /// A ferry.
  case ferry
  /// A street over or under a railway without a bridge or tunnel of its own.
  case railway
  /// A street under a motorway without a tunnel of its own.
  case motorway
  /// A street over water without a bridge of its own: a dam, a culvert, a lock.
  case water
}

/// Lines that streets cross.
public struct StreetBarrier: Sendable {
  /// What they are.
  public var kind: CrossingKind
  /// The lines, or the rings of areas.
  public var lines: ShapeLayer
  /// True when a street that only touches a line crosses it: ways that share a node.
  public var countsTouches: Bool

  public init(kind: CrossingKind, lines: ShapeLayer, countsTouches: Bool) {
    self.kind = kind
    self.lines = lines
    self.countsTouches = countsTouches
  }
}

/// A place where streets cross something, with all that closes when it does.
public struct StreetCrossing: Sendable, Hashable {
  /// What it is.
  public var kind: CrossingKind
  /// Where it lies, by edge and place along it.
  public var stretches: [ClosedStretch]
  /// What closing it closes: a barrier in the middle of each stretch of a bridge, tunnel or ferry, as in a
  /// scenario; else the stretches themselves.
  public var closures: [ClosedStretch]
  /// The OSM ids of its ways, ascending.
  public var wayIDs: [Int64]
  /// True for a bridge that opens for ships.
  public var isMovable: Bool
  /// Metres of street on it, those of all its ways together; 0 where streets cross a line.
  public var streetMetres: Double
  /// The middle of the box around it.
  public var center: PlanePoint
  /// Its streets; a place where a street crosses a line is a single point.
  public var lines: [[PlanePoint]]
}
