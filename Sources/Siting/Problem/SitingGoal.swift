/// What a plan is to achieve.
public enum SitingGoal: Sendable, Hashable {
  /// Most people within their norm.
  case mostPeople
  /// Most people within their norm of two sites, so that one may fail.
  case mostPeopleTwice
  /// Most people who find room within the norm, the nearest first.
  case mostServed
  /// The least mean walk; whoever walks further, or nowhere, counts as this far.
  case leastMeanWalk(ceilingMetres: Double)
  /// The least walk of whoever walks furthest, among those whom any site reaches.
  case leastWorstWalk
  /// The fewest sites by which a share of people is covered, of the region and of every area.
  case fewestSites(region: Double?, everyArea: Double?)
}
