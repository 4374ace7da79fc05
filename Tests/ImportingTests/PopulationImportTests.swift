import Findings
import Formats
import Foundation
import Geo
import GeoEngine
import Planning
import TestSupport
import Testing
import Words

@testable import Importing

@Suite("Population import")
struct PopulationImportTests {
  @Test func `squares lie at the centre that the id gives`() throws {
    let squares = try records(
      "crs28992res100m,aantal_inwoners\nE0974N4514,5\nE0975N4514,10")
    #expect(squares.grain == .squares(sideMetres: 100))
    #expect(squares.ids == ["E0974N4514", "E0975N4514"])
    #expect(
      squares.points == [PlanePoint(x: 97_450, y: 451_450), PlanePoint(x: 97_550, y: 451_450)])
    #expect(squares.residents == [5, 10])
  }

  @Test(arguments: ["crs28992res500m", "C28992R500", "c28992r500"])
  func `squares of 500 m come with a warning`(column: String) throws {
    let imported = try read("\(column),INW2014\nE0605N4245,855")
    #expect(try records(imported).points == [PlanePoint(x: 60_750, y: 424_750)])
    #expect(imported.findings("coarse-squares")[0].message.contains("354 m"))
  }

  @Test func `without a side in the name the ids tell`() throws {
    let fine = try read("vierkant,inwoners\nE0605N4245,855\nE0606N4245,1")
    #expect(try records(fine).grain == .squares(sideMetres: 100))
    #expect(fine.findings("assumed-square-side").count == 1)
    let coarse = try read("vierkant,inwoners\nE0605N4245,855\nE0610N4245,1")
    #expect(try records(coarse).grain == .squares(sideMetres: 500))
  }

  @Test func `a geometry gives the side and is checked against the id`() throws {
    let imported = try PopulationImport.population(
      from: FeatureInput(
        "crs28992re,inwoner\nE0605N4245,855\nE0610N4245,1",
        geometries: [rectangle(60_500, 424_500, 500), rectangle(61_500, 424_500, 500)],
        system: .rdNew), plane: .rdNew)
    #expect(try records(imported).grain == .squares(sideMetres: 500))
    let off = try #require(imported.findings("square-off-id").first)
    #expect(off.count == 1 && off.location.row == 2 && off.message.contains("500 m"))
  }

  @Test func `squares are projected when the plane is not RD`() throws {
    let utm = try PopulationImport.population(
      from: FeatureInput("crs28992res100m,pop\nE1549N4629,5"), plane: Plane(code: "EPSG:32631"))
    let point = try #require(try records(utm).points.first)
    // Amersfoort lies 2.39 degrees east of the meridian of zone 31.
    #expect((660_000..<670_000).contains(point.x) && (5_780_000..<5_785_000).contains(point.y))
  }

  @Test func `secrets are unknown, and counted by value`() throws {
    let imported = try read(
      "crs28992res100m,aantal_inwoners,INW_65PL\nE0001N4514,-99997,5\nE0002N4514,-99997,-99995\n"
        + "E0003N4514,,\nE0004N4514,0,0")
    let squares = try records(imported)
    #expect(squares.residents == [nil, nil, nil, 0])
    #expect(squares.groups == [.init(name: "residents_65_plus", counts: [5, nil, nil, 0])])
    #expect(imported.findings("sentinel").map(\.count) == [2, 1])
    #expect(imported.findings("sentinel").map(\.location.field) == ["aantal_inwoners", "INW_65PL"])
    #expect(imported.findings("blank-residents").map(\.count) == [1])
    #expect(imported.rows.used == 4)
  }

  @Test func `rows that make no sense are refused one by one`() throws {
    let imported = try read(
      "crs28992res100m,aantal_inwoners,aantal_mannen\nE0001N4514,-5,1\nE0002N4514,veel,1\n"
        + "E0003N4514,3,x\nfout,3,1\nE0005N4514,3,1\nE0005N4514,4,1")
    #expect(try records(imported).ids == ["E0005N4514"])
    #expect(imported.rows.read == 6 && imported.rows.used == 1 && imported.rows.refused == 5)
    #expect(imported.refusedInFindings == 5)
    let words = imported.findings.filter { $0.severity == .refusal }
    #expect(words.map(\.location.row) == [1, 2, 3, 4, 6])
    #expect(words[1].message == "expected a count, found veel")
    #expect(words[1].location.field == "aantal_inwoners")
    #expect(words[4].message.contains("row 5"))
  }

  @Test func `a thousand refused rows are twenty lines and a sum`() throws {
    let rows = (0..<1000).map { "X\($0),1" }.joined(separator: "\n")
    let imported = try read("crs28992res100m,pop\n" + rows)
    #expect(imported.findings("square-id").count == 21)
    #expect(imported.refusedInFindings == 1000 && imported.rows.refused == 1000)
    #expect(imported.findings("no-population").count == 1)
  }

  @Test func `points come from degrees, from metres, or from both`() throws {
    let imported = try read(
      "id,lengtegraad,breedtegraad,rd_x,rd_y,bevolking\na,\"5.387203650\",52.155172887,,,1\n"
        .replacing("\"", with: "") + "b,,,155000,463000,2\nc,,,,,3\nd,0,0,,,4\ne,52.155,5.387,,,5")
    let points = try records(imported)
    #expect(points.grain == .points && points.ids == ["a", "b", "e"])
    #expect(points.points[0].metres(to: points.points[1]) < 0.5)
    #expect(points.points[2].metres(to: points.points[1]) < 30)
    #expect(imported.findings("missing-coordinates")[0].location.row == 3)
    #expect(imported.findings("zero-coordinates")[0].location.row == 4)
    #expect(imported.findings("swapped-coordinates")[0].location.row == 5)
    #expect(imported.referenceSystem == .wgs84)
  }

  @Test func `points of a layer are projected from its reference system`() throws {
    let imported = try PopulationImport.population(
      from: FeatureInput(
        "pop\n7\n8", geometries: [.point(SourcePoint(x: 5.387203650, y: 52.155172887)), nil],
        system: .wgs84), plane: .rdNew)
    let points = try records(imported)
    #expect(points.points[0].metres(to: PlanePoint(x: 155_000, y: 463_000)) < 0.5)
    #expect(points.ids == ["1"])
    #expect(imported.findings("empty-geometry").count == 1)
    #expect(imported.findings("generated-ids").count == 1)
  }

  @Test func `polygons are handed back to be spread, water left out`() throws {
    let imported = try PopulationImport.population(
      from: FeatureInput(
        "buurtcode,water,aantal_inwoners\nBU1,NEE,100\nBU2,JA,-99997\nBU3,NEE,-99997",
        geometries: [
          rectangle(100_000, 450_000, 300, 200), rectangle(100_300, 450_000, 100, 200),
          rectangle(100_400, 450_000, 300, 200),
        ], system: .rdNew), plane: .rdNew)
    guard case .polygons(let areas) = imported.value else {
      Issue.record("expected polygons")
      return
    }
    #expect(areas.ids == ["BU1", "BU3"] && areas.residents == [100, nil])
    #expect(areas.polygons.map(\.areaSquareMetres) == [60_000, 60_000])
    #expect(imported.findings("water-rows").map(\.count) == [1])
    #expect(imported.rows.used == 2 && imported.refusedInFindings == 1)
  }

  @Test func `the first geometry tells whether people are those of polygons`() throws {
    func holdsPolygons(_ geometries: [Geometry<SourcePoint>?]) throws -> Bool {
      try PopulationImport.holdsPolygons(
        FeatureInput("pop\n7\n8", geometries: geometries, system: .rdNew))
    }
    let point = Geometry.point(SourcePoint(x: 155_000, y: 463_000))
    #expect(try holdsPolygons([nil, rectangle(100_000, 450_000, 200)]))
    #expect(try !holdsPolygons([point, rectangle(100_000, 450_000, 200)]))
    #expect(try !holdsPolygons([nil, nil]))
    let columns = ["crs28992res100m,inwoners\nE0974N4514,5", "x,y,inwoners\n155000,463000,5"]
    for text in columns {
      #expect(try !PopulationImport.holdsPolygons(FeatureInput(text)))
    }
    #expect(throws: DataError.self) { try PopulationImport.holdsPolygons(FeatureInput("a\n5")) }
  }

  @Test func `invalid polygons are repaired and counted once`() throws {
    let figureEight = Geometry<SourcePoint>.polygon(
      Polygon(rings: [
        [(0, 0), (10, 10), (10, 0), (0, 10), (0, 0)].map {
          SourcePoint(x: 100_000 + $0.0, y: 450_000 + $0.1)
        }
      ]))
    let imported = try PopulationImport.population(
      from: FeatureInput(
        "id,pop\na,1\nb,1", geometries: [figureEight, figureEight], system: .rdNew),
      plane: .rdNew)
    guard case .polygons(let areas) = imported.value else {
      Issue.record("expected polygons")
      return
    }
    #expect(areas.polygons.allSatisfy { abs($0.areaSquareMetres - 50) < 1e-6 })
    #expect(imported.findings("repaired-geometry").map(\.count) == [2])
  }

  @Test func `squares smaller than a metre are no grid`() throws {
    let imported = try PopulationImport.population(
      from: FeatureInput(
        "id,pop\na,1\nb,2",
        geometries: [rectangle(100_000, 450_000, 0.4), rectangle(100_010, 450_000, 0.4)],
        system: .rdNew), plane: .rdNew)
    guard case .polygons = imported.value else {
      Issue.record("expected polygons")
      return
    }
  }

  @Test func `equal upright squares without ids of the grid are a grid all the same`() throws {
    let imported = try PopulationImport.population(
      from: FeatureInput(
        "id,pop\na,1\nb,2",
        geometries: [rectangle(100_000, 450_000, 100), rectangle(100_100, 450_000, 100)],
        system: .rdNew), plane: .rdNew)
    #expect(try records(imported).grain == .squares(sideMetres: 100))
    #expect(try records(imported).points[1] == PlanePoint(x: 100_150, y: 450_050))
  }

  @Test func `a file without residents says which names are known`() {
    #expect {
      try read("crs28992res100m,foo\nE0974N4514,5")
    } throws: { error in
      let sentence = (error as? DataError)?.sentence.english ?? ""
      return sentence.contains("aantal_inwoners") && sentence.contains("crs28992res100m, foo")
    }
  }

  @Test func `a file without places says so`() {
    #expect {
      try read("naam,pop\nA,5")
    } throws: { error in
      (error as? DataError)?.expected.english.contains("lon and lat") == true
    }
  }

  @Test func `a reference system that PROJ does not know stops the file`() {
    #expect {
      try PopulationImport.population(
        from: FeatureInput(
          "pop\n7", geometries: [.point(SourcePoint(x: 155_000, y: 463_000))],
          system: ReferenceSystem("EPSG:999999")), plane: .rdNew)
    } throws: { error in
      (error as? DataError)?.found.english.contains("EPSG:999999") == true
    }
  }

  @Test func `a thousand with a point is refused where semicolons part the columns`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/people.csv"
    let text = "id;x;y;inwoners\na;155000;463000;1.234\nb;155.000;463.000;5\nc;155100;463000;1234\n"
    for (delimiter, used) in [(";", 1), (",", 3)] {
      try Data(text.replacing(";", with: delimiter).utf8).write(to: URL(fileURLWithPath: path))
      let input = try FeatureInput(InputReference(path))
      let imported = try PopulationImport.population(from: input, plane: .rdNew)
      #expect(try records(imported).count == used)
      let refused = imported.findings.filter { $0.code == "not-a-number" }
      #expect(refused.count == 3 - used)
      #expect(refused.allSatisfy { $0.message.contains("could be thousands or decimals") })
    }
  }

  private func read(_ text: String) throws -> Imported<ImportedPopulation> {
    try PopulationImport.population(from: FeatureInput(text), plane: .rdNew)
  }

  private func records(_ text: String) throws -> Population { try records(read(text)) }

  private func records(_ imported: Imported<ImportedPopulation>) throws -> Population {
    guard case .records(let population) = imported.value else {
      throw DataError(
        at: DataLocation(file: "test"), expected: "records", found: "polygons", nextStep: "")
    }
    return population
  }
}
