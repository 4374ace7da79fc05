/// What a plan must keep to.
public struct SitingLimits: Sendable, Hashable {
  /// How many new sites may come.
  public var sites: Int
  /// How many new sites each area gets at least.
  public var leastPerArea: Int
  /// How many new sites each area gets at most.
  public var mostPerArea: Int?
  /// How far new sites lie from each other and from existing ones, in a straight line, in metres.
  public var spacingMetres: Double

  /// By default the number of sites is the only limit; all numbers are 0 or more.
  public init(
    sites: Int, leastPerArea: Int = 0, mostPerArea: Int? = nil, spacingMetres: Double = 0
  ) {
    precondition(sites >= 0 && leastPerArea >= 0 && (mostPerArea ?? 0) >= 0, "counts")
    precondition(spacingMetres >= 0, "a distance")
    self.sites = sites
    self.leastPerArea = leastPerArea
    self.mostPerArea = mostPerArea
    self.spacingMetres = spacingMetres
  }
}
