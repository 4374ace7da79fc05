import Findings
import Formats
import Geo
import GeoEngine
import Planning
import TestSupport
import Testing
import Words

@testable import Importing

@Suite("Gemeente import")
struct AreaImportTests {
  @Test(arguments: [
    ("gemeentecode,gemeentenaam", "GM0503,Delft"),  // CBS wijken en buurten
    ("gemeenteCode,gemeenteNaam", "GM0503,Delft"),  // its web service
    ("identificatie,code,naam", "GM0503,0503,Delft"),  // Kadaster
    ("identificatie,code,naam", "0503,GM0503,Delft"),  // the other way round
    ("statcode,jrstatcode,statnaam", "GM0503,2024GM0503,Delft"),  // gebiedsindelingen
    ("GM_CODE,GM_NAAM", "GM0503,Delft"),  // old shapefiles
    ("code,naam", "503,Delft"), ("code,naam", "0503,Delft"),
    ("id,name", "g_0503,Delft"),  // gemeentekaart of 2007
  ])
  func `codes and names of every source become the same`(columns: String, row: String) throws {
    let gemeente = try read("\(columns)\n\(row)").value[0]
    #expect(gemeente.code == "GM0503" && gemeente.name == "Delft")
    #expect(gemeente.boundary.areaSquareMetres == 1_000_000)
  }

  @Test func `water and foreign parts are left out and counted`() throws {
    let imported = try read(
      "gemeentecode,gemeentenaam,water,aantal_inwoners\nGM0503,Delft,NEE,109585\n"
        + "GM0503,Delft,JA,-99997\nGM0998,Buitenland,B,-99997")
    #expect(imported.value.map(\.officialResidents) == [109_585])
    #expect(imported.findings("water-rows").map(\.count) == [2])
    #expect(imported.rows.used == 1 && imported.rows.refused == 2)
    #expect(imported.refusedInFindings == 2)
  }

  @Test func `rows of one code become one gemeente`() throws {
    let imported = try read("code,naam,inwoners\nGM0448,Texel,900\nGM0448,Texel,100\nGM0003,A,5")
    #expect(imported.value.map(\.code) == ["GM0003", "GM0448"])
    #expect(imported.value[1].officialResidents == 1000)
    #expect(imported.value[1].boundary.areaSquareMetres == 2_000_000)
    #expect(imported.findings("joined-rows").map(\.count) == [1])
    #expect(imported.rows.used == 3)
  }

  @Test func `parts that touch are joined without a seam`() throws {
    let imported = try read(
      "code,naam\nGM0448,Texel\nGM0448,Texel",
      [rectangle(100_000, 450_000, 1000), rectangle(101_000, 450_000, 1000)])
    #expect(imported.value[0].boundary.count == 1)
  }

