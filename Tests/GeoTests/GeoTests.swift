import TestSupport
import Testing

@testable import Geo

@Suite("Geo")
struct GeoTests {
  private func square(_ x: Double, _ y: Double, _ side: Double) -> [PlanePoint] {
    [(0, 0), (side, 0), (side, side), (0, side), (0, 0)].map {
      PlanePoint(x: x + Double($0.0), y: y + Double($0.1))
    }
  }

  @Test func `area and centroid of a square with a hole`() {
    let polygon = Polygon(rings: [square(0, 0, 10), square(0, 0, 5)])
    #expect(polygon.areaSquareMetres == 75)
    // (100 x 5 - 25 x 2.5) / 75 in both directions.
    let centroid = [polygon].centroid
    #expect(abs((centroid?.x ?? 0) - (500 - 62.5) / 75) < 1e-12)
    #expect([Polygon<PlanePoint>]().centroid == nil)
  }

  @Test func `a point on a shared border is in exactly one area`() {
    let index = AreaIndex([
      [Polygon(rings: [square(0, 0, 10)])], [Polygon(rings: [square(10, 0, 10)])],
      [Polygon(rings: [square(0, 10, 10)])], [Polygon(rings: [square(10, 10, 10)])],
    ])
    for point in [(10.0, 5.0), (5, 10), (10, 10)] {
      let place = PlanePoint(x: point.0, y: point.1)
      #expect((0..<4).count { index.contains(place, area: $0) } == 1, "\(point)")
    }
    #expect(index.area(holding: PlanePoint(x: 25, y: 5)) == nil)
  }

  @Test(arguments: 1...20) func `the box tree finds the nearest, wherever the question is`(
    seed: Int
  ) {
    var random = SeededNumbers(UInt64(seed))
    let points = (0..<500).map { _ in PlanePoint(x: random.share() * 1e4, y: random.share() * 1e4) }
    let tree = PackedBoxTree(count: points.count) { BoundingBox(of: [points[$0]]) }
    for _ in 0..<20 {
      let place = PlanePoint(x: random.share() * 4e4 - 2e4, y: random.share() * 4e4 - 2e4)
      var nearest = Double.infinity
      tree.visitNearest(x: place.x, y: place.y, limitMetres: &nearest) { run, limit in
        for item in run { limit = min(limit, place.metres(to: points[item])) }
      }
      #expect(nearest == points.map { place.metres(to: $0) }.min(), "seed \(seed)")
    }
  }

  @Test func `sorted ids know their places`() {
    let ids = SortedIDs([7, -3, 1 << 62, 7, 0, Int64.min, Int64.max] + Array(1000..<3000))
    #expect(ids.count == 2006)
    #expect(ids.ids == ids.ids.sorted())
    for (place, id) in ids.ids.enumerated() { #expect(ids.index(of: id) == place) }
    #expect(ids.index(of: 8) == nil)
    #expect(ids.lowerBound(of: 8) == ids.index(of: 1000))
    #expect(SortedIDs([]).index(of: 1) == nil)
  }

  @Test func `neighbours on the curve are neighbours on the ground`() {
    var box = BoundingBox()
    box.add(x: 0, y: 0)
    box.add(x: 8, y: 8)
    let curve = HilbertCurve(filling: box)
    var cells: [(rank: UInt32, x: Int, y: Int)] = []
    for x in 0..<8 {
      for y in 0..<8 { cells.append((curve.rank(x: Double(x) + 0.5, y: Double(y) + 0.5), x, y)) }
    }
    cells.sort { $0.rank < $1.rank }
    for (first, second) in zip(cells, cells.dropFirst()) {
      #expect(abs(first.x - second.x) + abs(first.y - second.y) == 1)
    }
  }

  @Test func `a line stays inside a bent polygon or does not`() {
    let bend = [(0, 0), (10, 0), (10, 4), (4, 4), (4, 10), (0, 10), (0, 0)].map {
      PlanePoint(x: Double($0.0), y: Double($0.1))
    }
    let visibility = PolygonVisibility([bend])
    func sees(_ a: (Double, Double), _ b: (Double, Double)) -> Bool {
      visibility.sees(from: PlanePoint(x: a.0, y: a.1), to: PlanePoint(x: b.0, y: b.1))
    }
    #expect(sees((0, 0), (10, 4)))
    #expect(!sees((10, 4), (4, 10)), "over the corner that is cut out")
    #expect(sees((10, 0), (0, 10)) == false, "passes beyond (4, 4)")
    #expect(sees((0, 0), (4, 4)))
    #expect(sees((0, 10), (4, 4)))
    #expect(sees((4, 4), (4, 10)), "along the outline")
  }

  @Test func `pieces of work come back in their order`() async throws {
    #expect(try await inParallel(100, threads: 4) { $0 * 2 } == (0..<100).map { $0 * 2 })
    #expect(try await inParallel(0, threads: 4) { $0 }.isEmpty)
  }
}
