import TestSupport
import Testing

@testable import Siting

/// Problems in which every set can be tried: the plan is as good as the best of them.
@Suite("Siting problem")
struct SitingProblemTests {
  @Test(arguments: GeneratedTown.goals)
  func `the plan for a small world is as good as the best of all sets`(kind: String) {
    for seed in 0..<1000 as Range<UInt64> {
      let small = SmallSitingProblem(seed: seed, goal: kind)
      let plan = small.problem.solve()
      let best = small.best
      #expect(plan.isComplete, "\(kind) \(seed)")
      #expect(plan.sites.isEmpty || small.allows(plan.sites), "\(kind) \(seed)")
      guard let best else {
        #expect(!plan.value.isFinite && !plan.obstacles.isEmpty, "\(kind) \(seed)")
        continue
      }
      #expect(plan.value.isFinite, "\(kind) \(seed): \(plan.obstacles)")
      #expect(plan.obstacles.impossibilities.isEmpty, "\(kind) \(seed)")
      #expect(abs(plan.value - best) < 1e-6, "\(kind) \(seed)")
      #expect(abs(plan.bound - best) < 1e-5, "\(kind) \(seed)")
      #expect(abs((small.worth(plan.sites) ?? -1) - plan.value) < 1e-9, "\(kind) \(seed)")
      #expect(small.problem.isMaximum ? plan.bound >= plan.value : plan.bound <= plan.value)
    }
  }

  @Test(arguments: GeneratedTown.goals)
  func `what an alternative is said to cost is what it costs, and it keeps to the rules`(
    kind: String
  ) {
    var tried = 0
    for seed in 0..<1000 as Range<UInt64> {
      let small = SmallSitingProblem(seed: seed, goal: kind)
      let plan = small.problem.solve()
      for step in plan.steps {
        for other in step.alternatives {
          tried += 1
          let set = plan.sites.map { $0 == step.site ? other.site : $0 }
          let name: Comment = "\(kind) \(seed): \(other) for \(step.site) of \(plan.sites)"
          #expect(small.allows(set), name)
          guard let worth = small.worth(set) else {
            Issue.record("does not do what is asked: \(name)")
            continue
          }
          let loss = small.problem.isMaximum ? plan.value - worth : worth - plan.value
          if kind == "worst" {
            #expect(loss <= 1e-9, name)
          } else {
            #expect(abs(max(0, loss) - other.loss) < 1e-6, name)
          }
        }
      }
    }
    #expect(tried > 30, "\(kind): \(tried)")
  }

  @Test(arguments: GeneratedTown.goals)
  func `sites that a plan leaves out add nothing, or the rules bar what would`(kind: String) {
    var (barred, nothing) = (0, 0)
    for seed in 0..<1000 as Range<UInt64> {
      let small = SmallSitingProblem(seed: seed, goal: kind)
      let plan = small.problem.solve()
      guard let rest = plan.rest else { continue }
      let others = small.problem.sites.indices.filter {
        small.problem.sites[$0].role != .existing && !plan.sites.contains($0)
      }
      let useful = others.filter { site in
        guard let worth = small.worth(plan.sites + [site]) else { return false }
        return small.problem.isMaximum ? worth > plan.value + 1e-6 : worth < plan.value - 1e-6
      }
      #expect(rest != .addsSomething && (rest == .none) == others.isEmpty, "\(kind) \(seed)")
      #expect((rest == .barredByRules) == !useful.isEmpty, "\(kind) \(seed)")
      #expect(useful.allSatisfy { !small.allows(plan.sites + [$0]) }, "\(kind) \(seed)")
      if rest == .barredByRules { barred += 1 }
      if rest == .addsNothing { nothing += 1 }
    }
    guard !["region", "areas", "both"].contains(kind) else { return }
    #expect(barred > 5 && nothing > 5, "\(kind): \(barred), \(nothing)")
  }

  @Test func `where room is limited sites come in the order of those who find room`() {
    var several = 0
    for seed in 0..<1000 as Range<UInt64> {
      let small = SmallSitingProblem(seed: seed, goal: "served")
      let plan = small.problem.solve()
      for place in plan.sites.indices {
        let best =
          plan.sites[place...].compactMap { small.worth(plan.sites[..<place] + [$0]) }
          .max() ?? 0
        #expect(abs((plan.steps[place].standing.served ?? -1) - best) < 1e-9, "seed \(seed)")
      }
      if plan.sites.count > 1 { several += 1 }
    }
    #expect(several > 100)
  }
}

extension [SitingObstacle] {
  /// Those that say that no plan does what is asked.
  var impossibilities: [SitingObstacle] {
    filter {
      switch $0 {
      case .shareOutOfReach, .requiredTooNear, .noneFoundInTime: false
      default: true
      }
    }
  }
}
