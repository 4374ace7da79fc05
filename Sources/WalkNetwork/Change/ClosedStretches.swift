// Streets that are closed for a while: flooded, or a bridge that stands open. A closed street stays on
// the map: people still live along it and are joined to it, but nobody walks there. So closing can only
// lengthen walks, and no home changes streets because another one is closed. Where every street is
// closed no walk begins or ends, not even one of two legs and nothing between them: the same place on
// the map has the same answer, be it a corner or a bend.

import Geo

/// A part of an edge that nobody may walk.
public struct ClosedStretch: Sendable, Hashable {
  /// The edge.
  public var edge: UInt32
  /// Metres along the edge at which it begins.
  public var fromMetres: Double
  /// Metres along the edge at which it ends; a barrier across a street has no length.
  public var toMetres: Double

  /// Makes a stretch.
  public init(edge: UInt32, fromMetres: Double, toMetres: Double) {
    precondition(fromMetres <= toMetres, "a stretch runs along its edge")
    self.edge = edge
    self.fromMetres = fromMetres
    self.toMetres = toMetres
  }
}

/// The closed stretches of a network, found by edge.
struct ClosedStretches: Sendable {
  private let byEdge: [UInt32: [ClosedStretch]]

  init(_ stretches: [ClosedStretch]) {
    byEdge = Dictionary(grouping: stretches, by: \.edge)
  }

  private init(byEdge: [UInt32: [ClosedStretch]]) { self.byEdge = byEdge }

  var edges: some Sequence<UInt32> { byEdge.keys }

  /// These and more.
  func adding(_ stretches: [ClosedStretch]) -> ClosedStretches {
    ClosedStretches(
      byEdge: byEdge.merging(Dictionary(grouping: stretches, by: \.edge)) { $0 + $1 })
  }

  var all: [ClosedStretch] {
    byEdge.values.flatMap(\.self).sorted {
      ($0.edge, $0.fromMetres, $0.toMetres) < ($1.edge, $1.fromMetres, $1.toMetres)
    }
  }

  /// True when somebody can walk along an edge from one place on it to another.
  ///
  /// One can stand at the end of a stretch, not at a barrier without length. Two places that are the
  /// same are open to each other when a step along the edge is possible there, to either side.
  func isOpen(
    edge: UInt32, between first: Double, and second: Double, edgeMetres: @autoclosure () -> Double
  ) -> Bool {
    guard let stretches = byEdge[edge] else { return true }
    let (low, high) = (min(first, second), max(first, second))
    if high - low > SnapRules.tieMetres { return stretches.isClear(from: low, to: high) }
    let step = 3 * SnapRules.tieMetres
    return high + step <= edgeMetres() && stretches.isClear(from: high, to: high + step)
      || low - step >= 0 && stretches.isClear(from: low - step, to: low)
  }
}

extension [ClosedStretch] {
  /// True when none of these stretches of one edge lies between two places on it.
  fileprivate func isClear(from low: Double, to high: Double) -> Bool {
    let tie = SnapRules.tieMetres
    return !contains { stretch in
      let give = stretch.toMetres - stretch.fromMetres > 2 * tie ? tie : -tie
      return stretch.fromMetres < high - give && stretch.toMetres > low + give
    }
  }
}

extension WalkNetwork {
  /// The same streets with some stretches closed, besides those that are closed already.
  ///
  /// - Complexity: O(half-edges), for a copy of them; everything else is shared.
  public func closing(_ stretches: [ClosedStretch]) -> WalkNetwork {
    guard !stretches.isEmpty else { return self }
    let closures = ClosedStretches(closedStretches + stretches)
    var halves = Array(arrays.halfEdges)
    for edge in closures.edges {
      // A step to where one stands already never shortens a walk: searches need no test.
      forEachHalf(of: edge) { half, vertex in halves[half].target = vertex }
    }
    return WalkNetwork(self, halfEdges: FlatArray(halves), closures: closures)
  }

  /// Visits the half-edges of an edge, each with the vertex that it leaves.
  func forEachHalf(of edge: UInt32, _ visit: (_ half: Int, _ vertex: UInt32) -> Void) {
    for vertex in [arrays.edgeFrom[Int(edge)], arrays.edgeTo[Int(edge)]] {
      let starts = arrays.adjacencyStarts
      for half in Int(starts[Int(vertex)])..<Int(starts[Int(vertex) + 1])
      where arrays.halfEdgeEdges[half] == edge {
        visit(half, vertex)
      }
    }
  }

  /// The stretches that are closed, in the order of their edges.
  public var closedStretches: [ClosedStretch] { closures?.all ?? [] }

  /// True when somebody can walk along an edge from one place on it to another.
  @inline(__always)
  func isOpen(edge: UInt32, between first: Double, and second: Double) -> Bool {
    closures?.isOpen(
      edge: edge, between: first, and: second, edgeMetres: metres(ofEdge: Int(edge))) ?? true
  }

  /// False for a place where every street is closed.
  public func canLeave(_ snap: Snap) -> Bool {
    snap.vertex == Snap.noVertex
      ? isOpen(edge: snap.edge, between: snap.offsetMetres, and: snap.offsetMetres)
      : !openVertices(at: snap.vertex).isEmpty
  }

  /// The vertices at which a walk from a place at a vertex may begin; none where every street is closed
  /// from there on.
  func openVertices(at vertex: UInt32) -> [UInt32] {
    let vertices = vertices(at: vertex)
    guard closures != nil else { return vertices }
    let canLeave = vertices.contains { vertex in
      let starts = arrays.adjacencyStarts
      let halves = Int(starts[Int(vertex)])..<Int(starts[Int(vertex) + 1])
      return halves.contains { half in
        let edge = arrays.halfEdgeEdges[half]
        guard edge != Self.noEdge else { return false }
        let isAtFirst = arrays.edgeFrom[Int(edge)] == vertex
        let isAtLast = arrays.edgeTo[Int(edge)] == vertex
        let length = metres(ofEdge: Int(edge))
        return isAtFirst && isOpen(edge: edge, between: 0, and: 0)
          || isAtLast && isOpen(edge: edge, between: length, and: length)
      }
    }
    return canLeave ? vertices : []
  }
}
