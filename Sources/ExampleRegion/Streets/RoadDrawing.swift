// One road: from gate to gate with a slight bend, over what it has to cross; it is given up when it
// would run through a place, over another road, along a river or across one at a sharp angle.

import Geo

/// Where a road crosses a barrier.
struct RoadCrossing {
  var barrier: Int
  var kind: Barrier.Kind
  /// The piece of the barrier and how far along it.
  var segment: Int
  var share: Double
  var point: PlanePoint
  /// Metres from the start of the road.
  var alongMetres: Double
  /// How far the bridge reaches on both sides.
  var reachMetres: Double
  var carrier: Carrier
}

/// A road that could be built.
struct DrawnRoad {
  var kind: StreetKind
  var from: Skeleton.Gate
  var to: Skeleton.Gate?
  /// The road's node at the far end when that is no gate.
  var toNode: Int?
  var line: [PlanePoint]
  var crossings: [RoadCrossing]
}

/// Draws roads and remembers those that were taken.
struct RoadDrawing {
  private var roads = SegmentGrid(cellMetres: 300)
  private var outlines = SegmentGrid(cellMetres: 300)
  private let barriers: Barriers
  private let firstSegments: [Int]
  private let seed: UInt64
  /// Nodes where another road may join, by square of a kilometre.
  private var junctions: [[Int]: [Int]] = [:]

  init(_ skeleton: Skeleton) {
    barriers = skeleton.barriers
    seed = skeleton.frame.seed
    var first: [Int] = []
    var count = 0
    for barrier in barriers.all {
      first.append(count)
      count += barrier.line.count - 1
    }
    firstSegments = first
    for (place, settlement) in skeleton.settlements.enumerated() {
      let ring = settlement.outlineRing
      outlines.add(line: ring + ring.prefix(1), owner: place)
    }
  }

  /// A road between two places, or `nil` when there is no way for it.
  func road(_ skeleton: Skeleton, from a: Int, to b: Int, kind: StreetKind) -> DrawnRoad? {
    let places = skeleton.settlements
    guard let start = gate(of: a, towards: places[b].centre, places),
      let end = gate(of: b, towards: places[a].centre, places)
    else { return nil }
    let line = bent(
      places[a].outline(start.point), places[b].outline(end.point), name: UInt64(a << 20 | b))
    return checked(DrawnRoad(kind: kind, from: start, to: end, line: line, crossings: []))
  }

  /// A road from a place to the nearest node of a road that it can reach.
  func roadToRoad(_ skeleton: Skeleton, from place: Int, kind: StreetKind) -> DrawnRoad? {
    let settlement = skeleton.settlements[place]
    let column = Int(settlement.centre.x / 1_000)
    let row = Int(settlement.centre.y / 1_000)
    var near: [(node: Int, metres: Double)] = []
    for x in column - 4...column + 4 {
      for y in row - 4...row + 4 {
        for node in junctions[[x, y]] ?? [] {
          near.append((node, settlement.centre.metres(to: skeleton.nodes[node])))
        }
      }
    }
    near.sort { ($0.metres, $0.node) < ($1.metres, $1.node) }
    for (node, _) in near.prefix(60) {
      for point in settlement.gates {
        let line = bent(
          settlement.outline(point), skeleton.nodes[node], name: UInt64(place << 24 | node))
        let road = DrawnRoad(
          kind: kind, from: Skeleton.Gate(settlement: place, point: point), toNode: node,
          line: line, crossings: [])
        if let road = checked(road), !road.crossings.contains(where: { $0.kind == .river }) {
          return road
        }
      }
    }
    return nil
  }

  private func gate(of place: Int, towards point: PlanePoint, _ places: [Settlement])
    -> Skeleton.Gate?
  {
    let bearing = Compass.nearest(to: (point - places[place].centre).unit)
    let best = places[place].gates.min {
      (Compass.gap($0, bearing), $0) < (Compass.gap($1, bearing), $1)
    }
    guard let best, Compass.gap(best, bearing) <= 15 else { return nil }
    return Skeleton.Gate(settlement: place, point: best)
  }

  /// A line with a node every hundred metres or so and a slight bend.
  private func bent(_ from: PlanePoint, _ to: PlanePoint, name: UInt64) -> [PlanePoint] {
    let length = from.metres(to: to)
    let count = max(2, Int(length / 48))
    let noise = SmoothNoise(seed, 5_000_000 + name)
    let side = (to - from).unit.left
    let amplitude = min(70, 0.05 * length)
    return (0...count).map { place in
      let share = Double(place) / Double(count)
      let window = min(1, 5 * share, 5 * (1 - share))
      let bend = amplitude * window * noise(share * length / 700)
      return place == 0
        ? from : place == count ? to : (from.mixed(with: to, share) + side * bend).rounded
    }
  }

  private func checked(_ road: DrawnRoad) -> DrawnRoad? {
    var road = road
    let line = road.line
    guard line[0].metres(to: line[line.count - 1]) > 80 else { return nil }
    guard roads.metres(from: line[1], within: 22) == .infinity,
      roads.metres(from: line[line.count - 2], within: road.toNode == nil ? 22 : 10) == .infinity
    else { return nil }
    var along = 0.0
    for place in 0..<line.count - 1 {
      var piece = Segment(from: line[place], to: line[place + 1])
      let length = piece.length
      if place == 0 { piece.from = piece.from + (piece.to - piece.from).unit * 2 }
      if place == line.count - 2 { piece.to = piece.to + (piece.from - piece.to).unit * 2 }
      guard !roads.isCrossed(by: piece), !outlines.isCrossed(by: piece),
        collect(Segment(from: line[place], to: line[place + 1]), along, into: &road.crossings)
      else { return nil }
      along += length
    }
    return hasRoom(road, length: along) ? road : nil
  }

