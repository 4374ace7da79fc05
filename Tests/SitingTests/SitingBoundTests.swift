import Geo
import Synchronization
import TestSupport
import Testing

@testable import Siting

/// No value lies beyond a bound: of searches that ended, of those cut short, of sets drawn at random.
@Suite("Siting bound")
struct SitingBoundTests {
  /// An effort that is cut short after some questions whether to stop.
  private static func effort(stoppingAfter calls: Int) -> SearchEffort {
    let count = Counter()
    return SearchEffort(shouldStop: { count.next() > calls })
  }

  private final class Counter: Sendable {
    private let count = Mutex(0)
    func next() -> Int {
      count.withLock {
        $0 += 1
        return $0
      }
    }
  }

  private static var efforts: [SearchEffort] {
    [1, 100, 10_000].map { SearchEffort(work: $0) }
      + [0, 1, 2, 5].map { effort(stoppingAfter: $0) } + [SearchEffort(gap: 0.2)]
  }

  @Test(arguments: GeneratedTown.goals)
  func `a search that is cut short in a small world gives a true value and a true bound`(
    kind: String
  ) {
    for seed in 0..<150 as Range<UInt64> {
      let small = SmallSitingProblem(seed: seed, goal: kind)
      let best = small.best
      for (number, effort) in Self.efforts.enumerated() {
        let plan = small.problem.solve(effort)
        let name: Comment = "\(kind) \(seed), effort \(number)"
        #expect(plan.sites.isEmpty || small.allows(plan.sites), name)
        // Where even the best cannot do what is asked, a plan comes near at most.
        guard let best else {
          #expect(!plan.value.isFinite, name)
          continue
        }
        #expect(plan.obstacles.impossibilities.isEmpty, name)
        guard plan.value.isFinite else {
          #expect(!plan.isComplete && plan.obstacles.contains(.noneFoundInTime), name)
          continue
        }
        #expect(abs((small.worth(plan.sites) ?? -1) - plan.value) < 1e-9, name)
        if small.problem.isMaximum {
          #expect(plan.value < best + 1e-6 && plan.bound > best - 1e-6, name)
        } else {
          #expect(plan.value > best - 1e-6 && plan.bound < best + 1e-6, name)
        }
        // The gap that is asked is one of what is gained; of walks, much of the mean stays.
        if plan.isComplete, effort.gap == 0 || kind != "mean" {
          #expect(plan.gap <= effort.gap + 1e-9, name)
        }
      }
    }
  }

  @Test(arguments: ["most", "twice", "served"])
  func `no bound is more than everybody whom all sites together serve`(kind: String) {
    for seed in 0..<10 as Range<UInt64> {
      let problem = GeneratedTown.problem(seed: seed, goal: kind, sites: 24, cells: 60)
      var open = problem
      for site in open.sites.indices { open.sites[site].capacity = nil }
      let all = open.sites.indices.filter { open.sites[$0].role != .existing }
      let most = open.value(of: open.standing(with: all), sites: 0)
      for work in [1, 10_000] {
        let plan = problem.solve(SearchEffort(work: work))
        #expect(plan.bound <= most, "\(kind) \(seed)")
        #expect(plan.boundsBySites.allSatisfy { $0 <= most }, "\(kind) \(seed)")
      }
    }
  }

  @Test func `who has everybody has proven it`() {
    // As many as all but one may come, and not all are needed.
    var problem = GeneratedTown.problem(seed: 3, goal: "most", sites: 41, cells: 120)
    problem.limits = SitingLimits(sites: 40)
    let plan = problem.solve(SearchEffort(work: 1))
    let all = problem.sites.indices.filter { problem.sites[$0].role != .existing }
    #expect(plan.value == problem.value(of: problem.standing(with: all), sites: 0))
    #expect(plan.gap == 0)
  }

  @Test(arguments: GeneratedTown.goals)
  func `of a town no value of any search lies beyond the bound of any other`(kind: String) {
    for seed in 1..<2 as Range<UInt64> {
      let problem = GeneratedTown.problem(seed: seed, goal: kind, sites: 90, cells: 350)
      let small = SmallSitingProblem(problem)
      let sign: Double = problem.isMaximum ? 1 : -1
      var (value, bound) = (-Double.infinity, Double.infinity)
      for effort in [
        SearchEffort(work: 1), SearchEffort(work: 50_000), Self.effort(stoppingAfter: 0),
        Self.effort(stoppingAfter: 7),
      ] {
        let plan = problem.solve(effort)
        bound = min(bound, sign * plan.bound)
        guard plan.value.isFinite else { continue }
        #expect(small.allows(plan.sites), "\(kind) \(seed)")
        let standing = problem.standing(with: plan.sites)
        #expect(plan.value == problem.value(of: standing, sites: plan.sites.count))
        value = max(value, sign * plan.value)
      }
      #expect(value <= bound, "\(kind) \(seed)")
      #expect(value.isFinite, "\(kind) \(seed): nothing was found")
    }
  }

