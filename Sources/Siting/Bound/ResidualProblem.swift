/// What a fixing leaves open.
struct ResidualProblem {
  var fixing: Fixing
  /// The candidates that may still be chosen, ascending.
  var free: [Int]
  /// Where room is limited: candidates that are fixed in, which compete for people like any other.
  var competing: [Int]
  /// How many more candidates may be chosen.
  var slots: Int
  /// What the candidates that are fixed in are worth.
  var baseValue: Double
}
