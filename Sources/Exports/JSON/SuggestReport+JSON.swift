// suggestions.json: the question, the plan with its proof, what cannot be, and the evaluator's figures.

import Coverage
public import Figures
import Formats
import Geo
import Planning
import Siting

extension SuggestReport {
  /// The whole of `suggestions.json`.
  public var summary: OrderedJSON {
    .object([
      "schema": .text("nsp-suggest/1"),
      "region": .text(regionName),
      "norm": norm.summary,
      "question": questionSummary,
      "plan": planSummary,
      "steps": .list(plan.steps.indices.map(stepSummary)),
      "obstacles": .list(plan.obstacles.map(summary)),
      "uncoverable": .list(uncoverable.map(summary)),
      "fairness": fairnessSummary,
      "evaluated": .object([
        "before": before.region.sums.residentsSummary,
        "after": after.region.sums.residentsSummary,
        "gemeenten": .list(gemeenten.indices.map(areaSummary)),
      ]),
      "findings": findings.summary(in: settings.language),
      "provenance": settings.provenance(norms: before.evidence.norms, inputs: inputs),
    ]).labelled(settings.label)
  }

  private var questionSummary: OrderedJSON {
    let limits = problem.limits
    var shares: (region: Double?, each: Double?) = (nil, nil)
    if case .fewestSites(let region, let each) = problem.goal { shares = (region, each) }
    var ceiling: Double?
    if case .leastMeanWalk(let metres) = problem.goal { ceiling = metres }
    return .object([
      "goal": .text(question.goal),
      "new_sites": .integer(limits.sites),
      "share": .trimmed(shares.region, decimals: 6),
      "share_each": .trimmed(shares.each, decimals: 6),
      "ceiling_m": .trimmed(ceiling, decimals: 3),
      "least_per_gemeente": .integer(limits.leastPerArea),
      "most_per_gemeente": .integer(limits.mostPerArea),
      "spacing_m": .trimmed(limits.spacingMetres, decimals: 3),
      "per_year": .integer(question.perYear),
      "gap": .trimmed(question.gap, decimals: 6),
      "people": .list(
        problem.people.map {
          .object([
            "name": .text($0.name), "weight": .trimmed($0.weight, decimals: 6),
            "norm": .text($0.norm.id), "limit_m": .trimmed($0.norm.limitMetres, decimals: 3),
          ])
        }),
      "existing_sites": .integer(problem.sites.count { $0.role == .existing }),
      "candidates": .integer(problem.sites.count { $0.role != .existing }),
      "required": .integer(problem.sites.count { $0.role == .required }),
    ])
  }

  private var planSummary: OrderedJSON {
    .object([
      "unit": .text(unit),
      "sites": .integer(plan.steps.count),
      "value_before": .trimmed(valueBefore, decimals: 6),
      "value": .trimmed(plan.value, decimals: 6),
      "bound": .trimmed(plan.bound, decimals: 6),
      "gap": .trimmed(plan.gap, decimals: 6),
      "is_proven_best": .bool(isProvenBest),
      "is_complete": .bool(plan.isComplete),
    ])
  }

  private func stepSummary(_ place: Int) -> OrderedJSON {
    let step = plan.steps[place]
    let site = sites[step.site]
    let former = place == 0 ? plan.before : plan.steps[place - 1].standing
    return .object([
      "rank": .integer(place + 1),
      "year": .integer(year(ofStep: place)),
      "id": .text(site.id),
      "name": .text(site.name),
      "kind": .text(site.kind.rawValue),
      "status": .text(site.status.rawValue),
      "gemeente": .optional(gemeente(of: step.site)?.code),
      "x": .fixed(site.location.x, decimals: 3),
      "y": .fixed(site.location.y, decimals: 3),
      "gain": .trimmed(step.gain, decimals: 6),
      "value": .trimmed(value(afterStep: place), decimals: 6),
      "bound": .trimmed(bound(atStep: place), decimals: 6),
      "people": .list(
        problem.people.indices.map { group in
          .object([
            "name": .text(problem.people[group].name),
            "gained": .trimmed(
              step.standing.covered[group] - former.covered[group], decimals: 3),
            "covered": .trimmed(step.standing.covered[group], decimals: 3),
            "covered_twice": .trimmed(step.standing.coveredTwice[group], decimals: 3),
          ])
        }),
      "gemeenten": .list(
        gained(atStep: place).enumerated().filter { $0.element != 0 }.map { area, gained in
          .object([
            "code": .text(gemeenten[area].code), "gained": .trimmed(gained, decimals: 3),
          ])
        }),
      "alternatives": .list(
        step.alternatives.map {
          .object([
            "id": .text(sites[$0.site].id), "name": .text(sites[$0.site].name),
            "loss": .trimmed($0.loss, decimals: 6),
          ])
        }),
    ])
  }

