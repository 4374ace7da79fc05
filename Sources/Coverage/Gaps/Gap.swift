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
  /// The shortest walk in it, less the norm, so above 0; `nil` when no record has a walk.
  public var leastShortMetres: Double?
  /// The longest walk in it, less the norm; `nil` when no record has a walk.
  public var mostShortMetres: Double?
  /// Residents without any walk.
  public var residentsWithoutWalk: Double
}

extension Gap {
  /// Adds up records, ascending, at least one of which is populated.
  init(of records: [Int], in evidence: CoverageEvidence) {
    self.init(
      records: records, residents: 0, center: PlanePoint(x: 0, y: 0), leastShortMetres: nil,
      mostShortMetres: nil, residentsWithoutWalk: 0)
    for record in records {
      let residents = evidence.population.residents[record] ?? 0
      let point = evidence.population.points[record]
      self.residents += residents
      center.x += residents * point.x
      center.y += residents * point.y
      guard let walk = evidence.walks.any[record].nearest else {
        residentsWithoutWalk += residents
        continue
      }
      let short = walk.metres - evidence.norm.limitMetres
      leastShortMetres = min(leastShortMetres ?? short, short)
      mostShortMetres = max(mostShortMetres ?? short, short)
    }
    center.x /= self.residents
    center.y /= self.residents
  }
}
