import Geo
import Planning
import TestSupport
import Testing
import WalkNetwork

@testable import Coverage

/// People are conserved in random worlds, whatever streets, areas, groups and rooms they have.
@Suite("People conserved")
struct PeopleConservedTests {
  private static func norm(_ metres: Double) -> WalkingNorm {
    WalkingNorm(id: "test", limitMetres: metres, title: "", source: "", status: "")
  }

  /// Two areas side by side, people beside them, squares of which nothing is known, and sites of every
  /// kind.
  static func request(seed: UInt64) -> CoverageRequest {
    let world = RandomWorld(seed: seed)
    var random = SeededNumbers(seed)
    let residents: [Double?] = world.residents.map { random.chance(0.1) ? nil : $0 }
    let middle = 480.0
    var region = Region(
      network: WalkNetwork(building: world.streets),
      population: Population(
        grain: .points, ids: world.cells.indices.map { "c\($0)" }, points: world.cells,
        residents: residents,
        groups: [
          Population.Group(name: "old", counts: residents.map { $0.map { $0 * random.share() } }),
          Population.Group(name: "young", counts: residents.map { _ in random.share() * 9 }),
        ]),
      sites: world.sites.enumerated().map { place, point in
        Noodsteunpunt(
          id: "s\(place)", name: "", kind: place % 3 == 0 ? .cNSP : .lNSP, location: point,
          capacity: random.chance(0.6) ? Int(random.next() % 120) : nil,
          hasEmergencyPower: random.chance(0.5) ? random.chance(0.5) : nil,
          autonomyHours: random.chance(0.5) ? random.share() * 80 : nil)
      }, rules: SnapRules(maxSnapMetres: 250, minComponentMetres: 0))
    region.areas = RegionAreas(
      count: 2, ofRecord: world.cells.map { $0.y < 60 ? nil : $0.x < middle ? 0 : 1 },
      boundaries: [(-1000, middle), (middle, 5000)].map { west, east in
        let ring = [(west, 60.0), (east, 60), (east, 5000), (west, 5000), (west, 60)]
        return [Polygon(rings: [ring.map { PlanePoint(x: $0.0, y: $0.1) }])]
      })
    var question = CoverageQuestion(norms: [norm(400), norm(200), norm(900)])
    question.groupNorms = ["old": norm(250)]
    return CoverageRequest(region, question)
  }

  @Test(arguments: lawSeeds(40)) func `everybody is counted once`(seed: Int) async throws {
    var request = Self.request(seed: UInt64(seed))
    expectPeopleConserved(try await request.run(), "seed \(seed)")
    let records = request.region.population.count
    request.region.areas = RegionAreas(
      count: 0, ofRecord: [Int?](repeating: nil, count: records))
    expectPeopleConserved(try await request.run(), "seed \(seed), one region")
  }
}
