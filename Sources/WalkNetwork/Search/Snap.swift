// What joining a place to the nearest street gives, and the limits it keeps.

/// Where a place meets the network.
public struct Snap: Sendable, Hashable, BitwiseCopyable {
  /// The edge.
  public var edge: UInt32
  /// Metres along the edge from its first vertex.
  public var offsetMetres: Double
  /// Metres of the straight leg from the place to the edge.
  public var legMetres: Double
  /// The vertex, when the leg lands on one (within a micrometre), else `noVertex`.
  ///
  /// A walk from a vertex may begin on any of its edges.
  public var vertex: UInt32

  /// The mark of a snap inside an edge.
  public static let noVertex = UInt32.max

  public init(
    edge: UInt32, offsetMetres: Double, legMetres: Double, vertex: UInt32 = Snap.noVertex
  ) {
    self.edge = edge
    self.offsetMetres = offsetMetres
    self.legMetres = legMetres
    self.vertex = vertex
  }
}

/// What snapping a place gives.
public enum SnapOutcome: Sendable, Hashable {
  /// The place is joined to an edge.
  case snapped(Snap)
  /// The nearest edge is farther than the limit; the leg would have this many metres.
  case refused(legMetres: Double)
  /// There is no edge that may be snapped to at all.
  case nothing

  /// The snap, or `nil` for a place that is not joined.
  public var snap: Snap? {
    if case .snapped(let snap) = self { snap } else { nil }
  }

  /// The leg in metres, that of a refused place too; `nil` when there is no edge.
  public var legMetres: Double? {
    switch self {
    case .snapped(let snap): snap.legMetres
    case .refused(let metres): metres
    case .nothing: nil
    }
  }
}

/// The limits of snapping; the usual ones are those of `Sources/WalkNetwork/README.md`, section 8.
public struct SnapRules: Sendable, Hashable, Codable {
  /// The longest leg in metres.
  public var maxSnapMetres: Double
  /// Components with fewer metres of edges are not snapped to.
  public var minComponentMetres: Double
  /// The longest leg to a bridge or tunnel, in metres.
  public static let maxBridgeLegMetres = 15.0
  /// Lengths that differ by no more count as equal.
  public static let tieMetres = 1e-6

  public init(maxSnapMetres: Double = 250, minComponentMetres: Double = 1000) {
    self.maxSnapMetres = maxSnapMetres
    self.minComponentMetres = minComponentMetres
  }
}
