import Geo
import TestSupport
import Testing

@testable import Siting

/// Small worlds in which every set can be tried.
@Suite("Set search")
struct SetSearchTests {
  /// A random table with random rules.
  private struct Small {
    var table: GainTable
    var rules: SiteRules

    init(seed: UInt64, uniform: Bool, twice: Bool = false, quotas: Int = 0) {
      var random = SeededNumbers(seed)
      func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
      let (sites, demands) = (number(1...9), number(1...14))
      let density = Double(number(1...7)) / 10
      var list: [GainTable.Demand] = []
      var entries: [GainTable.Entry] = []
      for demand in 0..<demands {
        list.append(
          GainTable.Demand(
            weight: Double(number(0...9)), need: twice ? number(1...2) : 1,
            quota: quotas > 0 ? number(0...(quotas - 1)) : 0))
        for site in 0..<sites where random.chance(density) {
          entries.append(
            GainTable.Entry(
              site: UInt32(site), demand: UInt32(demand), gain: Double(number(1...90)) / 8))
        }
      }
      table = GainTable(
        candidateCount: sites, demands: list, entries: entries, uniform: uniform)
      table.quotas = (0..<quotas).map { _ in Double(number(0...15)) }
      let areas = random.chance(0.4) ? number(1...3) : 0
      var conflicts = [[UInt32]](repeating: [], count: sites)
      if random.chance(0.4) {
        for first in 0..<sites {
          for second in first + 1..<max(first + 1, sites) where random.chance(0.2) {
            conflicts[first].append(UInt32(second))
            conflicts[second].append(UInt32(first))
          }
        }
      }
      rules = SiteRules(
        most: number(0...5),
        areaOf: (0..<sites).map { _ in areas > 0 ? number(-1...(areas - 1)) : -1 },
        leastOfArea: (0..<areas).map { _ in random.chance(0.3) ? number(1...2) : 0 },
        mostOfArea: (0..<areas).map { _ in number(2...4) }, conflicts: conflicts,
        required: (0..<sites).filter { _ in random.chance(0.1) })
    }

    /// The best worth of any set that keeps to the rules, by trying them all.
    var best: Double? {
      var best: Double?
      for bits in 0..<(1 << table.candidateCount) {
        let set = (0..<table.candidateCount).filter { bits & (1 << $0) != 0 }
        guard rules.allow(set) else { continue }
        best = max(best ?? -1, plainWorth(set))
      }
      return best
    }

    private func plainWorth(_ set: [Int]) -> Double {
      var sums = [Double](repeating: 0, count: max(1, table.quotas.count))
      for (index, demand) in table.demands.enumerated() {
        let gains = table.entries(ofDemand: index).filter {
          set.contains(Int(table.demandSites[$0]))
        }
        .map { table.demandGain($0, of: index) }
        if gains.count >= demand.need { sums[demand.quota] += gains.max() ?? 0 }
      }
      if table.quotas.isEmpty { return sums[0] }
      return zip(sums, table.quotas).map(min).reduce(0, +)
    }
  }

  @Test(arguments: ["cover", "twice", "walks", "quotas"])
  func `the best set of a small world is the one that trying all sets finds`(kind: String) {
    for seed in 0..<1500 as Range<UInt64> {
      let small = Small(
        seed: seed, uniform: kind != "walks", twice: kind == "twice",
        quotas: kind == "quotas" ? 3 : 0)
      let found = SetSearch(small.table, rules: small.rules, effort: SearchEffort()).run()
      let best = small.best
      #expect(found.isComplete, "seed \(seed)")
      #expect((found.sites == nil) == (best == nil), "seed \(seed)")
      guard let best, let sites = found.sites else { continue }
      #expect(abs(found.value - best) < 1e-6, "seed \(seed)")
      #expect(found.bound >= found.value && found.bound < best + 1e-5, "seed \(seed)")
      #expect(small.rules.allow(sites), "seed \(seed)")
      #expect(abs(small.table.worth(of: sites) - found.value) < 1e-9, "seed \(seed)")
    }
  }
}
