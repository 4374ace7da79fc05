// Cuts the streets into chains: runs of segments between nodes where a walk can turn, end, or change
// from public to private. Chains longer than `maxEdgeMetres` are cut into more edges, long segments
// at places between their nodes, because the searches' buckets need short edges
// (`Sources/WalkNetwork/README.md`, section 9).

import Geo

/// Chains as they are traced, one after the other, before they get their final order.
struct Chains {
  static let maxEdgeMetres = 950.0

  var pointStarts: [UInt32] = [0]
  var xs: [Double] = []
  var ys: [Double] = []
  var ways: [UInt32] = []
  var infos: [SegmentInfo] = []
  var from: [UInt32] = []
  var to: [UInt32] = []
  var access: [StreetAccess] = []
  var metres: [Double] = []
  var vertexXs: [Double] = []
  var vertexYs: [Double] = []
  /// Private gates: the hub where private streets end, and a port for each public street.
  var gates: [(hub: UInt32, port: UInt32)] = []

  var count: Int { from.count }

  mutating func addVertex(x: Double, y: Double) -> UInt32 {
    vertexXs.append(x)
    vertexYs.append(y)
    return UInt32(vertexXs.count - 1)
  }
}

/// Not to be copied, so that its many arrays never are.
struct ChainTracer: ~Copyable {
  private static let none = UInt32.max
  private let streets: Streets
  /// The way of each segment.
  ///
  /// A segment is known by the place of its first node in
  /// `streets.references`; the last node of a way begins none.
  private var segmentWays: [UInt32] = []
  /// Segments at each node; more than 255 count as 255.
  private var degrees: [UInt8]
  /// The first two segments of each node.
  private var incident: [(UInt32, UInt32)]
  private var isMixed: [Bool]
  /// True for segments that are traced, and for references that begin none.
  private var isVisited: [Bool] = []
  private var segmentCount = 0
  private var nodeVertex: [UInt32]
  private var chains = Chains()
  private var census = NetworkCensus()

  init(_ streets: consuming Streets) {
    let count = streets.xs.count
    self.streets = consume streets
    degrees = [UInt8](repeating: 0, count: count)
    incident = [(UInt32, UInt32)](repeating: (Self.none, Self.none), count: count)
    isMixed = [Bool](repeating: false, count: count)
    nodeVertex = [UInt32](repeating: Self.none, count: count)
    isVisited = [Bool](repeating: true, count: self.streets.references.count)
    segmentWays = [UInt32](repeating: 0, count: isVisited.count)
    makeSegments()
    reserve()
    traceAll()
  }

  /// Gives up all but the chains and what was counted.
  consuming func results() -> (chains: Chains, census: NetworkCensus) { (chains, census) }

  private mutating func makeSegments() {
    var isOnEdge = [Bool](repeating: false, count: degrees.count)
    var lastWayID: Int64?
    for way in streets.wayIDs.indices {
      let range = Int(streets.referenceStarts[way])..<Int(streets.referenceStarts[way + 1])
      var hasEdge = false
      for index in range.dropLast() {
        let a = streets.references[index]
        let b = streets.references[index + 1]
        guard a != Streets.missing, b != Streets.missing else { continue }
        census.edges += 1
        hasEdge = true
        isOnEdge[Int(a)] = true
        isOnEdge[Int(b)] = true
        segmentWays[index] = UInt32(way)
        guard a != b else { continue }
        isVisited[index] = false
        segmentCount += 1
        attach(UInt32(index), to: Int(a), access: streets.wayAccess[way])
        attach(UInt32(index), to: Int(b), access: streets.wayAccess[way])
      }
      if hasEdge, streets.wayIDs[way] != lastWayID {
        census.ways += 1
        lastWayID = streets.wayIDs[way]
      }
    }
    for node in isOnEdge.indices where isOnEdge[node] {
      census.vertices += 1
      if streets.passages[node] == .blocked { census.blockingNodes += 1 }
      if streets.passages[node] == .privateGate { census.privateGates += 1 }
    }
  }

  private mutating func attach(_ segment: UInt32, to node: Int, access: StreetAccess) {
    if degrees[node] < .max { degrees[node] += 1 }
    if incident[node].0 == Self.none {
      incident[node].0 = segment
    } else {
      if incident[node].1 == Self.none { incident[node].1 = segment }
      let first = segmentWays[Int(incident[node].0)]
      if streets.wayAccess[Int(first)] != access { isMixed[node] = true }
    }
  }

  private func isBreak(_ node: UInt32) -> Bool {
    let node = Int(node)
    return degrees[node] != 2 || isMixed[node] || streets.passages[node] != .free
  }

  /// Room for what is coming, so that growing arrays do not hold twice their size for a moment: every
  /// segment has a point, every chain one more.
  private mutating func reserve() {
    var ends = 0
    for node in degrees.indices where isBreak(UInt32(node)) { ends += Int(degrees[node]) }
    let points = segmentCount + ends / 2 + 1024
    chains.xs.reserveCapacity(points)
    chains.ys.reserveCapacity(points)
    chains.ways.reserveCapacity(points)
    chains.infos.reserveCapacity(points)
  }

