import Geo
import Synchronization
import TestSupport
import Testing

@testable import Siting

/// Bounds that are not only true but near: a bound that is too high shows in no answer, only in time.
@Suite("Relaxation")
struct RelaxationTests {
  /// A table of demands of 10 people each, by the candidates that serve them.
  private func table(_ served: [[UInt32]], candidates: Int, need: Int = 1) -> GainTable {
    GainTable(
      candidateCount: candidates,
      demands: served.map { _ in GainTable.Demand(weight: 10, need: need) },
      entries: served.enumerated().flatMap { demand, sites in
        sites.map { GainTable.Entry(site: $0, demand: UInt32(demand), gain: 10) }
      }, uniform: true)
  }

  private func bound(_ table: GainTable, _ rules: SiteRules) -> Double {
    let relaxation = LagrangianRelaxation(table, rules: rules)
    let fixing = Fixing(
      chosen: [], isFree: [Bool](repeating: true, count: table.candidateCount))
    return relaxation.bound(
      fixing, from: relaxation.firstMultipliers(),
      BoundSchedule(iterations: 500, patience: 25))
  }

  @Test func `who needs two sites is met by half with one`() {
    let table = table([[0, 1]], candidates: 2, need: 2)
    #expect(abs(bound(table, .upTo(1, of: table)) - 5) < 0.01)
    #expect(abs(bound(table, .upTo(2, of: table)) - 10) < 0.01)
  }

  @Test func `a demand that any of three meets counts once`() {
    let table = table([[0, 1, 2], [2]], candidates: 3)
    #expect(abs(bound(table, .upTo(3, of: table)) - 20) < 0.01)
    // Two share 0, two share 1: one candidate has 20 at most, all together 40.
    let square = self.table([[0, 1], [0, 3], [1, 2], [2, 3]], candidates: 4)
    #expect(abs(bound(square, .upTo(1, of: square)) - 20) < 0.01)
    #expect(abs(bound(square, .upTo(2, of: square)) - 40) < 0.01)
  }

  @Test func `of candidates that exclude each other one counts`() {
    let table = table([[0], [1], [2], [3]], candidates: 4)
    var rules = SiteRules.upTo(3, of: table)
    rules.conflicts = [[1, 2], [0, 2], [0, 1], []]
    #expect(abs(bound(table, rules) - 20) < 0.01)
    // 0 excludes 1 and 1 excludes 2, but 0 and 2 go together.
    rules.conflicts = [[1], [0, 2], [1], []]
    #expect(abs(bound(table, rules) - 30) < 0.01)
  }

