import Geo
import Planning
import TestSupport
import Testing
import WalkNetwork

@testable import Coverage

/// Figures computed from the walks of trials alone must be those of a run with the sites added.
@Suite("Site trials")
struct SiteTrialsTests {
  private static let rules = SnapRules(maxSnapMetres: 250, minComponentMetres: 300)

  /// A random world whose first three sites are there, and whose others could come.
  private struct World {
    var request: CoverageRequest
    var candidates: [Noodsteunpunt]

    init(seed: Int, norm: Double = 500, threads: Int = 2) {
      let world = RandomWorld(seed: UInt64(seed), side: 8)
      let sites = world.sites.enumerated().map { place, point in
        Noodsteunpunt(
          id: "s\(place)", name: "", kind: (place + seed).isMultiple(of: 3) ? .cNSP : .lNSP,
          location: point, hasEmergencyPower: place.isMultiple(of: 2) ? true : nil)
      }
      var population = Population(
        grain: .points, ids: world.cells.indices.map { "c\($0)" }, points: world.cells,
        residents: world.residents)
      for record in stride(from: 4, to: population.count, by: 9) {
        population.residents[record] = nil
      }
      var region = Region(
        network: WalkNetwork(building: world.streets), population: population,
        sites: Array(sites.prefix(seed % 4)), rules: SiteTrialsTests.rules)
      region.areas = RegionAreas(
        count: 2,
        ofRecord: population.points.indices.map { $0.isMultiple(of: 7) ? nil : $0 % 2 })
      let norm = WalkingNorm(id: "test", limitMetres: norm, title: "", source: "", status: "")
      request = CoverageRequest(region, CoverageQuestion(norms: [norm]), threads: threads)
      candidates = Array(sites.dropFirst(seed % 4))
    }

    func with(_ added: [Noodsteunpunt]) async throws -> CoverageOutcome {
      var request = request
      request.region.sites += added
      return try await request.run()
    }
  }

  /// The figures of a choice of sites, from today's walks and those of the trials.
  private struct Recount {
    var walks: [TwoWalks]
    var toC: [Double?]
    var toL: [Double?]
    var isInCircle: [Bool]

    init(_ outcome: CoverageOutcome, _ chosen: [TrialSite]) {
      let evidence = outcome.evidence
      let norm = evidence.norm
      walks = evidence.walks.any
      toC = evidence.walks.toCNSP.map { $0?.metres }
      toL = evidence.walks.toLNSP.map { $0?.metres }
      isInCircle = evidence.straightMetres.map { norm.isMet(by: $0) }
      for (place, trial) in chosen.enumerated() {
        for walk in trial.walks {
          let record = Int(walk.index)
          walks[record].add(Walk(metres: walk.metres, site: 1000 + place))
          if trial.site.kind == .cNSP {
            toC[record] = min(toC[record] ?? .infinity, walk.metres)
          } else {
            toL[record] = min(toL[record] ?? .infinity, walk.metres)
          }
        }
        for record in trial.newInCircle { isInCircle[Int(record)] = true }
      }
    }
  }

  private func isSame(_ first: Double?, _ second: Double?) -> Bool {
    guard let first, let second else { return first == nil && second == nil }
    return abs(first - second) < 1e-5
  }

  @Test(arguments: lawSeeds(60)) func `any choice of sites has the figures of a run with them`(
    seed: Int
  )
    async throws
  {
    let world = World(seed: seed)
    let today = try await world.request.run()
    let trials = try await today.evidence.trials(
      TrialRequest(candidates: world.candidates), threads: 2)
    var random = SeededNumbers(UInt64(seed))
    for _ in 0..<6 {
      let chosen = trials.sites.filter { _ in random.chance(0.5) }
      let run = try await world.with(chosen.map(\.site))
      let recount = Recount(today, chosen)
      let norm = run.evidence.norm
      for record in world.candidates.isEmpty ? [] : Array(run.statuses.indices)
      where run.evidence.isCounted(record) {
        let label: Comment = "seed \(seed), record \(record)"
        let walks = run.evidence.walks
        #expect(
          isSame(recount.walks[record].nearest?.metres, walks.any[record].nearest?.metres), label)
        #expect(
          isSame(recount.walks[record].backup?.metres, walks.any[record].backup?.metres), label)
        func isMet(_ metres: Double?) -> Bool { metres.map { norm.isMet(by: $0) } ?? false }
        #expect(isMet(recount.toC[record]) == isMet(walks.toCNSP[record]?.metres), label)
        #expect(isMet(recount.toL[record]) == isMet(walks.toLNSP[record]?.metres), label)
        for subset in SiteSubset.allCases {
          let isGained = chosen.contains { trial in
            subset.holds(trial.site)
              && trial.walks.contains { Int($0.index) == record && norm.isMet(by: $0.metres) }
          }
          #expect(
            (isGained || today.evidence.isNear(subset, record))
              == run.evidence.isNear(subset, record), label)
        }
        #expect(
          recount.isInCircle[record] == norm.isMet(by: run.evidence.straightMetres[record]), label)
      }
    }
  }

  @Test(arguments: lawSeeds(20)) func `people gained are those whom the site alone covers besides`(
    seed: Int
  ) async throws {
    let world = World(seed: seed)
    let today = try await world.request.run()
    let trials = try await today.evidence.trials(
      TrialRequest(candidates: world.candidates), threads: 2)
    for trial in trials.sites {
      let run = try await world.with([trial.site])
      let gained =
        (run.region.sums.residents[.covered]) - (today.region.sums.residents[.covered])
      #expect(trial.gained == gained, "seed \(seed), site \(trial.site.id)")
    }
    let gains = trials.sites.map(\.gained)
    #expect(gains == gains.sorted(by: >))
  }

  @Test func `what is asked for comes first, the best others follow, and the rest is counted`()
    async throws
  {
    let world = World(seed: 4)
    let today = try await world.request.run()
    let all = try await today.evidence.trials(
      TrialRequest(candidates: world.candidates), threads: 2)
    try #require(all.sites.count >= 4)
    let worst = try #require(all.sites.last).site.id
    let some = try await today.evidence.trials(
      TrialRequest(candidates: world.candidates, first: [worst], most: 3), threads: 2)
    #expect(some.sites.map(\.site.id) == [worst] + all.sites.prefix(2).map(\.site.id))
    #expect(some.firstCount == 1 && some.candidateCount == all.sites.count)
  }

  @Test func `the walks are the same whatever the number of threads`() async throws {
    var walks: [[[SiteWalks.Entry]]] = []
    for threads in [1, 2, 5] {
      let world = World(seed: 6, threads: threads)
      walks.append(
        try await world.request.run().evidence.trials(
          TrialRequest(candidates: world.candidates), threads: threads
        ).sites.map(\.walks))
    }
    #expect(walks[0] == walks[1] && walks[1] == walks[2])
  }
}
