// Files that other projects keep to test readers with. Every table names all files of its folder, so
// that a file that comes or goes is noticed.

import Findings
import Formats
import Foundation
import Geo
import Testing
import Words

@Suite(.enabled(if: SharedData.isPresent, "the folder shared/data is not beside the package"))
struct ConformanceTests {
  @Test func `GeoPackages of the validators of OGC, PDOK and NGA`() {
    compare("conformance-gpkg", "gpkg", with: geoPackages)
  }

  @Test func `GeoJSON files that are right are read whole`() {
    for file in SharedData.files(in: "conformance-geojson/good", "geojson") {
      let outcome = Outcome(reading: SharedData.path("conformance-geojson/good/" + file))
      // One ring of this one has latitudes below -90.
      let refused = file == "issue82.geojson" ? 1 : 0
      #expect(outcome.error == nil && outcome.findings.count == refused, "\(file): \(outcome)")
    }
  }

  @Test func `GeoJSON files that are wrong are refused as a row or as a whole`() {
    compare("conformance-geojson/bad", "geojson", with: badGeoJSON)
  }

  @Test func `GeoJSON files of R5`() {
    compare(
      "conformance-gpkg/r5", "geojson",
      with: [
        "continents": "continents 3", "empty": "data",
        "hkzones-extra-attribute": "hkzones-extra-attribute 3",
        "hkzones-mixed-geometries": "hkzones-mixed-geometries 3",
        "hkzones-mixed-numeric": "hkzones-mixed-numeric 3",
        "hkzones-no-collection": "hkzones-no-collection 1",
        "hkzones-type-mismatch": "hkzones-type-mismatch 3",
        "new-zealand-antimeridian": "new-zealand-antimeridian 2",
        "too-small": "the type FeatureCollection, Feature or a geometry",
        "valid-polygon-projected": "valid-polygon-projected 3",
        "valid-polygon-wgs84": "valid-polygon-wgs84 3",
      ])
  }

  /// None of these is GeoJSON; what counts is that JSON and not-JSON are told apart.
  @Test func `JSON and what is not JSON`() {
    let files = SharedData.files(in: "conformance-json/test_parsing", "json")
    #expect(files.count == 318)
    for file in files {
      let outcome = Outcome(reading: SharedData.path("conformance-json/test_parsing/" + file))
      let isJSON = outcome.error?.expected.english.hasPrefix("a GeoJSON object") ?? false
      #expect(outcome.error != nil)
      if file.hasPrefix("y_") { #expect(isJSON, "\(file): \(outcome)") }
      if file.hasPrefix("n_") { #expect(!isJSON, "\(file): \(outcome)") }
    }
  }

  @Test func `CSV files equal their JSON twins`() throws {
    let files = SharedData.files(in: "conformance-csv/csvs", "csv")
    #expect(files.count == 12)
    for file in files {
      let csv = try openFeatureFile(SharedData.path("conformance-csv/csvs/" + file))
      let name = csv.layers[0].name
      // The one twin with other values than its file (a phone number) shows in both spellings.
      if name == "location_coordinates" { continue }
      let twin = try JSONSerialization.jsonObject(
        with: Data(
          contentsOf: URL(fileURLWithPath: SharedData.path("conformance-csv/json/\(name).json"))))
      let rows = Outcome(reading: csv.path).features[0].map { feature in
        Dictionary(
          uniqueKeysWithValues: zip(csv.layers[0].columns, feature.values.map { text(of: $0) }))
      }
      #expect(rows == twin as? [[String: String]], "\(file)")
    }
  }

  @Test func `real files of gemeenten, places and squares are read without a refusal`() {
    let expected = [
      "gemeenten/gemeenten_2007_rd_legacy_crs.geojson": 443,
      "gemeenten/gemeenten_2022_cbs_wgs84.geojson": 428,
      "gemeenten/gemeenten_2024_cbs_rd.gpkg": 423,
      "gemeenten/gemeenten_2024_cbs_wgs84.geojson": 423,
      "gemeenten/gemeenten_2024_simplified_with_invalid_geometries.geojson": 342,
      "gemeenten/utrecht_buurten_click_that_hood.geojson": 10,
      "gemeenten/vggm_gemeenten_2021_fullres_wgs84.geojson": 16,
      "locations/andorra_pois_osm_2021.geojson": 114,
      "locations/delft_pois_osm_2025.geojson": 27,
      "locations/liechtenstein_pois_osm_2013.geojson": 63,
      "cbs-grid/cbs_vk100_2024_rijnmond.csv": 16383,
      "cbs-grid/cbs_vk100_2024_rijnmond.gpkg": 16383,
      "cbs-grid/cbs_vk500_2024_rijnmond.csv": 2783,
      "cbs-grid/cbs_vk500_2024_rijnmond.gpkg": 2783,
      "cbs-population/delft_pc4_2024_rd.gpkg": 13,
      "cbs-population/delft_wijken_2024_rd.gpkg": 13,
      "cbs-population/rijnmond_buurten_2024_rd.gpkg": 502,
    ]
    for (file, rows) in expected.sorted(by: { $0.key < $1.key }) {
      let outcome = Outcome(reading: SharedData.path(file))
      #expect(outcome.findings.isEmpty, "\(file): \(outcome)")
      #expect(outcome.features.map(\.count) == [rows], "\(file): \(outcome)")
    }
  }

  @Test func `the squares in CSV and in GeoPackage are the same squares`() throws {
    let csv = try openFeatureFile(SharedData.path("cbs-grid/cbs_vk500_2024_rijnmond.csv"))
    let package = try openFeatureFile(SharedData.path("cbs-grid/cbs_vk500_2024_rijnmond.gpkg"))
    let column = "aantal_inwoners"
    func residents(_ file: FeatureFile) throws -> [Int64] {
      var layer = file.layers[0]
      layer.columns = [column]
      layer.hasGeometry = false
      var values: [Int64] = []
      try file.read(layer) { row throws(DataError) in
        if case .feature(let feature) = row { values.append(feature.values[0].integer ?? -1) }
      }
      return values
    }
    #expect(try residents(csv) == residents(package))
  }

  @Test func `a layer in GeoPackage and in GeoJSON holds the same places`() {
    for name in ["continents", "valid-polygon-wgs84"] {
      let places = ["gpkg", "geojson"].map { ending in
        Outcome(reading: SharedData.path("conformance-gpkg/r5/\(name).\(ending)"))
          .features[0].flatMap { $0.geometry?.points ?? [] }
      }
      #expect(places[0].count == places[1].count && places[0].count > 10)
      // The text has fifteen digits, so the last bits may differ.
      #expect(
        zip(places[0], places[1]).allSatisfy { abs($0.x - $1.x) + abs($0.y - $1.y) < 1e-9 },
        "\(name)")
    }
  }

  /// Compares a folder with its table: what is read, or what the error expected.
  private func compare(_ folder: String, _ ending: String, with table: [String: String]) {
    let files = SharedData.files(in: folder, ending)
    #expect(Set(files.map { String($0.dropLast(ending.count + 1)) }) == Set(table.keys))
    for file in files {
      let outcome = Outcome(reading: SharedData.path(folder + "/" + file))
      let found = outcome.error?.expected.english ?? outcome.description
      #expect(found == table[String(file.dropLast(ending.count + 1))], "\(file): \(outcome)")
    }
  }

  private func text(of value: AttributeValue) -> String {
    if case .text(let text) = value { text } else { "" }
  }
}
