import TestSupport
import Testing

@testable import Geo

/// Outlines are counted right up to a limit, and never looked at longer than their size allows.
@Suite("Outlines")
struct OutlinesTests {
  private typealias Area = Polygon<PlanePoint>

  // MARK: Meetings

  @Test func `a figure eight crosses itself once`() {
    let eight = Outlines([area([(0, 0), (10, 10), (10, 0), (0, 10), (0, 0)])])
    #expect(counts(eight) == OutlineMeetings(crossingsInRings: 1))
  }

  @Test func `rings that meet in a corner touch four times, and cross nowhere`() {
    // Two edges of each end in the corner.
    let squares = Outlines([square(0, 0, 10), square(10, 10, 10)])
    #expect(counts(squares) == OutlineMeetings(touches: 4))
  }

  @Test func `a hole over the edge of its shell crosses it twice`() {
    let shell = Area(rings: square(0, 0, 10).rings + square(8, 3, 4).rings)
    #expect(counts(Outlines([shell])) == OutlineMeetings(crossingsOfRings: 2))
  }

  @Test func `an edge over another one touches it, a repeated point does not`() {
    let slabs = Outlines([square(0, 0, 10), area([(2, 10), (4, 10), (4, 14), (2, 14), (2, 10)])])
    // The long edge meets the short one, and the two that end on it.
    #expect(counts(slabs) == OutlineMeetings(touches: 3))
    let doubled = area([(0, 0), (10, 0), (10, 0), (10, 10), (0, 10), (0, 0)])
    #expect(counts(Outlines([doubled])).crossingsInRings == 0)
  }

  @Test func `a ring that is not closed has the edge that closes it`() {
    let open = Outlines([area([(0, 0), (10, 10), (10, 0), (0, 10)])])
    #expect(counts(open) == OutlineMeetings(crossingsInRings: 1))
  }

  @Test(arguments: 1...6)
  func `random rings meet as often as all their edges held against each other`(seed: Int) {
    var random = SeededNumbers(UInt64(seed))
    let polygons = (0..<3).map { _ in
      let points = (0..<Int(random.share() * 60) + 4).map { _ in
        // Whole metres: corners that coincide, and edges over each other.
        PlanePoint(x: (random.share() * 30).rounded(), y: (random.share() * 30).rounded())
      }
      return Area(rings: [points + [points[0]]])
    }
    #expect(counts(Outlines(polygons)) == plainCounts(polygons))
  }

