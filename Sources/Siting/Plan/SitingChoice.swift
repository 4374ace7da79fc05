/// What a search chose, and the table that tells what candidates add.
struct SitingChoice {
  /// Candidates, ascending; `nil` when no set keeps to the rules, or does what is asked.
  var sites: [Int]?
  /// Where no set does what is asked: the one that comes nearest.
  var nearest: [Int]?
  /// In the unit of the table, or of the goal where that is no sum over the table.
  var bound: Double
  var isComplete: Bool
  var boundsBySites: [Double] = []
  var table: GainTable
  /// What the search found to stand in the way.
  var obstacles: [SitingObstacle] = []

  /// No set, because none can keep to the rules.
  static let none = SitingChoice(
    bound: -.infinity, isComplete: true,
    table: GainTable(candidateCount: 0, demands: [], entries: [], uniform: true))
}

extension SitingChoice {
  init(_ found: FoundSet, _ table: GainTable) {
    self.init(
      sites: found.sites, bound: found.bound, isComplete: found.isComplete,
      boundsBySites: found.boundsBySites, table: table)
  }
}
