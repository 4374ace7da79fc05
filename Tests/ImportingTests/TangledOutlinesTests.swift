import Findings
import Formats
import Geo
import GeoEngine
import Planning
import TestSupport
import Testing
import Words

@testable import Importing

/// A small file can ask for more crossings than there is time and memory for: its row is refused.
@Suite("Tangled outlines", .timeLimit(.minutes(5)))
struct TangledOutlinesTests {
  /// Where the shapes lie, in metres of RD New.
  private static let east = 100_000.0
  private static let north = 450_000.0

  /// One geometry of each way to be tangled, and what is said of it.
  private static let tangled: [(geometry: Geometry<SourcePoint>, words: String)] = [
    (shape([TangledShapes.comb(60, x: east, y: north)]), "crosses itself more than 1241 times"),
    (
      shape(TangledShapes.bars(60, x: east, y: north).flatMap(\.rings).map { [$0] }),
      "outlines that cross each other more than 3400 times"
    ),
    (
      shape([
        [
          TangledShapes.teeth(60, x: east, y: north),
          TangledShapes.teethAcross(60, x: east, y: north),
        ]
      ]), "outlines that cross each other more than"
    ),
    (shape([spike]), "edges that touch each other more than 4216 times"),
    (
      shape([TangledShapes.hatch(20_000).map(moved)]),
      "too many of its 40001 positions in one place"
    ),
  ]

  @Test(arguments: tangled.indices)
  func `a gemeente with a tangled outline is refused, the others are read`(number: Int) throws {
    let (geometry, words) = Self.tangled[number]
    let imported = try AreaImport.gemeenten(
      from: FeatureInput(
        "code,naam\nGM0001,A\nGM0002,B", geometries: [geometry, Self.aside], system: .rdNew),
      plane: .rdNew)
    #expect(imported.value.map(\.code) == ["GM0002"])
    #expect(imported.findings("broken-geometry").map(\.location.row) == [1])
    let message = try #require(imported.findings("broken-geometry").first?.message)
    #expect(message.hasPrefix("A: ") && message.contains(words), "\(message)")
    #expect(imported.rows.used == 1 && imported.refusedInFindings == 1)
  }

  @Test(arguments: tangled.indices)
  func `people in a tangled outline are refused, the others are read`(number: Int) throws {
    let imported = try PopulationImport.population(
      from: FeatureInput(
        "id,pop\na,1\nb,2", geometries: [Self.tangled[number].geometry, Self.aside],
        system: .rdNew),
      plane: .rdNew)
    #expect(imported.findings("broken-geometry").map(\.location.row) == [1])
    #expect(imported.rows.used == 1 && imported.refusedInFindings == 1)
  }

  @Test(arguments: tangled.indices)
  func `a tangled hazard is refused, the others are read`(number: Int) throws {
    let imported = try ShapeImport.areas(
      from: FeatureInput(
        "id\na\nb", geometries: [Self.tangled[number].geometry, Self.aside], system: .rdNew),
      plane: .rdNew)
    #expect(imported.findings("broken-geometry").map(\.location.row) == [1])
    #expect(imported.value.areaSquareMetres == 100)
  }

