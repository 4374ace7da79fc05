// How far people walk: the mean and quantiles of any areas together, without putting all of their people
// in one order.

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

extension WalkStatistics {
  /// How far the people of some areas walk together.
  ///
  /// - Returns: `nil` when none of them has a walk.
  /// - Complexity: near O(areas · log² records).
  init?(_ orders: [WalkOrder]) {
    let residents = orders.reduce(0) { $0 + $1.residents }
    guard let longest = orders.compactMap(\.longestMetres).max(), residents > 0 else { return nil }
    meanMetres = orders.reduce(0) { $0 + $1.residentMetres } / residents
    medianMetres = Self.leastMetres(of: 0.5, orders, residents) ?? longest
    p90Metres = Self.leastMetres(of: 0.9, orders, residents) ?? longest
    maxMetres = longest
  }

  /// The least walk within which a share of all residents live.
  ///
  /// The walk in the middle of the widest range where it may still be decides which half of every range
  /// is left, until none is.
  private static func leastMetres(
    of share: Double, _ orders: [WalkOrder], _ residents: Double
  ) -> Double? {
    // Sums of fractions of people may fall short of the share by rounding.
    let wanted = share * residents * (1 - 1e-12)
    var ranges = orders.map { 0..<$0.count }
    var found: Double?
    while let widest = ranges.indices.max(by: { ranges[$0].count < ranges[$1].count }),
      !ranges[widest].isEmpty
    {
      let middle = (ranges[widest].lowerBound + ranges[widest].upperBound) / 2
      let metres = orders[widest].metres(at: middle)
      let ends = orders.indices.map {
        orders[$0].firstPlace(in: ranges[$0], beyond: metres, orEqual: false)
      }
      let within = orders.indices.reduce(0) { $0 + orders[$1].residents(ofFirst: ends[$1]) }
      if within >= wanted {
        found = metres
        for place in ranges.indices {
          let end = orders[place].firstPlace(in: ranges[place], beyond: metres, orEqual: true)
          ranges[place] = ranges[place].lowerBound..<end
        }
      } else {
        for place in ranges.indices { ranges[place] = ends[place]..<ranges[place].upperBound }
      }
    }
    return found
  }
}
