// Between the places: polder roads that leave the through roads at a right angle and run straight until
// something stops them, and the farms and houses along all of them.

import Geo

/// Draws the land of one gemeente outside its places.
struct Countryside {
  private let skeleton: Skeleton
  private let gemeente: Int
  private let web: StreetWeb
  private var numbers: SeededNumbers
  private let ribbons: SmoothNoise
  private let ring: [PlanePoint]
  private let box: BoundingBox
  /// Roads that are there; the owner is a place in `roadEnds`.
  private var roads = SegmentGrid(cellMetres: 250)
  private var roadEnds: [(a: Int32, b: Int32)] = []
  private var outlines = SegmentGrid(cellMetres: 250)
  /// Where polder roads reach a place: by settlement and compass point.
  private(set) var laneEnds: [Int: [Int: Int32]] = [:]
  /// Pieces of road along which houses can stand.
  private var fronts: [Segment] = []
  /// Where a polder road can leave: a node and the direction of its road.
  private var starts: [(node: Int32, along: PlanePoint)] = []

  init(_ skeleton: Skeleton, gemeente: Int, web: StreetWeb) {
    self.skeleton = skeleton
    self.gemeente = gemeente
    self.web = web
    numbers = SeededNumbers(skeleton.frame.seed, 81, UInt64(gemeente))
    ribbons = SmoothNoise(skeleton.frame.seed, 82)
    ring = skeleton.lattice.rings[gemeente]
    box = BoundingBox(of: ring).grown(byMetres: 300)
    for (place, settlement) in skeleton.settlements.enumerated()
    where box.contains(x: settlement.centre.x, y: settlement.centre.y)
      || settlement.gemeente == gemeente
    {
      let outline = settlement.outlineRing
      outlines.add(line: outline + outline.prefix(1), owner: place)
    }
    takeThroughRoads()
  }

  private mutating func takeThroughRoads() {
    for road in skeleton.roads {
      for piece in road.pieces where piece.carrier != .ferry {
        let line = piece.nodes.map { skeleton.nodes[$0] }
        for place in 1..<line.count where box.contains(x: line[place].x, y: line[place].y) {
          let segment = Segment(from: line[place - 1], to: line[place])
          let ends = (piece.nodes[place - 1], piece.nodes[place])
          let a = web.node(ends.0, at: segment.from)
          let b = web.node(ends.1, at: segment.to)
          roads.add(segment, owner: roadEnds.count)
          roadEnds.append((a, b))
          guard piece.carrier == .ground, isInside(segment.from), isInside(segment.to) else {
            continue
          }
          if road.kind.hasHouses { fronts.append(segment) }
          if road.kind != .service, place + 1 < line.count {
            starts.append((b, (segment.to - segment.from).unit))
          }
        }
      }
    }
  }

  /// Well inside the gemeente, so that a square of the grid belongs to one gemeente.
  private func isInside(_ point: PlanePoint, byMetres margin: Double = 110) -> Bool {
    Ring.contains(ring, point)
      && skeleton.lattice.borders.metres(from: point, within: margin) == .infinity
  }

  // MARK: Polder roads

  /// Draws the polder roads.
  mutating func drawRoads() {
    drawLanes()
    for chance in [0.36, 0.26, 0.2, 0.2] {
      let from = starts
      starts = []
      for start in from {
        for side in [1.0, -1.0] where numbers.chance(chance) {
          drawRoad(from: start.node, towards: start.along.left * side)
        }
      }
    }
    drawBorderLanes()
  }

  /// Lanes from the border to the nearest road; the neighbour draws the other half.
  private mutating func drawBorderLanes() {
    for place in ring.indices {
      let a = ring[place]
      let b = ring[(place + 1) % ring.count]
      guard let node = skeleton.borderNodes[BorderPiece(a, b)] else { continue }
      let start = web.node(node, at: skeleton.nodes[node])
      drawRoad(from: start, towards: (b - a).unit.left, isFromBorder: true)
    }
  }

  /// Lanes from the gates of places that no through road took.
  private mutating func drawLanes() {
    for (place, settlement) in skeleton.settlements.enumerated()
    where settlement.gemeente == gemeente && settlement.kind != .holidayPark
      && !settlement.isAbandoned
    {
      for point in settlement.gates
      where skeleton.gateNodes[.init(settlement: place, point: point)] == nil {
        let node = web.add(settlement.outline(point))
        guard drawRoad(from: node, towards: Compass.directions[point]) else { continue }
        laneEnds[place, default: [:]][point] = node
      }
    }
  }

