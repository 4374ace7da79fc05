// Where people settle: how many in each gemeente, in which places, and how far each place reaches
// before a river, a railway, a border or another place stops it.

import Geo

/// Founds the places of one gemeente.
struct Settling {
  let frame: WorldFrame
  let barriers: Barriers
  let lattice: GemeenteLattice
  let gemeente: Int
  private var numbers: SeededNumbers
  private var settlements: [Settlement] = []
  private let box: BoundingBox
  private let middle: PlanePoint

  init(_ frame: WorldFrame, _ barriers: Barriers, _ lattice: GemeenteLattice, gemeente: Int) {
    self.frame = frame
    self.barriers = barriers
    self.lattice = lattice
    self.gemeente = gemeente
    numbers = SeededNumbers(frame.seed, 41, UInt64(gemeente))
    box = BoundingBox(of: lattice.rings[gemeente])
    middle = box.center
  }

  /// The residents of every gemeente: the first is the largest, the last the smallest, shuffled.
  static func residents(_ frame: WorldFrame) -> [Int] {
    let count = frame.gemeenteCount
    let weights = (1...count).map { 1 / (Double($0) + Double(count) / 22) }
    let sum = weights.reduce(0, +)
    var left = frame.residents
    var numbers = SeededNumbers(frame.seed, 42)
    let order = numbers.order(count)
    var result = [Int](repeating: 0, count: count)
    for (rank, gemeente) in order.enumerated().reversed() {
      let share = rank == 0 ? left : Int(Double(frame.residents) * weights[rank] / sum)
      result[gemeente] = share
      left -= share
    }
    return result
  }

  /// The places, the largest first; residents that found no place live in the countryside.
  mutating func found(residents: Int) -> [Settlement] {
    let people = Double(residents)
    let mainShare = residents > 40_000 ? 0.84 : residents > 15_000 ? 0.68 : 0.56
    let rural = residents < 4_000 ? 0.1 : 0.06
    settle(.town, Int(people * mainShare))
    if settlements.first.map({ $0.residents < 8_000 }) == true { settlements[0].kind = .village }
    let rest = people * (1 - mainShare - rural)
    let villages = max(1, min(7, Int((rest / 1_800).rounded())))
    let weights = (1...villages).map { 1 / (Double($0) + 0.6) }
    for weight in weights { settle(.village, Int(rest * weight / weights.reduce(0, +))) }
    for _ in 0..<max(1, villages / 2) { settle(.hamlet, Int(numbers.between(50, 160))) }
    if residents > 10_000 {
      for _ in 0..<max(1, residents / 60_000) { settle(.holidayPark, 40) }
    }
    for place in settlements.indices { shape(place) }
    return settlements
  }

  private mutating func settle(_ kind: Settlement.Kind, _ residents: Int) {
    guard residents >= 30 else { return }
    let radius = kind == .holidayPark ? numbers.between(170, 260) : Settlement.radius(of: residents)
    var best: (score: Double, point: PlanePoint)?
    for _ in 0..<(kind == .town ? 140 : 70) {
      let point = PlanePoint(
        x: numbers.between(box.minX, box.maxX), y: numbers.between(box.minY, box.maxY)
      ).rounded
      guard let score = score(point, kind, radius), score > (best?.score ?? -.infinity) else {
        continue
      }
      best = (score, point)
    }
    guard let best else {
      // Its people live in the main town instead.
      if kind == .village, !settlements.isEmpty { settlements[0].residents += residents }
      return
    }
    settlements.append(
      Settlement(
        kind: kind, name: "", gemeente: gemeente, residents: residents, centre: best.point,
        radiusMetres: radius, bank: barriers.bank(of: best.point)))
  }

