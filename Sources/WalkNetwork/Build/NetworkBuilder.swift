// From chains to the network: components and pockets (`Sources/WalkNetwork/README.md`, sections 6 and 7), the
// order in memory, adjacency.

import Geo

extension WalkNetwork {
  /// Builds the network of some streets.
  ///
  /// - Complexity: O(*n* log *n*) in the nodes on walkable ways.
  public convenience init(building streets: consuming Streets) {
    var builder = NetworkBuilder(tracing: consume streets)
    builder.findComponents()
    builder.findPockets()
    builder.order()
    self.init(arrays: builder.arrays(), census: builder.census)
  }
}

struct NetworkBuilder {
  private var chains: Chains
  private let wayIDs: [Int64]
  private let wayTraits: [StreetTraits]
  private(set) var census: NetworkCensus
  /// The component of each chain, and the metres of each component.
  private var components: [UInt32] = []
  private var componentMetres: [Double] = []
  private var traits: [EdgeTraits] = []
  /// The new number of each vertex, and the old numbers of the chains in their new order.
  private var vertexRanks: [UInt32] = []
  private var chainOrder: [Int] = []

  /// The tracer goes when this is done: what comes next needs only the chains.
  init(tracing streets: consuming Streets) {
    wayIDs = streets.wayIDs
    wayTraits = streets.wayTraits
    (chains, census) = ChainTracer(consume streets).results()
  }

  /// Components go over all chains and gates; blocking nodes are cut already.
  mutating func findComponents() {
    var sets = DisjointSets(count: chains.vertexXs.count)
    for chain in 0..<chains.count { sets.merge(Int(chains.from[chain]), Int(chains.to[chain])) }
    for gate in chains.gates { sets.merge(Int(gate.hub), Int(gate.port)) }
    var numbers = [Int: UInt32]()
    for chain in 0..<chains.count {
      let root = sets.find(Int(chains.from[chain]))
      let number = numbers[root] ?? UInt32(numbers.count)
      numbers[root] = number
      components.append(number)
      if Int(number) == componentMetres.count { componentMetres.append(0) }
      componentMetres[Int(number)] += chains.metres[chain]
    }
    census.components = componentMetres.count
  }

  /// Public parts other than the longest of their component get no through traffic.
  mutating func findPockets() {
    var sets = DisjointSets(count: chains.vertexXs.count)
    let isPublic = chains.access.map { $0 == .everyone }
    for chain in 0..<chains.count where isPublic[chain] {
      sets.merge(Int(chains.from[chain]), Int(chains.to[chain]))
    }
    struct Part {
      var metres = 0.0
      var lowestWay = UInt32.max
    }
    var parts: [Int: Part] = [:]
    for chain in 0..<chains.count where isPublic[chain] {
      let root = sets.find(Int(chains.from[chain]))
      parts[root, default: Part()].metres += chains.metres[chain]
      // The last point of a chain carries `noWay`, the greatest number.
      for point in Int(chains.pointStarts[chain])..<Int(chains.pointStarts[chain + 1]) {
        let lowest = parts[root]?.lowestWay ?? .max
        parts[root]?.lowestWay = min(lowest, chains.ways[point])
      }
    }
    var longest = [Int?](repeating: nil, count: componentMetres.count)
    for chain in 0..<chains.count where isPublic[chain] {
      let root = sets.find(Int(chains.from[chain]))
      let component = Int(components[chain])
      guard let best = longest[component], best != root else {
        longest[component] = root
        continue
      }
      guard let part = parts[root], let other = parts[best] else { continue }
      let isTied = abs(part.metres - other.metres) <= 1e-6
      if isTied ? part.lowestWay < other.lowestWay : part.metres > other.metres {
        longest[component] = root
      }
    }
    for chain in 0..<chains.count {
      let kilometres = chains.metres[chain] / 1000
      if !isPublic[chain] {
        traits.append(.isPrivate)
        census.kmPrivate += kilometres
      } else if longest[Int(components[chain])] != sets.find(Int(chains.from[chain])) {
        traits.append([.isPrivate, .isPocket])
        census.kmPocket += kilometres
      } else {
        traits.append([])
        census.kmPublic += kilometres
      }
    }
  }

  /// Vertices along a Hilbert curve, edges by their first vertex.
  mutating func order() {
    var box = BoundingBox()
    for vertex in chains.vertexXs.indices {
      box.add(x: chains.vertexXs[vertex], y: chains.vertexYs[vertex])
    }
    let curve = HilbertCurve(filling: box)
    // A rank and a number in one integer sort quickly and stay in the old order when ranks tie.
    let keys = radixSorted(
      chains.vertexXs.indices.map { vertex in
        Int64(curve.rank(x: chains.vertexXs[vertex], y: chains.vertexYs[vertex])) << 31
          | Int64(vertex)
      })
    vertexRanks = [UInt32](repeating: 0, count: keys.count)
    for (rank, key) in keys.enumerated() { vertexRanks[Int(key & 0x7FFF_FFFF)] = UInt32(rank) }
    let edgeKeys = radixSorted(
      (0..<chains.count).map { chain in
        let first = min(vertexRanks[Int(chains.from[chain])], vertexRanks[Int(chains.to[chain])])
        return Int64(first) << 32 | Int64(chain)
      })
    chainOrder = edgeKeys.map { Int($0 & 0xFFFF_FFFF) }
  }

  // MARK: Arrays

