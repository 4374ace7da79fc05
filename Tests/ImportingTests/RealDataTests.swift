import Findings
import Formats
import Foundation
import Geo
import GeoEngine
import Planning
import TestSupport
import Testing

@testable import Importing

/// Figures that `SOURCES.md` beside the data states.
@Suite("Real data", .enabled(if: SharedData.isPresent, SharedData.absence))
struct RealDataTests {
  // MARK: Gemeenten

  @Test(arguments: ["gemeenten_2024_cbs_rd.gpkg", "gemeenten_2024_cbs_wgs84.geojson"])
  func `the Netherlands of 2024 has 342 gemeenten on land`(file: String) throws {
    let imported = try gemeenten(file)
    #expect(imported.value.count == 342)
    #expect(imported.value.compactMap(\.officialResidents).reduce(0, +) == 17_942_942)
    #expect(imported.findings("water-rows").map(\.count) == [81])
    #expect(imported.rows.read == 423 && imported.rows.used == 342 && imported.rows.refused == 81)
    #expect(imported.findings("repaired-geometry").isEmpty)
    #expect(imported.value.first?.code == "GM0014" && imported.value.last?.code == "GM1992")
    // Land and inland water of the Netherlands, 37,378 km2 on land maps of CBS.
    let squareKilometres = imported.value.reduce(0) { $0 + $1.boundary.areaSquareMetres } / 1e6
    #expect((35_000..<42_000).contains(squareKilometres))
  }

  @Test func `every one of the 33 invalid boundaries is repaired and named`() throws {
    let imported = try gemeenten("gemeenten_2024_simplified_with_invalid_geometries.geojson")
    #expect(imported.value.count == 342)
    #expect(imported.findings("repaired-geometry").count == 33)
    #expect(imported.findings("repaired-geometry").allSatisfy { $0.message.contains("(GM") })
    #expect(imported.findings("mixed-geometry").map(\.count) == [3])
    let engine = try GeometryEngine()
    for gemeente in imported.value {
      #expect(try engine.validityReason(of: gemeente.boundary) == nil)
    }
  }

  @Test func `the gemeenten of 2022 are 345`() throws {
    let imported = try gemeenten("gemeenten_2022_cbs_wgs84.geojson")
    #expect(imported.value.count == 345)
    #expect(imported.findings("water-rows").map(\.count) == [83])
    #expect((17_000_000..<18_000_000).contains(residents(imported)))
  }

  @Test func `the water of Nijkerk is no second Nijkerk`() throws {
    let imported = try gemeenten("vggm_gemeenten_2021_fullres_wgs84.geojson")
    #expect(imported.value.count == 15 && imported.findings("joined-rows").isEmpty)
    #expect(imported.value.filter { $0.name == "Nijkerk" }.count == 1)
  }

  @Test func `RD with a crs member of before RFC 7946`() throws {
    let imported = try gemeenten("gemeenten_2007_rd_legacy_crs.geojson")
    #expect(imported.value.count == 443 && imported.referenceSystem == .rdNew)
    #expect(imported.value[0].code == "GM0003" && imported.value[0].name == "Appingedam")
    #expect(imported.findings("codes-from-ids").count == 1)
  }

  @Test func `wijken with a name alone are areas`() throws {
    let input = try open("gemeenten/utrecht_buurten_click_that_hood.geojson")
    let areas = try AreaImport.areas(from: input, plane: .rdNew)
    #expect(areas.value.count == 10 && areas.value.contains { $0.code == "Overvecht" })
  }

