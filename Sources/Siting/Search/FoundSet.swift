/// The best set that a search found.
struct FoundSet: Sendable {
  /// The candidates, ascending; `nil` when no set keeps to the rules, or none was found yet.
  var sites: [Int]?
  var value: Double
  /// No set is worth more.
  var bound: Double
  /// True when the search came to its end: nothing is better than the gap that was asked.
  var isComplete: Bool
  /// The bound for each number of candidates from 1; empty where candidates are required.
  var boundsBySites: [Double] = []
  /// How many table entries were looked at.
  var work = 0

  /// That no set keeps to the rules.
  static let impossible = FoundSet(
    sites: nil, value: -.infinity, bound: -.infinity, isComplete: true)
}
