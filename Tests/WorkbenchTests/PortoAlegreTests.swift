import Coverage
import Foundation
import GeoEngine
import Planning
import TestSupport
import Testing

@testable import Workbench

/// A real town, from files to figures: everybody in it is counted once.
///
/// The reference data has no boundaries, groups or rooms of Porto Alegre. The test draws four areas round
/// its hexagons, and gives its sites rooms and its people groups by a plain rule.
@Suite("Porto Alegre", .enabled(if: SharedData.isPresent, SharedData.absence))
struct PortoAlegreTests {
  private let scratch: TemporaryFolder
  private static let folder = SharedData.path("expected/porto-alegre")

  init() throws {
    scratch = try TemporaryFolder()
    let people = try Self.rows("population.csv")
    let sites = try Self.rows("sites.csv")
    try write(
      "people.csv",
      [people[0] + ["residents_65_plus", "single_households"]]
        + people.dropFirst().enumerated().map { place, row in
          let residents = try #require(Int(row[3]))
          // Every eleventh hexagon keeps its groups to itself, as CBS does.
          return row
            + (place % 11 == 5
              ? ["", ""] : ["\(residents * (place % 5) / 10)", "\(residents / 3)"])
        })
    try write(
      "sites.csv",
      [sites[0] + ["capacity", "emergency_power", "autonomy_hours"]]
        + sites.dropFirst().enumerated().map { place, row in
          row + [
            place % 4 == 3 ? "" : "\((place % 7) * 900)", ["yes", "no", ""][place % 3],
            place % 2 == 0 ? "\(place * 2)" : "",
          ]
        })
    try Data(Self.areas(people).utf8).write(to: scratch.url.appendingPathComponent("areas.geojson"))
  }

  private static func rows(_ name: String) throws -> [[String]] {
    try String(contentsOfFile: folder + "/" + name, encoding: .utf8).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private func write(_ name: String, _ rows: [[String]]) throws {
    let text = rows.map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n"
    try Data(text.utf8).write(to: scratch.url.appendingPathComponent(name))
  }

  /// Three quarters of the town and a strip of the fourth: some people and sites lie in none.
  private static func areas(_ people: [[String]]) -> String {
    let longitudes = people.dropFirst().compactMap { Double($0[1]) }.sorted()
    let latitudes = people.dropFirst().compactMap { Double($0[2]) }.sorted()
    let (west, east) = (longitudes[0] - 0.01, longitudes[longitudes.count - 1] + 0.01)
    let (south, north) = (latitudes[0] - 0.01, latitudes[latitudes.count - 1] + 0.01)
    let (x, y) = (longitudes[longitudes.count / 2], latitudes[latitudes.count / 2])
    let boxes = [
      (west, y, x, north), (x, y, east, north), (west, south, x, y), (x, (south + y) / 2, east, y),
    ]
    let features = boxes.enumerated().map { place, box in
      """
      {"type": "Feature", "properties": {"code": "GM000\(place + 1)", "naam": "Deel \(place + 1)"},
      "geometry": {"type": "Polygon", "coordinates": [[[\(box.0), \(box.1)], [\(box.2), \(box.1)],
      [\(box.2), \(box.3)], [\(box.0), \(box.3)], [\(box.0), \(box.1)]]]}}
      """
    }
    return #"{"type": "FeatureCollection", "features": ["# + features.joined(separator: ",") + "]}"
  }

  @Test(arguments: [[], ["blackout"]])
  func `everybody is counted once`(scenario: [String]) async throws {
    var settings = ProjectSettings()
    settings.network = [SharedData.path("data/pair-porto-alegre/poa.osm.pbf")]
    settings.population = [scratch.path + "/people.csv"]
    settings.sites = [scratch.path + "/sites.csv"]
    settings.gemeenten = scratch.path + "/areas.geojson"
    settings.crs = Plane(code: "EPSG:31982")
    settings.norm = ["1000m", "500m", "30min@5km/h"]
    settings.groupNorm = ["residents_65_plus=15min@0.8m/s"]
    settings.scenario = scenario
    settings.folder = scratch.path
    let outcome = try await CoverageRun(settings) { _ in }.request.run()
    #expect(outcome.areas.count == 4 && outcome.outside.residents > 0)
    #expect(outcome.capacity.map { $0.fullResidents > 0 } == true)
    #expect(outcome.border.contains { $0.only > 0 } && outcome.border.contains { $0.only == 0 })
    #expect(outcome.region.groups.count == 2)
    expectPeopleConserved(outcome, "\(scenario)")
  }
}