  @Test func `a layer is named after a hash, in any case`() throws {
    let named = try AreaImport.gemeenten(
      from: open("gemeenten/gemeenten_2024_cbs_rd.gpkg#GEMEENTEN"), plane: .rdNew)
    #expect(named.value.count == 342 && named.layer == "gemeenten")
    #expect(throws: DataError.self) {
      try AreaImport.gemeenten(
        from: open("gemeenten/gemeenten_2024_cbs_rd.gpkg#wijken"), plane: .rdNew)
    }
  }

  @Test func `both files of 2024 put a border at the same place`() throws {
    let first = try gemeenten("gemeenten_2024_cbs_rd.gpkg").value
    let second = try gemeenten("gemeenten_2024_cbs_wgs84.geojson").value
    for (a, b) in zip(first, second) {
      #expect(a.code == b.code)
      let boxes = (a.boundary.boundingBox, b.boundary.boundingBox)
      #expect(abs(boxes.0.minX - boxes.1.minX) < 1 && abs(boxes.0.maxY - boxes.1.maxY) < 1)
    }
  }

  // MARK: Population

  @Test func `100 m squares are the same from GeoPackage and CSV`() throws {
    let drawn = try population("cbs-grid/cbs_vk100_2024_rijnmond.gpkg")
    let listed = try population("cbs-grid/cbs_vk100_2024_rijnmond.csv")
    let squares = try records(drawn)
    #expect(squares.count == 16_383 && squares.grain == .squares(sideMetres: 100))
    #expect(squares.residents.compactMap(\.self).reduce(0, +) == 1_299_500)
    #expect(drawn.findings("square-off-id").isEmpty)
    #expect(squares.groups.count == 25)
    #expect(sorted(squares) == sorted(try records(listed)))
  }

  @Test func `500 m squares keep their secrets`() throws {
    for ending in ["gpkg", "csv"] {
      let imported = try population("cbs-grid/cbs_vk500_2024_rijnmond.\(ending)")
      let squares = try records(imported)
      #expect(squares.count == 2783 && squares.grain == .squares(sideMetres: 500))
      #expect(squares.residents.compactMap(\.self).reduce(0, +) == 1_328_295)
      #expect(squares.residents.filter { $0 == nil }.count == 1044)
      let secrets = imported.findings("sentinel").filter {
        $0.location.field == "aantal_inwoners"
      }
      #expect(secrets.map(\.count) == [1044] && secrets[0].message.contains("-99997"))
    }
  }

  /// The number of invalid geometries is that of GEOS by way of GDAL.
  @Test(arguments: [
    ("delft_wijken_2024_rd.gpkg", 13, 109_585, 0), ("delft_pc4_2024_rd.gpkg", 13, nil, 0),
    ("rijnmond_buurten_2024_rd.gpkg", 502, 1_213_005, 102),
  ])
  func `wijken, postcodes and buurten are polygons to spread`(
    file: String, count: Int, residents: Int?, repaired: Int
  ) throws {
    let imported = try population("cbs-population/" + file)
    guard case .polygons(let areas) = imported.value else {
      Issue.record("expected polygons")
      return
    }
    #expect(areas.ids.count == count && imported.rows.used == count)
    if let residents {
      #expect(areas.residents.compactMap(\.self).reduce(0, +) == Double(residents))
    }
    #expect(imported.findings("repaired-geometry").reduce(0) { $0 + $1.count } == repaired)
  }

  @Test func `a grid of hexagon centres is points in a UTM plane`() throws {
    let imported = try PopulationImport.population(
      from: open("pair-porto-alegre/poa_hexgrid.csv"), plane: Plane(code: "EPSG:32722"))
    let points = try records(imported)
    #expect(points.count == 1227 && points.grain == .points && points.groups.isEmpty)
    #expect(points.points.allSatisfy { (460_000..<500_000).contains($0.x) })
  }

  // MARK: Sites

  @Test func `places of OSM are sites when their tier is given`() throws {
    let sites = try SiteImport.sites(
      from: open("locations/delft_pois_osm_2025.geojson"), plane: .rdNew,
      options: SiteOptions(defaultKind: .lNSP, defaultStatus: .candidate))
    #expect(sites.rows.read == 27 && sites.value.count == 27)
    #expect(sites.value.allSatisfy { (80_000..<95_000).contains($0.location.x) })
    #expect(Set(sites.value.map(\.id)).count == 27)
  }

  @Test func `a list of objects that is no GeoJSON is an error`() {
    #expect(throws: DataError.self) {
      try SiteImport.sites(
        from: open("locations/brandweerkazernes_excerpt.json"), plane: .rdNew)
    }
  }

  @Test(arguments: ["porto-alegre", "delft", "delft-addresses", "liechtenstein", "copenhagen"])
  func `the tables of an exchange case are read to the last row`(name: String) throws {
    struct Case: Decodable { var crs: String, sites: Int, records: Int }
    let folder = SharedData.folder.appending(path: "expected/\(name)")
    let wanted = try JSONDecoder().decode(
      Case.self, from: Data(contentsOf: folder.appending(path: "case.json")))
    let plane = Plane(code: wanted.crs)
    let people = try PopulationImport.population(
      from: FeatureInput(InputReference(path: folder.appending(path: "population.csv").path)),
      plane: plane)
    let sites = try SiteImport.sites(
      from: FeatureInput(InputReference(path: folder.appending(path: "sites.csv").path)),
      plane: plane)
    #expect(try records(people).count == wanted.records && people.rows.refused == 0)
    #expect(sites.value.count == wanted.sites && sites.findings.isEmpty)
    #expect(people.findings.allSatisfy { $0.code == "blank-residents" })
  }

  // MARK: Help

  private func open(_ path: String) throws -> FeatureInput {
    try FeatureInput(InputReference(SharedData.path("data/" + path)))
  }

  private func gemeenten(_ file: String) throws -> Imported<[Gemeente]> {
    try AreaImport.gemeenten(from: open("gemeenten/" + file), plane: .rdNew)
  }

  private func residents(_ imported: Imported<[Gemeente]>) -> Int {
    imported.value.compactMap(\.officialResidents).reduce(0, +)
  }

  private func population(_ path: String) throws -> Imported<ImportedPopulation> {
    try PopulationImport.population(from: open(path), plane: .rdNew)
  }

  private func records(_ imported: Imported<ImportedPopulation>) throws -> Population {
    guard case .records(let population) = imported.value else {
      throw DataError(
        at: DataLocation(file: "test"), expected: "records", found: "polygons", nextStep: "")
    }
    return population
  }

  /// The same population in the order of its ids.
  private func sorted(_ population: Population) -> Population {
    let order = population.ids.indices.sorted { population.ids[$0] < population.ids[$1] }
    return Population(
      grain: population.grain, ids: order.map { population.ids[$0] },
      points: order.map { population.points[$0] },
      residents: order.map { population.residents[$0] },
      groups: population.groups.map { group in
        .init(name: group.name, counts: order.map { group.counts[$0] })
      })
  }
}