  @discardableResult
  private mutating func drawRoad(
    from node: Int32, towards side: PlanePoint, isFromBorder: Bool = false
  ) -> Bool {
    let direction = (side + side.left * (0.12 * numbers.bell())).unit
    let wanted = numbers.between(600, 4_200)
    let step = numbers.between(80, 105)
    var line = [web.point(node)]
    var joint: Int32?
    // Two roads beside each other keep their distance.
    guard isFromBorder || roads.metres(from: line[0] + direction * 190, within: 170) == .infinity
    else { return false }
    while Double(line.count) * step < wanted {
      let last = line[line.count - 1]
      let next = (last + direction * step + direction.left * (2.5 * numbers.bell())).rounded
      let start = line.count == 1 ? last + direction * 3 : last
      let ahead = Segment(from: start, to: next + direction * 70)
      if let hit = roads.crossings(of: ahead).min(by: { $0.here < $1.here }) {
        joint = nearerEnd(of: hit.number, to: last)
        break
      }
      let keepsOffBorder = line.count == 1 && isFromBorder || isInside(next, byMetres: 45)
      guard keepsOffBorder, skeleton.barriers.clearance(from: next, within: 80) > 45,
        !outlines.isCrossed(by: ahead)
      else { break }
      line.append(next)
    }
    if let end = joint, !isFree(line[line.count - 1], web.point(end)) { joint = nil }
    // What begins at the border hangs on the road it reaches.
    guard !isFromBorder || joint != nil else { return false }
    guard isFromBorder || line.count > 3 || (joint != nil && line.count > 2) else { return false }
    take(line, from: node, to: joint)
    return true
  }

  private func nearerEnd(of road: Int, to point: PlanePoint) -> Int32 {
    let ends = roadEnds[roads.owners[road]]
    return web.point(ends.a).metres(to: point) < web.point(ends.b).metres(to: point)
      ? ends.a : ends.b
  }

  /// True when no road, outline or barrier lies between two points, the last two metres left out.
  private func isFree(_ from: PlanePoint, _ to: PlanePoint) -> Bool {
    guard from.metres(to: to) > 12, from.metres(to: to) < 190 else { return false }
    let back = (from - to).unit * 2
    let piece = Segment(from: from, to: to + back)
    return !roads.isCrossed(by: piece) && !outlines.isCrossed(by: piece)
      && !skeleton.barriers.grid.isCrossed(by: piece)
  }

  private mutating func take(_ line: [PlanePoint], from node: Int32, to joint: Int32?) {
    let isTrack = numbers.chance(0.18)
    let kind: StreetKind = isTrack ? .track : numbers.chance(0.15) ? .cycleway : .unclassified
    var nodes = [node]
    for place in 1..<line.count {
      // Culverts and field gates put nodes between the corners.
      nodes.append(web.add(line[place - 1].mixed(with: line[place], numbers.between(0.35, 0.65))))
      nodes.append(web.add(line[place]))
    }
    if let joint { nodes.append(joint) }
    web.addWay(nodes, kind.tags)
    for place in 1..<nodes.count {
      let segment = Segment(from: web.point(nodes[place - 1]), to: web.point(nodes[place]))
      roads.add(segment, owner: roadEnds.count)
      roadEnds.append((nodes[place - 1], nodes[place]))
      if kind.hasHouses, place.isMultiple(of: 2) {
        fronts.append(Segment(from: web.point(nodes[place - 2]), to: segment.to))
      }
      if place > 1, place.isMultiple(of: 2), place + 1 < nodes.count, kind == .unclassified {
        starts.append((nodes[place], (segment.to - segment.from).unit))
      }
    }
  }

  // MARK: Farms

  /// The lots along the roads: many in ribbons, few elsewhere.
  mutating func lots() -> [Lot] {
    var lots: [Lot] = []
    for front in fronts {
      let middle = front.from.mixed(with: front.to, 0.5)
      // Ribbons: the same stretch of road is busy on both sides.
      let busy = ribbons(middle.x / 1_300, middle.y / 1_300)
      for side in [1.0, -1.0] {
        for place in 0..<2 {
          let share = (Double(place) + numbers.between(0.25, 0.75)) / 2
          let rank = 1 - 0.8 * busy + 0.7 * numbers.share() + 0.25 * Double(place)
          if let lot = lot(front, share, side, rank) { lots.append(lot) }
        }
      }
    }
    return lots
  }

  private mutating func lot(
    _ front: Segment, _ share: Double, _ side: Double, _ rank: Double
  ) -> Lot? {
    let along = (front.to - front.from).unit
    let outward = along.left * side
    let isFarm = numbers.chance(0.3)
    let width = isFarm ? 16.0 : 10
    let depth = isFarm ? 24.0 : 10
    let near = front.from.mixed(with: front.to, share) + outward * numbers.between(13, 26)
    let ring = [
      near - along * (width / 2), near + along * (width / 2),
      near + along * (width / 2) + outward * depth, near - along * (width / 2) + outward * depth,
    ].map(\.rounded)
    let corners = side > 0 ? ring : ring.reversed()
    let middle = near + outward * (depth / 2)
    guard isInside(middle), skeleton.barriers.clearance(from: middle, within: 60) > 35,
      outlines.metres(from: middle, within: 55) == .infinity,
      !isInsidePlace(middle), roads.metres(from: middle, within: depth / 2 + 8) == .infinity
    else { return nil }
    return Lot(
      corners: Array(corners), building: isFarm ? "farm" : "house", dwellings: 1, rank: rank)
  }

  private func isInsidePlace(_ point: PlanePoint) -> Bool {
    skeleton.settlements.contains {
      $0.gemeente == gemeente && point.metres(to: $0.centre) < 2.2 * $0.radiusMetres
        && Ring.contains($0.outlineRing, point)
    }
  }
}
