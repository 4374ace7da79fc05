import Coverage
import Exports
import Figures
import Foundation
import TestSupport
import Testing
import WalkNetwork

@testable import Workbench

/// The town on two banks, from files to files.
///
/// The site stands at the northern end of the movable bridge (x = 500). The norm of 605 m covers all 110
/// people of the north and those of the south at x = 100 to 900: 90.
@Suite("Stress")
struct StressTests {
  private func run(
    _ project: ToyProject, _ change: (inout ProjectSettings) -> Void = { _ in }
  ) async throws -> StressOutcome {
    var settings = try ProjectSettings(project: project.folder)
    change(&settings)
    return try await Stress.run(StressRequest(settings, worst: 2)) { _ in }
  }

  @Test func `the only site takes all cover with it`() async throws {
    let found = try await run(ToyProject())
    #expect(found.report.sites.count == 1)
    #expect(found.report.sites[0].loss.losesCover == 200)
    #expect(found.report.sites[0].loss.leftWithoutWalk == 220)
    #expect(found.report.together.map(\.losesCover) == [200, 200])
    #expect(found.report.together.map(\.isExact) == [true, true])
    #expect(!found.withstandsEverySite)
  }

  @Test func `the movable bridge is found and costs the south its cover`() async throws {
    let report = try await run(ToyProject()).report
    #expect(report.crossingsTested == [.bridge: 2])
    let bridge = try #require(report.crossings.first)
    #expect(bridge.crossing.isMovable)
    #expect(bridge.crossing.wayIDs == [4])
    #expect(abs(bridge.crossing.streetMetres - 200) < 0.1)
    #expect(bridge.loss.losesCover == 90)
    #expect(bridge.loss.leftWithoutWalk == 0)
    // From x the walk by the west is x + 700 instead of |x - 500| + 200: 0, 200, ... 800 m more up to
    // x = 400, 1,000 m more from there; ten people each. At x = 0 both walks tie, and a centimetre lost
    // in degrees decides.
    #expect([100, 110].contains(bridge.loss.walksFarther))
    #expect(abs(bridge.loss.extraMetresTotal - 80_000) < 50)
  }

  @Test func `in a black-out the other bridge is the one people cannot do without`() async throws {
    let found = try await run(ToyProject()) { $0.scenario = ["blackout"] }
    let bridge = try #require(found.report.crossings.first)
    #expect(bridge.crossing.wayIDs == [3])
    // The south, and perhaps the ten at x = 0 whose home lies a centimetre onto the bridge.
    #expect([110, 120].contains(bridge.loss.leftWithoutWalk))
    #expect([0, 10].contains(bridge.loss.losesCover))
  }

  @Test func `the files are a set of their own and say how sensitive they are`() async throws {
    let project = try ToyProject()
    let settings = try ProjectSettings(project: project.folder)
    _ = try await Analyse.run(settings) { _ in }
    let found = try await run(project)
    let folder = project.folder + "/out/"
    #expect(found.folder == folder + "stress")
    for name in [
      "stress.json", "stress-sites.csv", "stress-crossings.csv", "stress-crossings.geojson",
      "data-dictionary.csv",
    ] {
      #expect(FileManager.default.fileExists(atPath: folder + "stress/" + name), "\(name)")
    }
    #expect(FileManager.default.fileExists(atPath: folder + "summary.json"))
    for name in ["stress.json", "stress-crossings.geojson"] {
      let data = try Data(contentsOf: URL(fileURLWithPath: folder + "stress/" + name))
      let root = try JSONSerialization.jsonObject(with: data) as? [String: Any]
      #expect((root?["tlp_note"] as? String)?.hasPrefix("Sensitive") == true, "\(name)")
    }
    let sites = try String(contentsOfFile: folder + "stress/stress-sites.csv", encoding: .utf8)
    let dictionary = try String(
      contentsOfFile: folder + "stress/data-dictionary.csv", encoding: .utf8)
    for column in sites.split(separator: "\n")[0].split(separator: ",") {
      #expect(dictionary.contains("stress-sites.csv,\(column),"), "\(column)")
    }
    #expect(found.text.hasPrefix("Sensitive"))
    #expect(found.text.contains("movable bridge"))
    #expect(found.text.contains("2 sites fail: 200 lose cover (proven worst): N"))
  }

  @Test func `the same run gives the same bytes, whatever the threads`() async throws {
    let project = try ToyProject()
    let first = try stressFiles(try await run(project) { $0.threads = 1 }.report)
    let second = try stressFiles(try await run(project) { $0.threads = 3 }.report)
    #expect(second == first)
  }
}
