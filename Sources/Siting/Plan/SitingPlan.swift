/// Another site that would do almost as well.
public struct SitingAlternative: Sendable, Hashable {
  /// The site.
  public var site: Int
  /// What the plan is worth less with it, in the unit of the goal's value; 0 or more.
  public var loss: Double
}

/// A site of a plan.
public struct SitingStep: Sendable, Hashable {
  /// The site.
  public var site: Int
  /// What it adds to what came before it, in the unit of the goal's gains.
  public var gain: Double
  /// How people stand when it is there.
  public var standing: SitingStanding
  /// Sites that could come in its place.
  public var alternatives: [SitingAlternative]
}

/// What the sites that a plan leaves out would add to it.
public enum SitingRest: Sendable, Hashable {
  /// There are no others.
  case none
  /// None of them adds anything to the goal.
  case addsNothing
  /// Some would add something, and the rules of areas and of distance keep out all that would.
  case barredByRules
  /// Some that may come would add something: the search had not finished, or had enough.
  case addsSomething
}

/// The answer to a siting problem: which sites, in which order, what each adds, and how far from the best
/// it can be.
public struct SitingPlan: Sendable, Hashable {
  /// New sites, in the order in which to build them; empty when no set keeps to the rules.
  ///
  /// Where sites cannot do what is asked (``value`` is infinite then) they come as near as is known.
  public var steps: [SitingStep]
  /// Sites that the search had chosen besides and that were left out, because they add nothing.
  public var idleSites: Int
  /// How people stand without new sites.
  public var before: SitingStanding
  /// What is reached: weighted people, metres, or sites, by the goal.
  public var value: Double
  /// What no plan can beat, in the same unit.
  public var bound: Double
  /// True when the search came to its end.
  public var isComplete: Bool
  /// What no plan of so many sites can beat, from one site on; empty for goals without a number.
  public var boundsBySites: [Double]
  /// Demands that cannot be met, and why; the plan comes as near as it can.
  public var obstacles: [SitingObstacle]
  /// Cells with people whom no site of the problem covers, by group.
  public var uncoverable: [[Int]]

  /// What the sites that a plan leaves out would add to it; `nil` when it has as many as may come, when
  /// their number is what the goal is about, and without a plan.
  public var rest: SitingRest?

  /// The proven distance to the best plan, as a share of the greater of value and bound.
  ///
  /// Infinite when no plan was found; less than a billionth is rounding, and no distance.
  public var gap: Double {
    guard value != bound else { return 0 }
    guard value.isFinite else { return .infinity }
    let greater = max(abs(bound), abs(value))
    return abs(bound - value) <= Rounding.allowance(for: greater) ? 0 : abs(bound - value) / greater
  }

  /// The new sites in the order in which to build them.
  public var sites: [Int] { steps.map(\.site) }
}