  /// Notes what a piece crosses; false when it crosses at too sharp an angle.
  private func collect(
    _ piece: Segment, _ along: Double, into crossings: inout [RoadCrossing]
  ) -> Bool {
    for hit in barriers.grid.crossings(of: piece).sorted(by: { $0.here < $1.here }) {
      let barrier = barriers.grid.owners[hit.number]
      let segment = barriers.grid.segments[hit.number]
      let sine = abs((piece.to - piece.from).unit.cross((segment.to - segment.from).unit))
      guard sine > 0.55 else { return false }
      let kind = barriers.all[barrier].kind
      let point = (piece.from + (piece.to - piece.from) * hit.here).rounded
      var numbers = SeededNumbers(seed, 52, UInt64(abs(point.x) * 100), UInt64(abs(point.y) * 100))
      crossings.append(
        RoadCrossing(
          barrier: barrier, kind: kind, segment: hit.number - firstSegments[barrier],
          share: hit.there, point: point, alongMetres: along + hit.here * piece.length,
          reachMetres: (kind.halfWidthMetres + (kind == .railway ? 6 : 16)) / sine,
          carrier: Self.carrier(of: kind, &numbers)))
    }
    return true
  }

  private static func carrier(of kind: Barrier.Kind, _ numbers: inout SeededNumbers) -> Carrier {
    switch kind {
    case .river: numbers.chance(0.4) ? .movableBridge : .bridge
    case .canal: numbers.chance(0.65) ? .movableBridge : .bridge
    case .motorway: numbers.chance(0.65) ? .bridge : .tunnel
    case .railway: numbers.chance(0.6) ? .ground : .tunnel
    }
  }

  /// Bridges do not overlap, no river is crossed twice, and elsewhere the road keeps off barriers.
  private func hasRoom(_ road: DrawnRoad, length: Double) -> Bool {
    guard road.crossings.count(where: { $0.kind == .river }) <= 1 else { return false }
    var free = 15.0
    for crossing in road.crossings {
      guard crossing.alongMetres - crossing.reachMetres > free else { return false }
      free = crossing.alongMetres + crossing.reachMetres + 5
    }
    guard free < length - 10 else { return false }
    var along = 0.0
    for (a, b) in zip(road.line, road.line.dropFirst()) {
      along += a.metres(to: b)
      let isOnCrossing = road.crossings.contains {
        abs($0.alongMetres - along) <= $0.reachMetres + 12
      }
      guard isOnCrossing || barriers.clearance(from: b, within: 40) > 10 else { return false }
    }
    return true
  }

  // MARK: Taking

  /// Builds a road.
  mutating func take(_ road: DrawnRoad, into skeleton: inout Skeleton) {
    roads.add(line: road.line, owner: skeleton.roads.count)
    var pieces: [RoadPiece] = []
    var nodes = [skeleton.node(of: road.from)]
    var along = 0.0
    var next = 0
    let crossings = road.crossings
    for place in 1..<road.line.count {
      let piece = Segment(from: road.line[place - 1], to: road.line[place])
      let end = along + piece.length
      // Bridges end where they end, not where the road has a node.
      while next < crossings.count, crossings[next].alongMetres - crossings[next].reachMetres < end
      {
        let crossing = crossings[next]
        let near = point(on: road.line, at: crossing.alongMetres - crossing.reachMetres)
        let far = point(on: road.line, at: crossing.alongMetres + crossing.reachMetres)
        nodes.append(skeleton.add(near))
        if crossing.carrier == .ground {
          let middle = skeleton.add(crossing.point)
          skeleton.nodeTags[middle] = [("railway", "level_crossing")]
          skeleton.levelCrossings.append(
            (crossing.barrier, crossing.segment, crossing.share, middle))
          nodes += [middle, skeleton.add(far)]
        } else {
          pieces.append(RoadPiece(carrier: .ground, nodes: nodes))
          let end = skeleton.add(far)
          pieces.append(
            RoadPiece(
              carrier: crossing.carrier, nodes: [nodes[nodes.count - 1], end],
              barrier: crossing.barrier))
          nodes = [end]
        }
        next += 1
      }
      along = end
      let isLast = place == road.line.count - 1
      let isOnCrossing = crossings.contains { abs($0.alongMetres - along) <= $0.reachMetres + 4 }
      if isLast {
        nodes.append(road.to.map { skeleton.node(of: $0) } ?? road.toNode ?? nodes[0])
      } else if !isOnCrossing {
        nodes.append(skeleton.add(road.line[place]))
        note(nodes[nodes.count - 1], at: road.line[place])
      }
    }
    pieces.append(RoadPiece(carrier: .ground, nodes: nodes))
    skeleton.roads.append(ThroughRoad(kind: road.kind, pieces: pieces))
  }

  private mutating func note(_ node: Int, at point: PlanePoint) {
    junctions[[Int(point.x / 1_000), Int(point.y / 1_000)], default: []].append(node)
  }

  private func point(on line: [PlanePoint], at metres: Double) -> PlanePoint {
    var along = 0.0
    for (a, b) in zip(line, line.dropFirst()) {
      let length = a.metres(to: b)
      if along + length >= metres { return a.mixed(with: b, (metres - along) / length).rounded }
      along += length
    }
    return line[line.count - 1]
  }
}
