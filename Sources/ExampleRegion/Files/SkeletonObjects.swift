// The skeleton as OSM objects: roads between places, water, motorways, railways and place names.

import Formats
import Geo

/// The nodes and ways of the skeleton.
struct SkeletonObjects {
  private(set) var points: [PlanePoint]
  private(set) var tags: [Int: Tags]
  private(set) var ways: [OSMWayRecord] = []

  init(_ skeleton: Skeleton) {
    points = skeleton.nodes
    tags = skeleton.nodeTags
    for road in skeleton.roads {
      for piece in road.pieces { add(piece.nodes, piece.carrier.tags(of: road.kind)) }
    }
    for (number, barrier) in skeleton.barriers.all.enumerated() {
      let name = "\(Self.word(barrier.kind)) \(barrier.number + 1) (fictief)"
      let named: Tags = [("name", name)]
      switch barrier.kind {
      case .river:
        add(line: barrier.line, [("waterway", "river")] + named)
        addWater(barrier.line, halfWidth: 78, [("natural", "water"), ("water", "river")])
      case .canal:
        add(line: barrier.line, [("waterway", "canal")] + named)
        addWater(barrier.line, halfWidth: 11, [("natural", "water"), ("water", "canal")])
      case .motorway:
        let tags = [("highway", "motorway"), ("oneway", "yes")] + named
        add(line: Self.shifted(barrier.line, by: -11), tags)
        add(line: Self.shifted(barrier.line, by: 11).reversed(), tags)
      case .railway: addRailway(barrier, number, skeleton, [("railway", "rail")] + named)
      }
    }
    for settlement in skeleton.settlements where !settlement.isAbandoned { addName(of: settlement) }
  }

  private static func word(_ kind: Barrier.Kind) -> String {
    switch kind {
    case .river: "Rivier"
    case .canal: "Kanaal"
    case .motorway: "Snelweg"
    case .railway: "Spoorlijn"
    }
  }

  private mutating func node(_ point: PlanePoint) -> Int {
    points.append(point.rounded)
    return points.count - 1
  }

  private mutating func add(_ nodes: [Int], _ tags: Tags) {
    ways.append(
      OSMWayRecord(
        id: OSMNumbers.way(skeleton: ways.count), nodes: nodes.map(OSMNumbers.node(skeleton:)),
        tags: tags))
  }

  /// A long line is several ways, as in OSM.
  private mutating func add(line: [PlanePoint], _ tags: Tags) {
    add(long: line.map { node($0) }, tags)
  }

  private mutating func add(long nodes: [Int], _ tags: Tags) {
    for start in stride(from: 0, to: nodes.count - 1, by: 60) {
      add(Array(nodes[start...min(start + 60, nodes.count - 1)]), tags)
    }
  }

  private mutating func addWater(_ line: [PlanePoint], halfWidth: Double, _ tags: Tags) {
    let left = Self.shifted(line, by: halfWidth).map { node($0) }
    let right = Self.shifted(line, by: -halfWidth).map { node($0) }
    for start in stride(from: 0, to: line.count - 1, by: 40) {
      let end = min(start + 40, line.count - 1)
      let ring = right[start...end] + left[start...end].reversed() + [right[start]]
      add(Array(ring), tags)
    }
  }

  /// A line beside a line; positive metres lie to the left.
  static func shifted(_ line: [PlanePoint], by metres: Double) -> [PlanePoint] {
    line.indices.map { place in
      let before = line[max(0, place - 1)]
      let after = line[min(line.count - 1, place + 1)]
      return line[place] + (after - before).unit.left * metres
    }
  }

  private mutating func addRailway(
    _ barrier: Barrier, _ number: Int, _ skeleton: Skeleton, _ tags: Tags
  ) {
    let crossings = skeleton.levelCrossings.filter { $0.barrier == number }
      .sorted { ($0.segment, $0.share) < ($1.segment, $1.share) }
    var nodes: [Int] = []
    var next = 0
    for (place, point) in barrier.line.enumerated() {
      nodes.append(node(point))
      while next < crossings.count, crossings[next].segment == place {
        nodes.append(crossings[next].node)
        next += 1
      }
    }
    add(long: nodes, tags)
  }

  private mutating func addName(of settlement: Settlement) {
    let node = node(settlement.centre)
    var named: Tags = [
      ("place", settlement.kind.osmPlace(residents: settlement.residents)),
      ("name", settlement.name),
    ]
    if settlement.kind != .holidayPark {
      named.append(("population", String(settlement.residents)))
    }
    tags[node] = named
  }
}
