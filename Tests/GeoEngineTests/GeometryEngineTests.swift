import Geo
import Testing

@testable import GeoEngine

/// Every polygon is small enough to draw.
@Suite("Geometry engine")
struct GeometryEngineTests {
  private let engine: GeometryEngine

  init() throws { engine = try GeometryEngine() }

  @Test func `a square is valid`() throws {
    #expect(try engine.validityReason(of: [square(0, 0, 10)]) == nil)
  }

  @Test func `a figure eight is named with its crossing`() throws {
    let reason = try #require(try engine.validityReason(of: [figureEight]))
    #expect(reason == "Self-intersection[5 5]")
  }

  @Test func `repair keeps both lobes of a figure eight`() throws {
    let repaired = try engine.repaired([figureEight])
    // Two triangles of base 10 and height 5.
    #expect(repaired.count == 2)
    #expect(abs(repaired.areaSquareMetres - 50) < 1e-9)
    #expect(try engine.validityReason(of: repaired) == nil)
  }

  @Test func `repair joins parts that overlap`() throws {
    let overlapping = [square(0, 0, 10), square(5, 0, 10)]
    #expect(try engine.validityReason(of: overlapping) != nil)
    #expect(abs(try engine.repaired(overlapping).areaSquareMetres - 150) < 1e-9)
  }

  @Test func `repair drops spikes and rings that enclose nothing`() throws {
    let spiked = Polygon(rings: [
      ring([(0, 0), (10, 0), (10, 10), (10, 20), (10, 10), (0, 10), (0, 0)])
    ])
    let flat = Polygon(rings: [ring([(0, 0), (5, 0), (0, 0)])])
    let repaired = try engine.repaired([spiked, flat])
    #expect(abs(repaired.areaSquareMetres - 100) < 1e-9)
    #expect(repaired.boundingBox.maxY == 10)
    #expect(try engine.repaired([flat]).isEmpty)
  }

  @Test func `defects that GEOS would not hold have a reason too`() throws {
    let open = Polygon(rings: [ring([(0, 0), (10, 0), (10, 10), (0, 10)])])
    #expect(try engine.validityReason(of: [open]) == "Ring not closed[0.0 0.0]")
    #expect(abs(try engine.repaired([open]).areaSquareMetres - 100) < 1e-9)
    let short = Polygon(rings: [ring([(0, 0), (10, 0), (0, 0)])])
    #expect(try engine.validityReason(of: [short]) == "Too few points in a ring (3)")
    let odd = Polygon(rings: [ring([(0, 0), (.nan, 0), (10, 10), (0, 0)])])
    #expect(try engine.validityReason(of: [odd])?.hasPrefix("Invalid Coordinate") == true)
    #expect(throws: GeometryEngineError.self) { try engine.repaired([odd]) }
  }

  @Test func `holes survive the way there and back`() throws {
    let courtyard = Polygon(rings: square(0, 0, 10).rings + square(2, 2, 4).rings)
    let union = try engine.union(of: [courtyard])
    #expect(union.count == 1 && union[0].rings.count == 2)
    #expect(abs(union.areaSquareMetres - 84) < 1e-9)
  }

  @Test func `union dissolves the border between neighbours`() throws {
    let union = try engine.union(of: [square(0, 0, 10), square(10, 0, 10)])
    #expect(union.count == 1)
    #expect(abs(union.areaSquareMetres - 200) < 1e-9)
    #expect(try engine.union(of: []).isEmpty)
  }

  @Test func `a line over a courtyard is not covered, one along its edge is`() throws {
    let courtyard = Polygon(rings: square(0, 0, 10).rings + square(2, 2, 4).rings)
    let area = try PreparedArea([courtyard], engine: engine)
    let answers = [
      try area.covers(line: ring([(1, 4), (9, 4)])),
      try area.covers(line: ring([(2, 2), (2, 6)])),
      try area.covers(line: ring([(0, 0), (10, 0)])),
      try area.intersects(line: ring([(-5, 5), (1, 5)])),
      try area.intersects(line: ring([(3, 3), (5, 5)])),
    ]
    #expect(answers == [false, true, true, true, false])
  }

  @Test func `points and polygons are inside, on the border or away`() throws {
    let area = try PreparedArea([square(0, 0, 10)], engine: engine)
    let answers = [
      try area.covers(PlanePoint(x: 5, y: 5)),
      try area.covers(PlanePoint(x: 10, y: 5)),
      try area.covers(PlanePoint(x: 10.001, y: 5)),
      try area.intersects([square(9, 9, 10)]),
      try area.intersects([square(11, 11, 10)]),
    ]
    #expect(answers == [true, true, false, true, false])
  }

  @Test func `a ring that encloses nothing is an error, not a crash`() {
    #expect(throws: GeometryEngineError.self) {
      _ = try PreparedArea([Polygon(rings: [[]])], engine: engine)
    }
  }

  private var figureEight: Polygon<PlanePoint> {
    Polygon(rings: [ring([(0, 0), (10, 10), (10, 0), (0, 10), (0, 0)])])
  }

  private func square(_ x: Double, _ y: Double, _ side: Double) -> Polygon<PlanePoint> {
    Polygon(rings: [
      ring([(x, y), (x + side, y), (x + side, y + side), (x, y + side), (x, y)])
    ])
  }

  private func ring(_ points: [(Double, Double)]) -> [PlanePoint] {
    points.map { PlanePoint(x: $0.0, y: $0.1) }
  }
}
