// What the page needs to compute every figure of any choice of sites: the cells with their walks of
// today, and for each site the walks that it would change.

import Coverage
import Exports
import Figures
import Geo
import Planning
import WalkNetwork

/// The tables of a page in which sites can be switched on.
struct PlayTable: Sendable {
  /// The counted records, in the order of the run.
  private(set) var cells = PackedTable()
  /// The walks of sites that could come, one site after the other.
  private(set) var walks = PackedTable()
  /// The sites in ``walks``.
  private(set) var sites: [TrialSite] = []
  /// The groups in ``cells``, by their place in the population.
  private(set) var groups: [Int] = []

  /// The most that groups and walks may take, in bytes before they are packed.
  static let mostGroupBytes = 1_000_000
  static let mostWalkBytes = 2_000_000

  private let board: BoardReport
  private let rounding: WalkRounding
  /// Under a public label nobody may learn how few live in one cell, nor whom one site alone serves:
  /// small numbers, groups and second walks stay out, and so do the sites to try.
  private let isPublic: Bool

  init(_ board: BoardReport) {
    self.board = board
    let evidence = board.analysis.evidence
    isPublic = board.label?.isPublic == true
    rounding = WalkRounding(
      limits: evidence.norms.map(\.limitMetres)
        + evidence.question.groupNorms.values.map(\.limitMetres)
        + [evidence.norm.limitMetres / 2, evidence.norm.limitMetres * 1.5])
    let records = board.analysis.countedRecords
    addCells(records)
    guard !isPublic else { return }
    addGroups(records)
    addWalks(records)
  }

  private mutating func addCells(_ records: [Int]) {
    let evidence = board.analysis.evidence
    let population = evidence.population
    let walks = evidence.walks
    cells.add(records.map { population.points[$0].x })
    cells.add(records.map { population.points[$0].y })
    cells.add(records.map { shown(population.residents[$0]) })
    cells.add(records.map { evidence.areaOfRecord[$0] ?? -1 })
    cells.add(records.map { walks.any[$0].nearest.map { rounding($0.metres) } })
    cells.add(
      records.map { record in
        isPublic ? nil : walks.any[record].backup.map { rounding($0.metres) }
      })
    cells.add(records.map { walks.any[$0].nearest?.site ?? -1 })
    cells.add(flags(of: records, evidence))
    let changes = changes()
    cells.add(changes.count == records.count ? changes : [])
  }

  private func shown(_ residents: Double?) -> Double? {
    guard isPublic, let residents, residents > 0 else { return residents }
    return residents < TrafficLightLabel.leastShownResidents ? nil : residents
  }

  /// Bits: inside a circle, no street near, and within the norm of a site of each subset.
  private func flags(of records: [Int], _ evidence: CoverageEvidence) -> [Int] {
    var flags = records.map { record in
      (evidence.norm.isMet(by: evidence.straightMetres[record]) ? 1 : 0)
        + (evidence.walks.snaps[record].snap == nil ? 2 : 0)
    }
    for subset in SiteSubset.allCases {
      for (cell, record) in records.enumerated() where evidence.isNear(subset, record) {
        flags[cell] += Self.bit(of: subset)
      }
    }
    return flags
  }

  /// The bits of the subsets to which a site belongs.
  static func subsets(of site: Noodsteunpunt) -> Int {
    SiteSubset.allCases.filter { $0.holds(site) }.reduce(0) { $0 + bit(of: $1) }
  }

  private static func bit(of subset: SiteSubset) -> Int { 4 << subset.rawValue }

  /// What became of each counted record since the first of the earlier runs; empty without one.
  private func changes() -> [Int] {
    guard let difference = board.comparison?.comparisons.last?.difference else { return [] }
    var changes = [Int](
      repeating: Self.order(of: .same), count: difference.after.ids.count)
    for (pair, change) in zip(difference.pairs, difference.changes) {
      if let record = pair.after { changes[record] = Self.order(of: change) }
    }
    return changes
  }

  /// What can have become of a cell of this run, in the order of the page's list.
  static let possibleChanges = RecordChange.allCases.filter { $0 != .onlyBefore }

  private static func order(of change: RecordChange) -> Int {
    possibleChanges.firstIndex(of: change) ?? 0
  }

  /// Groups, those of most interest first, for as long as there is room.
  private mutating func addGroups(_ records: [Int]) {
    let all = board.analysis.evidence.population.groups
    let first = ["residents_65_plus", "residents_0_15", "single_households", "benefit_recipients"]
    let order = all.indices.sorted { one, other in
      let places = [one, other].map { first.firstIndex(of: all[$0].name) ?? first.count }
      return (places[0], one) < (places[1], other)
    }
    var columns: [(place: Int, column: PackedTable)] = []
    var size = 0
    for place in order {
      var column = PackedTable()
      column.add(records.map { all[place].counts[$0] })
      size += column.bytes.count
      guard size <= Self.mostGroupBytes else { break }
      columns.append((place, column))
    }
    for (place, column) in columns.sorted(by: { $0.place < $1.place }) {
      groups.append(place)
      cells.append(column)
    }
  }

  private mutating func addWalks(_ records: [Int]) {
    guard let trials = board.trials else { return }
    var place = [Int](repeating: -1, count: board.analysis.evidence.population.count)
    for (cell, record) in records.enumerated() { place[record] = cell }
    for trial in trials.sites {
      var table = PackedTable()
      table.add(trial.walks.map { place[Int($0.index)] })
      table.add(trial.walks.map { rounding($0.metres) })
      table.add(trial.newInCircle.map { place[Int($0)] })
      guard walks.bytes.count + table.bytes.count <= Self.mostWalkBytes else { return }
      walks.append(table)
      sites.append(trial)
    }
  }
}
