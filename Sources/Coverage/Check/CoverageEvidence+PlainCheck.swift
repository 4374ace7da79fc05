// A second, plain calculation of a sample of records beside the run's own.

import Geo
import Planning
import WalkNetwork

extension CoverageEvidence {
  /// Edges that are looked at for all legs together, so that large regions check fewer records.
  private static let edgeLooks = 5_000_000
  /// Half-edges that all walks of a sample together may look at: a fraction of a second.
  public static let plainWork = 10_000_000
  /// Sums of ticks and of metres differ by less, however long the walk.
  private static let toleranceMetres = 0.001

  /// The law that a plain calculation gives the legs, straight lines and walks of this run: of 100
  /// to 500 records spread evenly over the file, fewer when the work that is allowed is done before.
  ///
  /// - Complexity: O(segments), and the streets round each record up to its walk.
  public func plainCalculationAgrees(work: Int = plainWork) -> LawCheck {
    let counted = population.ids.indices.filter(isCounted)
    let wanted = min(500, max(100, Self.edgeLooks / max(1, network.edgeCount)))
    let count = min(wanted, counted.count)
    let sample = (0..<count).map { counted[$0 * counted.count / count] }
    let legs = PlainSearch.legs(
      of: sample.map { population.points[$0] }, in: network, rules: region.rules)
    var search = PlainSearch(network, sites: sites.networkSites(), work: work)
    var holds: [Bool] = []
    for (record, leg) in zip(sample, legs) {
      var agrees = agrees(record, leg) && hasStraightLine(record)
      if let snap = walks.snaps[record].snap {
        let claimed = walks.any[record].nearest?.metres
        let limit = (claimed ?? .infinity) + Self.toleranceMetres
        switch search.nearest(from: snap, within: limit) {
        case .metres(let found):
          agrees = agrees && claimed.map { abs($0 - found) <= Self.toleranceMetres } ?? false
        case .nothing: agrees = agrees && claimed == nil
        case .unknown: return LawCheck(.plainCalculationAgrees, holds)
        }
      } else {
        agrees = agrees && walks.any[record].nearest == nil
      }
      holds.append(agrees)
    }
    return LawCheck(.plainCalculationAgrees, holds)
  }

  /// True when a record has the leg that a look at every street finds, or none beyond the limit.
  private func agrees(_ record: Int, _ leg: Double) -> Bool {
    let known = walks.snaps[record].legMetres ?? .infinity
    let isNear = known <= region.rules.maxSnapMetres + SnapRules.tieMetres
    return (known == leg || abs(known - leg) <= Self.toleranceMetres)
      && isNear == (walks.snaps[record].snap != nil)
  }

  private func hasStraightLine(_ record: Int) -> Bool {
    let place = population.points[record]
    let least = sites.ranked.reduce(Double.infinity) { min($0, place.metres(to: $1.location)) }
    return least == straightMetres[record]
      || abs(least - straightMetres[record]) <= Self.toleranceMetres
  }
}
