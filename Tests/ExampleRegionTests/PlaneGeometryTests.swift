import Geo
import Testing

@testable import ExampleRegion

@Suite("Plane geometry")
struct PlaneGeometryTests {
  @Test func `the compass goes round in equal steps`() {
    let ring = Compass.directions
    #expect(ring.count == 96)
    for place in ring.indices {
      // The sine of a 96th of a turn, 3.75 degrees.
      #expect(abs(ring[place].cross(ring[(place + 1) % 96]) - 0.065_403_129_230_143) < 1e-12)
    }
  }

  @Test func `two pieces cross where a pencil says`() throws {
    let along = Segment(from: PlanePoint(x: 0, y: 0), to: PlanePoint(x: 10, y: 0))
    let across = Segment(from: PlanePoint(x: 4, y: -2), to: PlanePoint(x: 4, y: 6))
    let crossing = try #require(along.crossing(across))
    #expect(crossing.here == 0.4 && crossing.there == 0.25)
    let beside = Segment(from: PlanePoint(x: 11, y: -2), to: PlanePoint(x: 11, y: 6))
    #expect(along.crossing(beside) == nil)
  }

  @Test func `a block of 40 by 100 is long towards the north`() {
    let shape = BlockShape([
      PlanePoint(x: 5, y: 5), PlanePoint(x: 45, y: 5), PlanePoint(x: 45, y: 105),
      PlanePoint(x: 5, y: 105),
    ])
    #expect(shape.squareMetres == 4_000)
    #expect(shape.centre == PlanePoint(x: 25, y: 55))
    #expect(abs(abs(shape.longSide.y) - 1) < 1e-12)
    #expect(abs(shape.lengthMetres - 100) < 1e-9 && abs(shape.breadthMetres - 40) < 1e-9)
  }

  @Test func `the grid finds the crossings that a look at every piece finds`() {
    var numbers = SeededNumbers(3, 1)
    func piece() -> Segment {
      let from = PlanePoint(x: numbers.between(-900, 900), y: numbers.between(-900, 900))
      return Segment(
        from: from,
        to: from + PlanePoint(x: numbers.between(-200, 200), y: numbers.between(-200, 200)))
    }
    let pieces = (0..<300).map { _ in piece() }
    var grid = SegmentGrid(cellMetres: 130)
    for (number, piece) in pieces.enumerated() { grid.add(piece, owner: number) }
    for _ in 0..<100 {
      let probe = piece()
      let plain = pieces.indices.filter { probe.crossing(pieces[$0]) != nil }
      #expect(grid.crossings(of: probe).map(\.number) == plain)
      let near = pieces.map { $0.metres(to: probe.from) }.filter { $0 <= 250 }.min()
      #expect(grid.metres(from: probe.from, within: 250) == near ?? .infinity)
    }
  }
}
