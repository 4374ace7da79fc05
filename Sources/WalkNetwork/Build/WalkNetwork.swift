// The pedestrian graph, contracted: an edge is a chain of street segments between two places where
// a walk can turn, end or change from public to private. All its parts are flat arrays in an order
// that keeps neighbours near in memory, so that it can be memory-mapped and searched as it lies.

public import Geo

/// One direction of an edge as a search sees it.
@frozen
public struct HalfEdge: BitwiseCopyable, Sendable {
  /// The vertex it leads to.
  public var target: UInt32
  /// Its length in ticks.
  public var ticks: UInt32
}

/// Attributes of an edge.
public struct EdgeTraits: OptionSet, Sendable, BitwiseCopyable {
  /// The bits.
  public var rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// No through traffic: tagged private, or a pocket.
  public static let isPrivate = EdgeTraits(rawValue: 1)
  /// Public by its tags, cut off from the longest public part of its component.
  public static let isPocket = EdgeTraits(rawValue: 2)
}

/// Where a segment lies in its way: what the tie rule of snapping and the 15 m rule ask for.
public struct SegmentInfo: Sendable, BitwiseCopyable {
  var bits: UInt32

  init(indexInWay: Int, isReversed: Bool, needsShortLeg: Bool) {
    bits = UInt32(indexInWay) << 2 | (isReversed ? 2 : 0) | (needsShortLeg ? 1 : 0)
  }

  /// The place of the segment in its way, from 0.
  public var indexInWay: Int { Int(bits >> 2) }
  /// True when the edge runs against the way.
  public var isReversed: Bool { bits & 2 != 0 }
  /// True on a bridge or in a tunnel.
  public var needsShortLeg: Bool { bits & 1 != 0 }
}

/// The pedestrian graph.
///
/// - Shape: vertex `v` has the half-edges `adjacencyStarts[v]..<adjacencyStarts[v + 1]`, the public
///   ones before `publicEnds[v]`. Edge `e` has the points `edgePointStarts[e]..<edgePointStarts[e+1]`
///   from `edgeFrom[e]` to `edgeTo[e]`; point `p` begins segment `p`, the last point of an edge
///   begins none (`segmentWays[p] == WalkNetwork.noWay`).
/// - Units: metres; ticks where the name says so.
public final class WalkNetwork: Sendable {
  /// The way of a point that begins no segment.
  public static let noWay = UInt32.max
  /// The edge of a half-edge that passes a private gate: it has no length and no place.
  public static let noEdge = UInt32.max

  /// The flat arrays; the cache file holds just these.
  public struct Arrays: Sendable {
    /// Where the half-edges of each vertex begin, and the end of the last one's.
    public var adjacencyStarts: FlatArray<UInt32>
    /// Where the private half-edges of each vertex begin.
    public var publicEnds: FlatArray<UInt32>
    /// All half-edges.
    public var halfEdges: FlatArray<HalfEdge>
    /// The edge of each half-edge, `noEdge` at gates.
    public var halfEdgeEdges: FlatArray<UInt32>
    /// The vertex at which each edge begins.
    public var edgeFrom: FlatArray<UInt32>
    /// The vertex at which each edge ends.
    public var edgeTo: FlatArray<UInt32>
    /// Where the points of each edge begin, and the end of the last one's.
    public var edgePointStarts: FlatArray<UInt32>
    /// The attributes of each edge.
    public var edgeTraits: FlatArray<EdgeTraits>
    /// The component of each edge.
    public var edgeComponents: FlatArray<UInt32>
    /// Metres east of each point.
    public var pointXs: FlatArray<Double>
    /// Metres north of each point.
    public var pointYs: FlatArray<Double>
    /// The way of each segment, by its place in `wayIDs`.
    public var segmentWays: FlatArray<UInt32>
    /// The place of each segment in its way.
    public var segmentInfos: FlatArray<SegmentInfo>
    /// The OSM id of each way, ascending.
    public var wayIDs: FlatArray<Int64>
    /// The attributes of each way.
    public var wayTraits: FlatArray<StreetTraits.RawValue>
    /// The metres of edges of each component.
    public var componentMetres: FlatArray<Double>
    /// Vertices that are one place: hubs of private gates with their ports; pairs (vertex, gate),
    /// ascending by vertex.
    public var gateVertices: FlatArray<GateVertex>
  }