  private mutating func traceAll() {
    for segment in segmentWays.indices where !isVisited[segment] {
      let (a, b) = ends(of: segment)
      if isBreak(a) {
        trace(from: a, along: segment)
      } else if isBreak(b) {
        trace(from: b, along: segment)
      }
    }
    // What is left are rings that meet no other street; each begins at its first node.
    for segment in segmentWays.indices where !isVisited[segment] {
      trace(from: ends(of: segment).a, along: segment)
    }
  }

  private func ends(of segment: Int) -> (a: UInt32, b: UInt32) {
    (streets.references[segment], streets.references[segment + 1])
  }

  private mutating func trace(from start: UInt32, along first: Int) {
    var segment = first
    var node = start
    var open = beginChain(at: vertex(of: start, access: access(of: first)), x: start, of: first)
    while true {
      isVisited[segment] = true
      let (a, b) = ends(of: segment)
      let next = a == node ? b : a
      open = append(segment, from: node, to: next, open: open)
      node = next
      guard !isBreak(node), node != start else { break }
      let (one, other) = incident[Int(node)]
      segment = Int(one) == segment ? Int(other) : Int(one)
      if isVisited[segment] { break }
    }
    let isRing = node == start && !isBreak(start)
    let last = isRing ? chainStart(start) : vertex(of: node, access: access(of: first))
    endChain(open, at: last, x: streets.xs[Int(node)], y: streets.ys[Int(node)])
  }

  private func chainStart(_ node: UInt32) -> UInt32 { nodeVertex[Int(node)] }

  private func access(of segment: Int) -> StreetAccess {
    streets.wayAccess[Int(segmentWays[segment])]
  }

  // MARK: Points and edges

  /// An edge that is being written: the vertex it began at and its metres so far.
  private struct Open {
    var from: UInt32
    var metres: Double
    var access: StreetAccess
  }

  private mutating func beginChain(at vertex: UInt32, x node: UInt32, of segment: Int) -> Open {
    Open(from: vertex, metres: 0, access: access(of: segment))
  }

  /// Writes a segment, ending and beginning edges where the limit of an edge is reached.
  private mutating func append(_ index: Int, from: UInt32, to: UInt32, open: Open) -> Open {
    var open = open
    let way = Int(segmentWays[index])
    let a = PlanePoint(x: streets.xs[Int(from)], y: streets.ys[Int(from)])
    let b = PlanePoint(x: streets.xs[Int(to)], y: streets.ys[Int(to)])
    let metres = a.metres(to: b)
    let info = SegmentInfo(
      indexInWay: index - Int(streets.referenceStarts[way]),
      isReversed: streets.references[index] != from,
      needsShortLeg: streets.wayTraits[way].needsShortLeg)
    if open.metres > 0, open.metres + metres > Chains.maxEdgeMetres {
      let vertex = vertex(of: from, access: open.access)
      endChain(open, at: vertex, x: a.x, y: a.y)
      open = Open(from: vertex, metres: 0, access: open.access)
    }
    let pieces = max(1, Int((metres / Chains.maxEdgeMetres).rounded(.up)))
    for piece in 0..<pieces {
      let share = Double(piece) / Double(pieces)
      let x = a.x + share * (b.x - a.x)
      let y = a.y + share * (b.y - a.y)
      if piece > 0 {
        let vertex = chains.addVertex(x: x, y: y)
        endChain(open, at: vertex, x: x, y: y)
        open = Open(from: vertex, metres: 0, access: open.access)
      }
      chains.xs.append(x)
      chains.ys.append(y)
      chains.ways.append(segmentWays[index])
      chains.infos.append(info)
      open.metres += metres / Double(pieces)
    }
    return open
  }

  private mutating func endChain(_ open: Open, at vertex: UInt32, x: Double, y: Double) {
    chains.xs.append(x)
    chains.ys.append(y)
    chains.ways.append(WalkNetwork.noWay)
    chains.infos.append(SegmentInfo(indexInWay: 0, isReversed: false, needsShortLeg: false))
    chains.pointStarts.append(UInt32(chains.xs.count))
    chains.from.append(open.from)
    chains.to.append(vertex)
    chains.access.append(open.access)
    chains.metres.append(open.metres)
  }

  /// The vertex at which a street of some access meets a node: one for all streets at a free node,
  /// one for each street at a blocking node, a port for each public street at a private gate.
  private mutating func vertex(of node: UInt32, access: StreetAccess) -> UInt32 {
    let x = streets.xs[Int(node)]
    let y = streets.ys[Int(node)]
    let passage = streets.passages[Int(node)]
    if passage == .blocked { return chains.addVertex(x: x, y: y) }
    if nodeVertex[Int(node)] == Self.none { nodeVertex[Int(node)] = chains.addVertex(x: x, y: y) }
    let shared = nodeVertex[Int(node)]
    guard passage == .privateGate, access == .everyone else { return shared }
    let port = chains.addVertex(x: x, y: y)
    chains.gates.append((hub: shared, port: port))
    return port
  }
}
