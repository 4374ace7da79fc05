public import Geo
public import Planning

/// What an import of sites may assume.
public struct SiteOptions: Sendable, Hashable {
  /// The tier of sites in a file without a column for it; `nil` makes the column obligatory.
  public var defaultKind: Noodsteunpunt.Kind?
  /// The status of sites that do not say theirs.
  public var defaultStatus: Noodsteunpunt.Status
  /// The bounds of the other data in the plane; sites more than 50 km outside are findings.
  public var region: BoundingBox?

  public init(
    defaultKind: Noodsteunpunt.Kind? = nil, defaultStatus: Noodsteunpunt.Status = .existing,
    region: BoundingBox? = nil
  ) {
    self.defaultKind = defaultKind
    self.defaultStatus = defaultStatus
    self.region = region
  }
}
