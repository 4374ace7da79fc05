/// What groups of candidates are worth.
struct GroupRanking: Sendable {
  /// The worth of the best of each group, and of the one after it; 0 where there is none.
  var first: [Double]
  var second: [Double]
  /// The worths of the best ones, the greatest first.
  var ranked: [Double] = []

  /// The worth in a place of the ranking; 0 beyond its end.
  func worth(inPlace place: Int) -> Double { place < ranked.count ? ranked[place] : 0 }
}
