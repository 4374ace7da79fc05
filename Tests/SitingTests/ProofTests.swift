import Geo
import Synchronization
import TestSupport
import Testing
import Words

@testable import Siting

/// Where a search that errs would still look right: proofs that claim too much, and work done for nothing.
@Suite("Siting proof")
struct ProofTests {
  /// Demands of 1 person each, by the candidates that serve them.
  private static func table(
    _ served: [[UInt32]], candidates: Int, weights: [Double]? = nil
  ) -> GainTable {
    GainTable(
      candidateCount: candidates,
      demands: served.indices.map { GainTable.Demand(weight: weights?[$0] ?? 1) },
      entries: served.enumerated().flatMap { demand, sites in
        sites.map { GainTable.Entry(site: $0, demand: UInt32(demand), gain: 0) }
      }, uniform: true)
  }

  // MARK: what multipliers decide

  private static func bounded(_ bound: Double, withoutAreas: Double) -> LagrangianBound {
    LagrangianBound(
      bound: bound, boundWithoutAreas: withoutAreas, worths: [10, 5, 1], usage: [0, 0, 0],
      multipliers: Multipliers(demands: [], quotas: []))
  }

  private static func fixed(
    by result: LagrangianBound, most: Int, cutoff: Double
  ) -> (chosen: [Int], free: [Bool]) {
    var rules = SiteRules.free(3)
    rules.most = most
    var fixing = Fixing(chosen: [], isFree: [true, true, true])
    _ = fixing.reduce(by: result, ConflictGroups(rules), rules, cutoff: cutoff)
    return (fixing.chosen, fixing.isFree)
  }

  @Test func `what a candidate costs is set against the bound without areas`() {
    // One may come. With the second the bound is 20 - 10 + 5 = 15, with the third 11; without the first 15.
    let result = Self.bounded(12, withoutAreas: 20)
    #expect(Self.fixed(by: result, most: 1, cutoff: 14).free == [true, true, false])
    #expect(Self.fixed(by: result, most: 1, cutoff: 14).chosen == [])
    // Above 15 there is nothing without the first.
    let sure = Self.fixed(by: result, most: 1, cutoff: 15.5)
    #expect(sure.chosen == [0] && sure.free == [false, false, false])
    // Two may come: without the first the third comes, 20 - 10 + 1 = 11; without the second 16.
    let two = Self.fixed(by: result, most: 2, cutoff: 14)
    #expect(two.chosen == [0] && two.free == [false, true, true])
  }

  @Test func `a node in which an area cannot get what it must have is not looked at`() {
    var rules = SiteRules.free(4)
    rules.most = 3
    rules.areaOf = [0, 0, 1, 1]
    rules.leastOfArea = [2, 1]
    rules.mostOfArea = [9, 9]
    func canMeet(_ chosen: [Int], _ free: [Int]) -> Bool {
      Fixing(chosen: chosen, isFree: (0..<4).map(free.contains)).canMeet(
        rules, ConflictGroups(rules))
    }
    #expect(canMeet([], [0, 1, 2, 3]))
    #expect(canMeet([0], [1, 2]))
    // Of area 0 only one is left.
    #expect(!canMeet([], [0, 2, 3]))
    // Two more of area 0 are wanted, and one may come.
    #expect(!canMeet([2, 3], [0, 1]))
  }

  // MARK: what is fixed in

  @Test func `what is fixed in counts once in the bound`() {
    func bound(_ table: GainTable) -> Double {
      var rules = SiteRules.free(2)
      rules.most = 2
      let relaxation = LagrangianRelaxation(table, rules: rules)
      return relaxation.bound(
        Fixing(chosen: [0], isFree: [false, true]), from: relaxation.firstMultipliers(),
        BoundSchedule(iterations: 300, patience: 25))
    }
    // The first serves 3 people; the second 2 of these and 4 others.
    let cover = Self.table([[0], [0, 1], [1]], candidates: 2, weights: [1, 2, 4])
    #expect(abs(bound(cover) - 7) < 1e-6)
    // One demand gains 8 by the first, 10 by the second: 10 together.
    let walks = GainTable(
      candidateCount: 2, demands: [GainTable.Demand(weight: 1)],
      entries: [.init(site: 0, demand: 0, gain: 8), .init(site: 1, demand: 0, gain: 10)],
      uniform: false)
    #expect(abs(bound(walks) - 10) < 1e-3)
  }

