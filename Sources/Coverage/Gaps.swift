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

/// Finds gaps.
enum GapFinder {
  /// Clusters of records of which each has another within a link, ranked by residents.
  ///
  /// - Parameters:
  ///   - evidence: the run.
  ///   - records: populated, uncovered records, ascending.
  ///   - linkMetres: how far apart two records of one gap may be.
  /// - Complexity: near O(records).
  static func gaps(in evidence: CoverageEvidence, records: [Int], linkMetres: Double) -> [Gap] {
    let points = records.map { evidence.population.points[$0] }
    var clusters = DisjointSets(count: records.count)
    link(points, within: linkMetres, &clusters)
    var members: [Int: [Int]] = [:]
    for place in records.indices { members[clusters.find(place), default: []].append(place) }
    let gaps = members.keys.sorted().compactMap { root in
      members[root].map { gap(of: $0.map { records[$0] }, in: evidence) }
    }
    return gaps.enumerated()
      .sorted { ($1.element.residents, $0.offset) < ($0.element.residents, $1.offset) }
      .map(\.element)
  }

  /// Links points through a grid of cells as wide as the link.
  private static func link(
    _ points: [PlanePoint], within metres: Double, _ clusters: inout DisjointSets
  ) {
    struct Cell: Hashable {
      var column: Int
      var row: Int
    }
    func cell(_ point: PlanePoint) -> Cell {
      Cell(
        column: Int((point.x / metres).rounded(.down)), row: Int((point.y / metres).rounded(.down)))
    }
    let byCell = Dictionary(grouping: points.indices) { cell(points[$0]) }
    let reach = metres + WalkingNorm.toleranceMetres
    for place in points.indices {
      let home = cell(points[place])
      for column in home.column - 1...home.column + 1 {
        for row in home.row - 1...home.row + 1 {
          for other in byCell[Cell(column: column, row: row)] ?? []
          where other > place && points[place].metres(to: points[other]) <= reach {
            clusters.merge(place, other)
          }
        }
      }
    }
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
