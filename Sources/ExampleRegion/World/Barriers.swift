// What cuts the region: rivers, canals, motorways and railways. Those that run east give a y for
// every x, those that run north an x for every y, so none crosses itself.

import Geo

/// A line that few streets cross.
struct Barrier: Sendable {
  enum Kind: Int, Sendable, CaseIterable {
    case river
    case canal
    case motorway
    case railway

    /// Metres on both sides that are kept free.
    var halfWidthMetres: Double {
      switch self {
      case .river: 90
      case .canal: 14
      case .motorway: 28
      case .railway: 12
      }
    }
  }

  var kind: Kind
  /// The number among those of its kind.
  var number: Int
  var line: [PlanePoint]
}

/// All barriers, and which lies near a place.
struct Barriers: Sendable {
  private(set) var all: [Barrier] = []
  /// Owners are places in `all`.
  private(set) var grid = SegmentGrid(cellMetres: 400)

  /// The ground between two barriers of one kind.
  private static let periodMetres = 30_000.0

  /// One line a period of ground.
  private struct Plan {
    var kind: Barrier.Kind
    /// Where in its period it runs.
    var share: Double
    var isEastward: Bool
    /// One in every so many periods has it.
    var each = 1
    /// How many periods a region has before it gets one.
    var leastPeriods = 1
  }

  private static let plans = [
    Plan(kind: .river, share: 0.56, isEastward: true, each: 2),
    Plan(kind: .motorway, share: 0.17, isEastward: true),
    Plan(kind: .railway, share: 0.86, isEastward: true, leastPeriods: 2),
    Plan(kind: .railway, share: 0.34, isEastward: false),
    Plan(kind: .canal, share: 0.78, isEastward: false),
    Plan(kind: .motorway, share: 0.08, isEastward: false, leastPeriods: 2),
  ]

  init(_ frame: WorldFrame) {
    for plan in Self.plans {
      let breadth = plan.isEastward ? frame.box.height : frame.box.width
      let periods = max(1, Int((breadth / Self.periodMetres).rounded()))
      guard periods >= plan.leastPeriods else { continue }
      for period in stride(from: 0, to: periods, by: plan.each) {
        add(plan, period, of: periods, frame)
      }
    }
  }

  private mutating func add(_ plan: Plan, _ period: Int, of periods: Int, _ frame: WorldFrame) {
    let kind = plan.kind
    let isEastward = plan.isEastward
    let name = UInt64(kind.rawValue * 4096 + period * 2 + (isEastward ? 1 : 0))
    var numbers = SeededNumbers(frame.seed, 21, name)
    let box = frame.box
    let breadth = isEastward ? box.height : box.width
    let low = isEastward ? box.minY : box.minX
    let place = Double(period) + plan.share + numbers.between(-0.03, 0.03)
    let base = low + breadth * place / Double(periods)
    let wide = SmoothNoise(frame.seed, 2000 + name)
    let near = SmoothNoise(frame.seed, 3000 + name)
    let bends: (wide: Double, near: Double, step: Double) =
      switch kind {
      case .river: (700, 160, 120)
      case .canal: (180, 0, 300)
      case .motorway: (600, 0, 200)
      case .railway: (350, 0, 200)
      }
    // A village has no room for wide bends.
    let scale = min(1, breadth / 12_000)
    let beyond = 1_500 * scale
    let start = (isEastward ? box.minX : box.minY) - beyond
    let end = (isEastward ? box.maxX : box.maxY) + beyond
    var line: [PlanePoint] = []
    for along in stride(from: start, through: end, by: bends.step) {
      let across =
        base + scale * (bends.wide * wide(along / 4_200) + bends.near * near(along / 900))
      line.append(
        (isEastward ? PlanePoint(x: along, y: across) : PlanePoint(x: across, y: along)).rounded)
    }
    grid.add(line: line, owner: all.count)
    all.append(Barrier(kind: kind, number: all.count { $0.kind == kind }, line: line))
  }

  /// The distance to the edge of the nearest barrier, at most `reach`.
  func clearance(from point: PlanePoint, within reach: Double) -> Double {
    var least = reach
    grid.forEach(near: BoundingBox(of: [point]).grown(byMetres: reach + 90)) { piece in
      let width = all[grid.owners[piece]].kind.halfWidthMetres
      least = min(least, grid.segments[piece].metres(to: point) - width)
    }
    return least
  }

  /// On which side of a river a point lies: how many rivers are south of it.
  func bank(of point: PlanePoint) -> Int {
    all.filter { $0.kind == .river }.count { river in
      let step = river.line[1].x - river.line[0].x
      let place = Int((point.x - river.line[0].x) / step)
      let here = river.line[min(max(0, place), river.line.count - 1)]
      return here.y < point.y
    }
  }
}
