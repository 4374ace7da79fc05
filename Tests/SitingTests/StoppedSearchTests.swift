import Geo
import TestSupport
import Testing

@testable import Siting

/// Searches that end before everything is proven: at a gap, at a limit of work, or when told to stop.
@Suite("Stopped search")
struct StoppedSearchTests {
  /// Demands of which three candidates serve each.
  private static func tangle(seed: UInt64, candidates: Int, demands: Int) -> GainTable {
    var random = SeededNumbers(seed)
    let served = (0..<demands).map { _ in
      (0..<candidates).shuffled(using: &random).prefix(3).sorted()
    }
    return GainTable(
      candidateCount: candidates,
      demands: served.map { _ in
        GainTable.Demand(weight: Double(Int.random(in: 1...99, using: &random)))
      },
      entries: served.enumerated().flatMap { demand, sites in
        sites.map { GainTable.Entry(site: UInt32($0), demand: UInt32(demand), gain: 0) }
      }, uniform: true)
  }

  // MARK: gaps

  @Test func `nearly what is asked is no proof that fewer sites do not do`() {
    var spared = 0
    for seed in 0..<10 as Range<UInt64> {
      let table = Self.tangle(seed: seed, candidates: 16, demands: 40)
      let target = (0.95 * table.worth(of: Array(0..<16))).rounded(.up)
      func fewest(_ most: Int, _ gap: Double) -> FewestFound {
        var rules = SiteRules.free(16)
        rules.most = most
        var search = FewestSearch(
          table, rules: rules, target: target, effort: SearchEffort(gap: gap))
        return search.run()
      }
      let best = fewest(16, 0)
      let count = best.sites?.count ?? 0
      #expect(best.isComplete && best.least == count)
      for gap in [0.02, 0.1, 0.3] {
        let found = fewest(16, gap)
        let name: Comment = "seed \(seed), gap \(gap)"
        #expect(found.isComplete && found.least <= count, name)
        let most = Double(found.sites?.count ?? 99)
        #expect(most - Double(found.least) <= gap * most, name)
        if Int(most) > found.least { spared += 1 }
        // The fewest that do are found when no more may come.
        #expect(fewest(count, gap).sites?.count == count, name)
        #expect(fewest(count - 1, gap).sites == nil, name)
      }
    }
    // Otherwise no gap was ever made use of.
    #expect(spared > 0)
  }

  @Test func `what nearly reaches a target ends no search for it`() {
    let table = Self.tangle(seed: 1, candidates: 16, demands: 40)
    let target = table.worth(of: Array(0..<16))
    let some = Array(0..<8)
    let nearly = table.worth(of: some)
    #expect(nearly < target && 2 * nearly > target)
    let incumbent = Incumbent(
      table, rules: .free(16), gap: 0.99, aim: SearchAim(target: target))
    #expect(incumbent.cutoff < target)
    incumbent.offer(some)
    #expect(incumbent.value == nearly && incumbent.cutoff < target)
    incumbent.offer(Array(0..<16))
    #expect(incumbent.cutoff == .infinity)
  }

  @Test func `a gap in the worst walk is one of metres`() {
    var spared = 0
    for seed in 0..<4 as Range<UInt64> {
      var problem = GeneratedTown.problem(seed: seed, goal: "worst", sites: 40, cells: 120)
      problem.limits = SitingLimits(sites: 11)
      let best = problem.solve()
      #expect(best.isComplete)
      guard best.value.isFinite else { continue }
      for gap in [0.05, 0.2, 0.5] {
        let plan = problem.solve(SearchEffort(gap: gap))
        #expect(plan.isComplete && plan.gap <= gap, "seed \(seed), gap \(gap)")
        #expect(plan.bound <= best.value && plan.value >= best.value, "seed \(seed), gap \(gap)")
        if plan.value > best.value { spared += 1 }
      }
    }
    #expect(spared > 0)
  }

  // MARK: stopped

  /// One cell each demand, and walks of nothing.
  private static func problem(of table: GainTable, share: Double, sites: Int) -> SitingProblem {
    SitingProblem(
      sites: (0..<table.candidateCount).map { _ in
        SitingProblem.Site(role: .free, location: PlanePoint(x: 0, y: 0))
      },
      rows: (0..<table.candidateCount).map { site in
        table.entries(of: site).map {
          SitingProblem.Walk(cell: table.siteDemands[$0], metres: 0)
        }
      }, areaOfCell: table.demands.map { _ in nil }, areaCount: 0,
      people: [
        SitingProblem.People(
          name: "residents", norm: SmallSitingProblem.norm(100),
          counts: table.demands.map(\.weight))
      ], goal: .fewestSites(region: share, everyArea: nil), limits: SitingLimits(sites: sites))
  }

