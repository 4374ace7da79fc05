/// What the values and gains of goals count in.
public enum GoalUnit: Sendable, Hashable {
  /// People by the weight of their group; residents where there is but one group.
  case people
  /// Residents, each counted as one.
  case residents
  /// Metres walked.
  case metres
  /// Sites.
  case sites

  /// True for people; metres and sites are better when fewer.
  public var moreIsBetter: Bool {
    switch self {
    case .people, .residents: true
    case .metres, .sites: false
    }
  }
}
