/// How people stand with a set of sites.
///
/// - Shape: one entry per group of people; by area likewise, one entry an area.
public struct SitingStanding: Sendable, Hashable {
  /// People with a site within their norm.
  public var covered: [Double]
  /// The same by group, by area.
  public var coveredOfArea: [[Double]]
  /// People with two sites within their norm.
  public var coveredTwice: [Double]
  /// The mean walk, weighted, in metres.
  ///
  /// Longer ones and missing ones count as the goal's ceiling; `nil` for other goals and without people.
  public var meanWalkMetres: Double?
  /// The longest walk, in metres, of people whom any site of the problem reaches.
  ///
  /// `nil` when some of them are not reached yet.
  public var worstWalkMetres: Double?
  /// People of the first group who find room; `nil` unless the goal asks for room.
  public var served: Double?
}