  @Test func `the hybrid method suggests the multipliers of what can still be got`() throws {
    let table = Self.table([[0], [0, 1], [1, 2], [2]], candidates: 3, weights: [1, 2, 4, 8])
    var rules = SiteRules.free(3)
    rules.most = 2
    let dual = DualBound(CoreTable(table, rules: rules))
    let fixing = Fixing(chosen: [0], isFree: [false, true, true])
    let hybrid = try #require(dual.hybrid)
    let point = hybrid.improve(
      dual.firstPoint(), in: dual.relaxation.residual(of: fixing), iterations: 400
    ) { _ in false }
    let bound = dual.relaxation.bound(
      fixing, from: point.multipliers, BoundSchedule(iterations: 1, patience: 1))
    // The first has 3; the third brings 12 more, the second 4.
    #expect(abs(bound - 15) < 0.01)
    #expect(point.shares[2] > 0.99 && point.shares[1] < 0.01)
  }

  // MARK: gaps

  @Test func `a search that ends at a gap never says that it found the best when it did not`() {
    var lesser = 0
    for seed in 0..<40 as Range<UInt64> {
      let table = Self.tangle(seed: seed, candidates: 24, demands: 70)
      var rules = SiteRules.free(24)
      rules.most = 7
      let best = SetSearch(table, rules: rules, effort: SearchEffort()).run()
      #expect(best.isComplete)
      for gap in [0.02, 0.05, 0.1, 0.3] {
        let found = SetSearch(table, rules: rules, effort: SearchEffort(gap: gap)).run()
        #expect(found.isComplete && found.bound >= best.value, "seed \(seed), gap \(gap)")
        #expect(found.bound <= found.value * (1 + gap) + 1e-9, "seed \(seed), gap \(gap)")
        if found.value < best.value { lesser += 1 }
      }
    }
    // Otherwise nothing was tried.
    #expect(lesser > 3)
  }

  /// Sets are worth what the table says, but for a part; one set is worth it wholly.
  private struct Hidden: TrueWorth {
    var table: GainTable
    var set: [Int]
    var part: Double

    func worth(of sites: [Int]) -> Double {
      table.worth(of: sites) * (sites.sorted() == set ? 1 : part)
    }

    func hints(beside sites: [Int]) -> [Double] {
      (0..<table.candidateCount).map {
        sites.contains($0) ? 0 : table.worth(of: sites + [$0])
      }
    }
  }

  @Test func `candidates that are left out as good enough stay in the bound of the whole`() {
    var missed = 0
    for seed in 0..<30 as Range<UInt64> {
      var random = SeededNumbers(seed)
      let weights = (0..<10).map { _ in Double(Int.random(in: 100...300, using: &random)) }
      let table = Self.table((0..<10).map { [$0] }, candidates: 10, weights: weights)
      var rules = SiteRules.free(10)
      rules.most = 4
      let most = weights.sorted().suffix(4).reduce(0, +)
      for _ in 0..<40 {
        let set = Array((0..<10).shuffled(using: &random).prefix(4)).sorted()
        let best = table.worth(of: set)
        guard best > 0.9 * most, best < most else { continue }
        let found = SetSearch(
          table, rules: rules, effort: SearchEffort(gap: 0.1),
          aim: SearchAim(trueWorth: Hidden(table: table, set: set, part: 0.89))
        ).run()
        #expect(found.bound >= best, "seed \(seed), \(set)")
        if found.value < best { missed += 1 }
      }
    }
    // Otherwise nothing was tried.
    #expect(missed > 20)
  }

