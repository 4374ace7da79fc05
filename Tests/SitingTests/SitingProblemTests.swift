import TestSupport
import Testing

@testable import Siting

/// Problems in which every set can be tried: the plan is as good as the best of them.
@Suite("Siting problem")
struct SitingProblemTests {
  @Test(
    arguments: ["most", "twice", "served", "mean", "worst", "region", "areas", "both"])
  func `the plan for a small world is as good as the best of all sets`(kind: String) {
    for seed in 0..<1000 as Range<UInt64> {
      let small = SmallSitingProblem(seed: seed, goal: kind)
      let plan = small.problem.solve()
      let best = small.best
      #expect(plan.isComplete, "\(kind) \(seed)")
      let isFound = best == nil || (plan.value.isFinite && small.allows(plan.sites))
      #expect(isFound, "\(kind) \(seed): \(plan.obstacles)")
      guard let best else {
        #expect(plan.steps.isEmpty && !plan.obstacles.isEmpty, "\(kind) \(seed)")
        continue
      }
      #expect(abs(plan.value - best) < 1e-6, "\(kind) \(seed)")
      #expect(abs(plan.bound - best) < 1e-5, "\(kind) \(seed)")
      #expect(abs((small.worth(plan.sites) ?? -1) - plan.value) < 1e-9, "\(kind) \(seed)")
      #expect(small.problem.isMaximum ? plan.bound >= plan.value : plan.bound <= plan.value)
    }
  }
}
