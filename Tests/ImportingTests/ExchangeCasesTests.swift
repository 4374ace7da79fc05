import Foundation
import Geo
import GeoEngine
import Planning
import TestSupport
import Testing
import WalkNetwork

@testable import Importing

/// The exchange cases: real extracts, answered by an independent implementation of the walking model.
@Suite("Exchange cases", .enabled(if: SharedData.isPresent, SharedData.absence))
struct ExchangeCasesTests {
  private struct Case: Decodable {
    var network: [String]
    var crs: String
    var norm: Double
    var max_snap: Double
    var min_component: Double
  }
  private struct Summary: Decodable {
    struct Network: Decodable {
      var vertices: Int, edges: Int, ways: Int, components: Int, eligible_components: Int
      var blocking_nodes: Int, private_gates: Int
      var km_public: Double, km_private: Double, km_pocket: Double
    }
    var network: Network
  }

  @Test(arguments: ["porto-alegre", "delft", "delft-addresses", "liechtenstein", "copenhagen"])
  func `an exchange case gives the same network and the same walks`(name: String) async throws {
    let folder = SharedData.path("expected/\(name)/")
    let decoder = JSONDecoder()
    let settings = try decoder.decode(Case.self, from: Data(contentsOf: file(folder, "case.json")))
    let summary = try decoder.decode(
      Summary.self, from: Data(contentsOf: file(folder, "summary.json")))
    var options = NetworkOptions()
    options.squares = false
    options.plane = Plane(code: settings.crs)
    let world = try await StreetImport.read(
      settings.network.map { SharedData.path("data/\($0)") }, options: options, threads: 2)
    let network = WalkNetwork(building: world.streets)
    expectEqual(network.census, summary.network)
    let eligible = network.arrays.componentMetres.count { $0 >= settings.min_component }
    #expect(eligible == summary.network.eligible_components)
  }

  private func file(_ folder: String, _ name: String) -> URL {
    URL(fileURLWithPath: folder).appendingPathComponent(name)
  }

  private func expectEqual(_ census: NetworkCensus, _ expected: Summary.Network) {
    #expect(census.vertices == expected.vertices)
    #expect(census.edges == expected.edges)
    #expect(census.ways == expected.ways)
    #expect(census.components == expected.components)
    #expect(census.blockingNodes == expected.blocking_nodes)
    #expect(census.privateGates == expected.private_gates)
    #expect(abs(census.kmPublic - expected.km_public) < 0.01)
    #expect(abs(census.kmPrivate - expected.km_private) < 0.01)
    #expect(abs(census.kmPocket - expected.km_pocket) < 0.01)
  }
}
