// Where edges lie in their chains. A chain is a run of streets between nodes where a walk can turn, end or
// change; one that is longer than an edge may be is several edges, which changes no walk.

extension WalkNetwork {
  /// How far along its chain each edge begins, in metres.
  ///
  /// A chain that is a ring of several edges begins with the one of the lowest number.
  /// - Complexity: O(edges).
  public func chainOffsetsMetres() -> [Double] {
    let before = edgesBefore()
    var after = [UInt32](repeating: Self.noEdge, count: edgeCount)
    for edge in 0..<edgeCount where before[edge] != Self.noEdge {
      after[Int(before[edge])] = UInt32(edge)
    }
    var offsets = [Double](repeating: .nan, count: edgeCount)
    func follow(from first: Int) {
      var (edge, metres) = (first, 0.0)
      while offsets[edge].isNaN {
        offsets[edge] = metres
        metres += self.metres(ofEdge: edge)
        if after[edge] == Self.noEdge { return }
        edge = Int(after[edge])
      }
    }
    for edge in 0..<edgeCount where before[edge] == Self.noEdge { follow(from: edge) }
    for edge in 0..<edgeCount where offsets[edge].isNaN { follow(from: edge) }
    return offsets
  }

  /// The edge that ends where each edge begins, when both are one chain: no other edge meets there.
  private func edgesBefore() -> [UInt32] {
    let starts = arrays.adjacencyStarts
    var before = [UInt32](repeating: Self.noEdge, count: edgeCount)
    for vertex in 0..<vertexCount where starts[vertex + 1] - starts[vertex] == 2 {
      let halves = Int(starts[vertex])..<Int(starts[vertex + 1])
      let edges = halves.map { arrays.halfEdgeEdges[$0] }
      guard edges[0] != edges[1], !edges.contains(Self.noEdge),
        isPrivate(edge: Int(edges[0])) == isPrivate(edge: Int(edges[1]))
      else { continue }
      for (one, other) in [(edges[0], edges[1]), (edges[1], edges[0])]
      where arrays.edgeTo[Int(one)] == vertex && arrays.edgeFrom[Int(other)] == vertex {
        before[Int(other)] = one
      }
    }
    return before
  }
}
