// The laws of a run as the report tells them: those of the analysis, and those of the plan.

public import Coverage
import Exports
public import Figures
import Siting

extension BoardReport {
  /// Every law that this run can show, and how it held.
  public var lawChecks: [LawCheck] {
    guard let plan else { return analysis.lawChecks }
    return analysis.lawChecks
      + [analysis.outcome.moreSitesNeverLengthen(plan.after)] + plan.lawChecks
  }
}

extension SuggestReport {
  /// The laws of a plan: what was promised is counted, and the bound is no worse than the value.
  public var lawChecks: [LawCheck] {
    let promised = (plan.steps.last?.standing ?? plan.before).covered[0]
    let counted = after.region.sums[.covered]
    let isKept = abs(promised - counted) <= 1e-6 * max(1, counted)
    let slack = 1e-9 * max(1, abs(plan.value))
    let isBounded =
      !plan.value.isFinite
      || (problem.isMaximum
        ? plan.bound >= plan.value - slack : plan.bound <= plan.value + slack)
    return [
      LawCheck(.planAsPromised, checked: 1, broken: isKept ? 0 : 1),
      LawCheck(.boundNotBelowValue, checked: 1, broken: isBounded ? 0 : 1),
    ]
  }
}