  @Test func `candidates that are left out as good enough stay in the bound of a node`() {
    // Two may come. The last two are worth nothing in truth; 6 and 7 only together.
    let weights: [Double] = [101, 101, 101, 101, 101, 101, 105, 105, 130, 130]
    struct Together: TrueWorth {
      var weights: [Double]
      func worth(of sites: [Int]) -> Double {
        let both = sites.contains(6) && sites.contains(7)
        return sites.reduce(0) { $0 + ($1 < 6 || ($1 < 8 && both) ? weights[$1] : 0) }
      }
      func hints(beside sites: [Int]) -> [Double] { weights.indices.map { $0 < 6 ? 1 : 0 } }
    }
    var rules = SiteRules.free(10)
    rules.most = 2
    let found = SetSearch(
      Self.table((0..<10).map { [$0] }, candidates: 10, weights: weights), rules: rules,
      effort: SearchEffort(gap: 0.1), aim: SearchAim(trueWorth: Together(weights: weights))
    ).run()
    // 202 is found, and with 6 in, 7 would bring it to 210: good enough, but not beaten.
    #expect(found.value == 202 && found.isComplete)
    #expect(found.bound >= 210 && found.bound <= 222.2)
    // Where 210 is asked, 202 is not good enough, however near it is.
    let asked = SetSearch(
      Self.table((0..<10).map { [$0] }, candidates: 10, weights: weights), rules: rules,
      effort: SearchEffort(gap: 0.1),
      aim: SearchAim(target: 210, trueWorth: Together(weights: weights))
    ).run()
    #expect(asked.value == 210 && asked.sites == [6, 7])
  }

  private static func tangle(seed: UInt64, candidates: Int, demands: Int) -> GainTable {
    var random = SeededNumbers(seed)
    var served: [[UInt32]] = []
    for _ in 0..<demands {
      var sites = Set<UInt32>()
      while sites.count < 3 {
        sites.insert(UInt32.random(in: 0..<UInt32(candidates), using: &random))
      }
      served.append(sites.sorted())
    }
    return table(
      served, candidates: candidates,
      weights: served.map { _ in Double(Int.random(in: 1...99, using: &random)) })
  }

  // MARK: the fewest

  @Test func `two do where greedy choice takes three, though one is proven too few`() {
    // The first serves four of six; after it come the two that greedy choice meets first.
    let table = Self.table(
      [[1, 3], [0, 2, 3], [0, 3], [0, 4], [0, 1, 4], [2, 4]], candidates: 5)
    var rules = SiteRules.free(5)
    rules.most = 5
    let greedy = PickedSites(table, rules: rules)
    for _ in 0..<3 { if let site = greedy.bestAddition() { greedy.add(site) } }
    #expect(greedy.chosen == [0, 1, 2])
    var search = FewestSearch(table, rules: rules, target: 6, effort: SearchEffort())
    let found = search.run()
    #expect(found.sites == [3, 4] && found.least == 2 && found.isComplete)
  }

  /// Two areas of three demands; the last candidate serves one of each.
  private static func border(_ asked: [Double]) -> GainTable {
    let served: [[UInt32]] = [[0], [1], [0, 1, 4], [2], [3], [2, 3, 4]]
    var table = GainTable(
      candidateCount: 5,
      demands: served.indices.map { GainTable.Demand(weight: 1, quota: $0 / 3) },
      entries: served.enumerated().flatMap { demand, sites in
        sites.map { GainTable.Entry(site: $0, demand: UInt32(demand), gain: 0) }
      }, uniform: true)
    table.quotas = asked
    return table
  }

  /// What the areas of a table need at least when each is solved by itself.
  private func areasAlone(_ table: GainTable, _ rules: SiteRules) -> Int {
    var search = FewestSearch(
      table, rules: rules, target: table.quotas.reduce(0, +), effort: SearchEffort())
    return search.solveAreas().least
  }

