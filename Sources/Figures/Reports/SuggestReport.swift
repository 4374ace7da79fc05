// Everything the writers of a plan are given: the plan, its sites, and the figures of the evaluator
// with and without it.

public import Coverage
import Findings
public import Planning
public import Siting

/// What a plan was asked, in words.
public struct SuggestQuestion: Sendable {
  /// The goal, as users name it.
  public var goal: String
  /// How many sites may be built a year; `nil` when it was not given.
  public var perYear: Int?
  /// The proven distance that was good enough.
  public var gap: Double

  public init(goal: String, perYear: Int?, gap: Double) {
    self.goal = goal
    self.perYear = perYear
    self.gap = gap
  }
}

/// People whom no site covers, in any plan.
public struct Uncoverable: Sendable, Hashable {
  /// The gemeente by its place; `nil` outside every gemeente or without any.
  public var gemeente: Int?
  /// How many residents.
  public var residents: Double
  /// Those of them without a walk to any candidate.
  public var withoutWalk: Double
  /// The least norm by which candidates would cover all others, in metres; `nil` when there are none.
  public var neededNormMetres: Double?
  /// The candidate that would cover most of them under that norm.
  public var candidate: Noodsteunpunt?

  public init(
    gemeente: Int?, residents: Double, withoutWalk: Double, neededNormMetres: Double?,
    candidate: Noodsteunpunt?
  ) {
    self.gemeente = gemeente
    self.residents = residents
    self.withoutWalk = withoutWalk
    self.neededNormMetres = neededNormMetres
    self.candidate = candidate
  }
}

/// Everything the writers of a plan are given.
public struct SuggestReport: Sendable, RecordedRun {
  /// Region, inputs, findings and settings.
  public var run: RunRecord
  /// The file whose sites the scenario "suggested" adds.
  public static let scenarioFile = "suggestions.gpkg"

  /// What was asked.
  public var question: SuggestQuestion
  /// The problem.
  public var problem: SitingProblem
  /// The sites of the problem.
  public var sites: [Noodsteunpunt]
  /// The answer.
  public var plan: SitingPlan
  /// The plan in which every gemeente gets at least one new site; `nil` where that is no question.
  public var fair: SitingPlan?
  /// Whom no site covers.
  public var uncoverable: [Uncoverable]
  /// The region without the plan, by the evaluator.
  public var before: CoverageOutcome
  /// The region with the plan, by the evaluator.
  public var after: CoverageOutcome

  /// - Precondition: one noodsteunpunt for each site of the problem, in the same order.
  public init(
    _ run: RunRecord, question: SuggestQuestion, problem: SitingProblem, sites: [Noodsteunpunt],
    plan: SitingPlan, fair: SitingPlan?, uncoverable: [Uncoverable],
    outcomes: (before: CoverageOutcome, after: CoverageOutcome)
  ) {
    precondition(sites.count == problem.sites.count, "one noodsteunpunt a site")
    self.run = run
    self.question = question
    self.problem = problem
    self.sites = sites
    self.plan = plan
    self.fair = fair
    self.uncoverable = uncoverable
    (before, after) = outcomes
  }

  /// How many sites were asked for besides those of the plan, and why they are not in it, when that is
  /// known.
  public var unusedSites: (count: Int, reason: SitingRest)? {
    let count = problem.limits.sites - plan.steps.count
    guard let rest = plan.rest, count > 0, plan.obstacles.isEmpty, plan.value.isFinite else {
      return nil
    }
    switch rest {
    case .none: return (count, rest)
    // One that adds nothing may add something beside another: that no plan is better is the proof.
    case .addsNothing, .barredByRules:
      return plan.idleSites > 0 || isProvenBest ? (count, rest) : nil
    case .addsSomething: return nil
    }
  }

  /// The value without new sites; `nil` where that is none.
  public var valueBefore: Double? {
    let value = problem.value(of: plan.before, sites: 0)
    return value.isFinite ? value : nil
  }

  /// True when no plan can be better.
  public var isProvenBest: Bool { plan.value.isFinite && plan.gap < 1e-9 }

  /// The norm by which people count.
  public var norm: WalkingNorm { before.evidence.norm }

  /// What the value of the goal counts in.
  public var unit: String { name(of: problem.goal.row.unit) }

  /// What a step's gain counts in.
  public var gainUnit: String { name(of: problem.goal.row.gainUnit) }

  private func name(of unit: GoalUnit) -> String {
    switch unit {
    case .people: problem.people.count > 1 ? "weighted residents" : "residents"
    case .residents: "residents"
    case .metres: "m"
    case .sites: "sites"
    }
  }

  /// The gemeente of a site.
  public func gemeente(of site: Int) -> Gemeente? { problem.sites[site].area.map { gemeenten[$0] } }

  /// The year in which a step comes, from 1; `nil` when no number a year was given.
  public func year(ofStep place: Int) -> Int? {
    question.perYear.map { place / max(1, $0) + 1 }
  }

  /// The value after a step, in the unit of the goal.
  public func value(afterStep place: Int) -> Double? {
    problem.value(of: plan.steps[place].standing, sites: place + 1)
  }

  /// What no plan of so many sites as this step makes can beat.
  public func bound(atStep place: Int) -> Double? {
    if place == plan.steps.count - 1 { return plan.bound }
    guard plan.boundsBySites.indices.contains(place) else { return nil }
    return plan.boundsBySites[place]
  }

  /// How many residents each step covers besides, by gemeente.
  package func gained(atStep place: Int) -> [Double] {
    let before = place == 0 ? plan.before : plan.steps[place - 1].standing
    return zip(plan.steps[place].standing.coveredOfArea[0], before.coveredOfArea[0]).map { $0 - $1 }
  }
}
