import Coverage
import Formats
import Foundation
import FoundationXML
import Geo
import OutputFolder
import Planning
import TestSupport
import Testing
import Words

@testable import Exports
@testable import Figures

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

  @Test func `titles, descriptions and legends are in the language that is asked for`() async throws
  {
    let report = try await ToyRegion.report()
    for (language, words) in [
      (Language.dutch, ["Dekking per vak of adres", "1.000 meter", "Te ver lopen"]),
      (.english, ["Coverage by square or address", "1,000 metres", "Too far to walk"]),
    ] {
      let layer = report.coverageLayer.geoPackageLayer(language)
      let text = layer.title + layer.description + (layer.styleQML ?? "")
      for word in words { #expect(text.contains(word), "\(word)") }
    }
    let titles = try layers(of: report).map(\.title)
    #expect(Set(titles).count == 5, "GeoPackage allows no title twice")
    #expect(try layers(of: report).allSatisfy { !$0.description.isEmpty })
  }

  private func layers(of report: AnalyseReport) throws -> [GeoPackageLayer] {
    [
      report.coverageLayer.geoPackageLayer(.dutch),
      try report.gapLayer(report.gapRows()).geoPackageLayer(.dutch),
      report.siteLayer(try report.siteRows()).geoPackageLayer(.dutch),
      report.gemeenteLayer.geoPackageLayer(.dutch), report.reachLayer.geoPackageLayer(.dutch),
    ]
  }

  private static let styles: [LayerStyle] = [
    .statuses(arePoints: true), .statuses(arePoints: false), .sites, .gaps, .gapPoints, .reach,
    .gemeenten, .suggestions, .changes(arePoints: true), .changes(arePoints: false),
  ]

  @Test(arguments: styles.indices)
  func `a style document is XML with a symbol a category`(place: Int) throws {
    let style = Self.styles[place]
    let qml = style.qml(.dutch)
    #expect(XMLParser(data: Data(qml.utf8)).parse())
    let categories = qml.split(separator: "<category ").count - 1
    #expect(categories == (style.attribute == nil ? 0 : style.categories.count))
    // Symbols inside a pattern have names that begin with an at sign.
    let symbols = qml.split(separator: "<symbol ").dropFirst().filter { !$0.contains("name=\"@") }
    #expect(symbols.count == style.categories.count)
    #expect(qml.contains("labelsEnabled=\"\(style.label == nil ? 0 : 1)\""))
  }

  @Test func `every status has a colour and a pattern or shape of its own`() {
    #expect(Set(CellStatus.allCases.map(LayerStyle.color)).count == 4)
    for style in [LayerStyle.statuses(arePoints: true), .statuses(arePoints: false)] {
      // What is left without colours still tells them apart.
      let looks = style.categories.map { category in
        category.symbols.map { symbol in
          switch symbol {
          case .area(_, let pattern, _, _): "area \(pattern)"
          case .hatch(_, let degrees, _, _): "hatch \(degrees)"
          case .dots: "dots"
          case .dashes(_, _, let pattern): "dashes \(pattern)"
          case .marker(let shape, _, _, _, _, _): shape
          }
        }
      }
      #expect(Set(looks).count == 4)
    }
  }

  @Test func `every site of a run has a category, by kind and readiness`() async throws {
    let report = try await ToyRegion.report()
    let values = Set(LayerStyle.sites.categories.map(\.value))
    #expect(values.count == 9)
    let rows = try report.siteRows()
    let found = Set(
      rows.map { row in
        row.isUsed
          ? "\(row.site.kind.rawValue) \(row.site.readiness?.rawValue ?? "")" : "unused"
      })
    #expect(found.isSubset(of: values) && found.contains("unused"))
    // The columns that the style asks for are there.
    let columns = Set(report.siteTable.columns.map(\.name))
    #expect(columns.isSuperset(of: ["kind", "readiness", "is_used", "name", "id"]))
    #expect(report.gapTable.columns.contains { $0.name == "rank" })
  }
}