  @Test func `what was not found in time is not said to be impossible`() throws {
    var unfound = 0
    for seed in 0..<12 as Range<UInt64> {
      let table = Self.tangle(seed: seed, candidates: 40, demands: 110)
      var problem = Self.problem(of: table, share: 0.95, sites: 40)
      let best = problem.solve(SearchEffort(work: 5_000_000))
      #expect(best.value.isFinite && best.obstacles.isEmpty)
      problem.limits.sites = best.steps.count
      let stopped = problem.solve(SearchEffort(shouldStop: { true }))
      guard !stopped.value.isFinite else { continue }
      unfound += 1
      #expect(stopped.obstacles == [.noneFoundInTime] && !stopped.isComplete, "seed \(seed)")
      // It comes as near as is known.
      #expect(stopped.steps.count == best.steps.count, "seed \(seed)")
      let covered = try #require(stopped.steps.last?.standing.covered.first)
      let all = problem.people[0].counts.reduce(0, +)
      #expect(covered > 0.85 * all && covered < 0.95 * all, "seed \(seed)")
    }
    // Otherwise nothing was tried.
    #expect(unfound > 1)
  }

  @Test
  func `however little work is allowed, the worst walk has a set when everybody can be reached`() {
    var early = 0
    for seed in 0..<4 as Range<UInt64> {
      var problem = GeneratedTown.problem(seed: seed, goal: "worst", sites: 40, cells: 120)
      problem.limits = SitingLimits(sites: 11)
      let best = problem.solve()
      guard best.value.isFinite else { continue }
      for work in [1, 1_000, 10_000, 100_000] {
        let plan = problem.solve(SearchEffort(work: work))
        #expect(plan.value.isFinite && plan.obstacles.isEmpty, "seed \(seed), work \(work)")
        #expect(plan.bound <= best.value && plan.value >= best.bound, "seed \(seed), work \(work)")
        if !plan.isComplete { early += 1 }
      }
    }
    #expect(early > 1)
  }

  // MARK: rules that exclude each other

  /// Candidates in rings of five, each of which excludes its two neighbours; nobody is to be served.
  private static func rings(_ count: Int, least: Int) -> (table: GainTable, rules: SiteRules) {
    var rules = SiteRules.free(5 * count)
    rules.areaOf = rules.areaOf.map { _ in 0 }
    (rules.leastOfArea, rules.mostOfArea) = ([least], [.max])
    rules.conflicts = (0..<5 * count).map { site in
      let first = site - site % 5
      return [first + (site + 1) % 5, first + (site + 4) % 5].sorted().map(UInt32.init)
    }
    return (
      GainTable(candidateCount: 5 * count, demands: [], entries: [], uniform: true), rules
    )
  }

  @Test func `a node without demands costs work too, so that a limit ends the search`() {
    // Two of each ring can stand side by side: nine of four rings cannot, which takes long to see.
    let (table, rules) = Self.rings(4, least: 9)
    let short = SetSearch(table, rules: rules, effort: SearchEffort(work: 500)).run()
    #expect(short.sites == nil && !short.isComplete)
    let whole = SetSearch(table, rules: rules, effort: SearchEffort()).run()
    #expect(whole.sites == nil && whole.isComplete)
    let (other, fewer) = Self.rings(4, least: 8)
    #expect(SetSearch(other, rules: fewer, effort: SearchEffort()).run().sites?.count == 20 / 5 * 2)
  }

  @Test func `more than can stand side by side cannot be met, nor less than there is already`() {
    var rules = SiteRules.free(5)
    rules.areaOf = [0, 0, 0, 0, 1]
    (rules.leastOfArea, rules.mostOfArea) = ([2, 0], [2, 1])
    // The first three all exclude each other.
    rules.conflicts = [[1, 2], [0, 2], [0, 1], [], []]
    let groups = ConflictGroups(rules)
    func canMeet(_ chosen: [Int], _ free: [Int]) -> Bool {
      Fixing(chosen: chosen, isFree: (0..<5).map(free.contains)).canMeet(rules, groups)
    }
    #expect(canMeet([], [0, 1, 2, 3]))
    #expect(!canMeet([], [0, 1, 2]))
    #expect(canMeet([0], [3]))
    #expect(!canMeet([3], [4]))
    rules.mostOfArea = [1, 1]
    rules.leastOfArea = [0, 0]
    #expect(!canMeet([0, 3], [4]))
    // An area that is full with a candidate has no room for its others.
    var fixing = Fixing(chosen: [], isFree: [Bool](repeating: true, count: 5))
    fixing.choose(0, rules)
    #expect(fixing.isFree == [false, false, false, false, true])
  }
}
