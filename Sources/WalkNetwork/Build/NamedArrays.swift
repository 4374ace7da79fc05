// The arrays by name: what the cache writes and reads, in one place, so that neither forgets one.

/// Arrays that can be asked for by name.
public protocol NamedArrays {
  /// An array, or `nil` when there is none of that name and element.
  func array<Element: BitwiseCopyable & Sendable>(_ name: String) -> FlatArray<Element>?
}

extension WalkNetwork.Arrays {
  /// The bytes of every array with its name.
  public var named: [(name: String, bytes: UnsafeRawBufferPointer)] {
    [
      ("adjacencyStarts", adjacencyStarts.bytes), ("publicEnds", publicEnds.bytes),
      ("halfEdges", halfEdges.bytes), ("halfEdgeEdges", halfEdgeEdges.bytes),
      ("edgeFrom", edgeFrom.bytes), ("edgeTo", edgeTo.bytes),
      ("edgePointStarts", edgePointStarts.bytes), ("edgeTraits", edgeTraits.bytes),
      ("edgeComponents", edgeComponents.bytes), ("pointXs", pointXs.bytes),
      ("pointYs", pointYs.bytes), ("segmentWays", segmentWays.bytes),
      ("segmentInfos", segmentInfos.bytes), ("wayIDs", wayIDs.bytes),
      ("wayTraits", wayTraits.bytes), ("componentMetres", componentMetres.bytes),
      ("gateVertices", gateVertices.bytes),
    ]
  }

  /// Takes every array by its name.
  ///
  /// - Returns: `nil` when one is missing; whether they fit together tells ``problem()``.
  public init?(named source: some NamedArrays) {
    guard let adjacencyStarts: FlatArray<UInt32> = source.array("adjacencyStarts"),
      let publicEnds: FlatArray<UInt32> = source.array("publicEnds"),
      let halfEdges: FlatArray<HalfEdge> = source.array("halfEdges"),
      let halfEdgeEdges: FlatArray<UInt32> = source.array("halfEdgeEdges"),
      let edgeFrom: FlatArray<UInt32> = source.array("edgeFrom"),
      let edgeTo: FlatArray<UInt32> = source.array("edgeTo"),
      let edgePointStarts: FlatArray<UInt32> = source.array("edgePointStarts"),
      let edgeTraits: FlatArray<EdgeTraits> = source.array("edgeTraits"),
      let edgeComponents: FlatArray<UInt32> = source.array("edgeComponents"),
      let pointXs: FlatArray<Double> = source.array("pointXs"),
      let pointYs: FlatArray<Double> = source.array("pointYs"),
      let segmentWays: FlatArray<UInt32> = source.array("segmentWays"),
      let segmentInfos: FlatArray<SegmentInfo> = source.array("segmentInfos"),
      let wayIDs: FlatArray<Int64> = source.array("wayIDs"),
      let wayTraits: FlatArray<StreetTraits.RawValue> = source.array("wayTraits"),
      let componentMetres: FlatArray<Double> = source.array("componentMetres"),
      let gateVertices: FlatArray<WalkNetwork.GateVertex> = source.array("gateVertices")
    else { return nil }
    self.init(
      adjacencyStarts: adjacencyStarts, publicEnds: publicEnds, halfEdges: halfEdges,
      halfEdgeEdges: halfEdgeEdges, edgeFrom: edgeFrom, edgeTo: edgeTo,
      edgePointStarts: edgePointStarts, edgeTraits: edgeTraits, edgeComponents: edgeComponents,
      pointXs: pointXs, pointYs: pointYs, segmentWays: segmentWays, segmentInfos: segmentInfos,
      wayIDs: wayIDs, wayTraits: wayTraits, componentMetres: componentMetres,
      gateVertices: gateVertices)
  }
}
