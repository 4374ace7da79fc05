public import Geo
public import WalkNetwork

/// A small world of random streets, sites and cells, with every kind of obstacle.
public struct RandomWorld: Sendable {
  /// The seed, so that a failing world can be made again.
  public let seed: UInt64
  /// The streets.
  public var streets = Streets()
  /// The sites, ranks are places.
  public var sites: [PlanePoint] = []
  /// The cells.
  public var cells: [PlanePoint] = []
  /// Residents of each cell.
  public var residents: [Double] = []

  /// Makes the world of a seed: a bent grid with missing, private and parallel streets.
  public init(seed: UInt64, side: Int = 9, obstacles: Bool = true) {
    self.seed = seed
    var random = SeededNumbers(seed)
    for row in 0..<side {
      for column in 0..<side {
        streets.xs.append(Double(column) * 120 + random.share() * 50)
        streets.ys.append(Double(row) * 120 + random.share() * 50)
        let lot = random.share()
        streets.passages.append(
          !obstacles || lot > 0.12 ? .free : lot > 0.05 ? .privateGate : .blocked)
      }
    }
    var way: Int64 = 0
    func add(_ nodes: [Int], _ world: inout Streets) {
      way += 1
      let isPrivate = obstacles && random.chance(0.22)
      var traits: StreetTraits = isPrivate ? .taggedPrivate : []
      if obstacles, random.chance(0.06) { traits.insert(.bridge) }
      world.addWay(
        id: way, access: isPrivate ? .privateOnly : .everyone, traits: traits,
        through: nodes.map(UInt32.init))
    }
    for row in 0..<side {
      for column in 0..<side {
        let node = row * side + column
        if column + 1 < side, random.chance(0.7) { add([node, node + 1], &streets) }
        if row + 1 < side, random.chance(0.7) { add([node, node + side], &streets) }
        if column + 2 < side, random.chance(0.05) { add([node, node + 1, node + 2], &streets) }
      }
    }
    let extent = Double(side) * 125
    func place() -> PlanePoint {
      if random.chance(0.25) {
        // On a corner: the rule of vertices.
        let node = Int(random.next() % UInt64(side * side))
        return PlanePoint(x: streets.xs[node], y: streets.ys[node])
      }
      return PlanePoint(x: random.share() * extent, y: random.share() * extent)
    }
    sites = (0..<7).map { _ in place() }
    cells = (0..<60).map { _ in place() }
    residents = (0..<60).map { _ in Double(random.next() % 50) }
  }
}
