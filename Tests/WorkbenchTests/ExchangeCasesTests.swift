import Coverage
import Figures
import Foundation
import GeoEngine
import Planning
import TestSupport
import Testing
import WalkNetwork

@testable import Workbench

/// The exchange cases: real extracts, answered by an independent implementation of the walking model.
///
/// The answers lie unpacked nowhere, so the test unpacks them with the system's gzip.
@Suite("Exchange cases", .enabled(if: SharedData.isPresent, SharedData.absence))
struct ExchangeCasesTests {
  private struct Case: Decodable {
    var network: [String]
    var crs: String
    var norm: Double
  }
  private struct Summary: Decodable, Equatable {
    struct Network: Decodable, Equatable {
      var vertices: Int, edges: Int, ways: Int, components: Int, eligible_components: Int
      var blocking_nodes: Int, private_gates: Int
      var km_public: Double, km_private: Double, km_pocket: Double
    }
    struct Sites: Decodable, Equatable { var read: Int, used: Int, unsnapped: [String] }
    var network: Network
    var sites: Sites
    var residents: [String: Double]
    var cells: [String: Int]
    var walk: [String: Double]
  }

  @Test(arguments: ["porto-alegre", "delft", "delft-addresses", "liechtenstein", "copenhagen"])
  func `an exchange case gives the same walks, verdicts and counts`(name: String) async throws {
    let folder = SharedData.path("expected/\(name)")
    let decoder = JSONDecoder()
    let about = try decoder.decode(Case.self, from: Data(contentsOf: url(folder, "case.json")))
    let scratch = try TemporaryFolder()
    var settings = ProjectSettings()
    settings.network = about.network.map { SharedData.path("data/\($0)") }
    settings.population = [folder + "/population.csv"]
    settings.sites = [folder + "/sites.csv"]
    settings.crs = Plane(code: about.crs)
    settings.norm = ["\(Int(about.norm))m"]
    settings.noSquares = true
    settings.out = scratch.path + "/out"
    settings.folder = scratch.path
    let outcome = try await Analyse.run(settings) { _ in }
    #expect(outcome.brokenLaws == nil)
    #expect(outcome.report.plainCheck.checked >= 100)
    let expected = try decoder.decode(
      Summary.self, from: Data(contentsOf: url(folder, "summary.json")))
    let found = try decoder.decode(Summary.self, from: Data(outcome.summary))
    #expect(found.network == expected.network)
    #expect(found.sites == expected.sites)
    #expect(found.cells == expected.cells)
    for (key, value) in expected.residents {
      #expect(abs((found.residents[key] ?? -1) - value) < 1e-6, "residents \(key)")
    }
    for (key, value) in expected.walk {
      #expect(abs((found.walk[key] ?? -1) - value) < 0.5, "walk \(key)")
    }
    try compareCells(
      try text(of: scratch.path + "/out/cells.csv"), try unpacked(folder + "/cells.csv.gz"))
  }

  private func compareCells(_ found: String, _ expected: String) throws {
    let foundRows = rows(found)
    let expectedRows = rows(expected)
    #expect(foundRows.count == expectedRows.count)
    let columns = expectedRows[0]
    for (row, other) in zip(foundRows, expectedRows).dropFirst() {
      for (place, column) in columns.enumerated() {
        let label: Comment = "cell \(other[0]), \(column)"
        if let value = Double(other[place]), column != "cell" {
          #expect(abs((Double(row[place]) ?? .infinity) - value) < 0.5, label)
        } else {
          #expect(row[place] == other[place], label)
        }
      }
    }
  }

  private func rows(_ text: String) -> [[Substring]] {
    text.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
  }

  private func url(_ folder: String, _ name: String) -> URL {
    URL(fileURLWithPath: folder).appendingPathComponent(name)
  }

  private func text(of path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  private func unpacked(_ path: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