  @Test func `a hazard that is tangled altogether is an error that says so`() {
    let error = #expect(throws: DataError.self) {
      try ShapeImport.areas(
        from: FeatureInput("id\na", geometries: [Self.tangled[0].geometry], system: .rdNew),
        plane: .rdNew)
    }
    #expect(error?.found.english.hasPrefix("none in 1 rows (table.csv") == true)
    #expect(error?.found.english.contains(Self.tangled[0].words) == true)
  }

  @Test func `rows of one gemeente that cross too often are all refused`() throws {
    let imported = try AreaImport.gemeenten(
      from: FeatureInput(
        "code,naam\nGM0001,A\nGM0002,B\nGM0001,A",
        geometries: [Self.upright, Self.aside, Self.across], system: .rdNew), plane: .rdNew)
    #expect(imported.value.map(\.code) == ["GM0002"])
    #expect(imported.findings("broken-geometry").map(\.location.row) == [1, 3])
    #expect(imported.rows.used == 1 && imported.refusedInFindings == 2)
  }

  @Test func `hazards that cross each other too often cannot be joined`() throws {
    let error = #expect(throws: DataError.self) {
      try ShapeImport.areas(
        from: FeatureInput("id\na\nb", geometries: [Self.upright, Self.across], system: .rdNew),
        plane: .rdNew)
    }
    #expect(error?.expected.english == "areas that can be joined")
    #expect(error?.found.english.hasPrefix("outlines that cross each other more than") == true)
  }

  // MARK: What planners have

  @Test func `squares that were collected and not dissolved are one area`() throws {
    let squares = (0..<2500).map { number in
      [Self.square(Double(number % 50), Double(number / 50), 1)]
    }
    let imported = try ShapeImport.areas(
      from: FeatureInput("id\na", geometries: [Self.shape(squares)], system: .rdNew),
      plane: .rdNew)
    #expect(abs(imported.value.areaSquareMetres - 2500) < 1e-6)
    #expect(imported.findings("repaired-geometry").count == 1)
  }

  @Test func `an outline that crosses itself at every position is repaired`() throws {
    // Two lines that weave: squares of half a metre square between 3,000 crossings.
    let there = (0...3000).map {
      SourcePoint(x: Self.east + Double($0), y: Self.north + Double($0 % 2))
    }
    let back = (0...3000).reversed().map {
      SourcePoint(x: Self.east + Double($0), y: Self.north + 1 - Double($0 % 2))
    }
    let geometry = Geometry<SourcePoint>.polygon(Polygon(rings: [there + back + [there[0]]]))
    let imported = try ShapeImport.areas(
      from: FeatureInput("id\na", geometries: [geometry], system: .rdNew), plane: .rdNew)
    #expect(abs(imported.value.areaSquareMetres - 1500) < 1e-3)
  }

  @Test func `hundreds of circles over each other are one hazard`() throws {
    let circles = (0..<400).map { number in
      Self.shape([
        [
          TangledShapes.circle(radius: 900, edges: 64).map {
            PlanePoint(
              x: Self.east + $0.x + Double(number % 20) * 200,
              y: Self.north + $0.y + Double(number / 20) * 200)
          }
        ]
      ])
    }
    let rows = circles.indices.map { "\($0)" }.joined(separator: "\n")
    let imported = try ShapeImport.areas(
      from: FeatureInput("id\n\(rows)", geometries: circles, system: .rdNew), plane: .rdNew)
    #expect(imported.value.count == 1)
    // A square of 3,800 m with a rim of 900 m, less its corners and the dents between circles.
    #expect((28e6..<31e6).contains(imported.value.areaSquareMetres))
  }

  // MARK: Columns

  @Test func `hazards and lines are read without their columns`() throws {
    let line = Geometry<SourcePoint>.lineString([
      SourcePoint(x: Self.east, y: Self.north), SourcePoint(x: Self.east + 9, y: Self.north),
    ])
    func input(_ geometry: Geometry<SourcePoint>) -> FeatureInput {
      let layer = FeatureLayer(
        name: "shapes", columns: (0..<16_000).map { "p\($0)" }, referenceSystem: .rdNew,
        hasGeometry: true)
      return FeatureInput(
        file: "shapes.geojson", reader: ShapeReader(layer: layer, geometry: geometry),
        layers: [layer])
    }
    #expect(try ShapeImport.areas(from: input(Self.aside), plane: .rdNew).rows.used == 1)
    #expect(try ShapeImport.lines(from: input(line), plane: .rdNew).rows.used == 1)
  }

  // MARK: Shapes

  private static var aside: Geometry<SourcePoint> { shape([[square(20_000, 0, 10)]]) }
  private static var upright: Geometry<SourcePoint> {
    shape([[TangledShapes.teeth(120, x: east, y: north)]])
  }
  private static var across: Geometry<SourcePoint> {
    shape([[TangledShapes.teethAcross(120, x: east, y: north)]])
  }

  /// A ring that goes there and back two hundred times.
  private static var spike: [PlanePoint] {
    let start = PlanePoint(x: east, y: north)
    let ends = (0..<400).map { PlanePoint(x: east + 10, y: north + Double($0 % 2) * 10) }
    return [start] + ends + [start]
  }

  private static func moved(_ point: PlanePoint) -> PlanePoint {
    PlanePoint(x: east + point.x / 100, y: north + point.y / 100)
  }

  private static func square(_ x: Double, _ y: Double, _ side: Double) -> [PlanePoint] {
    [(0, 0), (side, 0), (side, side), (0, side), (0, 0)].map {
      PlanePoint(x: east + x + $0.0, y: north + y + $0.1)
    }
  }

  private static func shape(_ rings: [[PlanePoint]]) -> Geometry<SourcePoint> {
    shape(rings.map { [$0] })
  }

  private static func shape(_ polygons: [[[PlanePoint]]]) -> Geometry<SourcePoint> {
    .multiPolygon(
      polygons.map { rings in
        Polygon(rings: rings.map { $0.map { SourcePoint(x: $0.x, y: $0.y) } })
      })
  }
}

/// A layer of one row that may be asked for its shape alone.
private struct ShapeReader: FeatureReader {
  let name = "shapes"
  let endings: [String] = []
  let summary = "one shape"
  var layer: FeatureLayer
  var geometry: Geometry<SourcePoint>

  func recognises(_ head: [UInt8]) -> Bool { false }

  func layers(of file: String) throws(DataError) -> [FeatureLayer] { [layer] }

  func read(
    _ layer: FeatureLayer, of file: String, _ body: (FeatureRow) throws(DataError) -> Void
  ) throws(DataError) {
    guard layer.columns.isEmpty else {
      throw DataError(
        at: DataLocation(file: file), expected: "no column", found: "\(layer.columns.count)",
        nextStep: "Ask for shapes alone.")
    }
    try body(.feature(Feature(row: 1, values: [], geometry: geometry)))
  }
}
