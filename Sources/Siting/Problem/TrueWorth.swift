/// What sets of candidates are truly worth, where the table only tells what they are worth at most.
protocol TrueWorth {
  /// What a set is worth.
  func worth(of sites: [Int]) -> Double
  /// About what each candidate would add to a set: it decides which are tried.
  func hints(beside sites: [Int]) -> [Double]
}
