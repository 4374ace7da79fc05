import Geo
import Planning
import TestSupport
import Testing
import WalkNetwork

@testable import Coverage

/// Verdicts, equity, tiers, capacity, hours and borders: pencil answers, and people conserved in random
/// worlds.
@Suite("Planner figures")
struct PlannerFiguresTests {
  private static let rules = SnapRules(maxSnapMetres: 250, minComponentMetres: 0)

  private func norm(_ metres: Double) -> WalkingNorm {
    WalkingNorm(id: "test", limitMetres: metres, title: "", source: "", status: "")
  }

  /// A street of 100 m a character: capitals are C-NSP, small letters L-NSP, digits are homes.
  private func request(
    _ drawing: String, residents: KeyValuePairs<Character, Double>, norm metres: Double,
    capacity: [Character: Int] = [:], hours: [Character: Double] = [:]
  ) throws -> CoverageRequest {
    let town = DrawnTown(drawing)
    let homes = residents.map(\.key)
    let sites = town.places.keys.filter(\.isLetter).sorted().map { name in
      Noodsteunpunt(
        id: String(name), name: "", kind: name.isLowercase ? .lNSP : .cNSP,
        location: town.places[name] ?? PlanePoint(x: 0, y: 0), capacity: capacity[name],
        autonomyHours: hours[name])
    }
    let region = Region(
      network: town.network,
      population: Population(
        grain: .points, ids: homes.map(String.init),
        points: try homes.map { try #require(town.places[$0]) },
        residents: residents.map(\.value),
        groups: [Population.Group(name: "old", counts: residents.map { $0.value / 10 })]),
      sites: sites, rules: Self.rules)
    return CoverageRequest(region, CoverageQuestion(norms: [norm(metres)]))
  }

  /// West of `x` and east of it are two areas.
  private func split(_ request: CoverageRequest, at x: Double) -> CoverageRequest {
    func box(_ from: Double, _ to: Double) -> [Polygon<PlanePoint>] {
      let ring = [(from, -500.0), (to, -500), (to, 500), (from, 500), (from, -500)]
      return [Polygon(rings: [ring.map { PlanePoint(x: $0.0, y: $0.1) }])]
    }
    var request = request
    request.region.areas = RegionAreas(
      count: 2, ofRecord: request.region.population.points.map { $0.x < x ? 0 : 1 },
      boundaries: [box(-1000, x), box(x, 10_000)])
    return request
  }

  // MARK: Norms

  @Test func `each norm has its verdict on each area`() async throws {
    // West: 1 site, 6,000 residents at 100 m. East: no site, 1,000 residents at 400 m.
    var request = split(
      try request("a1---2", residents: ["1": 6000, "2": 1000], norm: 300), at: 250)
    request.question.profiles = NormProfile.builtIn
    let verdicts = Dictionary(
      uniqueKeysWithValues: try await request.run().verdicts.map { ($0.profile.id, $0) })
    let walk = try #require(verdicts["vuln-500"])
    #expect(walk.areas.map(\.isMet) == [true, true])
    #expect(walk.region.value == 1)
    let ratio = try #require(verdicts["nl-ratio-5000"])
    #expect(ratio.areas.map(\.isMet) == [false, false])
    #expect(ratio.areas.map(\.short) == [1, 1])
    #expect(ratio.areas.map(\.value) == [6000, nil])
    #expect(verdicts["kern-1"]?.areas.map(\.isMet) == [true, false])
    #expect(verdicts["nl-water-2500"]?.areas[0].short == 2)
  }

  /// West of 150 m, up to 250 m, and east of it are kernen; the second is in the west, the third in the
  /// east of a region that is split at 250 m.
  private func kernen(_ request: CoverageRequest) -> CoverageRequest {
    func box(_ from: Double, _ to: Double) -> [Polygon<PlanePoint>] {
      let ring = [(from, -500.0), (to, -500), (to, 500), (from, 500), (from, -500)]
      return [Polygon(rings: [ring.map { PlanePoint(x: $0.0, y: $0.1) }])]
    }
    var request = request
    request.question.profiles = [
      NormProfile(id: "k", rule: .onePerKern, title: "", source: "", status: "")
    ]
    request.region.kernLayers = [
      KernLayer(
        boundaries: [box(-1000, 150), box(150, 250), box(250, 550), box(550, 900)],
        kernOfRecord: request.region.population.points.map { point in
          [150.0, 250, 550, 900].firstIndex { point.x < $0 }
        })
    ]
    return request
  }

  @Test func `a gemeente with a site does not meet the norm while a kern of it has none`()
    async throws
  {
    // 1 and a stand in the first kern, 2 in the second; 3 and b in the third; nobody in the fourth.
    let residents: KeyValuePairs<Character, Double> = ["1": 10, "2": 20, "3": 5]
    let request = kernen(
      split(try request("a12-3b---", residents: residents, norm: 300), at: 250))
    let found = try await request.run().verdicts[0]
    #expect(found.kernCount == 3)
    #expect(found.areas.map(\.isMet) == [false, true] && found.areas.map(\.short) == [1, 0])
    #expect(found.region.isMet == false && found.region.short == 1)
    var alone = request
    alone.region.kernLayers = []
    let gemeenten = try await alone.run().verdicts[0]
    #expect(gemeenten.kernCount == nil && gemeenten.region.isMet == true)
    // Without b the gemeente and the kern lack the same site; without kernen just the gemeente does.
    alone.region.sites.removeAll { $0.id == "b" }
    #expect(try await alone.run().verdicts[0].region == Verdict(isMet: false, value: 1, short: 1))
    alone.region.kernLayers = request.region.kernLayers
    let both = try await alone.run().verdicts[0]
    #expect(both.areas.map(\.short) == [1, 1] && both.region.short == 2)
  }

  @Test
  func `secret and empty kernen ask nothing, people outside all kernen still ask their gemeente`()
    async throws
  {
    var request = kernen(
      split(try request("a12-3----", residents: ["1": 10, "2": 0, "3": 5], norm: 300), at: 250))
    #expect(try await request.run().verdicts[0].areas.map(\.short) == [0, 1])
    request.region.kernLayers[0].kernOfRecord[2] = nil
    let found = try await request.run().verdicts[0]
    #expect(found.kernCount == 1 && found.areas.map(\.short) == [0, 1])
    #expect(found.region.short == 1)
  }

  @Test func `a target share decides, and nobody is no verdict`() async throws {
    var request = try request("a1---2", residents: ["1": 90, "2": 10], norm: 300)
    request.question.profiles = [
      NormProfile(id: "x", rule: .walk(metres: 300), title: "", source: "", status: "")
    ]
    request.question.targetShare = 0.9
    #expect(try await request.run().verdicts[0].region.isMet == true)
    request.question.targetShare = 0.91
    #expect(try await request.run().verdicts[0].region.isMet == false)
    let empty = try self.request("a1", residents: ["1": 0], norm: 300)
    #expect(try await empty.run().equity[0].share == nil)
  }

  @Test func `the places of areas move with the norm`() async throws {
    // At 300 m the west is covered for half, the east wholly; at 390 m both wholly.
    let request = split(
      try request("1--a--2---b--3", residents: ["1": 10, "2": 10, "3": 20], norm: 300), at: 650)
    let found = try await request.run().sensitivity
    let usual = try #require(NormSensitivity.factors.firstIndex(of: 1))
    #expect(found.areas.map { $0[usual] } == [20, 20])
    #expect(found.places.map { $0[usual] } == [1, 1])
    // 0.9 x 300 m: 1 and 2 lie exactly at 300 m from a, 3 from b.
    #expect(found.region[usual - 1] == 0)
    #expect(found.areas(changingAt: usual - 1, residents: [20, 20], targetShare: 1) == [0, 1])
    #expect(found.areas(changingAt: usual + 1, residents: [20, 20], targetShare: 1) == [])
  }

  // MARK: Groups

  @Test func `a group has a norm of its own`() async throws {
    var request = try request("a--1--2", residents: ["1": 100, "2": 100], norm: 600)
    request.question.groupNorms = ["old": norm(300)]
    let group = try await request.run().region.groups[0]
    #expect((group.total, group.covered) == (20, 20))
    #expect(group.coveredByOwnNorm == 10)
  }

  @Test func `equity compares areas and the worst tenth`() async throws {
    // West: 100 of 100 covered. East: 0 of 20.
    let request = split(
      try request("a1---2", residents: ["1": 100, "2": 20], norm: 200), at: 250)
    let all = try await request.run().equity[0]
    #expect(all.lowest == GroupEquity.AreaShare(area: 1, share: 0))
    #expect(all.highest == GroupEquity.AreaShare(area: 0, share: 1))
    #expect(all.ratio == nil)
    // A tenth of 120 is 12 people, all in the east.
    #expect(all.worstDecileShare == 0)
    #expect(all.difference == 0)
  }

  // MARK: Tiers

  @Test func `couriers walk from each L-NSP to the nearest C-NSP`() async throws {
    var request = try request("A-b---c----D   e-+", residents: [:], norm: 300)
    request.question.courierLimitMetres = 400
    let tiers = try await request.run().tiers
    // Ranks: A, D, b, c, e. b is 200 m from A; c is 500 m from D; e stands alone.
    #expect(tiers.courier.map { $0?.metres } == [nil, nil, 200, 500, nil])
    #expect(tiers.courier.map { $0?.site } == [nil, nil, 0, 1, nil])
    #expect(tiers.spans == [1, 1, 0, 0, 0])
    #expect(tiers.orphans == [3, 4])
  }

  // MARK: Capacity

  @Test func `whoever lives nearest gets in first, the rest goes to the next with room`()
    async throws
  {
    // a has room for 10: the 8 of home 1 (100 m) and 2 of home 2 (200 m); 6 of home 2 go on to b
    // (300 m), where 5 fit.
    let request = try request(
      "a12--b", residents: ["1": 8, "2": 8], norm: 300, capacity: ["a": 10, "b": 5])
    let found = try #require(try await request.run().capacity)
    #expect(found.load == [10, 5])
    #expect(found.overflow == [0, 5])
    #expect(found.served == [8, 7])
    #expect((found.servedResidents, found.fullResidents, found.unreachedResidents) == (15, 1, 0))
  }

  @Test func `when a share of residents comes, that share looks for room`() async throws {
    var request = try request(
      "a12--b", residents: ["1": 8, "2": 8], norm: 300, capacity: ["a": 10, "b": 5])
    request.question.visitors = 0.5
    let found = try #require(try await request.run().capacity)
    // Four of each place come: all of them find room in a, which takes in ten.
    #expect((found.servedResidents, found.fullResidents, found.unreachedResidents) == (8, 0, 0))
    #expect(found.load == [8, 0])
    let cover = try await request.run().region.sums
    #expect(cover.total == 16, "cover counts all residents")
  }

  @Test func `without any capacity there is nothing to fill`() async throws {
    #expect(try await request("a1", residents: ["1": 8], norm: 300).run().capacity == nil)
  }

  @Test(arguments: lawSeeds(30)) func `people are conserved whatever the room`(seed: Int)
    async throws
  {
    let world = RandomWorld(seed: UInt64(seed))
    var random = SeededNumbers(UInt64(seed))
    func run(_ capacity: (Int) -> Int?) async throws -> CoverageOutcome {
      let region = Region(
        network: WalkNetwork(building: world.streets),
        population: Population(
          grain: .points, ids: world.cells.indices.map { "c\($0)" }, points: world.cells,
          residents: world.residents),
        sites: world.sites.enumerated().map { place, point in
          Noodsteunpunt(
            id: "s\(place)", name: "", kind: place % 3 == 0 ? .cNSP : .lNSP, location: point,
            capacity: capacity(place))
        }, rules: Self.rules)
      return try await CoverageRequest(region, CoverageQuestion(norms: [norm(500)])).run()
    }
    let rooms = world.sites.map { _ in Int(random.next() % 120) }
    let outcome = try await run { rooms[$0] }
    let found = try #require(outcome.capacity)
    let total = outcome.region.sums.total
    #expect(
      abs(found.servedResidents + found.fullResidents + found.unreachedResidents - total) < 1e-9)
    for (load, room) in zip(found.load, rooms) { #expect(load <= Double(room)) }
    #expect(abs(found.load.reduce(0, +) - found.served.reduce(0, +)) < 1e-9)
    #expect(
      abs(found.unreachedResidents - (total - (outcome.region.sums.residents[.covered])))
        < 1e-9)
    // With room for all everybody is served by the nearest.
    let roomy = try await run { _ in 1_000_000 }
    let figures = try #require(roomy.capacity)
    #expect(figures.fullResidents == 0)
    #expect(figures.overflow.allSatisfy { $0 == 0 })
    for (load, site) in zip(figures.load, roomy.sites) { #expect(abs(load - site.net) < 1e-9) }
  }

  // MARK: Hours

  @Test func `cover ends with the last site that runs`() async throws {
    let hours = try await request(
      "a1-b--2-c", residents: ["1": 10, "2": 5], norm: 300, hours: ["a": 8, "b": 24]
    ).run().hours
    #expect(hours.map(\.hour) == [0, 4, 8, 24, 48, 72])
    // 1 has a for 8 hours and b for 24; 2 has b (300 m) for 24 and c, of which it is not known.
    #expect(hours.map(\.certain) == [15, 15, 15, 15, 0, 0])
    #expect(hours.map(\.possible) == [15, 15, 15, 15, 5, 5])
    #expect(hours.map(\.sites) == [2, 2, 2, 1, 0, 0])
  }

  // MARK: Borders

  @Test func `the ledger tells who is served across the border`() async throws {
    // The border is at 250 m: home 2 (x = 300) has a at 200 m, and b at 300 m on its own side.
    let request = split(
      try request("1a-2--b", residents: ["1": 10, "2": 20], norm: 200), at: 250)
    #expect(
      try await request.run().border == [
        BorderEntry(home: 1, host: 0, nearest: 20, only: 20, gapWithout: 0, mainSite: 0)
      ])
    var wider = request
    wider.question.norms = [norm(300)]
    #expect(
      try await wider.run().border == [
        BorderEntry(home: 1, host: 0, nearest: 20, only: 0, gapWithout: 0, mainSite: 0)
      ])
  }

  @Test func `the ledger tells who lives in a gap but for a neighbour outside the region`()
    async throws
  {
    // The region ends at 650 m. East of it a and b stand with a neighbour. 1 has c (200 m); 2 has a
    // (200 m) and c (300 m); 3 has a (100 m) and b (200 m), and c only at 400 m.
    var request = try request(
      "1-c--23a-b", residents: ["1": 10, "2": 20, "3": 30], norm: 300)
    func box(_ from: Double, _ to: Double) -> [Polygon<PlanePoint>] {
      let ring = [(from, -500.0), (to, -500), (to, 500), (from, 500), (from, -500)]
      return [Polygon(rings: [ring.map { PlanePoint(x: $0.0, y: $0.1) }])]
    }
    request.region.areas = RegionAreas(
      count: 1, ofRecord: request.region.population.points.map { _ in 0 },
      boundaries: [box(-1000, 650)], neighbours: [box(5000, 6000), box(650, 2000)])
    let found = try await request.run().border
    #expect(
      found == [
        BorderEntry(
          home: 0, host: nil, neighbour: 1, nearest: 50, only: 30, gapWithout: 30, mainSite: 0)
      ])
    // Were the neighbour's sites not there, those 30 would be the gap.
    request.region.sites.removeAll { $0.id != "c" }
    let alone = try await request.run()
    #expect(alone.gaps.map(\.residents) == [30] && alone.border.isEmpty)
  }

  @Test func `a neighbour's candidate is told beside the best one`() async throws {
    var request = split(
      try request("a----1-2---3", residents: ["1": 5, "2": 5, "3": 100], norm: 200), at: 250)
    request.question.gapLinkMetres = 250
    request.region.areas.boundaries[1] = [
      Polygon(
        rings: [
          [(250.0, -500.0), (750, -500), (750, 500), (250, 500), (250, -500)].map {
            PlanePoint(x: $0.0, y: $0.1)
          }
        ])
    ]
    request.region.candidates = [("q", 600.0), ("z", 880), ("r", 5000)].map {
      Noodsteunpunt(
        id: $0.0, name: "", kind: .lNSP, location: PlanePoint(x: $0.1, y: 0), status: .candidate)
    }
    let outcome = try await request.run()
    // z, outside both areas, reaches 2 (180 m) but neither 1 nor 3; q reaches 1 and 2.
    #expect(outcome.gapCandidates.map { $0?.site.id } == [nil, "q"])
    #expect(outcome.gapNeighbours.map { $0?.site.id } == [nil, "z"])
    #expect(outcome.gapNeighbours[1]?.residents == 5)
  }

  @Test func `the best candidate of a gap is the one that covers most of it`() async throws {
    var request = try request("a----1-2---3", residents: ["1": 5, "2": 5, "3": 100], norm: 200)
    request.question.gapLinkMetres = 250
    request.region.candidates = [("p", 450.0), ("q", 600), ("r", 5000)].map {
      Noodsteunpunt(
        id: $0.0, name: "", kind: .lNSP, location: PlanePoint(x: $0.1, y: 0), status: .candidate)
    }
    let outcome = try await request.run()
    // Gaps: 3 alone (100), then 1 and 2. p reaches 1 only; q both; nobody reaches 3.
    #expect(outcome.gaps.map(\.residents) == [100, 10])
    #expect(outcome.gapCandidates.map { $0?.site.id } == [nil, "q"])
    #expect(outcome.gapCandidates[1]?.residents == 10)
  }
}
