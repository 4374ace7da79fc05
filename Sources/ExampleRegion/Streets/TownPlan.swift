// The plan of one place: a market in the middle, spokes from there to the gates, rings across the
// spokes, and in larger towns a singel (moat) round the old town that few bridges cross. The fields
// between spokes and rings are districts, and streets cut them into blocks.

import Geo

/// A district of a place.
struct District: Sendable {
  var style: DistrictStyle
  /// From which compass point to which it lies.
  var from: Int
  var to: Int
  /// New streets that have no school, hall or station of their own yet.
  var isNew: Bool
}

/// What a place turned out to be.
struct GrownPlace {
  var districts: [District] = []
  var blocks: [Block] = []
  /// Ways round the outline.
  var outline: [Int32] = []
}

/// Draws one place into the streets of its gemeente.
struct TownPlan {
  private let web: StreetWeb
  private let settlement: Settlement
  private let gateNodes: [Int: Int32]
  private let seed: UInt64
  private var numbers: SeededNumbers
  private let warpX: SmoothNoise
  private let warpY: SmoothNoise
  private let wobble: SmoothNoise
  private var grown = GrownPlace()
  private var spokes: [Int] = []
  private var isPark: Bool { settlement.kind == .holidayPark }

  /// - Parameter gateNodes: the ends of roads, by compass point.
  init(_ web: StreetWeb, _ settlement: Settlement, gateNodes: [Int: Int32], seed: UInt64) {
    self.web = web
    self.settlement = settlement
    self.gateNodes = gateNodes
    self.seed = seed
    numbers = SeededNumbers(seed, 61)
    warpX = SmoothNoise(seed, 62)
    warpY = SmoothNoise(seed, 63)
    wobble = SmoothNoise(seed, 64)
  }

  /// Draws rings, spokes and districts from the middle outwards, and fills the districts.
  mutating func grow() -> GrownPlace {
    spokes = Self.spokes(settlement.gates, &numbers)
    let levels = levels()
    var inner = level(levels[0])
    addInnermost(inner)
    for place in 1..<levels.count {
      let outer = level(levels[place])
      let isMoat = levels[place].isFarBankOfMoat
      addRing(outer, kind: ringKind(levels[place]))
      let rays = addSpokes(from: inner, to: outer, isMoat: isMoat)
      if isMoat {
        addWater(inner: levels[place - 1], outer: levels[place])
      } else {
        let zone = Zone(number: place, isLast: place == levels.count - 1, rays: rays)
        addDistricts(inner, outer, zone)
      }
      inner = outer
    }
    grown.outline = inner.ring
    return grown
  }

  /// The gates, and more spokes where fewer than three would leave half a circle.
  private static func spokes(_ gates: [Int], _ numbers: inout SeededNumbers) -> [Int] {
    var spokes = gates
    while spokes.count < 3 {
      let widest = spokes.indices.max { gap(spokes, $0) < gap(spokes, $1) }
      guard let widest else { break }
      let middle = spokes[widest] + gap(spokes, widest) / 2 + numbers.below(7) - 3
      spokes = (spokes + [(middle + Compass.count) % Compass.count]).sorted()
    }
    return spokes
  }

  private static func gap(_ spokes: [Int], _ place: Int) -> Int {
    guard spokes.count > 1 else { return Compass.count }
    let next = spokes[(place + 1) % spokes.count]
    return (next - spokes[place] + Compass.count) % Compass.count
  }

  // MARK: Levels

  /// A ring round the middle.
  private struct Level {
    /// The distance from the middle by compass point.
    var reach: [Double]
    var isOutline = false
    var isFarBankOfMoat = false
  }

  /// A ring that is drawn.
  private struct DrawnLevel {
    var reach: [Double]
    /// The nodes, counter-clockwise.
    var ring: [Int32]
    /// Where in the ring each spoke stands.
    var spokeAt: [Int: Int]

    /// The nodes from one spoke to the next.
    func arc(_ from: Int, _ to: Int) -> [Int32] {
      guard let start = spokeAt[from], let end = spokeAt[to] else { return [] }
      if start < end { return Array(ring[start...end]) }
      return Array(ring[start...]) + Array(ring[...end])
    }
  }

