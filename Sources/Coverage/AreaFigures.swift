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

  /// Sums up walks with their residents; walks of nobody must be left out.
  ///
  /// - Returns: `nil` when there are none.
  public init?(_ walks: [(metres: Double, residents: Double)]) {
    let sorted = walks.sorted { ($0.metres, $0.residents) < ($1.metres, $1.residents) }
    var sums = WalkSums()
    for walk in sorted { sums.add(walk.metres, walk.residents) }
    for walk in sorted { sums.pass(walk.metres, walk.residents) }
    guard let statistics = sums.statistics else { return nil }
    self = statistics
  }

  fileprivate init(
    meanMetres: Double, medianMetres: Double, p90Metres: Double, maxMetres: Double
  ) {
    self.meanMetres = meanMetres
    self.medianMetres = medianMetres
    self.p90Metres = p90Metres
    self.maxMetres = maxMetres
  }
}

/// Walks, the shortest first, of which the statistics are wanted: all are added, then all pass once more.
struct WalkSums {
  private var residents = 0.0
  private var metres = 0.0
  private var last: Double?
  private var passed = 0.0
  private var median: Double?
  private var p90: Double?

  /// Adds a walk of so many residents; none is shorter than the one before.
  mutating func add(_ walk: Double, _ people: Double) {
    residents += people
    metres += walk * people
    last = walk
  }

  /// Lets a walk pass, in the same order, once all are added.
  mutating func pass(_ walk: Double, _ people: Double) {
    passed += people
    // Sums of fractions of people may fall short of the share by rounding.
    if median == nil, passed >= 0.5 * residents * (1 - 1e-12) { median = walk }
    if p90 == nil, passed >= 0.9 * residents * (1 - 1e-12) { p90 = walk }
  }

  /// The statistics; `nil` when nobody walks.
  var statistics: WalkStatistics? {
    guard let last, residents > 0 else { return nil }
    return WalkStatistics(
      meanMetres: metres / residents, medianMetres: median ?? last, p90Metres: p90 ?? last,
      maxMetres: last)
  }
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
