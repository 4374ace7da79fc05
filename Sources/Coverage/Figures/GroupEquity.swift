// Whether groups and areas are served alike.

/// How a group fares beside all residents.
public struct GroupEquity: Sendable, Hashable {
  /// The group's name; empty for all residents.
  public var name: String
  /// Known members.
  public var total: Double
  /// The share covered; `nil` for an empty group.
  public var share: Double?
  /// That share less the share of all residents; negative for a group that is covered less.
  public var difference: Double?
  /// The area with the least share, and that share.
  public var lowest: AreaShare?
  /// The area with the greatest share.
  public var highest: AreaShare?
  /// The share covered of the tenth of the members who live in the areas with the least shares.
  public var worstDecileShare: Double?

  /// An area and its share.
  public struct AreaShare: Sendable, Hashable {
    /// The area.
    public var area: Int
    /// The share covered.
    public var share: Double
  }

  /// The greatest share over the least; `nil` when the least is 0.
  public var ratio: Double? {
    guard let lowest, let highest, lowest.share > 0 else { return nil }
    return highest.share / lowest.share
  }
}

extension GroupEquity {
  /// Sums up a group.
  ///
  /// - Parameters:
  ///   - name: the group's name; empty for all residents.
  ///   - region: members and those covered, in the region.
  ///   - areas: the same of each area.
  ///   - allShare: the share of all residents covered.
  init(
    name: String, region: (total: Double, covered: Double),
    areas: [(total: Double, covered: Double)], allShare: Double?
  ) {
    self.name = name
    total = region.total
    share = region.total > 0 ? region.covered / region.total : nil
    difference = share.flatMap { own in allShare.map { own - $0 } }
    let known = areas.indices.filter { areas[$0].total > 0 }
      .map { AreaShare(area: $0, share: areas[$0].covered / areas[$0].total) }
      .sorted { ($0.share, $0.area) < ($1.share, $1.area) }
    lowest = known.first
    highest = known.last.flatMap { last in known.first { $0.share == last.share } }
    var left = known.reduce(0) { $0 + areas[$1.area].total } / 10
    let tenth = left
    var covered = 0.0
    for entry in known where left > 0 {
      let members = min(left, areas[entry.area].total)
      covered += members * entry.share
      left -= members
    }
    worstDecileShare = tenth > 0 ? covered / tenth : nil
  }

  /// All residents first, then each group.
  static func all(region: AreaFigures, areas: [AreaFigures]) -> [GroupEquity] {
    func pair(_ figures: AreaFigures) -> (total: Double, covered: Double) {
      (figures.sums.total, figures.sums.residents[.covered])
    }
    let everyone = GroupEquity(
      name: "", region: pair(region), areas: areas.map(pair), allShare: region.sums.share)
    return [everyone]
      + region.groups.indices.map { place in
        GroupEquity(
          name: region.groups[place].name,
          region: (region.groups[place].total, region.groups[place].covered),
          areas: areas.map { ($0.groups[place].total, $0.groups[place].covered) },
          allShare: region.sums.share)
      }
  }
}