  @Test func `counting stops at the first limit that is passed`() {
    let comb = Outlines([Area(rings: [TangledShapes.comb(100)])])
    #expect(comb.excess(over: OutlineMeetings(crossingsInRings: 500)) == .crossingsInRings(500))
    let bars = Outlines(TangledShapes.bars(30))
    #expect(
      bars.excess(over: OutlineMeetings(crossingsOfRings: 3599, touches: 9))
        == .crossingsOfRings(3599))
    // Thirty by thirty, four crossings each.
    #expect(bars.excess(over: OutlineMeetings(crossingsOfRings: 3600)) == nil)
  }

  // MARK: Crowding

  @Test func `edges over each other are crowded, however many there are`() {
    let there = (0..<30_000).flatMap { _ in [PlanePoint(x: 0, y: 0), PlanePoint(x: 9, y: 9)] }
    let spike = Outlines([Area(rings: [there + [there[0]]])])
    #expect(spike.crowding() == .crowding(positions: 60_001))
    let few = Outlines([Area(rings: [Array(there.prefix(4001))])], freeLooks: 1000)
    let limit = OutlineMeetings(crossingsInRings: .max, crossingsOfRings: .max, touches: .max)
    #expect(few.excess(over: limit) == .crowding(positions: 4001))
  }

  @Test func `long edges side by side are crowded though they never meet`() {
    let hatch = Outlines([Area(rings: [TangledShapes.hatch(20_000)])])
    #expect(hatch.crowding() == .crowding(positions: 40_001))
  }

  @Test func `thousands of rings around each other are crowded`() {
    func rings(_ count: Int) -> Outlines {
      Outlines((1...count).map { square(-Double($0), -Double($0), 2 * Double($0)) })
    }
    #expect(rings(2000).crowding() != nil)
    #expect(rings(600).crowding() == nil)
  }

  @Test func `rings around each other are crowded, also where their edges keep apart`() {
    // Upright squares of sixteen edges a side: stretches without width that meet in corners alone.
    let squares = (1...1500).map { number in
      let side = Double(number)
      let around = (0..<16).map { Double($0) / 8 * side - side }
      let ring =
        around.map { PlanePoint(x: $0, y: -side) } + around.map { PlanePoint(x: side, y: $0) }
        + around.map { PlanePoint(x: -$0, y: side) } + around.map { PlanePoint(x: -side, y: -$0) }
      return Area(rings: [ring + [ring[0]]])
    }
    #expect(Outlines(squares).crowding() == .crowding(positions: 97_500))
  }

  @Test func `a long coast, a raster and a town of squares are not crowded`() {
    var random = SeededNumbers(4)
    let coast = TangledShapes.circle(radius: 100_000, edges: 40_000).map {
      let share = 1 + random.share() / 50
      return PlanePoint(x: $0.x * share, y: $0.y * share)
    }
    #expect(Outlines([Area(rings: [coast])]).crowding() == nil)
    let squares = (0..<10_000).map { square(Double($0 % 100), Double($0 / 100), 1) }
    #expect(Outlines(squares).crowding() == nil)
    let holes = squares.flatMap { area in area.rings.map { $0.map(\.halved) } }
    #expect(Outlines([Area(rings: square(-9, -9, 90).rings + holes)]).crowding() == nil)
    // In any order.
    let shuffled = squares.indices.map { squares[$0 * 7919 % squares.count] }
    #expect(Outlines(shuffled).crowding() == nil)
  }

  @Test(arguments: [Double.infinity, .nan, 1e308])
  func `coordinates that are no places are counted without a crash`(odd: Double) {
    var ring = TangledShapes.circle(radius: 1000, edges: 10_000)
    ring[5000] = PlanePoint(x: odd, y: -odd)
    ring[5001] = PlanePoint(x: -odd, y: odd)
    let outlines = Outlines([Area(rings: [ring]), Area(rings: [[], [ring[0]]])])
    #expect(outlines.positions == 10_001)
    #expect(outlines.crowding() == nil)
    #expect(outlines.excess(over: OutlineMeetings(touches: .max)) != .touches(.max))
  }

  // MARK: Counting

  /// The least limit that the outlines keep within.
  private func counts(_ outlines: Outlines) -> OutlineMeetings {
    var limit = OutlineMeetings()
    while let excess = outlines.excess(over: limit) {
      switch excess {
      case .crossingsInRings(let most): limit.crossingsInRings = most + 1
      case .crossingsOfRings(let most): limit.crossingsOfRings = most + 1
      case .touches(let most): limit.touches = most + 1
      case .crowding: return OutlineMeetings(touches: -1)
      }
    }
    return limit
  }

  private struct Edge { var ring, place, last: Int, from, to: PlanePoint }

  private func plainCounts(_ polygons: [Area]) -> OutlineMeetings {
    let edges = polygons.flatMap(\.rings).enumerated().flatMap { number, ring in
      zip(ring, ring.dropFirst()).enumerated().map {
        Edge(ring: number, place: $0, last: ring.count - 2, from: $1.0, to: $1.1)
      }
    }
    var counts = OutlineMeetings()
    for (number, a) in edges.enumerated() {
      for b in edges[(number + 1)...] where a.from != a.to && b.from != b.to {
        let gap = b.place - a.place
        if a.ring == b.ring, gap == 1 || gap == a.last { continue }
        let turns = [
          turn(a.from, a.to, b.from), turn(a.from, a.to, b.to),
          turn(b.from, b.to, a.from), turn(b.from, b.to, a.to),
        ]
        if turns[0] * turns[1] < 0, turns[2] * turns[3] < 0 {
          if a.ring == b.ring { counts.crossingsInRings += 1 } else { counts.crossingsOfRings += 1 }
        } else if isOn(a, b.from) || isOn(a, b.to) || isOn(b, a.from) || isOn(b, a.to) {
          counts.touches += 1
        }
      }
    }
    return counts
  }

  private func isOn(_ edge: Edge, _ point: PlanePoint) -> Bool {
    turn(edge.from, edge.to, point) == 0
      && BoundingBox(of: [edge.from, edge.to]).contains(x: point.x, y: point.y)
  }

  private func turn(_ a: PlanePoint, _ b: PlanePoint, _ c: PlanePoint) -> Double {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
  }

  private func square(_ x: Double, _ y: Double, _ side: Double) -> Area {
    area([(x, y), (x + side, y), (x + side, y + side), (x, y + side), (x, y)])
  }

  private func area(_ points: [(Double, Double)]) -> Area {
    Area(rings: [points.map { PlanePoint(x: $0.0, y: $0.1) }])
  }
}

extension PlanePoint {
  fileprivate var halved: PlanePoint { PlanePoint(x: x / 2, y: y / 2) }
}
