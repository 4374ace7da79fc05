// The figures of an area: residents by status, and the walk weighted by residents.

/// Residents and records by status; the four statuses add up to the whole.
public struct StatusSums: Sendable, Hashable {
  /// Known residents by status.
  public private(set) var residents = ByStatus<Double>()
  /// Records by status, those with unknown residents among them.
  public private(set) var cells = ByStatus<Int>()
  /// Records whose residents are not known.
  public private(set) var unknownCells = 0

  /// Makes empty sums.
  public init() {}

  /// Adds a record.
  public mutating func add(_ residents: Double?, _ status: CellStatus) {
    cells[status] += 1
    if let residents {
      self.residents[status] += residents
    } else {
      unknownCells += 1
    }
  }

  /// Adds the sums of other records.
  static func += (sums: inout StatusSums, other: StatusSums) {
    for status in CellStatus.allCases {
      sums.residents[status] += other.residents[status]
      sums.cells[status] += other.cells[status]
    }
    sums.unknownCells += other.unknownCells
  }

  /// Known residents, whatever their status.
  public var total: Double { residents.total }
  /// All records.
  public var totalCells: Int { cells.total }

  /// Covered residents as a share of all known ones; `nil` when nobody is known to live there, so
  /// that an empty gemeente never reads as fully covered.
  public var share: Double? { total > 0 ? residents[.covered] / total : nil }
}

/// The walk of an area's residents, in metres.
public struct WalkStatistics: Sendable, Hashable {
  /// The mean, weighted by residents.
  public var meanMetres: Double
  /// The least walk within which half of the residents live.
  public var medianMetres: Double
  /// The least walk within which nine in ten residents live.
  public var p90Metres: Double
  /// The longest walk.
  public var maxMetres: Double
}

/// The figures of the region, a gemeente or another area.
public struct AreaFigures: Sendable, Hashable {
  /// Residents and records by status, under the first norm.
  public var sums: StatusSums
  /// The walk to the nearest site; `nil` when nobody has one.
  public var walk: WalkStatistics?
  /// The walk to the nearest C-NSP.
  public var walkToCNSP: WalkStatistics?
  /// The walk to the nearest L-NSP.
  public var walkToLNSP: WalkStatistics?
  /// Residents within the first norm of a C-NSP.
  public var coveredByCNSP: Double
  /// Residents within the first norm of an L-NSP.
  public var coveredByLNSP: Double
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
  /// The sums of nobody, for groups and norms in their order.
  init(groups: [String], normCount: Int) {
    self.init(
      sums: StatusSums(), walk: nil, walkToCNSP: nil, walkToLNSP: nil, coveredByCNSP: 0,
      coveredByLNSP: 0, coveredTwice: 0, inStraightLine: 0,
      coveredByNorm: [Double](repeating: 0, count: normCount),
      groups: groups.map { GroupSums(name: $0) })
  }

  /// Adds the sums of another area; how far people walk and sites stay as they are.
  mutating func addSums(of other: AreaFigures) {
    sums += other.sums
    coveredByCNSP += other.coveredByCNSP
    coveredByLNSP += other.coveredByLNSP
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
