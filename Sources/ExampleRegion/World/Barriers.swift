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

    /// How far on both sides nothing else can be.
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

  init(_ frame: WorldFrame) {
    let box = frame.box
    let eastward = max(1, Int((box.height / Self.periodMetres).rounded()))
    let northward = max(1, Int((box.width / Self.periodMetres).rounded()))
    for period in 0..<eastward {
      if period.isMultiple(of: 2) {
        add(.river, period, 0.56, of: eastward, frame, isEastward: true)
      }
      add(.motorway, period, 0.17, of: eastward, frame, isEastward: true)
      if eastward > 1 { add(.railway, period, 0.86, of: eastward, frame, isEastward: true) }
    }
    for period in 0..<northward {
      add(.railway, period, 0.34, of: northward, frame, isEastward: false)
      add(.canal, period, 0.78, of: northward, frame, isEastward: false)
      if northward > 1 { add(.motorway, period, 0.08, of: northward, frame, isEastward: false) }
    }
  }

  private mutating func add(
    _ kind: Barrier.Kind, _ period: Int, _ share: Double, of periods: Int, _ frame: WorldFrame,
    isEastward: Bool
  ) {
    let name = UInt64(kind.rawValue * 4096 + period * 2 + (isEastward ? 1 : 0))
    var numbers = SeededNumbers(frame.seed, 21, name)
    let box = frame.box
    let breadth = isEastward ? box.height : box.width
    let low = isEastward ? box.minY : box.minX
    let base =
      low + breadth * (Double(period) + share + numbers.between(-0.03, 0.03)) / Double(periods)
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
    let start = (isEastward ? box.minX : box.minY) - 1_500
    let end = (isEastward ? box.maxX : box.maxY) + 1_500
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
