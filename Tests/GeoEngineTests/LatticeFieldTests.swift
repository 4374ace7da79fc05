import Geo
import GeoEngine
import TestSupport
import Testing

/// Fields whose areas are known, and laws on random ones; GEOS judges the shapes.
@Suite("Lattice field")
struct LatticeFieldTests {
  private func box(_ size: Double) -> BoundingBox {
    BoundingBox(of: [PlanePoint(x: 0, y: 0), PlanePoint(x: size, y: size)])
  }

  private func field(
    _ size: Double, spacing: Double = 10, _ value: (PlanePoint) -> Double?
  ) -> LatticeField {
    let lattice = Lattice(around: box(size), spacingMetres: spacing)
    var field = LatticeField(lattice)
    for node in 0..<lattice.count {
      if let value = value(lattice.point(node)) { field.set(node, to: value) }
    }
    return field
  }

  private func random(seed: UInt64, size: Double = 300) -> LatticeField {
    var random = SeededNumbers(seed)
    return field(size) { _ in
      random.chance(0.1) ? nil : random.chance(0.2) ? 500 : random.share() * 1000
    }
  }

  @Test func `nodes stand on multiples of the spacing, one ring outside the box`() throws {
    let box = BoundingBox(of: [PlanePoint(x: 101, y: -49), PlanePoint(x: 149, y: 50)])
    let lattice = Lattice(around: box, spacingMetres: 25)
    #expect(lattice.point(0) == PlanePoint(x: 100, y: -50))
    // Columns 100, 125, 150; rows -50, -25, 0, 25, 50, 75.
    #expect((lattice.columns, lattice.rows) == (3, 6))
    #expect(lattice.node(column: 5, row: 2) == 3 * 4 + 1)
    #expect(lattice.node(column: 3, row: 2) == nil)
  }

  @Test func `a cone is cut into a round area`() throws {
    let cone = field(1000) { $0.metres(to: PlanePoint(x: 500, y: 500)) }
    let areas = cone.areas(within: 300)
    #expect(areas.count == 1 && areas[0].rings.count == 1)
    // A circle of 300 m holds 282,743 square metres; the facets of ten metres lose little of it.
    #expect(abs(areas.areaSquareMetres - 282_743) < 500)
  }

  @Test func `a ring has a hole, an island in it is an area of its own`() throws {
    let rings = field(1000) { point in
      let metres = point.metres(to: PlanePoint(x: 500, y: 500))
      return metres < 100 ? 0 : metres < 250 ? 1000 : metres < 400 ? 0 : 1000
    }
    let areas = rings.areas(within: 500)
    #expect(areas.map(\.rings.count).sorted() == [1, 2])
  }

  @Test func `a hole belongs to the innermost area around it`() throws {
    let target = field(1000) { point in
      let metres = point.metres(to: PlanePoint(x: 500, y: 500))
      return metres < 60 ? 1000 : metres < 120 ? 0 : metres < 250 ? 1000 : metres < 400 ? 0 : 1000
    }
    let areas = target.areas(within: 500)
    #expect(areas.map(\.rings.count) == [2, 2])
    #expect(try GeometryEngine().validityReason(of: areas) == nil)
  }

  @Test func `a single node and a level that nobody meets`() throws {
    let one = field(100) { $0 == PlanePoint(x: 50, y: 50) ? 100 : 300 }
    // Half way to each of eight neighbours: an octagon of radius 5 along axes and 7.07 across.
    let areas = one.areas(within: 200)
    #expect(areas.count == 1)
    #expect(areas[0].rings[0].count == 9)
    #expect(abs(areas.areaSquareMetres - 100) < 1e-9)
    #expect(one.areas(within: 99).isEmpty)
    #expect(one.contains(PlanePoint(x: 54, y: 50), within: 200))
    #expect(!one.contains(PlanePoint(x: 56, y: 50), within: 200))
  }

  @Test(arguments: 1...25)
  func `areas of random fields are valid, wound right, and hold what they say`(
    seed: Int
  ) throws {
    let field = random(seed: UInt64(seed))
    let engine = try GeometryEngine()
    for level in [100.0, 500, 700] {
      let areas = field.areas(within: level)
      #expect(try engine.validityReason(of: areas) == nil)
      let index = AreaIndex(areas.map { [$0] })
      var random = SeededNumbers(UInt64(seed) + 1000)
      for _ in 0..<400 {
        let point = PlanePoint(x: random.share() * 320 - 10, y: random.share() * 320 - 10)
        #expect(
          field.contains(point, within: level) == (index.area(holding: point) != nil),
          "seed \(seed), level \(level), \(point)")
      }
    }
  }

  @Test(arguments: 1...25)
  func `areas nest: a point within a level is within every higher one`(seed: Int) throws {
    let field = random(seed: UInt64(seed))
    var random = SeededNumbers(UInt64(seed) + 2000)
    for _ in 0..<1000 {
      let point = PlanePoint(x: random.share() * 300, y: random.share() * 300)
      let within = [100.0, 300, 499, 500, 501, 900].map { field.contains(point, within: $0) }
      #expect(within == within.sorted { !$0 && $1 }, "seed \(seed), \(point)")
    }
  }

  @Test func `the even-odd mask leaves holes out and owns lower ends`() throws {
    let lattice = Lattice(around: box(100), spacingMetres: 10)
    var rings = ShapeLayer()
    func square(_ low: Double, _ high: Double) -> [PlanePoint] {
      [(low, low), (high, low), (high, high), (low, high), (low, low)]
        .map { PlanePoint(x: $0.0, y: $0.1) }
    }
    rings.append(square(5, 95))
    rings.append(square(35, 65))
    let inside = lattice.isInside(rings)
    // Nine by nine nodes, without the three by three of the hole.
    #expect(inside.count { $0 } == 81 - 9)
    #expect(lattice.node(column: 5, row: 5).map { inside[$0] } == false)
    #expect(lattice.node(column: 1, row: 9).map { inside[$0] } == true)
  }

  @Test func `nodes near a place are those within the distance`() throws {
    let lattice = Lattice(around: box(200), spacingMetres: 10)
    let center = PlanePoint(x: 93, y: 41)
    var found: Set<Int> = []
    lattice.forEachRow(within: 55, of: center) { found.formUnion($0) }
    let expected = (0..<lattice.count).filter { lattice.point($0).metres(to: center) <= 55 }
    #expect(found == Set(expected))
  }
}
