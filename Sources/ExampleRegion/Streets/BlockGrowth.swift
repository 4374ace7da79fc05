// Blocks are cut by streets, and cut again, until they are as small as the district wants. A cut runs
// across the long side, a little askew and bent, so streets meet in T-junctions and no lattice comes.

import Geo

/// A block between streets.
struct Block: Sendable {
  /// The nodes round it, counter-clockwise, first not repeated; junctions may be missing.
  var ring: [Int32]
  /// Its district among those of its place.
  var district: Int
  /// A street that ends inside, from its mouth.
  var culDeSac: [PlanePoint] = []
}

/// Cuts the blocks of one district.
struct BlockGrowth {
  private let web: StreetWeb
  private let style: DistrictStyle
  private var numbers: SeededNumbers

  init(_ web: StreetWeb, _ style: DistrictStyle, _ numbers: SeededNumbers) {
    self.web = web
    self.style = style
    self.numbers = numbers
  }

  /// Cuts a block into blocks.
  mutating func grow(_ block: Block) -> [Block] {
    var waiting = [block]
    var done: [Block] = []
    while let next = waiting.popLast() {
      let ring = web.expandedRing(next.ring)
      let shape = BlockShape(web.points(ring))
      let wanted = style.blockSquareMetres * numbers.between(0.75, 1.7)
      let isSmall = shape.squareMetres < wanted || shape.breadthMetres < 46
      guard !isSmall, let halves = cut(ring, shape) else {
        var block = Block(ring: ring, district: next.district)
        if shape.squareMetres > 0.8 * style.blockSquareMetres, shape.breadthMetres > 70,
          numbers.chance(style.culDeSacChance)
        {
          block.culDeSac = culDeSac(ring, shape)
        }
        done.append(block)
        continue
      }
      waiting += halves.map { Block(ring: $0, district: next.district) }
    }
    return done
  }

  private mutating func cut(_ ring: [Int32], _ shape: BlockShape) -> [[Int32]]? {
    for attempt in 0..<9 {
      // Each further attempt allows a sharper angle with the streets that are met.
      let leastSine = max(0.4, (style.bend > 0.1 ? 0.62 : 0.72) - 0.04 * Double(attempt))
      let askew = numbers.bell() * (attempt == 0 ? 0.16 : 0.45)
      let across = (shape.longSide.left + shape.longSide * askew).unit
      let middle =
        shape.centre + shape.longSide * (shape.lengthMetres * numbers.between(-0.13, 0.13))
      guard let hits = hits(ring, middle, across, leastSine: leastSine) else { continue }
      if let halves = cut(ring, hits.back, hits.ahead, shape) { return halves }
    }
    return nil
  }

  private struct Hit {
    var edge: Int
    var along: Double
    var point: PlanePoint
  }

  /// Where a new street meets the streets round its block: known nodes, and sides of the block.
  private struct ChordEnds {
    var nodes: [Int32?]
    var edges: [Int]

    func touches(_ end: Int, _ edge: Int, _ a: Int32, _ b: Int32) -> Bool {
      edges[end] == edge || a == nodes[end] || b == nodes[end]
    }
  }

  /// Where a line through a point inside leaves the block on both sides.
  private func hits(
    _ ring: [Int32], _ middle: PlanePoint, _ across: PlanePoint, leastSine: Double
  ) -> (back: Hit, ahead: Hit)? {
    var back: (Double, Hit)?
    var ahead: (Double, Hit)?
    for edge in ring.indices {
      let a = web.point(ring[edge])
      let b = web.point(ring[(edge + 1) % ring.count])
      let turn = across.cross(b - a)
      guard turn != 0 else { continue }
      let distance = (a - middle).cross(b - a) / turn
      let share = (a - middle).cross(across) / turn
      guard share >= 0, share < 1 else { continue }
      let hit = Hit(edge: edge, along: share * a.metres(to: b), point: middle + across * distance)
      // A sharp corner would leave a sliver.
      let isSharp = abs(turn) / max(1e-9, a.metres(to: b)) < leastSine
      if distance >= 0, distance < (ahead?.0 ?? .infinity) {
        if isSharp { return nil }
        ahead = (distance, hit)
      }
      if distance < 0, -distance < (back.map { -$0.0 } ?? .infinity) {
        if isSharp { return nil }
        back = (distance, hit)
      }
    }
    guard let back, let ahead, ahead.0 - back.0 > 28 else { return nil }
    return (back.1, ahead.1)
  }

