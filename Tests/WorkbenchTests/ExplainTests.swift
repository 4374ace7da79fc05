import Coverage
import Exports
import Foundation
import Geo
import Planning
import TestSupport
import Testing
import WalkNetwork
import Words

@testable import Workbench

/// Answers about places of the town on two banks.
@Suite("Explain")
struct ExplainTests {
  private func explain(
    _ project: ToyProject, _ place: ExplainRequest.Place, scenario: [String] = []
  ) async throws -> ExplainReport {
    var settings = try ProjectSettings(project: project.folder)
    settings.scenario = scenario
    return try await Explain.run(ExplainRequest(settings, place: place)) { _ in }
  }

  @Test func `a cell across the bridge depends on it and on the only site`() async throws {
    // x = 300 in the south: 200 m to the bridge and 200 m over it; by the west it is 300 + 200 + 500 m.
    let report = try await explain(ToyProject(), .cell("0-3"))
    let found = report.explanation
    #expect(report.isCovered)
    #expect(abs((found.route?.metres ?? 0) - 400) < 0.1)
    #expect(found.dependsOnOneSite)
    #expect(found.crossings.count == 1)
    #expect(found.crossings[0].isCritical)
    #expect(abs((found.crossings[0].walkWithout?.metres ?? 0) - 1000) < 0.1)
    let english = report.text(in: .english)
    #expect(english.contains("cell 0-3, 10 residents"))
    #expect(english.contains("Covered: a walk of 400\u{A0}m to Noord (N), L-NSP."))
    #expect(english.contains("movable bridge (OSM way 4,"))
    #expect(english.contains("no longer covered"))
    let dutch = report.text(in: .dutch)
    #expect(dutch.contains("Binnen de norm: 400\u{A0}m lopen naar Noord (N), L-NSP."))
    #expect(dutch.contains("beweegbare brug"))
  }

  @Test func `in a black-out the walk goes round, and a new site would help`() async throws {
    let report = try await explain(ToyProject(), .cell("0-3"), scenario: ["blackout"])
    let found = report.explanation
    #expect(found.status == .beyond)
    #expect(abs((found.route?.metres ?? 0) - 1000) < 0.1)
    #expect(found.crossings.map(\.crossing.wayIDs) == [[3]])
    // 605 m along: 300 m west, 200 m over the other bridge, 105 m east.
    let place = try #require(found.farthestNewSite)
    #expect(abs(place.x - ToyProject.corner.x - 105) < 0.2)
    #expect(abs(place.y - ToyProject.corner.y - 200) < 0.2)
    #expect(report.text(in: .dutch).contains("Een nieuw punt op deze route helpt tot 605"))
  }

  @Test func `degrees and metres name the same place`() async throws {
    let project = try ToyProject()
    let (x, y) = (ToyProject.corner.x + 300, ToyProject.corner.y)
    let metres = try await explain(project, .at("\(x),\(y)"))
    let root = try #require(
      JSONSerialization.jsonObject(with: Data(metres.summary.document)) as? [String: Any])
    let place = try #require(root["place"] as? [String: Any])
    let lon = try #require(place["lon"] as? Double)
    let lat = try #require(place["lat"] as? Double)
    let degrees = try await explain(project, .at("\(lon),\(lat)"))
    #expect(degrees.explanation.place.metres(to: metres.explanation.place) < 0.02)
    let ways = try #require((root["walk"] as? [String: Any])?["ways"] as? [Int])
    #expect(ways.prefix(2) == [1, 4])
    #expect(root["status"] as? String == "covered")
  }

  @Test(arguments: [
    (ExplainRequest.Place.at("far"), "--at"), (.at("1,2,3"), "--at"), (.at("52.1,5.3"), "--at"),
    (.at("900000,100000"), "--at"), (.cell("nowhere"), "--cell"),
  ])
  func `a place that is none is refused by its flag`(
    place: ExplainRequest.Place, flag: String
  ) async throws {
    let project = try ToyProject()
    let error = await #expect(throws: (any Error).self) { _ = try await explain(project, place) }
    let failure = Failure(try #require(error))
    #expect(failure.exitStatus == 64)
    #expect(failure.message.english.hasPrefix(flag), "\(failure.message)")
  }

  @Test func `the walk is drawn from the place to the site`() async throws {
    let project = try ToyProject()
    let report = try await explain(project, .cell("0-3"))
    let path = project.folder + "/walk.geojson"
    try Explain.write(report, to: path)
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let root = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    let features = try #require(root["features"] as? [[String: Any]])
    let what = features.compactMap { ($0["properties"] as? [String: Any])?["what"] as? String }
    #expect(what == ["place", "walk", "site"])
    #expect(throws: (any Error).self) {
      try Explain.write(report, to: project.folder + "/no/such/folder.geojson")
    }
  }

  @Test(.enabled(if: SharedData.isPresent, SharedData.absence))
  func `on real streets a route is as long as the walk of the analysis`() async throws {
    let folder = SharedData.path("expected/delft")
    let scratch = try TemporaryFolder()
    var settings = ProjectSettings()
    settings.network = [SharedData.path("data/osm-nl/delft-2025.osm.pbf")]
    settings.population = [folder + "/population.csv"]
    settings.sites = [folder + "/sites.csv"]
    settings.folder = scratch.path
    let run = try await CoverageRun(settings) { _ in }
    let outcome = try await run.request.run()
    let evidence = outcome.evidence
    let question = WalkQuestion(
      in: run.region, norm: evidence.norm, barriers: [])
    var compared = 0
    for record in stride(from: 0, to: evidence.population.count, by: 12) {
      let answer = question.answer(for: evidence.population.points[record])
      #expect(answer.status == outcome.statuses[record])
      guard let walk = evidence.walks.any[record].nearest else { continue }
      let route = try #require(answer.route)
      #expect(route.site == walk.site)
      #expect(abs(route.metres - walk.metres) <= 1e-6)
      let drawn = zip(route.line, route.line.dropFirst())
        .reduce(0) { $0 + $1.0.metres(to: $1.1) }
      #expect(abs(drawn - walk.metres) < 1e-3)
      compared += 1
    }
    #expect(compared > 25)
  }
}
