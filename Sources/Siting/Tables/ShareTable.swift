/// The table of a goal of shares: who can still be covered, by quota.
struct ShareTable {
  var table: GainTable
  /// The worth at which every share is reached, as far as candidates can.
  var target: Double
  /// Shares that all candidates together do not reach.
  var obstacles: [SitingObstacle]
}
