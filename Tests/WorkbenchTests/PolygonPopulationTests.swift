import Coverage
import Figures
import Findings
import Foundation
import Planning
import Synchronization
import TestSupport
import Testing

@testable import Workbench

/// People of buurten, who are spread over the homes of the extract.
@Suite("Polygon population")
struct PolygonPopulationTests {
  /// Progress lines, in their order.
  private final class Lines: Sendable {
    private let lines = Mutex<[String]>([])
    var all: [String] { lines.withLock { $0 } }
    func add(_ line: String) { lines.withLock { $0.append(line) } }
  }

  @Test func `the network is read once, with the homes in it`() async throws {
    let scratch = try TemporaryFolder.holdingExampleRegion()
    var settings = try ProjectSettings(project: scratch.path)
    settings.population = [scratch.path + "/wijkenbuurten.gpkg#buurten"]
    settings.groupNorm = []
    let told = Lines()
    let run = try await CoverageRun(settings) { told.add($0) }
    #expect(told.all.filter { $0.hasPrefix("network: ") }.count == 1)
    #expect(told.all.contains("people over homes: wijkenbuurten.gpkg#buurten"))
    let networks = try FileManager.default.contentsOfDirectory(atPath: scratch.path + "/.nsp")
      .filter { $0.hasSuffix(".nspnet") }
    #expect(networks.count == 1)
    #expect(run.inputs.records.prefix(3).map(\.role) == ["network", "gemeenten", "population"])
    #expect(run.inputs.findings.contains { $0.code == "spread-over-dwellings" })
    #expect(run.inputs.findings.filter { $0.code == "spread-along-streets" }.isEmpty)
    #expect(run.region.population.count > 100)
  }

  @Test func `homes are needed for polygons and for people whom squares lack`() throws {
    let scratch = try TemporaryFolder.holdingExampleRegion()
    let project = try ProjectSettings(project: scratch.path)
    func needsHomes(_ change: (inout ProjectSettings) -> Void) throws -> Bool {
      var settings = project
      change(&settings)
      return RegionInputs(try CompleteSettings(settings)) { _ in }.needsHomes
    }
    let buurten = scratch.path + "/wijkenbuurten.gpkg#buurten"
    #expect(try !needsHomes { _ in })
    #expect(try needsHomes { $0.reconcile = true })
    #expect(try needsHomes { $0.population.append(buurten) })
    #expect(
      try !needsHomes {
        $0.population = [buurten]
        $0.dwellings = "addresses.csv"
      })
    #expect(try !needsHomes { $0.population = [scratch.path + "/none.gpkg"] })
  }
}
