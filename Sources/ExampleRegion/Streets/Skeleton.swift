// What belongs to no single gemeente: places, barriers, and the roads between places. It is made first,
// as a whole; each gemeente then grows on its own round it.

import Geo

/// A stretch of road with one carrier.
struct RoadPiece: Sendable {
  var carrier: Carrier
  /// Places in the skeleton's nodes.
  var nodes: [Int]
  /// What it crosses.
  var barrier: Int?
}

/// A road from a gate of one place to a gate of another, or to a node of another road.
struct ThroughRoad: Sendable {
  var kind: StreetKind
  var pieces: [RoadPiece]
}

/// The frame of the region.
struct Skeleton: Sendable {
  let frame: WorldFrame
  let lattice: GemeenteLattice
  let barriers: Barriers
  var settlements: [Settlement]
  var nodes: [PlanePoint] = []
  /// Tags of nodes.
  var nodeTags: [Int: Tags] = [:]
  var roads: [ThroughRoad] = []
  /// The node of each gate that a road reaches: by settlement and compass point.
  var gateNodes: [Gate: Int] = [:]
  /// Where polder roads may cross a border.
  var borderNodes: [BorderPiece: Int] = [:]
  /// Nodes to be worked into railways: where along the line, and which node.
  var levelCrossings: [(barrier: Int, segment: Int, share: Double, node: Int)] = []

  struct Gate: Hashable, Sendable {
    var settlement: Int
    var point: Int
  }

  /// A node, new or known.
  mutating func add(_ point: PlanePoint) -> Int {
    nodes.append(point.rounded)
    return nodes.count - 1
  }

  /// The node of a gate.
  mutating func node(of gate: Gate) -> Int {
    if let node = gateNodes[gate] { return node }
    let node = add(settlements[gate.settlement].outline(gate.point))
    gateNodes[gate] = node
    return node
  }
}
