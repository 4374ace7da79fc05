/// What is to be known of a goal, said once.
public struct GoalRow: Sendable {
  /// The goal, as users name it.
  public let id: String
  /// What the value of a plan counts in.
  public let unit: GoalUnit
  /// What the gain of a step counts in.
  public let gainUnit: GoalUnit
  /// What of a standing the gains of steps are told by, and the value too unless that counts sites.
  let measure: Measure
  /// What one site more is said to add where sites are put in order.
  let summed: Sum
  /// How sets are searched.
  let model: Model

  /// A figure of a standing.
  enum Measure {
    /// People of all groups, each by its weight.
    case people(any KeyPath<SitingStanding, [Double]> & Sendable)
    /// A number, and what it counts as where there is none.
    case number(any KeyPath<SitingStanding, Double?> & Sendable, missing: Double)
  }

  /// A sum over people to which every site adds.
  enum Sum {
    /// People within the norm of so many sites.
    case cover(times: Int)
    /// Metres that people walk less, where longer walks count as the ceiling; without one, as the longest
    /// walk of all.
    case metresSaved(ceilingMetres: Double?)
  }

  /// A location model.
  enum Model {
    /// The greatest sum of gains: maximal covering, and the p-median as metres saved.
    case greatestSum
    /// Maximal covering with capacities: people go to the nearest site with room.
    case mostRoom
    /// The p-centre: the least worst walk.
    case leastWorst
    /// Covering with shares: the fewest sites by which they are reached.
    case fewest(region: Double?, everyArea: Double?)
  }
}