  private func areaSummary(_ area: Int) -> OrderedJSON {
    .object([
      "code": .text(gemeenten[area].code),
      "name": .text(gemeenten[area].name),
      "residents": .trimmed(before.areas[area].sums.total, decimals: 3),
      "covered_before": .trimmed(before.areas[area].sums[.covered], decimals: 3),
      "covered_after": .trimmed(after.areas[area].sums[.covered], decimals: 3),
      "share_before": .fixed(before.areas[area].sums.share, decimals: 6),
      "share_after": .fixed(after.areas[area].sums.share, decimals: 6),
    ])
  }

  private func summary(_ row: Uncoverable) -> OrderedJSON {
    .object([
      "gemeente": .optional(row.gemeente.map { gemeenten[$0].code }),
      "residents": few(row.residents),
      "without_walk_to_a_candidate": few(row.withoutWalk),
      "norm_that_would_m": .trimmed(row.neededNormMetres, decimals: 3),
      "candidate_that_would": .optional(row.candidate?.id),
    ])
  }

  /// Residents of what may be a single record, as the label lets them be seen.
  private func few(_ residents: Double) -> OrderedJSON {
    settings.label?.hides(residents) == true ? .null : .trimmed(residents, decimals: 3)
  }

  private var fairnessSummary: OrderedJSON {
    guard let fair else { return .null }
    return .object([
      "least_per_gemeente": .integer(1),
      "value": .trimmed(fair.value, decimals: 6),
      "bound": .trimmed(fair.bound, decimals: 6),
      "price": .trimmed(priceOfFairness, decimals: 6),
      "sites": .texts(fair.sites.map { sites[$0].id }),
      "obstacles": .list(fair.obstacles.map(summary)),
    ])
  }

  /// What the plan loses when every gemeente gets at least one new site, in the unit of the goal.
  public var priceOfFairness: Double? {
    guard let fair, fair.value.isFinite, plan.value.isFinite else { return nil }
    return problem.isMaximum ? plan.value - fair.value : fair.value - plan.value
  }

  private func summary(_ obstacle: SitingObstacle) -> OrderedJSON {
    .object([
      "code": .text(obstacle.code),
      "gemeente": .optional(obstacle.area.map { gemeenten[$0].code }),
      "sentence": .text(sentence(obstacle)),
    ])
  }
}

extension SitingObstacle {
  /// The name by which machines know it.
  var code: String {
    switch self {
    case .shareOutOfReach: "share-out-of-reach"
    case .tooFewCandidates: "too-few-candidates"
    case .tooManyWanted: "too-many-wanted"
    case .tooManyRequired: "too-many-required"
    case .requiredTooNear: "required-too-near"
    case .rulesExcludeEachOther: "rules-exclude-each-other"
    case .leastAboveMost: "least-above-most"
    case .notEverybodyWithSoManySites: "not-everybody-with-so-many-sites"
    case .noneFoundInTime: "none-found-in-time"
    case .notWithSoManySites: "not-with-so-many-sites"
    }
  }

  /// The gemeente it is about.
  var area: Int? {
    switch self {
    case .shareOutOfReach(let area, _, _, _), .tooManyRequired(let area, _, _): area
    case .tooFewCandidates(let area, _, _): area
    default: nil
    }
  }
}
