import Coverage
import Geo
import Planning
import TestSupport
import Testing

@testable import Exports
@testable import Figures
@testable import Page

@Suite("Map")
struct MapTests {
  private func box(_ width: Double, _ height: Double) -> BoundingBox {
    BoundingBox(of: [PlanePoint(x: 0, y: 0), PlanePoint(x: width, y: height)])
  }

  private func points(_ pairs: [(Double, Double)]) -> [PlanePoint] {
    pairs.map { PlanePoint(x: $0.0, y: $0.1) }
  }

  @Test func `a frame shows the box with the longer side on the whole sheet`() {
    let frame = MapFrame(showing: box(10_000, 8_000))
    #expect(frame.width == 10_000)
    #expect(frame.height == 8_077)  // 8,400 of 10,400 metres.
    #expect(frame.x(-200) == 0 && frame.x(10_200) == 10_000)
    #expect(frame.y(8_200) == 0)
  }

  @Test(arguments: [(BoundingBox(), 0.0), (BoundingBox(of: [PlanePoint(x: 5, y: 5)]), 5.0)])
  func `a box without extent gets room`(box: BoundingBox, middle: Double) {
    let frame = MapFrame(showing: box)
    #expect(frame.width == 10_000 && frame.height == 10_000)
    #expect(frame.x(middle) == 5_000)
  }

  @Test(arguments: [(600.0, 200.0), (5_000, 1_000), (26_000, 5_000), (300_000, 50_000)])
  func `the scale bar is 1, 2 or 5 with zeros`(width: Double, expected: Double) {
    #expect(MapFrame(showing: box(width, width)).scaleBarMetres == expected)
  }

  @Test func `paths are relative and in whole numbers`() {
    var path = MapPath()
    path.addRectangle(x: 10, y: 20, width: 5, height: 6)
    path.addRectangle(x: 15, y: 20, width: 5, height: 6)
    path.addLine(
      [SheetPoint(x: 0, y: 0), SheetPoint(x: 0, y: 0), SheetPoint(x: 3, y: -4)], isClosed: false)
    #expect(path.data == "m10 20h5v6h-5zm5 0h5v6h-5zm-15-20l3-4")
  }

  @Test func `a line is cut at the edge and goes on where it comes back`() {
    let parts = box(10, 10).clip(line: points([(-5, 5), (5, 5), (5, 15), (8, 15), (8, 5)]))
    #expect(
      parts == [points([(0, 5), (5, 5), (5, 10)]), points([(8, 10), (8, 5)])])
    #expect(box(10, 10).clip(line: points([(20, 20), (30, 30)])).isEmpty)
  }

  @Test func `a ring is cut at the edge and stays closed`() {
    let ring = points([(-5, -5), (5, -5), (5, 5), (-5, 5), (-5, -5)])
    let clipped = box(10, 10).clip(ring: ring)
    #expect(clipped.first == clipped.last)
    #expect(Polygon(rings: [clipped]).areaSquareMetres == 25)
    #expect(box(10, 10).clip(ring: ring.map { PlanePoint(x: $0.x + 50, y: $0.y) }).isEmpty)
  }

  @Test func `points that nobody would see are left out, the ends never`() {
    let line = points([(0, 0), (5, 0.4), (10, 0), (10, 10)])
    #expect(simplified(line, toleranceMetres: 0.5) == points([(0, 0), (10, 0), (10, 10)]))
    #expect(simplified(line, toleranceMetres: 0.3) == line)
    #expect(simplified(points([(1, 1)]), toleranceMetres: 5).count == 1)
  }

  @Test func `names do not hide each other, and towns come first`() {
    let frame = MapFrame(showing: box(10_000, 10_000))
    func place(_ name: String, _ kind: String, _ x: Double, _ y: Double) -> NamedPlace {
      NamedPlace(name: name, kind: kind, point: PlanePoint(x: x, y: y))
    }
    let labels = MapLabel.labels(
      of: [
        place("Dorp", "village", 5_000, 5_000), place("Stad", "town", 5_010, 5_000),
        place("Elders", "hamlet", 1_000, 1_000), place("Buiten", "town", 50_000, 0),
        place("Molen", "isolated_dwelling", 2_000, 8_000),
      ], in: frame, around: [])
    #expect(labels.map(\.text) == ["Stad", "Dorp", "Elders"])
    #expect(labels[0].point != labels[1].point)
  }

  @Test func `neighbours of one status become one rectangle`() async throws {
    let report = try await ToyRegion.report()
    let evidence = report.evidence
    let frame = MapFrame(showing: BoundingBox(of: evidence.population.points))
    let map = CellMap(report.countedRecords, of: report.outcome, in: frame)
    #expect(map.sideMetres == 100 && !map.isCoarsened)
    #expect(map.paths.map(\.status) == CellStatus.allCases)
    let rectangles = map.paths.map { $0.data.count { $0 == "z" } }.reduce(0, +)
    #expect(rectangles < report.countedRecords.count / 2)
  }

  @Test func `squares too small to see are put together`() async throws {
    let report = try await ToyRegion.report()
    let frame = MapFrame(showing: box(400_000, 400_000))
    let map = CellMap(report.countedRecords, of: report.outcome, in: frame)
    #expect(map.isCoarsened && map.sideMetres == 400)
  }

  @Test func `the base map fits its share of the page`() {
    var surroundings = Surroundings()
    for line in 0..<3_000 {
      surroundings.waterways.append(
        (0..<100).map { step in
          PlanePoint(
            x: Double(step * 100), y: Double(line * 3) + (step.isMultiple(of: 2) ? 0 : 60))
        })
    }
    let frame = MapFrame(showing: box(10_000, 10_000))
    let map = BaseMap(surroundings, in: frame)
    #expect(map.layers.map(\.style) == ["waterway"])
    #expect(map.layers.map(\.data.utf8.count).reduce(0, +) <= BaseMap.mostBytes)
  }
}

extension MapTests {
  @Test func `points near each other are signs with a shape a status`() async throws {
    let report = try await ToyRegion.report(grain: .points)
    let corner = ToyRegion.corner
    let far = PlanePoint(x: corner.x + 26_000, y: corner.y + 26_000)
    let frame = MapFrame(showing: BoundingBox(of: [corner, far]))
    // The points are 100 m apart: 37 of the sheet's 10,000 units.
    let map = CellMap(report.countedRecords, of: report.outcome, in: frame)
    #expect(map.areSigns && !map.paths.isEmpty)
    let shapes = CellStatus.allCases.map { $0.sign(at: SheetPoint(x: 0, y: 0), half: 30) }
    #expect(Set(shapes).count == 4)
    #expect(shapes.allSatisfy { $0.allSatisfy { abs($0.x) <= 30 && abs($0.y) <= 30 } })
  }

  @Test func `points far apart fill their neighbourhood`() async throws {
    let report = try await ToyRegion.report(grain: .points)
    let frame = MapFrame(showing: BoundingBox(of: report.evidence.population.points))
    let map = CellMap(report.countedRecords, of: report.outcome, in: frame)
    #expect(!map.areSigns)
    #expect(abs(map.sideMetres - 99) < 2)  // 160 units of 0.62 m.
  }

  @Test func `a marker that another hides is moved beside it`() {
    let point = SheetPoint(x: 500, y: 500)
    let places = MapLabel.freePlaces(for: [point, SheetPoint(x: 2_000, y: 2_000)], around: [point])
    #expect(places == [SheetPoint(x: 500, y: 260), SheetPoint(x: 2_000, y: 2_000)])
  }
}