  @Test func `an invalid boundary is repaired and named`() throws {
    let figureEight = Geometry<SourcePoint>.multiPolygon([
      Polygon(rings: [
        [(0, 0), (10, 10), (10, 0), (0, 10), (0, 0)].map {
          SourcePoint(x: 100_000 + $0.0, y: 450_000 + $0.1)
        }
      ])
    ])
    let imported = try read("code,naam\nGM0448,Texel", [figureEight])
    #expect(
      imported.findings("repaired-geometry").map(\.message) == [
        "Texel (GM0448): Self-intersection[100005 450005]; repaired"
      ])
    #expect(abs(imported.value[0].boundary.areaSquareMetres - 50) < 1e-6)
  }

  @Test func `rows without ground are refused`() throws {
    let imported = try read(
      "code,naam\nGM0001,A\nGM0002,B\nGM0003,C\nGM0004,D",
      [
        rectangle(100_000, 450_000, 1000), nil, .multiPolygon([]),
        .lineString([SourcePoint(x: 1000, y: 400_000), SourcePoint(x: 2000, y: 400_000)]),
      ])
    #expect(imported.value.map(\.code) == ["GM0001"])
    #expect(imported.findings("empty-geometry").map(\.location.row) == [2, 3])
    #expect(imported.findings("geometry-kind")[0].message.contains("LineString"))
    #expect(imported.refusedInFindings == 3)
  }

  @Test func `a provincie is no gemeente, a foreign code stays`() throws {
    let imported = try read("identificatie,code,naam\nPV25,25,Gelderland\n05154036,,Kleve")
    #expect(imported.value.map(\.code) == ["05154036"])
    #expect(imported.findings("not-a-gemeente")[0].message.contains("PV25"))
    #expect(imported.findings("foreign-code").count == 1)
  }

  @Test func `names stand for codes where there are none`() throws {
    let imported = try read("name,cartodb_id\nOvervecht,1\nOost,2")
    #expect(imported.value.map(\.code) == ["Oost", "Overvecht"])
    #expect(imported.findings("codes-from-names").count == 1)
  }

  @Test func `areas keep their codes`() throws {
    let areas = try AreaImport.areas(
      from: FeatureInput(
        "buurtcode,buurtnaam,wijkcode,gemeentecode,water\nBU05030101,Centrum,WK050301,GM0503,NEE",
        geometries: [rectangle(100_000, 450_000, 1000)], system: .rdNew), plane: .rdNew)
    #expect(areas.value.map(\.code) == ["BU05030101"] && areas.value[0].name == "Centrum")
  }

  @Test func `a residents figure that is no number is unknown, the ground stays`() throws {
    let imported = try read("code,naam,inwoners\nGM0448,Texel,veel\nGM0449,B,-99999999")
    #expect(imported.value.map(\.officialResidents) == [nil, nil])
    #expect(imported.findings("not-a-number").count == 1)
    #expect(imported.findings("sentinel").count == 1)
  }

  @Test func `RD metres under WGS84 are recognised by their size`() throws {
    let imported = try AreaImport.gemeenten(
      from: FeatureInput(
        "code,naam\nGM0448,Texel", geometries: [rectangle(115_000, 560_000, 1000)],
        system: .wgs84), plane: .rdNew)
    #expect(imported.value[0].boundary.areaSquareMetres == 1_000_000)
    #expect(imported.findings("rd-in-degrees").count == 1)
  }

  @Test func `the usual layer is taken, simplified ones with a warning`() throws {
    let names = [
      "gemeente_gegeneraliseerd_2024", "gemeente_niet_gegeneraliseerd_2024", "gemeente_labelpoint",
    ]
    #expect(try choose(names).layer == "gemeente_niet_gegeneraliseerd_2024")
    #expect(try choose(names).findings("generalised-boundaries").isEmpty)
    let simplified = try choose(names, named: "gemeente_gegeneraliseerd_2024")
    #expect(simplified.findings("generalised-boundaries").count == 1)
    #expect(try choose(["buurten", "wijken", "gemeenten"]).layer == "gemeenten")
    #expect(
      try choose(["wijkenbuurten:gemeenten2018", "x"]).layer == "wijkenbuurten:gemeenten2018")
    #expect(try choose(["zomaar"]).layer == "zomaar")
  }

  @Test func `several strange layers are named in the error`() {
    for (names, named) in [(["a", "b"], nil), (["a", "b"], "c")] {
      #expect {
        try choose(names, named: named)
      } throws: { error in
        (error as? DataError)?.found.english == "layers a, b"
      }
    }
  }

  @Test func `a layer of which nothing is left is an error with the first reason`() {
    #expect {
      try read("code,naam\nPV25,Gelderland")
    } throws: { error in
      (error as? DataError)?.found.english.contains("PV25") == true
    }
    #expect(throws: DataError.self) { try read("foo\nbar") }
  }

  private func read(
    _ text: String, _ geometries: [Geometry<SourcePoint>?] = []
  ) throws -> Imported<[Gemeente]> {
    let count = text.split(separator: "\n").count - 1
    let blocks = (0..<count).map { rectangle(100_000 + 2000 * Double($0), 450_000, 1000) }
    return try AreaImport.gemeenten(
      from: FeatureInput(
        text, geometries: geometries.isEmpty ? blocks : geometries, system: .rdNew),
      plane: .rdNew)
  }

  private func choose(_ names: [String], named: String? = nil) throws -> Imported<[Gemeente]> {
    var input = FeatureInput(
      "code,naam\nGM0001,A", geometries: [rectangle(100_000, 450_000, 1000)], system: .rdNew)
    let layer = input.layers[0]
    input.layers = names.map {
      FeatureLayer(
        name: $0, columns: layer.columns, referenceSystem: layer.referenceSystem, hasGeometry: true)
    }
    input.layerName = named
    return try AreaImport.gemeenten(from: input, plane: .rdNew)
  }
}
