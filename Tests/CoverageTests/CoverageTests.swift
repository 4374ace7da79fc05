import Geo
import Planning
import TestSupport
import Testing
import WalkNetwork

@testable import Coverage

/// Figures of towns small enough to check with a pencil: one character is 100 m.
@Suite("Coverage")
struct CoverageTests {
  private static let rules = SnapRules(maxSnapMetres: 250, minComponentMetres: 0)

  private func norm(_ metres: Double) -> WalkingNorm {
    WalkingNorm(id: "test", limitMetres: metres, title: "", source: "", status: "")
  }

  private func run(
    _ town: DrawnTown, residents: KeyValuePairs<Character, Double?>, sites: String = "S",
    norms: [Double] = [300], areas: [Int?]? = nil, areaCount: Int = 0,
    grain: Population.Grain = .points, power: String = ""
  ) async throws -> CoverageOutcome {
    let points = try residents.map { try #require(town.places[$0.key]) }
    let population = Population(
      grain: grain, ids: residents.map { String($0.key) }, points: points,
      residents: residents.map(\.value),
      groups: [Population.Group(name: "old", counts: residents.map { $0.value.map { $0 / 2 } })])
    let places = try sites.map { name in
      Noodsteunpunt(
        id: String(name), name: "", kind: name.isLowercase ? .lNSP : .cNSP,
        location: try #require(town.places[name]),
        hasEmergencyPower: power.contains(name) ? true : nil)
    }
    var region = Region(
      network: town.network, population: population, sites: places, rules: Self.rules)
    if let areas { region.areas = RegionAreas(count: areaCount, ofRecord: areas) }
    return try await CoverageRequest(region, CoverageQuestion(norms: norms.map(norm))).run()
  }

  private let street = DrawnTown("S--A--B")

  @Test(arguments: [(299.0, 0.0), (300, 0.25), (599, 0.25), (600, 1)])
  func `a cell exactly at the norm is inside it`(metres: Double, share: Double) async throws {
    let found = try await run(street, residents: ["A": 10, "B": 30], norms: [metres])
    #expect(found.region.sums.share == share)
  }

  @Test func `people of every status add up to all`() async throws {
    let town = DrawnTown("S--A--B    C-+")
    let found = try await run(town, residents: ["A": 10, "B": 30, "C": 5])
    #expect(found.statuses == [.covered, .beyond, .unreachable])
    #expect(CellStatus.allCases.map { found.region.sums.residents[$0] } == [10, 30, 5, 0])
    #expect(found.region.sums.total == 45)
  }

  @Test func `an unknown cell gets a verdict and takes no part in statistics`() async throws {
    let found = try await run(street, residents: ["A": nil, "B": 30])
    #expect(found.statuses[0] == .covered)
    #expect(found.region.sums.unknownCells == 1)
    #expect(found.region.sums.total == 30)
    #expect(found.region.walk?.meanMetres == 600)
  }

  @Test func `a region without residents has no share rather than a perfect one`() async throws {
    #expect(try await run(street, residents: ["A": 0]).region.sums.share == nil)
  }

  @Test func `statistics are weighted by residents`() throws {
    // 100 m for 1, 200 m for 8, 900 m for 1: the mean is (100 + 1600 + 900) / 10.
    func order(_ walks: [(metres: Double, residents: Double)]) -> WalkOrder {
      var order = WalkOrder()
      order.update(Array(walks.indices), [], residents: walks.map(\.residents)) { walks[$0].metres }
      return order
    }
    let found = try #require(WalkStatistics([order([(900, 1), (100, 1), (200, 8)])]))
    #expect(found.meanMetres == 260)
    #expect(found.medianMetres == 200)
    #expect(found.p90Metres == 200)
    #expect(found.maxMetres == 900)
    #expect(WalkStatistics([order([])]) == nil)
    // The same people in two areas, and one where nobody walks.
    let parts = [order([(900, 1), (200, 3)]), order([]), order([(200, 5), (100, 1)])]
    #expect(WalkStatistics(parts) == found)
  }

  @Test func `areas add up to the region and people outside are in none`() async throws {
    let found = try await run(
      street, residents: ["A": 10, "B": 30, "S": 7], areas: [0, 1, nil], areaCount: 2)
    #expect(found.areas.map { $0.sums.total } == [10, 30])
    #expect(found.region.sums.total == 40)
    #expect(found.outside.residents == 7)
    #expect(found.region.groups[0].total == 20)
    #expect(found.region.groups[0].covered == 5)
  }

  @Test func `gross, net and sole of a site`() async throws {
    let town = DrawnTown("S-A-B-t")
    // Norm 400: S reaches A (200) and B (400); t reaches B (200) and A (400).
    let both = try await run(town, residents: ["A": 10, "B": 30], sites: "St", norms: [400])
    #expect(both.sites.map(\.gross) == [40, 40])
    #expect(both.sites.map(\.net) == [10, 30])
    #expect(both.sites.map(\.sole) == [0, 0])
    // Norm 300: each reaches its own only.
    let own = try await run(town, residents: ["A": 10, "B": 30], sites: "St", norms: [300])
    #expect(own.sites.map(\.sole) == [10, 30])
    #expect(own.region[.cNSP] == 10)
    #expect(own.region[.lNSP] == 30)
  }

  @Test func `only sites known to have power count for cover with power`() async throws {
    let town = DrawnTown("S-A-B-t")
    func cover(_ power: String, norm: Double) async throws -> Double {
      try await run(
        town, residents: ["A": 10, "B": 30], sites: "St", norms: [norm], power: power
      ).region[.withPower]
    }
    // Norm 300: S reaches A alone, t reaches B alone; norm 400: each reaches both.
    #expect(try await cover("S", norm: 300) == 10)
    #expect(try await cover("t", norm: 300) == 30)
    #expect(try await cover("St", norm: 300) == 40)
    #expect(try await cover("t", norm: 400) == 40)
    #expect(try await cover("", norm: 400) == 0)
  }

  @Test func `straight lines claim more than streets give`() async throws {
    let courtyard = DrawnTown(
      """
      S--+
         |
      A--+
      """)
    let found = try await run(courtyard, residents: ["A": 5], norms: [300])
    #expect(found.region.sums.share == 0)
    #expect(found.region.inStraightLine == 5)
  }

  @Test func `several norms are counted at once`() async throws {
    let found = try await run(street, residents: ["A": 10, "B": 30], norms: [300, 100, 600])
    #expect(found.region.coveredByNorm == [10, 0, 40])
  }

  @Test func `gaps are clusters of uncovered people, the largest first`() async throws {
    let town = DrawnTown("S----ABC--D---E")
    // A, B, C, D are 500, 600, 700 and 1,000 m away; squares of 100 m are linked up to 150 m.
    let found = try await run(
      town, residents: ["S": 3, "A": 1, "B": 2, "C": 3, "D": 50, "E": 0],
      grain: .squares(sideMetres: 100))
    #expect(found.gaps.map(\.records) == [[4], [1, 2, 3]])
    #expect(found.gaps[1].residents == 6)
    #expect(found.gaps[1].leastShortMetres == 200)
    #expect(found.gaps[1].mostShortMetres == 400)
    // The centre of 1, 2 and 3 people at 500, 600 and 700 m.
    #expect(abs(found.gaps[1].center.x - (500 + 1200 + 2100) / 6) < 1e-9)
  }

  @Test func `without sites nobody is covered and nothing breaks`() async throws {
    let found = try await run(street, residents: ["A": 10], sites: "")
    #expect(found.statuses == [.unreachable])
    #expect(found.region.walk == nil)
  }

  @Test(arguments: lawSeeds(30)) func `another site and a larger norm never lower cover`(seed: Int)
    async throws
  {
    let world = RandomWorld(seed: UInt64(seed), side: 7)
    let network = WalkNetwork(building: world.streets)
    let population = Population(
      grain: .points, ids: world.cells.indices.map(String.init), points: world.cells,
      residents: world.residents)
    let sites = world.sites.enumerated().map { number, place in
      Noodsteunpunt(
        id: String(number), name: "", kind: number.isMultiple(of: 2) ? .cNSP : .lNSP,
        location: place)
    }
    func covered(_ sites: [Noodsteunpunt], _ metres: Double) async throws -> CoverageOutcome {
      try await CoverageRequest(
        Region(network: network, population: population, sites: sites, rules: Self.rules),
        CoverageQuestion(norms: [norm(metres)])
      ).run()
    }
    let all = try await covered(sites, 400)
    let fewer = try await covered(Array(sites.dropLast()), 400)
    let larger = try await covered(sites, 500)
    func people(_ outcome: CoverageOutcome) -> Double {
      outcome.region.sums.residents[.covered]
    }
    #expect(people(fewer) <= people(all), "seed \(seed)")
    #expect(people(all) <= people(larger), "seed \(seed)")
    #expect(all.region.sums.total == world.residents.reduce(0, +), "seed \(seed)")
    #expect(all.region.inStraightLine >= people(all), "seed \(seed)")
    let net = all.sites.reduce(0) { $0 + $1.net }
    #expect(abs(net - people(all)) < 1e-9, "seed \(seed)")
  }
}