  @Test func `no random set that keeps to the rules is worth more than the bound`() {
    var drawn = 0
    for seed in 0..<1000 as Range<UInt64> {
      let kind = GeneratedTown.goals[Int(seed % 8)]
      let problem = GeneratedTown.problem(seed: seed, goal: kind, sites: 14, cells: 20)
      let small = SmallSitingProblem(problem)
      let plan = problem.solve(SearchEffort(work: seed % 3 == 0 ? 1 : 2_000))
      var random = SeededNumbers(seed)
      for _ in 0..<5 {
        guard let set = GeneratedTown.randomSet(small, &random), let worth = small.worth(set)
        else { continue }
        drawn += 1
        if problem.isMaximum {
          #expect(worth <= plan.bound + 1e-6, "\(kind) \(seed)")
        } else {
          #expect(worth >= plan.bound - 1e-6, "\(kind) \(seed)")
        }
      }
    }
    #expect(drawn > 1500)
  }

  @Test(arguments: ["most", "twice", "mean"])
  func `the bound for each number of sites is never below the best of so many`(kind: String) {
    for seed in 0..<200 as Range<UInt64> {
      var small = SmallSitingProblem(seed: seed, goal: kind)
      let plan = small.problem.solve()
      let sign: Double = small.problem.isMaximum ? 1 : -1
      for (place, bound) in plan.boundsBySites.enumerated() {
        small.problem.limits.sites = place + 1
        guard let best = small.best else { continue }
        #expect(sign * best <= sign * bound + 1e-6, "\(kind) \(seed), \(place + 1) sites")
      }
    }
  }

  @Test(arguments: GeneratedTown.goals)
  func `the same question has the same answer, in whatever order cells are given`(kind: String) {
    for seed in 0..<6 as Range<UInt64> {
      let problem = GeneratedTown.problem(seed: seed, goal: kind, sites: 7, cells: 20)
      let plan = problem.solve()
      #expect(problem.solve() == plan, "\(kind) \(seed)")
      var random = SeededNumbers(seed)
      let order = (0..<problem.cellCount).shuffled(using: &random)
      let other = problem.withCells(order).solve()
      // Of equally good sets another one may be met with first.
      #expect(other.isComplete && plan.isComplete, "\(kind) \(seed)")
      let isSame =
        other.value == plan.value || abs(other.value - plan.value) < 1e-9 * abs(plan.value)
      // Who finds room first at equal walks is decided by the order of cells.
      if kind != "served" { #expect(isSame, "\(kind) \(seed)") }
      #expect(other.before.covered == plan.before.covered)
      #expect(other.obstacles == plan.obstacles)
      // Sums of metres depend on their order in the last digit, which may decide a tie.
      if Set(other.sites) == Set(plan.sites), kind != "mean" {
        #expect(other.sites == plan.sites, "\(kind) \(seed)")
        #expect(
          other.steps.map { $0.alternatives.map(\.site) }
            == plan.steps.map { $0.alternatives.map(\.site) }, "\(kind) \(seed)")
      }
    }
  }
}

extension SitingProblem {
  /// The same with its cells in another order: `order[new]` is the former number.
  fileprivate func withCells(_ order: [Int]) -> SitingProblem {
    var new = [Int](repeating: 0, count: order.count)
    for (place, old) in order.enumerated() { new[old] = place }
    let rows = sites.indices.map { site in
      walks(to: site).map { Walk(cell: UInt32(new[Int($0.cell)]), metres: $0.metres) }
        .sorted { $0.cell < $1.cell }
    }
    let groups = people.map { group in
      People(
        name: group.name, weight: group.weight, norm: group.norm,
        counts: order.map { group.counts[$0] })
    }
    return SitingProblem(
      sites: sites, rows: rows, areaOfCell: order.map { areaOfCell[$0] }, areaCount: areaCount,
      people: groups, crowd: order.map { crowd[$0] }, goal: goal, limits: limits)
  }
}
