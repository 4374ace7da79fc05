// Arrays that come from a file are checked before a search trusts them: every number that is used as
// a place must be one.

extension WalkNetwork.Arrays {
  /// What does not fit together, or `nil`.
  ///
  /// - Complexity: O(size of all arrays).
  public func problem() -> String? {
    let vertexCount = publicEnds.count
    let edgeCount = edgeFrom.count
    let pointCount = pointXs.count
    let counts: [(String, Int, Int)] = [
      ("adjacencyStarts", adjacencyStarts.count, vertexCount + 1),
      ("halfEdgeEdges", halfEdgeEdges.count, halfEdges.count),
      ("edgeTo", edgeTo.count, edgeCount), ("edgeTraits", edgeTraits.count, edgeCount),
      ("edgePointStarts", edgePointStarts.count, edgeCount + 1),
      ("edgeComponents", edgeComponents.count, edgeCount), ("pointYs", pointYs.count, pointCount),
      ("segmentWays", segmentWays.count, pointCount),
      ("segmentInfos", segmentInfos.count, pointCount),
      ("wayTraits", wayTraits.count, wayIDs.count),
    ]
    if let wrong = counts.first(where: { $0.1 != $0.2 }) {
      return "\(wrong.0) has \(wrong.1) entries instead of \(wrong.2)"
    }
    guard ascends(adjacencyStarts, to: halfEdges.count) else { return "adjacencyStarts" }
    guard ascends(edgePointStarts, to: pointCount) else { return "edgePointStarts" }
    for vertex in 0..<vertexCount {
      let end = publicEnds[vertex]
      guard end >= adjacencyStarts[vertex], end <= adjacencyStarts[vertex + 1] else {
        return "publicEnds"
      }
    }
    for half in 0..<halfEdges.count {
      let edge = halfEdgeEdges[half]
      guard halfEdges[half].target < vertexCount, edge < edgeCount || edge == WalkNetwork.noEdge
      else { return "halfEdges" }
    }
    return edgeProblem(vertexCount: vertexCount) ?? pointProblem()
  }

  private func ascends(_ starts: FlatArray<UInt32>, to end: Int) -> Bool {
    guard starts.first == 0, starts.last.map(Int.init) == end else { return false }
    return (1..<starts.count).allSatisfy { starts[$0] >= starts[$0 - 1] }
  }

  private func edgeProblem(vertexCount: Int) -> String? {
    for edge in 0..<edgeFrom.count {
      guard edgeFrom[edge] < vertexCount, edgeTo[edge] < vertexCount,
        edgeComponents[edge] < componentMetres.count,
        edgePointStarts[edge + 1] >= edgePointStarts[edge] + 2
      else { return "edges" }
      let last = Int(edgePointStarts[edge + 1]) - 1
      guard segmentWays[last] == WalkNetwork.noWay else { return "segmentWays" }
    }
    return gateVertices.allSatisfy { $0.vertex < vertexCount && $0.gate < vertexCount }
      ? nil : "gateVertices"
  }

  private func pointProblem() -> String? {
    for point in 0..<pointXs.count {
      guard pointXs[point].isFinite, pointYs[point].isFinite else { return "points" }
      let way = segmentWays[point]
      guard way == WalkNetwork.noWay || way < wayIDs.count else { return "segmentWays" }
    }
    return nil
  }
}
