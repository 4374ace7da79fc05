// Gaps: clusters of populated records that the norm leaves out.

public import Geo
import Planning
import WalkNetwork

/// A maximal cluster of populated, uncovered records.
public struct Gap: Sendable, Hashable {
  /// The records, ascending.
  public var records: [Int]
  /// Known residents.
  public var residents: Double
  /// The centre of gravity of the residents.
  public var center: PlanePoint
  /// The shortest walk in it, less the norm: how near the norm is; `nil` when no record has a walk.
  public var leastShortMetres: Double?
  /// The longest walk in it, less the norm; `nil` when no record has a walk.
  public var mostShortMetres: Double?
  /// Residents without any walk.
  public var residentsWithoutWalk: Double
}

/// Which records may be in one gap: pairs that lie within a link of each other.
struct GapLinks: Sendable {
  /// The records, ascending.
  let records: [Int]
  /// Pairs of places in `records`, the lower one first.
  let pairs: [(UInt32, UInt32)]

  /// Links records through a grid of cells as wide as the link.
  ///
  /// - Complexity: near O(records).
  init(_ records: [Int], points: [PlanePoint], within metres: Double) {
    struct Cell: Hashable {
      var column: Int
      var row: Int
    }
    func cell(_ point: PlanePoint) -> Cell {
      Cell(
        column: Int((point.x / metres).rounded(.down)), row: Int((point.y / metres).rounded(.down)))
    }
    let points = records.map { points[$0] }
    let byCell = Dictionary(grouping: points.indices) { cell(points[$0]) }
    let reach = metres + WalkingNorm.toleranceMetres
    var pairs: [(UInt32, UInt32)] = []
    for place in points.indices {
      let home = cell(points[place])
      for column in home.column - 1...home.column + 1 {
        for row in home.row - 1...home.row + 1 {
          for other in byCell[Cell(column: column, row: row)] ?? []
          where other > place && points[place].metres(to: points[other]) <= reach {
            pairs.append((UInt32(place), UInt32(other)))
          }
        }
      }
    }
    self.records = records
    self.pairs = pairs
  }
}

/// Finds gaps.
enum GapFinder {
  /// Clusters of uncovered records of which each has another within a link, ranked by residents.
  ///
  /// - Parameters:
  ///   - evidence: the run.
  ///   - links: populated records and how they are linked, those that are covered among them.
  ///   - statuses: the verdict on each record.
  /// - Complexity: near O(records + pairs).
  static func gaps(
    in evidence: CoverageEvidence, links: GapLinks, statuses: [CellStatus]
  ) -> [Gap] {
    let isOpen = links.records.map { statuses[$0] != .covered }
    var clusters = DisjointSets(count: links.records.count)
    for (first, second) in links.pairs where isOpen[Int(first)] && isOpen[Int(second)] {
      clusters.merge(Int(first), Int(second))
    }
    var gapOfRoot = [Int32](repeating: -1, count: links.records.count)
    var members: [[Int]] = []
    for place in links.records.indices where isOpen[place] {
      let root = clusters.find(place)
      if gapOfRoot[root] < 0 {
        gapOfRoot[root] = Int32(members.count)
        members.append([])
      }
      members[Int(gapOfRoot[root])].append(links.records[place])
    }
    return members.map { gap(of: $0, in: evidence) }.enumerated()
      .sorted { ($1.element.residents, $0.offset) < ($0.element.residents, $1.offset) }
      .map(\.element)
  }

  private static func gap(of records: [Int], in evidence: CoverageEvidence) -> Gap {
    var gap = Gap(
      records: records, residents: 0, center: PlanePoint(x: 0, y: 0), leastShortMetres: nil,
      mostShortMetres: nil, residentsWithoutWalk: 0)
    for record in records {
      let residents = evidence.population.residents[record] ?? 0
      let point = evidence.population.points[record]
      gap.residents += residents
      gap.center.x += residents * point.x
      gap.center.y += residents * point.y
      guard let walk = evidence.walks.any[record].nearest else {
        gap.residentsWithoutWalk += residents
        continue
      }
      let short = walk.metres - evidence.norm.limitMetres
      gap.leastShortMetres = min(gap.leastShortMetres ?? short, short)
      gap.mostShortMetres = max(gap.mostShortMetres ?? short, short)
    }
    gap.center.x /= gap.residents
    gap.center.y /= gap.residents
    return gap
  }
}