  @Test func `what comes from across a border is free in the bound of an area`() {
    // One person of each area: the candidate at the border does for both.
    func areas(_ asked: [Double]) -> Int {
      areasAlone(Self.border(asked), .free(5))
    }
    #expect(areas([1, 1]) == 1)
    // All three of each: the candidate at the border is of no use.
    #expect(areas([3, 3]) == 4)
    func fewest(_ asked: [Double]) -> FewestFound {
      var search = FewestSearch(
        Self.border(asked), rules: .free(5), target: asked.reduce(0, +), effort: SearchEffort())
      return search.run()
    }
    #expect(fewest([1, 1]).sites == [4] && fewest([1, 1]).least == 1)
    #expect(fewest([3, 3]).sites == [0, 1, 2, 3])
  }

  @Test func `the numbers of areas never add up to more than the fewest for all`() {
    var tight = 0
    for seed in 0..<300 as Range<UInt64> {
      var random = SeededNumbers(seed)
      let (candidates, areas) = (9, Int.random(in: 2...4, using: &random))
      var demands: [GainTable.Demand] = []
      var entries: [GainTable.Entry] = []
      for demand in 0..<18 {
        let area = Int.random(in: 0..<areas, using: &random)
        demands.append(
          GainTable.Demand(
            weight: Double(Int.random(in: 1...9, using: &random)), quota: area))
        // Candidates lie in areas by their number, and seldom serve another.
        for site in 0..<candidates where random.chance(site % areas == area ? 0.5 : 0.1) {
          entries.append(.init(site: UInt32(site), demand: UInt32(demand), gain: 0))
        }
      }
      var table = GainTable(
        candidateCount: candidates, demands: demands, entries: entries, uniform: true)
      let reachable = (0..<areas).map { area in
        demands.indices.filter { demands[$0].quota == area && !table.entries(ofDemand: $0).isEmpty }
          .reduce(0) { $0 + demands[$1].weight }
      }
      let asked = reachable.map { ($0 * [0.5, 0.8, 1][Int(seed % 3)]).rounded(.up) }
      table.quotas = asked
      var rules = SiteRules.free(candidates)
      rules.required = (0..<candidates).filter { _ in random.chance(0.05) }
      let target = asked.reduce(0, +)
      let best = (0..<(1 << candidates)).lazy
        .map { bits in (0..<candidates).filter { bits & (1 << $0) != 0 } }
        .filter { rules.allow($0) && table.worth(of: $0) >= target }.map(\.count).min()
      let needed = areasAlone(table, rules)
      guard let best else { continue }
      #expect(needed <= best, "seed \(seed)")
      if needed == best { tight += 1 }
    }
    #expect(tight > 100)
  }

  // MARK: the worst walk

  @Test
  func `a search for the least worst walk that is cut short proves no more than it looked at`() {
    for seed in 0..<12 as Range<UInt64> {
      var problem = GeneratedTown.problem(seed: seed, goal: "worst", sites: 40, cells: 120)
      problem.limits = SitingLimits(sites: 9)
      let best = problem.solve()
      guard best.isComplete, best.value.isFinite else { continue }
      for calls in [0, 1, 2, 3, 5, 8, 13, 21] {
        let asked = Mutex(0)
        let effort = SearchEffort(shouldStop: {
          asked.withLock {
            $0 += 1
            return $0 > calls
          }
        })
        let plan = problem.solve(effort)
        #expect(plan.bound <= best.value, "seed \(seed), \(calls)")
      }
    }
  }

  // MARK: progress

  @Test(arguments: ["most", "mean"])
  func `how far it is is told while the whole is priced`(kind: String) {
    let problem = GeneratedTown.problem(seed: 6, goal: kind, sites: 150, cells: 800)
    let told = Mutex<[SearchProgress]>([])
    let plan = problem.solve(
      SearchEffort(work: 3_000_000, progress: { state in told.withLock { $0.append(state) } }))
    let states = told.withLock { $0 }
    #expect(states.count >= 3, "\(states.count)")
    for state in states { #expect(state.value <= state.bound) }
    #expect(plan.value.isFinite)
  }
}
