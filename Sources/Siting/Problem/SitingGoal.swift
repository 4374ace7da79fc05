/// What a plan is to achieve.
public enum SitingGoal: Sendable, Hashable {
  /// Most people within their norm.
  case mostPeople
  /// Most people within their norm of two sites, so that one may fail.
  case mostPeopleTwice
  /// Most people who find room within the norm, the nearest first.
  case mostServed
  /// The least mean walk; a longer one, and a missing one, counts as this far.
  case leastMeanWalk(ceilingMetres: Double)
  /// The least worst walk, of all people whom any site reaches.
  case leastWorstWalk
  /// The fewest sites by which a share of people is covered, of the region and of every area.
  case fewestSites(region: Double?, everyArea: Double?)
}

// A new goal is a case, a place in this list and a row.
extension SitingGoal {
  /// Every goal, with the numbers that some of them take.
  public static func all(
    ceilingMetres: Double = .infinity, region: Double? = nil, everyArea: Double? = nil
  ) -> [SitingGoal] {
    [
      .mostPeople, .mostPeopleTwice, .mostServed, .leastMeanWalk(ceilingMetres: ceilingMetres),
      .leastWorstWalk, .fewestSites(region: region, everyArea: everyArea),
    ]
  }

  /// What is to be known of the goal.
  public var row: GoalRow {
    switch self {
    case .mostPeople:
      GoalRow(
        id: "most-people", unit: .people, gainUnit: .people, measure: .people(\.covered),
        summed: .cover(times: 1), model: .greatestSum)
    case .mostPeopleTwice:
      GoalRow(
        id: "most-people-twice", unit: .people, gainUnit: .people,
        measure: .people(\.coveredTwice), summed: .cover(times: 2), model: .greatestSum)
    case .mostServed:
      GoalRow(
        id: "most-served", unit: .residents, gainUnit: .residents,
        measure: .number(\.served, missing: 0), summed: .cover(times: 1), model: .mostRoom)
    case .leastMeanWalk(let ceiling):
      GoalRow(
        id: "least-mean-walk", unit: .metres, gainUnit: .metres,
        measure: .number(\.meanWalkMetres, missing: 0),
        summed: .metresSaved(ceilingMetres: ceiling), model: .greatestSum)
    case .leastWorstWalk:
      GoalRow(
        id: "least-worst-walk", unit: .metres, gainUnit: .metres,
        measure: .number(\.worstWalkMetres, missing: .infinity),
        summed: .metresSaved(ceilingMetres: nil), model: .leastWorst)
    case .fewestSites(let region, let everyArea):
      GoalRow(
        id: "fewest-sites", unit: .sites, gainUnit: .people, measure: .people(\.covered),
        summed: .cover(times: 1), model: .fewest(region: region, everyArea: everyArea))
    }
  }
}
