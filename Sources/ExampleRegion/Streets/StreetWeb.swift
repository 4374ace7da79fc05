// The streets of one gemeente while they grow: nodes, ways, and which pieces of street got a junction
// in their middle.

import Geo

/// A way to be written.
struct DrawnWay: Sendable {
  var nodes: [Int32]
  var tags: Tags
}

/// A multipolygon to be written: places of ways with their roles.
struct DrawnArea: Sendable {
  var outer: [Int]
  var inner: [Int]
  var tags: Tags
}

/// Nodes and ways of one gemeente.
final class StreetWeb {
  /// The places of nodes, those of the skeleton that are used here among them.
  private(set) var points: [PlanePoint] = []
  /// The node of the skeleton that a node is; -1 for the gemeente's own.
  private(set) var skeletonNodes: [Int32] = []
  var tags: [Int32: Tags] = [:]
  private(set) var ways: [DrawnWay] = []
  var areas: [DrawnArea] = []
  private var local: [Int: Int32] = [:]
  private var splits: [UInt64: Int32] = [:]

  /// Adds a node.
  func add(_ point: PlanePoint) -> Int32 {
    points.append(point.rounded)
    skeletonNodes.append(-1)
    return Int32(points.count - 1)
  }

  /// The node that stands for one of the skeleton.
  func node(_ skeletonNode: Int, at point: PlanePoint) -> Int32 {
    if let node = local[skeletonNode] { return node }
    points.append(point)
    skeletonNodes.append(Int32(skeletonNode))
    let node = Int32(points.count - 1)
    local[skeletonNode] = node
    return node
  }

  func point(_ node: Int32) -> PlanePoint { points[Int(node)] }
  func points(_ nodes: [Int32]) -> [PlanePoint] { nodes.map { points[Int($0)] } }

  /// Adds a way; junctions that come later are worked in at the end.
  @discardableResult
  func addWay(_ nodes: [Int32], _ tags: Tags) -> Int {
    ways.append(DrawnWay(nodes: nodes, tags: tags))
    return ways.count - 1
  }

  private func key(_ a: Int32, _ b: Int32) -> UInt64 {
    UInt64(UInt32(min(a, b))) << 32 | UInt64(UInt32(max(a, b)))
  }

  /// Puts a junction into a piece of street that has none.
  func split(_ a: Int32, _ b: Int32, at point: PlanePoint) -> Int32 {
    let node = add(point)
    splits[key(a, b)] = node
    return node
  }

  private func appendExpanded(_ a: Int32, _ b: Int32, to nodes: inout [Int32]) {
    if let middle = splits[key(a, b)] {
      appendExpanded(a, middle, to: &nodes)
      appendExpanded(middle, b, to: &nodes)
    } else {
      nodes.append(b)
    }
  }

  /// A line with the junctions that were put into it.
  func expanded(_ line: [Int32]) -> [Int32] {
    guard var nodes = line.first.map({ [$0] }) else { return [] }
    for (a, b) in zip(line, line.dropFirst()) { appendExpanded(a, b, to: &nodes) }
    return nodes
  }

  /// A ring, first node not repeated, with the junctions that were put into it.
  func expandedRing(_ ring: [Int32]) -> [Int32] {
    Array(expanded(ring + ring.prefix(1)).dropLast())
  }

  /// Works all junctions into the ways.
  func finish() {
    for way in ways.indices { ways[way].nodes = expanded(ways[way].nodes) }
  }
}