  private mutating func cut(
    _ ring: [Int32], _ first: Hit, _ second: Hit, _ shape: BlockShape
  ) -> [[Int32]]? {
    guard first.edge != second.edge else { return nil }
    let from = snapped(ring, first)
    let to = snapped(ring, second)
    if let from, let to, areNeighbours(ring, from, to) { return nil }
    let a = from.map { web.point($0) } ?? first.point
    let b = to.map { web.point($0) } ?? second.point
    let ends = ChordEnds(nodes: [from, to], edges: [first.edge, second.edge])
    guard let line = line(from: a, to: b, ends, clearOf: ring) else { return nil }
    var nodes = ring
    let start = from ?? web.split(ring[first.edge], ring[(first.edge + 1) % ring.count], at: a)
    let end = to ?? web.split(ring[second.edge], ring[(second.edge + 1) % ring.count], at: b)
    // The later place is filled first, so that the earlier one keeps its number.
    for (hit, known, node) in [(first, from, start), (second, to, end)].sorted(by: {
      $0.0.edge > $1.0.edge
    }) where known == nil {
      nodes.insert(node, at: hit.edge + 1)
    }
    guard let low = nodes.firstIndex(of: start), let high = nodes.firstIndex(of: end) else {
      return nil
    }
    let chord = [start] + line.map { web.add($0) } + [end]
    web.addWay(chord, street(a.metres(to: b), shape).tags)
    let inner = chord.dropFirst().dropLast()
    func arc(_ from: Int, _ to: Int) -> [Int32] {
      from <= to ? Array(nodes[from...to]) : Array(nodes[from...]) + Array(nodes[...to])
    }
    return [arc(low, high) + inner.reversed(), arc(high, low) + inner]
  }

  private func areNeighbours(_ ring: [Int32], _ a: Int32, _ b: Int32) -> Bool {
    guard let first = ring.firstIndex(of: a), let second = ring.firstIndex(of: b) else {
      return false
    }
    let gap = abs(first - second)
    return gap <= 1 || gap == ring.count - 1
  }

  /// A junction that is there already and near enough.
  private func snapped(_ ring: [Int32], _ hit: Hit) -> Int32? {
    let a = ring[hit.edge]
    let b = ring[(hit.edge + 1) % ring.count]
    let length = web.point(a).metres(to: web.point(b))
    if hit.along < 13, hit.along <= length / 2 { return a }
    return length - hit.along < 13 ? b : nil
  }

  /// The nodes between the ends of a street: bent when there is room, else straight.
  private mutating func line(
    from a: PlanePoint, to b: PlanePoint, _ ends: ChordEnds, clearOf ring: [Int32]
  ) -> [PlanePoint]? {
    let length = a.metres(to: b)
    guard length > 24 else { return nil }
    let count = max(0, Int(length / 25))
    for bend in [style.bend * numbers.bell() * 1.6, 0] {
      let points = (0..<count).map { place in
        let share = Double(place + 1) / Double(count + 1)
        return (a.mixed(with: b, share) + (b - a).left * (4 * bend * share * (1 - share))).rounded
      }
      if isClear([a] + points + [b], ends, of: ring) { return points }
    }
    return nil
  }

  private func isClear(_ line: [PlanePoint], _ ends: ChordEnds, of ring: [Int32]) -> Bool {
    for edge in ring.indices {
      let a = ring[edge]
      let b = ring[(edge + 1) % ring.count]
      let side = Segment(from: web.point(a), to: web.point(b))
      for place in 0..<line.count - 1 {
        let touchesFirst = place == 0 && ends.touches(0, edge, a, b)
        let touchesLast = place == line.count - 2 && ends.touches(1, edge, a, b)
        guard !touchesFirst, !touchesLast else { continue }
        if Segment(from: line[place], to: line[place + 1]).crossing(side) != nil { return false }
      }
    }
    return true
  }

