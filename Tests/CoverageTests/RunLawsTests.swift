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
    return outcome.lawChecks.filter { !$0.holds }.map(\.law)
  }

  @Test(arguments: lawSeeds(40)) func `they hold in every world`(seed: Int) async throws {
    for check in try await outcome(seed: UInt64(seed)).lawChecks {
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
      outcome.evidence = outcome.evidence.with(
        straightMetres: outcome.evidence.straightMetres.map { $0 + 5_000 })
    }
    #expect(found == [.walkNotShorterThanLine])
  }

  @Test func `walks of the wrong tier are seen`() async throws {
    let other = try await outcome(seed: 4).evidence.walks
    let found = try await broken { outcome in
      outcome.evidence = outcome.evidence.with(
        walks: CellWalks(
          snaps: outcome.evidence.walks.snaps, any: outcome.evidence.walks.any,
          toCNSP: other.toCNSP, toLNSP: other.toLNSP))
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

  @Test func `more sites never make a walk longer, fewer do`() async throws {
    let all = PeopleConservedTests.request(seed: 3)
    var fewer = all
    fewer.sites = Array(all.sites.dropLast(3))
    let (many, few) = (try await all.run(), try await fewer.run())
    #expect(few.moreSitesNeverLengthen(many).holds)
    #expect(many.moreSitesNeverLengthen(few).broken > 0)
  }
}

extension CoverageEvidence {
  /// The evidence with other walks or lines.
  fileprivate func with(
    walks: CellWalks? = nil, straightMetres: [Double]? = nil
  ) -> CoverageEvidence {
    CoverageEvidence(
      network: network, population: population, areaOfRecord: areaOfRecord, hasAreas: hasAreas,
      sites: sites, norms: norms, walks: walks ?? self.walks,
      straightMetres: straightMetres ?? self.straightMetres, groupNorms: groupNorms)
  }
}