  /// A vertex that stands at a private gate.
  public struct GateVertex: BitwiseCopyable, Sendable {
    /// The vertex.
    public var vertex: UInt32
    /// The gate's number.
    public var gate: UInt32
  }

  /// The flat arrays.
  public let arrays: Arrays
  /// Counts before contraction.
  public let census: NetworkCensus
  let segmentTree: PackedBoxTree
  private let gateMembers: [UInt32: [UInt32]]
  /// Stretches that cannot be walked; `nil` when all is open.
  let closures: ClosedStretches?

  /// Takes arrays that fit together and builds the tree that snapping asks.
  ///
  /// - Complexity: O(points).
  public init(arrays: Arrays, census: NetworkCensus) {
    self.arrays = arrays
    self.census = census
    let xs = arrays.pointXs
    let ys = arrays.pointYs
    let ways = arrays.segmentWays
    segmentTree = PackedBoxTree(count: xs.count) { point in
      var box = BoundingBox()
      guard ways[point] != Self.noWay else { return box }
      box.add(x: xs[point], y: ys[point])
      box.add(x: xs[point + 1], y: ys[point + 1])
      return box
    }
    gateMembers = Dictionary(grouping: arrays.gateVertices, by: \.gate)
      .mapValues { $0.map(\.vertex) }
    closures = nil
  }

  /// The same network with other half-edges and closures.
  init(_ base: WalkNetwork, halfEdges: FlatArray<HalfEdge>, closures: ClosedStretches) {
    var arrays = base.arrays
    arrays.halfEdges = halfEdges
    self.arrays = arrays
    self.closures = closures
    census = base.census
    segmentTree = base.segmentTree
    gateMembers = base.gateMembers
  }

  /// How many vertices the contracted graph has.
  public var vertexCount: Int { arrays.publicEnds.count }
  /// How many edges the contracted graph has.
  public var edgeCount: Int { arrays.edgeFrom.count }

  /// True for edges without through traffic.
  @inline(__always)
  public func isPrivate(edge: Int) -> Bool { arrays.edgeTraits[edge].contains(.isPrivate) }

  /// The length of an edge: the sum of its segments.
  public func metres(ofEdge edge: Int) -> Double {
    let points = points(ofEdge: edge)
    return (points.lowerBound..<points.upperBound - 1).reduce(0) { $0 + metres(ofSegment: $1) }
  }

  /// The points of an edge; the last begins no segment.
  public func points(ofEdge edge: Int) -> Range<Int> {
    Int(arrays.edgePointStarts[edge])..<Int(arrays.edgePointStarts[edge + 1])
  }

  /// The length of a segment.
  public func metres(ofSegment point: Int) -> Double {
    let dx = arrays.pointXs[point + 1] - arrays.pointXs[point]
    let dy = arrays.pointYs[point + 1] - arrays.pointYs[point]
    return (dx * dx + dy * dy).squareRoot()
  }

  /// The edge that holds a point.
  func edge(ofPoint point: Int) -> Int {
    let starts = arrays.edgePointStarts
    var low = 0
    var high = edgeCount
    while low + 1 < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= point { low = middle } else { high = middle }
    }
    return low
  }

  /// The vertices that are one place with a vertex: the sides of a private gate, or itself alone.
  func vertices(at vertex: UInt32) -> [UInt32] {
    var found: [UInt32] = []
    forEachVertex(at: vertex) { found.append($0) }
    return found
  }

  /// Visits the vertices that are one place with a vertex, without a list: this is asked for every place.
  @inline(__always)
  func forEachVertex(at vertex: UInt32, _ visit: (UInt32) -> Void) {
    let gates = arrays.gateVertices.base
    let count = arrays.gateVertices.count
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if gates[middle].vertex < vertex { low = middle + 1 } else { high = middle }
    }
    if low < count, gates[low].vertex == vertex, let members = gateMembers[gates[low].gate] {
      members.forEach(visit)
    } else {
      visit(vertex)
    }
  }

  /// The bounds of all points.
  public var boundingBox: BoundingBox {
    var box = BoundingBox()
    for point in 0..<arrays.pointXs.count {
      box.add(x: arrays.pointXs[point], y: arrays.pointYs[point])
    }
    return box
  }
}