  private mutating func street(_ length: Double, _ shape: BlockShape) -> StreetKind {
    if style.street == .privateService { return .privateService }
    if length > 380 { return numbers.chance(0.2) ? .cycleway : .residential }
    if shape.squareMetres < 2.4 * style.blockSquareMetres, numbers.chance(style.footwayChance) {
      return numbers.chance(0.7) ? .footway : .cycleway
    }
    return style.street
  }

  /// A street from the longest side into the block.
  private mutating func culDeSac(_ ring: [Int32], _ shape: BlockShape) -> [PlanePoint] {
    let edge = ring.indices.max { side(ring, $0) < side(ring, $1) }
    guard let edge, side(ring, edge) > 26 else { return [] }
    let a = web.point(ring[edge])
    let b = web.point(ring[(edge + 1) % ring.count])
    let start = a.mixed(with: b, numbers.between(0.4, 0.6))
    let inward = (b - a).unit.left
    let reach = shape.breadthMetres * numbers.between(0.42, 0.58)
    let end = start + inward * reach + (b - a).unit * (reach * 0.2 * numbers.bell())
    guard Ring.contains(web.points(ring), end) else { return [] }
    let node = web.split(ring[edge], ring[(edge + 1) % ring.count], at: start)
    let kind = style.street == .residential ? StreetKind.livingStreet : style.street
    web.addWay([node, web.add(start.mixed(with: end, 0.55)), web.add(end)], kind.tags)
    return [start, end]
  }

  private func side(_ ring: [Int32], _ edge: Int) -> Double {
    web.point(ring[edge]).metres(to: web.point(ring[(edge + 1) % ring.count]))
  }
}

/// The measures of a block.
struct BlockShape {
  let squareMetres: Double
  let centre: PlanePoint
  /// The direction in which it is long.
  let longSide: PlanePoint
  let lengthMetres: Double
  let breadthMetres: Double

  init(_ ring: [PlanePoint]) {
    let origin = ring[0]
    var area = 0.0
    var x = 0.0
    var y = 0.0
    var xx = 0.0
    var yy = 0.0
    var xy = 0.0
    for place in ring.indices {
      let a = ring[place] - origin
      let b = ring[(place + 1) % ring.count] - origin
      let cross = a.cross(b)
      area += cross / 2
      x += (a.x + b.x) * cross / 6
      y += (a.y + b.y) * cross / 6
      xx += (a.x * a.x + a.x * b.x + b.x * b.x) * cross / 12
      yy += (a.y * a.y + a.y * b.y + b.y * b.y) * cross / 12
      xy += (2 * a.x * a.y + a.x * b.y + b.x * a.y + 2 * b.x * b.y) * cross / 24
    }
    squareMetres = abs(area)
    guard abs(area) > 1 else {
      centre = origin
      longSide = PlanePoint(x: 1, y: 0)
      lengthMetres = 0
      breadthMetres = 0
      return
    }
    centre = PlanePoint(x: origin.x + x / area, y: origin.y + y / area)
    let mx = x / area
    let my = y / area
    let sxx = xx / area - mx * mx
    let syy = yy / area - my * my
    let sxy = xy / area - mx * my
    // The greater axis of the ellipse with the same moments.
    let half = (sxx - syy) / 2
    let root = (half * half + sxy * sxy).squareRoot()
    let axis = PlanePoint(x: sxy, y: root - half)
    let other = PlanePoint(x: root + half, y: sxy)
    let direction = axis.length > other.length ? axis.unit : other.unit
    longSide = direction
    func extent(_ axis: PlanePoint) -> Double {
      let places = ring.map { $0.dot(axis) }
      return (places.max() ?? 0) - (places.min() ?? 0)
    }
    lengthMetres = extent(direction)
    breadthMetres = extent(direction.left)
  }
}
