/// Why a demand cannot be met.
public enum SitingObstacle: Sendable, Hashable {
  /// A share that all candidates together do not reach, of an area or of the region.
  case shareOutOfReach(area: Int?, wanted: Double, reachable: Double, people: Double)
  /// An area with fewer candidates than it must get sites.
  case tooFewCandidates(area: Int, wanted: Int, available: Int)
  /// Areas must get more sites than may come.
  case tooManyWanted(wanted: Int, allowed: Int)
  /// More sites are required than may come, or than an area may get.
  case tooManyRequired(area: Int?, required: Int, allowed: Int)
  /// A required site that lies too near another one.
  case requiredTooNear(site: Int, other: Int)
  /// No set of candidates keeps to all rules together.
  case rulesExcludeEachOther
  /// Every area must get more sites than an area may get.
  case leastAboveMost(least: Int, most: Int)
  /// The shares cannot be reached with so many sites.
  case notWithSoManySites(allowed: Int)
  /// Not everybody whom some site reaches can be reached with so many sites.
  case notEverybodyWithSoManySites(allowed: Int)
  /// The search was stopped before a set was found that does what is asked: there may be one.
  case noneFoundInTime
}