  private func around(_ metres: Double, wobbling share: Double, atMost part: Double) -> [Double] {
    (0..<Compass.count).map { point in
      let direction = Compass.directions[point]
      let noise = wobble(direction.x * 1.1 + metres / 300, direction.y * 1.1)
      return min(metres * (1 + share * noise), part * settlement.reach[point])
    }
  }

  private mutating func levels() -> [Level] {
    let radius = settlement.radiusMetres
    let isTown = settlement.residents > 14_000
    let square = isTown ? numbers.between(42, 60) : numbers.between(22, 30)
    var levels = [Level(reach: around(square, wobbling: 0.25, atMost: 0.3))]
    if isTown {
      let quay = min(620, 190 + 0.11 * radius) * numbers.between(0.9, 1.15)
      let near = around(quay, wobbling: 0.3, atMost: 0.42)
      levels.append(Level(reach: near))
      levels.append(Level(reach: near.map { $0 + 40 }, isFarBankOfMoat: true))
    }
    let start = levels[levels.count - 1].reach
    let width = radius - start.reduce(0, +) / Double(start.count)
    let rings = Int((width / 850).rounded(.down))
    for ring in 0..<max(0, rings) {
      let share = (Double(ring) + 1) / Double(rings + 1)
      levels.append(
        Level(
          reach: (0..<Compass.count).map { point in
            let direction = Compass.directions[point]
            let noise = wobble(direction.x * 1.4 + Double(ring) * 9, direction.y * 1.4 + 31)
            return start[point] + (settlement.reach[point] - start[point])
              * (share + 0.22 / Double(rings + 1) * noise)
          }))
    }
    levels.append(Level(reach: settlement.reach, isOutline: true))
    return levels
  }

  private func place(_ point: Int, _ metres: Double) -> PlanePoint {
    let plain = settlement.centre + Compass.directions[point] * metres
    let outer = settlement.reach[point]
    // No bend at the outline, where roads arrive.
    let window = min(1, max(0, (outer - metres) / (0.25 * outer)))
    let amplitude = min(34, 5 + 0.035 * outer) * window
    let x = plain.x / 420
    let y = plain.y / 420
    return PlanePoint(x: plain.x + amplitude * warpX(x, y), y: plain.y + amplitude * warpY(x, y))
  }

  private mutating func level(_ level: Level) -> DrawnLevel {
    let mean = level.reach.reduce(0, +) / Double(Compass.count)
    let step = max(1, Int((30 / (mean * 6.2832 / Double(Compass.count))).rounded()))
    var drawn = DrawnLevel(reach: level.reach, ring: [], spokeAt: [:])
    for point in 0..<Compass.count {
      let isSpoke = spokes.contains(point)
      let isNearSpoke = spokes.contains { Compass.gap($0, point) * 2 < step }
      guard isSpoke || (point.isMultiple(of: step) && !isNearSpoke) else { continue }
      if isSpoke { drawn.spokeAt[point] = drawn.ring.count }
      if level.isOutline, let gate = gateNodes[point] {
        drawn.ring.append(gate)
      } else {
        let spot = level.isOutline ? settlement.outline(point) : place(point, level.reach[point])
        drawn.ring.append(web.add(spot))
      }
    }
    return drawn
  }

  // MARK: Streets of the plan

  private func ringKind(_ level: Level) -> StreetKind {
    if isPark { return .privateService }
    if level.isOutline { return settlement.residents > 3_000 ? .residential : .footway }
    return settlement.residents > 14_000 && !level.isFarBankOfMoat ? .tertiary : .residential
  }

  private func addInnermost(_ level: DrawnLevel) {
    let ring = level.ring + level.ring.prefix(1)
    if isPark {
      web.addWay(ring, StreetKind.privateService.tags)
    } else if settlement.kind == .hamlet {
      web.addWay(ring, StreetKind.residential.tags)
    } else {
      let name = settlement.kind == .town ? "Markt" : "Brink"
      web.addWay(ring, StreetKind.pedestrian.tags + [("area", "yes"), ("name", name)])
    }
  }

  /// A ring is one way between two spokes, so that no way has thousands of nodes.
  private func addRing(_ level: DrawnLevel, kind: StreetKind) {
    for (place, spoke) in spokes.enumerated() {
      web.addWay(level.arc(spoke, spokes[(place + 1) % spokes.count]), kind.tags)
    }
  }