  /// How good a spot is; `nil` where no place can be built.
  private mutating func score(
    _ point: PlanePoint, _ kind: Settlement.Kind, _ radius: Double
  ) -> Double? {
    guard Ring.contains(lattice.rings[gemeente], point) else { return nil }
    let border = lattice.borders.metres(from: point, within: 1.5 * radius + 400)
    let clearance = barriers.clearance(from: point, within: radius + 300)
    guard border >= 0.55 * radius + 200, clearance >= 0.45 * radius + 100 else { return nil }
    var room = Double.infinity
    for other in settlements {
      let gap = point.metres(to: other.centre) - other.radiusMetres - radius
      guard gap > 450 else { return nil }
      room = min(room, gap)
    }
    let base = min(border, 1.2 * radius) + min(clearance, 0.8 * radius)
    if kind == .town { return base - 0.2 * point.metres(to: middle) + radius * numbers.share() }
    return base + min(room, 2_000) * 0.2 + 900 * numbers.share()
  }

  /// Draws the outline: as far as the place wants, or as far as it can.
  private mutating func shape(_ place: Int) {
    let settlement = settlements[place]
    let noise = SmoothNoise(frame.seed, UInt64(gemeente) << 16 | UInt64(place) << 4 | 5)
    settlements[place].gates = gates(settlement)
    let gates = settlements[place].gates
    let isPark = settlement.kind == .holidayPark
    let lobes = gates.map { _ in isPark || numbers.chance(0.55) ? 0 : numbers.between(0.1, 0.32) }
    let wants = (0..<Compass.count).map { point in
      let direction = Compass.directions[point]
      // Places grow along some of the roads that leave them.
      let lobe =
        zip(gates, lobes).map { gate, lobe in
          lobe * max(0, 1 - Double(Compass.gap(gate, point)) / 8)
        }.max() ?? 0
      return 1 + lobe + 0.26 * noise(direction.x * 1.3 + 7, direction.y * 1.3 + 7)
        + 0.15 * noise(direction.x * 3.4 + 17, direction.y * 3.4 + 17)
    }
    let limits = (0..<Compass.count).map { limit(settlement, place, $0) }
    var low = 0.3 * settlement.radiusMetres
    var high = 2.2 * settlement.radiusMetres
    let target = 3.14159 * settlement.radiusMetres * settlement.radiusMetres
    for _ in 0..<24 {
      let scale = (low + high) / 2
      settlements[place].reach = zip(wants, limits).map { max(60, min($0 * scale, $1)) }
      if settlements[place].areaSquareMetres < target { low = scale } else { high = scale }
    }
    smooth(place, limits)
  }

  /// Takes the teeth off the outline without passing a limit.
  private mutating func smooth(_ place: Int, _ limits: [Double]) {
    for _ in 0..<2 {
      let reach = settlements[place].reach
      let count = reach.count
      settlements[place].reach = reach.indices.map { point in
        let mean =
          (reach[(point + count - 1) % count] + 2 * reach[point] + reach[(point + 1) % count]) / 4
        return max(60, min(mean, limits[point]))
      }
    }
  }

  /// How far a ray from the centre gets.
  private func limit(_ settlement: Settlement, _ place: Int, _ point: Int) -> Double {
    let direction = Compass.directions[point]
    let farthest = 2.2 * settlement.radiusMetres
    let step = max(25, settlement.radiusMetres / 30)
    var reach = 0.0
    while reach < farthest {
      let next = settlement.centre + direction * (reach + step)
      guard barriers.clearance(from: next, within: 120) >= 55,
        lattice.borders.metres(from: next, within: 190) > 180
      else { return reach }
      for (other, neighbour) in settlements.enumerated() where other != place {
        let gap = next.metres(to: neighbour.centre) - 1.2 * neighbour.radiusMetres
        guard gap > 170 else { return reach }
      }
      reach += step
    }
    return reach
  }

  private mutating func gates(_ settlement: Settlement) -> [Int] {
    let count: Int =
      switch settlement.kind {
      case .holidayPark: 1
      case .hamlet: 3
      case .village: 5
      case .town: min(12, 6 + Int(settlement.radiusMetres / 900))
      }
    let start = numbers.share()
    return Set(
      (0..<count).map { gate in
        let spread = (Double(gate) + start + numbers.between(-0.16, 0.16)) / Double(count)
        return Int(spread * Double(Compass.count) + Double(Compass.count)) % Compass.count
      }
    ).sorted()
  }
}
