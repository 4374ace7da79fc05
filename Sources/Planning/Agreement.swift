/// What a gemeente, or the region, agreed to have reached on a day.
public struct Agreement: Sendable, Hashable {
  /// The share of residents covered, from 0 to 1; `nil` when none was agreed.
  public var share: Double?
  /// The number of sites that count; `nil` when none was agreed.
  public var sites: Int?
  /// The day by which.
  public var by: CalendarDay

  public init(share: Double? = nil, sites: Int? = nil, by: CalendarDay) {
    self.share = share
    self.sites = sites
    self.by = by
  }
}
