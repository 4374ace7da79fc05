// What is asked: the part of a run that a planner chooses.

public import Planning

/// What is asked of a region.
public struct CoverageQuestion: Sendable {
  /// The norms; the first decides status and figures.
  public var norms: [WalkingNorm]
  /// Norms of groups, by the group's name.
  public var groupNorms: [String: WalkingNorm] = [:]
  /// Norms that every area is judged by.
  public var profiles: [NormProfile] = []
  /// The share of residents that must be covered for an area to meet a norm of walking, from 0 to 1.
  public var targetShare = 1.0
  /// The share of residents that come to the points at once; `nil` lets everybody come.
  public var visitors: Double?
  /// The longest walk from an L-NSP to its C-NSP that counts as near, in metres.
  public var courierLimitMetres = 2500.0
  /// How far apart two records of a gap may be, in metres, for populations that are no squares.
  public var gapLinkMetres = 150.0
  /// The hours since the outage began at which cover is looked at: residents must manage 72 hours.
  public var hours: [Double] = [0, 4, 8, 24, 48, 72]

  /// Asks for some norms, at least one.
  public init(norms: [WalkingNorm]) {
    precondition(!norms.isEmpty, "a question has at least one norm")
    self.norms = norms
  }

  /// The norm that decides.
  public var norm: WalkingNorm { norms[0] }

  /// How many of some residents come to the points at once.
  func comingAtOnce(of residents: Double) -> Double { residents * (visitors ?? 1) }

  /// The longest walk of each of `profiles`, in metres; 0 for those that are no norms of walking.
  var profileLimits: [Double] { profiles.map { $0.walkingNorm?.limitMetres ?? 0 } }
}
