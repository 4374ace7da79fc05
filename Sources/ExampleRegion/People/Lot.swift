// Where houses can stand: along the sides of blocks, in rows with gaps.

import Geo

/// A building that can be built.
struct Lot: Sendable {
  /// The corners on the ground, counter-clockwise.
  var corners: [PlanePoint]
  var building: String
  /// Dwellings it holds when it is built; 0 for a building that is no home.
  var dwellings: Int
  /// The lower, the sooner it is built.
  var rank: Double
  /// Finished and still without residents.
  var isVacant = false
  /// The compass point from the middle of its place, for the buurt; -1 in the countryside.
  var bearing = -1

  var middle: PlanePoint { corners[0].mixed(with: corners[2], 0.5) }

  /// True when a line runs through it.
  func crosses(_ segment: Segment) -> Bool {
    corners.indices.contains { place in
      Segment(from: corners[place], to: corners[(place + 1) % corners.count])
        .crossing(segment) != nil
    }
  }

  /// True when two buildings stand in each other's way: no side of either has the other beyond it.
  func overlaps(_ other: Lot) -> Bool {
    func isApart(_ ring: [PlanePoint], _ others: [PlanePoint]) -> Bool {
      ring.indices.contains { place in
        let side = ring[(place + 1) % ring.count] - ring[place]
        return others.allSatisfy { side.cross($0 - ring[place]) < 0 }
      }
    }
    return !isApart(corners, other.corners) && !isApart(other.corners, corners)
  }
}

/// Finds the lots of blocks.
struct LotFinder {
  private let web: StreetWeb
  private let settlement: Settlement
  private var numbers: SeededNumbers

  init(_ web: StreetWeb, _ settlement: Settlement, seed: UInt64) {
    self.web = web
    self.settlement = settlement
    numbers = SeededNumbers(seed, 71)
  }

  /// The lots of a block; a green one has none.
  mutating func lots(in block: Block, of district: District) -> [Lot] {
    let style = district.style
    guard !numbers.chance(style.greenChance) else { return [] }
    let ring = web.points(web.expandedRing(block.ring))
    let shape = BlockShape(ring)
    guard shape.squareMetres > 600 else { return [] }
    let fromMiddle = shape.centre.metres(to: settlement.centre) / settlement.radiusMetres
    let rank = 0.5 * fromMiddle + numbers.share()
    let bearing = Compass.nearest(to: (shape.centre - settlement.centre).unit)
    let isVacant = district.isNew && numbers.chance(0.07)
    var lots: [Lot] = []
    for side in Self.sides(of: ring) { place(along: side, ring, style, &lots) }
    if !block.culDeSac.isEmpty {
      // Houses in the way make room, and others stand along the street that ends here.
      let street = Segment(from: block.culDeSac[0], to: block.culDeSac[1])
      lots.removeAll { lot in
        lot.corners.contains { street.metres(to: $0) < 7 } || lot.crosses(street)
      }
      let reach = style.setbackMetres + style.depthMetres + 4
      let mouth = street.from + (street.to - street.from).unit * reach
      for side in [[mouth, street.to], [street.to, mouth]] {
        place(along: side, ring, style, &lots)
      }
    }
    for lot in lots.indices {
      lots[lot].rank = rank + 0.2 * numbers.share()
      lots[lot].isVacant = isVacant
      lots[lot].bearing = bearing
    }
    return lots
  }

  /// The sides of a ring: runs of edges without a sharp turn.
  static func sides(of ring: [PlanePoint]) -> [[PlanePoint]] {
    func turns(at place: Int) -> Bool {
      let before = (ring[place] - ring[(place + ring.count - 1) % ring.count]).unit
      let after = (ring[(place + 1) % ring.count] - ring[place]).unit
      return before.dot(after) < 0.88
    }
    let corners = ring.indices.filter(turns)
    guard corners.count > 1 else { return [] }
    return corners.indices.map { place in
      let start = corners[place]
      let end = corners[(place + 1) % corners.count]
      let count = (end - start + ring.count) % ring.count
      return (0...count).map { ring[(start + $0) % ring.count] }
    }
  }

  private mutating func place(
    along side: [PlanePoint], _ ring: [PlanePoint], _ style: DistrictStyle, _ lots: inout [Lot]
  ) {
    let line = MeasuredLine(side)
    let corner = style.setbackMetres + style.depthMetres * 0.75 + 3
    var along = corner
    while along + style.frontMetres < line.metres - corner {
      let most = min(style.row, Int((line.metres - corner - along) / style.frontMetres))
      let least = style.row > 3 ? min(3, most) : 1
      guard most >= least else { break }
      let row = max(least, most == style.row ? style.row - numbers.below(style.row / 2 + 1) : most)
      let width = Double(row) * style.frontMetres
      let front = Segment(from: line.point(at: along), to: line.point(at: along + width))
      if front.length > 0.9 * width, let corners = corners(front, ring, style) {
        let lot = Lot(
          corners: corners, building: style.building, dwellings: row * style.floors, rank: 0)
        if !lots.contains(where: { $0.overlaps(lot) }) { lots.append(lot) }
      }
      along += width + style.gapMetres * numbers.between(0.7, 1.6)
    }
  }

  /// The corners of a building, when the block is deep enough for it and for one across.
  private func corners(
    _ front: Segment, _ ring: [PlanePoint], _ style: DistrictStyle
  ) -> [PlanePoint]? {
    let start = front.from
    let end = front.to
    let inward = (end - start).unit.left
    let near = inward * style.setbackMetres
    let far = inward * (style.setbackMetres + style.depthMetres)
    let across = inward * (2 * (style.setbackMetres + style.depthMetres) + 2)
    let corners = [start + near, end + near, end + far, start + far].map(\.rounded)
    guard Ring.contains(ring, start.mixed(with: end, 0.5) + across),
      corners.allSatisfy({ Ring.contains(ring, $0) })
    else { return nil }
    return corners
  }
}

/// A line with places by distance.
struct MeasuredLine {
  private let points: [PlanePoint]
  private var starts: [Double] = [0]
  var metres: Double { starts[starts.count - 1] }

  init(_ points: [PlanePoint]) {
    self.points = points
    for (a, b) in zip(points, points.dropFirst()) {
      starts.append(starts[starts.count - 1] + a.metres(to: b))
    }
  }

  func point(at metres: Double) -> PlanePoint {
    var place = 0
    while place + 2 < starts.count, starts[place + 1] < metres { place += 1 }
    let length = starts[place + 1] - starts[place]
    let share = length > 0 ? (metres - starts[place]) / length : 0
    return points[place].mixed(with: points[place + 1], share)
  }
}