  /// The network's arrays; the chains are given up one by one, so that the peak stays low.
  mutating func arrays() -> WalkNetwork.Arrays {
    let adjacency = makeAdjacency()
    let gates = gateVertices()
    var pointStarts: [UInt32] = [0]
    pointStarts.reserveCapacity(chains.count + 1)
    for chain in chainOrder {
      let length = chains.pointStarts[chain + 1] - chains.pointStarts[chain]
      pointStarts.append((pointStarts.last ?? 0) + length)
    }
    return WalkNetwork.Arrays(
      adjacencyStarts: FlatArray(adjacency.starts), publicEnds: FlatArray(adjacency.publicEnds),
      halfEdges: FlatArray(adjacency.halfEdges), halfEdgeEdges: FlatArray(adjacency.edges),
      edgeFrom: FlatArray(chainOrder.map { vertexRanks[Int(chains.from[$0])] }),
      edgeTo: FlatArray(chainOrder.map { vertexRanks[Int(chains.to[$0])] }),
      edgePointStarts: FlatArray(pointStarts), edgeTraits: FlatArray(chainOrder.map { traits[$0] }),
      edgeComponents: FlatArray(chainOrder.map { components[$0] }),
      pointXs: Self.gathered(&chains.xs, chainOrder, chains.pointStarts),
      pointYs: Self.gathered(&chains.ys, chainOrder, chains.pointStarts),
      segmentWays: Self.gathered(&chains.ways, chainOrder, chains.pointStarts),
      segmentInfos: Self.gathered(&chains.infos, chainOrder, chains.pointStarts),
      wayIDs: FlatArray(wayIDs), wayTraits: FlatArray(wayTraits.map(\.rawValue)),
      componentMetres: FlatArray(componentMetres), gateVertices: FlatArray(gates))
  }

  /// Values of points, chain after chain in the new order; the old ones are given up.
  private static func gathered<Value: BitwiseCopyable & Sendable>(
    _ values: inout [Value], _ order: [Int], _ starts: [UInt32]
  ) -> FlatArray<Value> {
    var result: [Value] = []
    result.reserveCapacity(values.count)
    for chain in order { result += values[Int(starts[chain])..<Int(starts[chain + 1])] }
    values = []
    return FlatArray(result)
  }

  private func gateVertices() -> [WalkNetwork.GateVertex] {
    var members: [UInt32: UInt32] = [:]
    for gate in chains.gates {
      members[vertexRanks[Int(gate.hub)]] = vertexRanks[Int(gate.hub)]
      members[vertexRanks[Int(gate.port)]] = vertexRanks[Int(gate.hub)]
    }
    return members.map { WalkNetwork.GateVertex(vertex: $0.key, gate: $0.value) }
      .sorted { $0.vertex < $1.vertex }
  }

  private struct Adjacency {
    var starts: [UInt32]
    var publicEnds: [UInt32]
    var halfEdges: [HalfEdge]
    var edges: [UInt32]
  }

  private func makeAdjacency() -> Adjacency {
    let count = chains.vertexXs.count
    var degrees = [UInt32](repeating: 0, count: count)
    var publicDegrees = [UInt32](repeating: 0, count: count)
    forEachHalfEdge { source, _, isPrivate, _ in
      degrees[Int(source)] += 1
      if !isPrivate { publicDegrees[Int(source)] += 1 }
    }
    var starts: [UInt32] = [0]
    var publicEnds: [UInt32] = []
    for vertex in 0..<count {
      publicEnds.append(starts[vertex] + publicDegrees[vertex])
      starts.append(starts[vertex] + degrees[vertex])
    }
    var nextPublic = Array(starts.dropLast())
    var nextPrivate = publicEnds
    let total = Int(starts[count])
    var halfEdges = [HalfEdge](repeating: HalfEdge(target: 0, ticks: 0), count: total)
    var edges = [UInt32](repeating: WalkNetwork.noEdge, count: total)
    forEachHalfEdge { source, half, isPrivate, edge in
      let slot: UInt32
      if isPrivate {
        slot = nextPrivate[Int(source)]
        nextPrivate[Int(source)] += 1
      } else {
        slot = nextPublic[Int(source)]
        nextPublic[Int(source)] += 1
      }
      halfEdges[Int(slot)] = half
      edges[Int(slot)] = edge
    }
    return Adjacency(starts: starts, publicEnds: publicEnds, halfEdges: halfEdges, edges: edges)
  }

  /// Both directions of every edge in order, then those of the gates.
  private func forEachHalfEdge(
    _ body: (_ source: UInt32, _ half: HalfEdge, _ isPrivate: Bool, _ edge: UInt32) -> Void
  ) {
    for (edge, chain) in chainOrder.enumerated() {
      let from = vertexRanks[Int(chains.from[chain])]
      let to = vertexRanks[Int(chains.to[chain])]
      let ticks = UInt32(clamping: Ticks.ticks(metres: chains.metres[chain]))
      let isPrivate = traits[chain].contains(.isPrivate)
      body(from, HalfEdge(target: to, ticks: ticks), isPrivate, UInt32(edge))
      body(to, HalfEdge(target: from, ticks: ticks), isPrivate, UInt32(edge))
    }
    for gate in chains.gates {
      let hub = vertexRanks[Int(gate.hub)]
      let port = vertexRanks[Int(gate.port)]
      body(hub, HalfEdge(target: port, ticks: 0), true, WalkNetwork.noEdge)
      body(port, HalfEdge(target: hub, ticks: 0), true, WalkNetwork.noEdge)
    }
  }
}
