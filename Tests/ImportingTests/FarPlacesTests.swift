import Findings
import Formats
import Foundation
import Geo
import GeoEngine
import TestSupport
import Testing
import WalkNetwork
import Words

@testable import Importing

/// Numbers that are no places, and ids at the end of what a number holds.
@Suite("Far places")
struct FarPlacesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func network(_ extract: TinyPBF) async throws -> ImportedNetwork {
    let path = folder.path + "/far.osm.pbf"
    try extract.write(to: path)
    return try await NetworkImport.read(
      [path], options: NetworkOptions(), cacheFolder: nil, threads: 2)
  }

  @Test func `ids at both ends of their range are ids`() async throws {
    var extract = TinyPBF()
    extract.node(.min, 0, 0)
    extract.node(-1, 100, 0)
    extract.node(0, 200, 0)
    extract.node(.max, 300, 0)
    extract.way(.max, [0, .max], ["highway": "path"])
    extract.way(.min, [.min, -1], ["highway": "path"])
    let network = try await network(extract).network
    #expect(network.census.edges == 2)
    #expect(network.census.vertices == 4)
  }

  @Test(arguments: [(500.0, 52.0), (5, -91), (-922, 922)])
  func `a node beyond the earth is a node that is not there`(
    longitude: Double, latitude: Double
  ) async throws {
    var extract = TinyPBF()
    extract.node(1, 0, 0)
    extract.node(2, 100, 0)
    extract.node(3, longitude: longitude, latitude: latitude)
    extract.way(7, [1, 2, 3], ["highway": "path"])
    let network = try await network(extract).network
    #expect(network.census.edges == 1)
    #expect(abs(network.census.kmPublic - 0.1) < 0.001)
  }

  @Test func `streets that leap round the earth are refused`() async throws {
    var extract = TinyPBF()
    extract.node(1, longitude: 3, latitude: 0)
    extract.node(2, longitude: 3.1, latitude: 80)
    // 9,000 km there and back, 200 times: two million pieces of 950 m.
    extract.way(7, (0..<200).flatMap { _ in [1, 2] }, ["highway": "path"])
    let error = await #expect(throws: DataError.self) { try await network(extract) }
    #expect(error?.expected.english.contains("km of streets between 400 nodes") == true)
  }

  @Test(arguments: [1e300, -1e300, 1e9])
  func `an area beyond the plane is refused`(far: Double) throws {
    let input = FeatureInput(
      "code\nGM0001", layer: "gemeenten", geometries: [rectangle(far, far, abs(far) / 10)],
      system: .rdNew)
    let error = #expect(throws: DataError.self) {
      try AreaImport.gemeenten(from: input, plane: .rdNew)
    }
    #expect(error?.location.file == "table.csv")
  }

  @Test func `a side as long as a country says nothing about squares`() throws {
    let nines = String(repeating: "9", count: 60)
    let input = FeatureInput("crs28992res\(nines),aantal_inwoners\nE1550N4630,12")
    let imported = try PopulationImport.population(from: input, plane: .rdNew)
    #expect(imported.rows.used == 1)
    #expect(imported.findings.contains { $0.code == "assumed-square-side" })
  }

  @Test(arguments: ["1e300", "9223372036854775808", "10000000001"])
  func `more people than there are is no count`(count: String) throws {
    let input = FeatureInput("crs28992res100m,aantal_inwoners\nE1550N4630,\(count)\nE1551N4630,1")
    let imported = try PopulationImport.population(from: input, plane: .rdNew)
    #expect(imported.rows.refused == 1)
    #expect(imported.rows.used == 1)
  }

  @Test func `an outline that goes up and down throughout takes no more than its share`() {
    // 20,000 edges, each as high as the area: in 4,096 slabs they would take 2.6 GB.
    let teeth = (0...20_000).map { PlanePoint(x: Double($0), y: $0 % 2 == 0 ? 0 : 1000) }
    let index = AreaIndex([[Polygon(rings: [teeth + [teeth[0]]])]])
    #expect(index.area(holding: PlanePoint(x: 1, y: 500)) == 0)
    #expect(index.area(holding: PlanePoint(x: 2, y: 999)) == nil)
  }
}
