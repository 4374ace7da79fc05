// A closed street stays on the map: people still live along it and are joined to it, but no walk goes over
// it. So closing can only lengthen walks, and no home changes streets because another one is closed. Where
// every street is closed no walk begins or ends, a walk of two legs without any street included: a place
// has the same answer at a corner and at a bend (`Sources/WalkNetwork/README.md`, section 13).

import Geo

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
      where arrays.halfEdgeEdges[half] == edge { visit(half, vertex) }
    }
  }

  /// The stretches that are closed, in the order of their edges.
  public var closedStretches: [ClosedStretch] { closures?.all ?? [] }

  /// True when one can walk along an edge from one place on it to another.
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
