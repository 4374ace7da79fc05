import Geo
import TestSupport
import Testing

@testable import Coverage

/// The worst k together against trying every choice.
@Suite("Worst together")
struct WorstTogetherTests {
  private func lost(_ sets: [(sites: [Int], residents: Double)], without failed: Set<Int>) -> Double
  {
    sets.reduce(0) { $0 + (failed.isSuperset(of: $1.sites) ? $1.residents : 0) }
  }

  private func choices(_ count: Int, of sites: Int) -> [Set<Int>] {
    func more(_ chosen: [Int], from: Int) -> [[Int]] {
      if chosen.count == count { return [chosen] }
      return (from..<max(from, sites)).flatMap { more(chosen + [$0], from: $0 + 1) }
    }
    return more([], from: 0).map(Set.init)
  }

  private func randomSets(_ random: inout SeededNumbers, sites: Int) -> [(
    sites: [Int], residents: Double
  )] {
    (0..<Int(random.next() % 14)).map { _ in
      let sites = (0..<sites).filter { _ in random.chance(0.3) }
      return (sites.isEmpty ? [0] : sites, Double(random.next() % 20))
    }
  }

  @Test(arguments: lawSeeds(40)) func `the search finds what trying every choice finds`(seed: Int) {
    var random = SeededNumbers(UInt64(seed))
    for round in 0..<50 {
      let sites = 2 + Int(random.next() % 6)
      let sets = randomSets(&random, sites: sites)
      for count in 1...4 {
        let found = CoveringSets(sets, siteCount: sites).worst(count)
        let best = choices(min(count, sites), of: sites).map { lost(sets, without: $0) }.max() ?? 0
        let label: Comment = "seed \(seed), round \(round), k = \(count)"
        #expect(found.isExact, label)
        #expect(abs(found.losesCover - best) < 1e-6, label)
        #expect(found.bound == found.losesCover, label)
        #expect(abs(lost(sets, without: Set(found.sites)) - found.losesCover) < 1e-6, label)
        #expect(found.sites.count <= count, label)
      }
    }
  }

  @Test(arguments: lawSeeds(40)) func `a search that is cut short has a bound above every choice`(
    seed: Int
  ) {
    var random = SeededNumbers(UInt64(seed) &* 77)
    for limit in 0..<6 {
      let sites = 4 + Int(random.next() % 4)
      let sets = randomSets(&random, sites: sites)
      let found = CoveringSets(sets, siteCount: sites).worst(3, nodeLimit: limit)
      let best = choices(3, of: sites).map { lost(sets, without: $0) }.max() ?? 0
      #expect(found.bound >= best - 1e-6, "seed \(seed), limit \(limit)")
      #expect(found.bound >= found.losesCover)
      #expect(found.losesCover <= best + 1e-6)
      if found.isExact { #expect(abs(found.losesCover - best) < 1e-6) }
    }
  }

  @Test func `two that stand in for each other are worse than the two largest`() {
    // Alone, site 0 loses 10 and site 1 loses 9; sites 2 and 3 together lose 50.
    let sets: [(sites: [Int], residents: Double)] = [([0], 10), ([1], 9), ([2, 3], 50)]
    let found = CoveringSets(sets, siteCount: 4)
    #expect(found.worst(1).sites == [0])
    #expect(found.worst(2).sites == [2, 3])
    #expect(found.worst(2).losesCover == 50)
    #expect(found.worst(3).sites == [0, 2, 3])
  }

  @Test func `of equal sites the one with the lowest rank counts`() {
    let found = CoveringSets([([2], 5), ([1], 5), ([3], 5)], siteCount: 4).worst(1)
    #expect(found.sites == [1])
  }

  @Test func `nobody to lose names no site`() {
    #expect(CoveringSets([], siteCount: 3).worst(2).sites.isEmpty)
  }
}
