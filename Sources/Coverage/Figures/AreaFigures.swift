// The figures of an area: residents by status, and how far they walk.

/// The figures of the region, a gemeente or another area.
public struct AreaFigures: Sendable, Hashable {
  /// Residents and records by status, under the first norm.
  public var sums: StatusSums
  /// The walk to the nearest site; `nil` when no resident has one.
  public var walk: WalkStatistics?
  /// The walk to the nearest C-NSP.
  public var walkToCNSP: WalkStatistics?
  /// The walk to the nearest L-NSP.
  public var walkToLNSP: WalkStatistics?
  /// Residents within the first norm of a site of each subset, in the order of the subsets.
  private var coveredBySubset: [Double]
  /// Residents who have a second site within the first norm.
  public var coveredTwice: Double
  /// Residents inside a circle of the norm round a site: what a map with circles would claim.
  public var inStraightLine: Double
  /// Residents covered under each norm, in the order of the run's norms.
  public var coveredByNorm: [Double]
  /// Counted sites inside.
  public var sites = SiteCounts()
  /// Residents of each group: all known, and those covered under the first norm.
  public var groups: [GroupSums]

  /// A group's part of an area.
  public struct GroupSums: Sendable, Hashable {
    /// The group's name.
    public var name: String
    /// All known members.
    public var total = 0.0
    /// Members who are covered.
    public var covered = 0.0
    /// Members who are covered under the group's own norm; `nil` when it has none.
    public var coveredByOwnNorm: Double?
    /// The share covered; `nil` for an empty group.
    public var share: Double? { total > 0 ? covered / total : nil }
  }
}

extension AreaFigures {
  /// Residents within the first norm of a site of a subset.
  public internal(set) subscript(subset: SiteSubset) -> Double {
    get { coveredBySubset[subset.rawValue] }
    set { coveredBySubset[subset.rawValue] = newValue }
  }

  /// Zeros, for groups and norms in their order.
  package init(groups: [String], normCount: Int) {
    self.init(
      sums: StatusSums(), walk: nil, walkToCNSP: nil, walkToLNSP: nil,
      coveredBySubset: SiteSubset.allCases.map { _ in 0 }, coveredTwice: 0, inStraightLine: 0,
      coveredByNorm: [Double](repeating: 0, count: normCount),
      groups: groups.map { GroupSums(name: $0) })
  }

  /// Adds the sums of another area; walks and sites stay as they are.
  ///
  /// Medians cannot be added up, and sites are counted by where they stand.
  mutating func addSums(of other: AreaFigures) {
    sums += other.sums
    for subset in SiteSubset.allCases { self[subset] += other[subset] }
    coveredTwice += other.coveredTwice
    inStraightLine += other.inStraightLine
    for norm in coveredByNorm.indices { coveredByNorm[norm] += other.coveredByNorm[norm] }
    for group in groups.indices {
      let part = other.groups[group]
      groups[group].total += part.total
      groups[group].covered += part.covered
      if let own = part.coveredByOwnNorm {
        groups[group].coveredByOwnNorm = (groups[group].coveredByOwnNorm ?? 0) + own
      }
    }
  }
}
