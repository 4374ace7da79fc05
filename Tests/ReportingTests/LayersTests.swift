import Coverage
import Formats
import Foundation
import Geo
import Planning
import Testing

@testable import Reporting

@Suite("Layers")
struct LayersTests {
  private func features(_ file: OutputFile) throws -> [[String: Any]] {
    let json = try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any]
    #expect(json?["type"] as? String == "FeatureCollection")
    #expect((json?["attribution"] as? String)?.contains("OpenStreetMap") == true)
    return try #require(json?["features"] as? [[String: Any]])
  }

  @Test func `each GeoJSON file has a feature a row, in degrees`() async throws {
    let report = try await ToyRegion.report()
    let files = try report.layerFiles()
    #expect(
      files.map(\.path)
        == [
          "coverage.geojson", "gaps.geojson", "sites.geojson", "gemeenten.geojson",
          "isochrones.geojson",
        ])
    let counts = try files.map { try features($0).count }
    // Reach: all sites at 500, 1,000 and 1,250 m, and the eleven that are joined.
    #expect(
      counts == [report.countedRecords.count, report.outcome.gaps.count, 12, 3, 3 + 11])
    let site = try #require(try features(files[2]).first)
    let geometry = try #require(site["geometry"] as? [String: Any])
    let place = try #require(geometry["coordinates"] as? [Double])
    // RD (201410, 450820) lies between Zutphen and Doesburg.
    #expect(abs(place[0] - 6.06) < 0.02 && abs(place[1] - 52.04) < 0.02)
  }

  @Test func `squares are areas of their side round the point`() async throws {
    let report = try await ToyRegion.report()
    let layer = report.coverageLayer
    let polygons = layer.geometry(0)?.polygons ?? []
    #expect(polygons.areaSquareMetres == 10_000)
    #expect(layer.kind == .polygon)
  }

  @Test func `points stay points`() async throws {
    let report = try await ToyRegion.report(grain: .points)
    #expect(report.coverageLayer.kind == .point)
    #expect(try report.gapLayer(report.gapRows()).kind == .multiPoint)
  }

  @Test func `the GeoPackage has all layers, the plane and the same bytes twice`() async throws {
    let report = try await ToyRegion.report()
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "nsp-layers-\(ProcessInfo.processInfo.globallyUniqueString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let paths = ["a.gpkg", "b.gpkg"].map { folder.appendingPathComponent($0).path }
    for path in paths { try writeResultsGeoPackage(report, to: path) }
    let bytes = try paths.map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
    #expect(bytes[0] == bytes[1])
    let reader = try #require(featureReaders.first { $0.endings.contains("gpkg") })
    let layers = try reader.layers(of: paths[0])
    #expect(layers.map(\.name).prefix(4) == ["coverage", "gaps", "sites", "gemeenten"])
    #expect(layers.first?.referenceSystem == .rdNew)
    var rows = 0
    try reader.read(layers[0], of: paths[0]) { _ in rows += 1 }
    #expect(rows == report.countedRecords.count)
  }

  @Test func `every status has a colour and a look of its own`() throws {
    for style in [LayerStyle.statuses(arePoints: true), .statuses(arePoints: false), .sites] {
      #expect(style.qml.split(separator: "<category ").count == style.categories.count + 1)
      #expect(style.qml.split(separator: "<symbol ").count == style.categories.count + 1)
    }
    #expect(Set(CellStatus.allCases.map(LayerStyle.color)).count == 4)
  }
}