  @Test func `groups hold only candidates that all exclude each other, of one area`() {
    for seed in 0..<300 as Range<UInt64> {
      var random = SeededNumbers(seed)
      var rules = SiteRules.free(12)
      rules.most = 4
      for first in 0..<12 {
        for second in first + 1..<max(first + 1, 12) where random.chance(0.5) {
          rules.conflicts[first].append(UInt32(second))
          rules.conflicts[second].append(UInt32(first))
        }
      }
      rules.areaOf = (0..<12).map { _ in random.chance(0.5) ? 0 : 1 }
      rules.leastOfArea = [seed % 2 == 0 ? 1 : 0, 0]
      rules.mostOfArea = [9, 9]
      let groups = ConflictGroups(rules)
      for first in 0..<12 {
        for second in 0..<12
        where first != second && groups.groupOf[first] == groups.groupOf[second] {
          #expect(rules.conflicts[first].contains(UInt32(second)), "seed \(seed)")
          if rules.countsAreas { #expect(rules.areaOf[first] == rules.areaOf[second]) }
        }
      }
      #expect(Set(groups.groupOf) == Set(0..<groups.count), "seed \(seed)")
    }
  }

  @Test func `the list of each candidate holds all that are too near it, ascending`() {
    var pairs = 0
    for seed in 0..<20 as Range<UInt64> {
      var problem = GeneratedTown.problem(seed: seed, goal: "most", sites: 60, cells: 20)
      problem.limits.spacingMetres = Double(100 + 50 * seed)
      let candidates = problem.candidateSites
      let conflicts = problem.rules(for: candidates).rules.conflicts
      for (place, site) in candidates.enumerated() {
        let near = candidates.indices.filter { problem.isTooNear(site, candidates[$0]) }
        #expect(conflicts[place] == near.map(UInt32.init), "seed \(seed)")
        pairs += near.count
      }
    }
    #expect(pairs > 1000)
  }

  @Test func `nodes come with the greatest bound first, the latest of equals`() {
    var random = SeededNumbers(3)
    var queue = NodeQueue()
    var nodes: [[Int]] = []
    for order in 0..<200 {
      let bound = Int.random(in: 0...20, using: &random)
      nodes.append([bound, order])
      queue.push(
        SearchNode(
          fixing: Fixing(chosen: [], isFree: []), bound: Double(bound),
          start: PrimalDualPoint(
            multipliers: Multipliers(demands: [], quotas: []), shares: []), order: order))
    }
    var found: [[Int]] = []
    while let node = queue.popGreatest() { found.append([Int(node.bound), node.order]) }
    #expect(found == nodes.sorted { ($1[0], $1[1]) < ($0[0], $0[1]) })
  }

  @Test func `a search that branches can be stopped at every question with a true bound`() {
    var stops = 0
    for seed in 0..<4 as Range<UInt64> {
      let table = Self.branching(seed: seed)
      var rules = SiteRules.upTo(5, of: table)
      if seed % 2 == 1 {
        rules.areaOf = (0..<13).map { $0 / 4 }
        rules.leastOfArea = [0, 1, 0, 0]
        rules.mostOfArea = [1, 2, 1, 2]
      }
      let best = SetSearch(table, rules: rules, effort: SearchEffort()).run()
      #expect(best.isComplete)
      #expect(best.value == Self.bestByTrying(table, rules), "seed \(seed)")
      for gap in [0.01, 0.03, 0.1, 0.3] {
        let found = SetSearch(table, rules: rules, effort: SearchEffort(gap: gap)).run()
        #expect(found.isComplete && found.bound >= best.value, "seed \(seed), gap \(gap)")
        #expect(found.bound <= found.value * (1 + gap) + 1e-9, "seed \(seed), gap \(gap)")
      }
      for calls in 0... {
        let asked = Mutex(0)
        let effort = SearchEffort(shouldStop: {
          asked.withLock {
            $0 += 1
            return $0 > calls
          }
        })
        let found = SetSearch(table, rules: rules, effort: effort).run()
        #expect(found.value <= best.value, "seed \(seed), \(calls)")
        #expect(found.bound >= best.value - 1e-9, "seed \(seed), \(calls)")
        stops += 1
        if found.isComplete || calls > 60 { break }
      }
    }
    // Otherwise nothing branched.
    #expect(stops > 60)
  }

  private static func bestByTrying(_ table: GainTable, _ rules: SiteRules) -> Double {
    (0..<(1 << table.candidateCount)).lazy.filter { $0.nonzeroBitCount <= rules.most }
      .map { bits in (0..<table.candidateCount).filter { bits & (1 << $0) != 0 } }
      .filter(rules.allow).map(table.worth).max() ?? 0
  }

  /// The work that proofs took when they were written down, and a third more: a bound that got weaker,
  /// or a candidate that is no longer left out, shows here and nowhere else.
  @Test(arguments: [
    ("most", 150, 23_000_000), ("mean", 150, 23_000_000), ("twice", 40, 11_000_000),
    ("areas", 40, 3_500_000), ("served", 40, 3_200_000),
  ])
  func `a town takes no more work than it did`(kind: String, sites: Int, work: Int) {
    var problem = GeneratedTown.problem(
      seed: 6, goal: kind, sites: sites, cells: sites == 150 ? 800 : 300)
    problem.limits = SitingLimits(sites: kind == "areas" ? 25 : sites == 150 ? 20 : 6)
    #expect(problem.solve(SearchEffort(work: work)).isComplete)
  }

  /// Demands of pairs and triples of candidates, where multipliers alone prove little.
  private static func branching(seed: UInt64) -> GainTable {
    var random = SeededNumbers(seed)
    var demands: [GainTable.Demand] = []
    var entries: [GainTable.Entry] = []
    for demand in 0..<60 {
      demands.append(GainTable.Demand(weight: Double(Int.random(in: 3...9, using: &random))))
      var sites = Set<UInt32>()
      while sites.count < 3 { sites.insert(UInt32.random(in: 0..<13, using: &random)) }
      entries += sites.sorted().map {
        GainTable.Entry(site: $0, demand: UInt32(demand), gain: 0)
      }
    }
    return GainTable(candidateCount: 13, demands: demands, entries: entries, uniform: true)
  }
}

extension LagrangianRelaxation {
  /// The bound that the subgradient method comes to, aimed at a worth of 0.
  func bound(_ fixing: Fixing, from start: Multipliers, _ schedule: BoundSchedule) -> Double {
    let method = SubgradientMethod(self, residual(of: fixing), from: start, schedule)
    repeat { _ = method.evaluate() } while method.best.bound > 0 && method.step(towards: 0)
    return method.best.bound
  }
}
