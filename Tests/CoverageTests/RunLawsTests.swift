import Planning
import TestSupport
import Testing
import WalkNetwork

@testable import Coverage

/// The laws hold in random worlds, and figures that were tampered with break them.
@Suite("Run laws")
struct RunLawsTests {
  private func outcome(seed: UInt64 = 3) async throws -> CoverageOutcome {
    try await PeopleConservedTests.request(seed: seed).run()
  }

  /// The laws that figures break, after somebody changed them.
  private func broken(
    _ change: (inout CoverageOutcome) -> Void
  ) async throws -> [LawCheck.Law] {
    var outcome = try await outcome()
    change(&outcome)
    return checks(of: outcome).filter { !$0.holds }.map(\.law)
  }

  private func checks(of outcome: CoverageOutcome) -> [LawCheck] {
    outcome.lawChecks
      + [
        outcome.evidence.plainCalculationAgrees()
      ]
  }

  @Test(arguments: lawSeeds(40)) func `they hold in every world`(seed: Int) async throws {
    for check in checks(of: try await outcome(seed: UInt64(seed))) {
      #expect(check.holds, "seed \(seed): \(check)")
      #expect(check.checked > 0, "seed \(seed): \(check)")
    }
  }

  @Test(arguments: lawSeeds(20))
  func `a norm covers whoever walks exactly so far, and nobody who walks a centimetre more`(
    seed: Int
  ) async throws {
    let found = try await outcome(seed: UInt64(seed))
    for (record, walks) in found.evidence.walks.any.enumerated() {
      guard let metres = walks.nearest?.metres else { continue }
      for (limit, status) in [(metres, CellStatus.covered), (metres - 0.01, .beyond)] {
        let norm = WalkingNorm(id: "n", limitMetres: limit, title: "", source: "", status: "")
        #expect(found.evidence.walks.status(of: record, under: norm) == status, "seed \(seed)")
      }
    }
  }

  @Test func `of two sites that tie the lowest id may be the longer walk`() async throws {
    let broken = try await broken { outcome in
      for record in outcome.evidence.walks.any.indices {
        guard let nearest = outcome.evidence.walks.any[record].nearest else { continue }
        var walks = TwoWalks()
        walks.add(Walk(metres: nearest.metres, site: nearest.site + 1))
        walks.add(Walk(metres: nearest.metres + 5e-7, site: nearest.site))
        outcome.evidence.walks.any[record] = walks
      }
    }
    #expect(!broken.contains(.walksInOrder))
  }

  @Test func `a resident too many in the region is seen`() async throws {
    #expect(try await broken { $0.region.sums.add(1, .beyond) } == [.peopleConserved])
  }

  @Test func `a gemeente without its residents is seen`() async throws {
    #expect(try await broken { $0.areas[0].sums = StatusSums() } == [.peopleConserved])
  }

  @Test func `a verdict that does not fit the sums is seen`() async throws {
    let found = try await broken { outcome in
      let covered = outcome.statuses.indices.first {
        outcome.evidence.isCounted($0) && outcome.statuses[$0] == .covered
          && outcome.evidence.population.residents[$0] ?? 0 > 0
      }
      if let covered { outcome.statuses[covered] = .beyond }
    }
    #expect(found == [.peopleConserved])
  }

  @Test func `a walk shorter than the line is seen`() async throws {
    let found = try await broken { outcome in
      outcome.evidence.straightMetres = outcome.evidence.straightMetres.map { $0 + 5_000 }
    }
    #expect(found == [.walkNotShorterThanLine, .plainCalculationAgrees])
  }

  @Test func `walks of the wrong tier are seen`() async throws {
    let other = try await outcome(seed: 4).evidence.walks
    let found = try await broken { outcome in
      outcome.evidence.walks.toCNSP = other.toCNSP
      outcome.evidence.walks.toLNSP = other.toLNSP
    }
    #expect(found == [.walksInOrder])
  }

  @Test func `a larger norm that covers fewer is seen`() async throws {
    let found = try await broken { $0.sensitivity.areas[1][6] = -1 }
    #expect(found == [.largerNormNeverLowers])
  }

  @Test func `a resident counted at two sites is seen`() async throws {
    #expect(try await broken { $0.sites[0].net += 1 } == [.nearestAddsUp])
  }

  @Test(arguments: [0.9, 1.1]) func `a walk that nobody can walk is seen`(share: Double)
    async throws
  {
    let found = try await broken { outcome in
      outcome.evidence.walks.any = outcome.evidence.walks.any.map { two in
        var other = TwoWalks()
        for walk in [two.nearest, two.backup] {
          if let walk { other.add(Walk(metres: walk.metres * share, site: walk.site)) }
        }
        return other
      }
    }
    #expect(found.contains(.plainCalculationAgrees))
  }

  @Test func `a sample ends where the work that is allowed does`() async throws {
    let evidence = try await outcome().evidence
    let all = evidence.plainCalculationAgrees()
    let some = evidence.plainCalculationAgrees(work: 500)
    #expect(some.holds)
    #expect(some.checked > 0)
    #expect(some.checked < all.checked)
  }

  @Test func `more sites never make a walk longer, fewer do`() async throws {
    let all = PeopleConservedTests.request(seed: 3)
    var fewer = all
    fewer.region.sites.removeLast(3)
    let (many, few) = (try await all.run(), try await fewer.run())
    #expect(few.moreSitesNeverLengthen(many).holds)
    #expect(many.moreSitesNeverLengthen(few).broken > 0)
  }
}