  /// The streets from one ring to the next, by spoke.
  private mutating func addSpokes(
    from inner: DrawnLevel, to outer: DrawnLevel, isMoat: Bool
  ) -> [Int: [Int32]] {
    var rays: [Int: [Int32]] = [:]
    for spoke in spokes {
      guard let near = inner.spokeAt[spoke], let far = outer.spokeAt[spoke] else { continue }
      let low = inner.reach[spoke]
      let high = outer.reach[spoke]
      let count = isMoat ? 0 : max(0, Int((high - low) / 30))
      let between = (0..<count).map { step in
        web.add(place(spoke, low + (high - low) * Double(step + 1) / Double(count + 1)))
      }
      let ray = [inner.ring[near]] + between + [outer.ring[far]]
      rays[spoke] = ray
      let kind: StreetKind =
        isPark
        ? .privateService
        : settlement.residents > 6_000
          ? .tertiary : settlement.kind == .hamlet ? .residential : .unclassified
      let carrier: Carrier = !isMoat ? .ground : numbers.chance(0.3) ? .movableBridge : .bridge
      web.addWay(ray, carrier.tags(of: kind))
    }
    return rays
  }

  private func addWater(inner: Level, outer: Level) {
    func bank(_ level: Level, _ shift: Double) -> Int {
      let ring = stride(from: 0, to: Compass.count, by: 2).map { point in
        web.add(place(point, level.reach[point] + shift))
      }
      return web.addWay(ring + ring.prefix(1), [])
    }
    let near = bank(inner, 8)
    let far = bank(outer, -8)
    web.areas.append(
      DrawnArea(
        outer: [far], inner: [near],
        tags: [("type", "multipolygon"), ("natural", "water"), ("name", "Singel")]))
  }

  // MARK: Districts

  /// The field between two rings.
  private struct Zone {
    var number: Int
    var isLast: Bool
    /// The streets from the inner ring to the outer one, by spoke.
    var rays: [Int: [Int32]]
  }

  private mutating func addDistricts(_ inner: DrawnLevel, _ outer: DrawnLevel, _ zone: Zone) {
    // The last districts of a town: one for industry, one new one without facilities.
    let isTown = settlement.residents > 14_000
    let special = numbers.below(spokes.count)
    for (place, spoke) in spokes.enumerated() {
      let next = spokes[(place + 1) % spokes.count]
      guard let right = zone.rays[spoke], let left = zone.rays[next] else { continue }
      let ring =
        outer.arc(spoke, next).dropLast() + left.reversed().dropLast()
        + inner.arc(spoke, next).reversed().dropLast() + right.dropLast()
      let isIndustry = isTown && zone.isLast && place == special
      let isNew = isTown && zone.isLast && place == (special + spokes.count / 2) % spokes.count
      let style =
        isIndustry ? .industry : style(zone: zone.number, isLast: zone.isLast, isNew: isNew)
      let district = grown.districts.count
      grown.districts.append(District(style: style, from: spoke, to: next, isNew: isNew))
      var growth = BlockGrowth(
        web, style, SeededNumbers(seed, 65, UInt64(zone.number), UInt64(place)))
      let first = Block(ring: Array(ring), district: district)
      grown.blocks += growth.grow(first)
      if isIndustry { web.addWay(first.ring + first.ring.prefix(1), [("landuse", "industrial")]) }
    }
  }

  private mutating func style(zone: Int, isLast: Bool, isNew: Bool) -> DistrictStyle {
    if isPark { return .holidayPark }
    if settlement.residents <= 14_000 {
      if zone == 1, settlement.residents > 6_000 { return numbers.chance(0.6) ? .belt : .suburb }
      return numbers.chance(0.45) ? .suburb : .villas
    }
    if zone == 1 { return .oldTown }
    if isNew { return .suburb }
    if zone == 3 { return numbers.chance(0.7) ? .belt : .flats }
    let chance = numbers.share()
    if isLast { return chance < 0.3 ? .villas : chance < 0.85 ? .suburb : .flats }
    return chance < 0.3 ? .flats : chance < 0.55 ? .belt : .suburb
  }
}
