/// One variable of a primal-dual method: its present iterate, and the sum of those since the last restart.
final class AveragedIterate {
  let now: Numbers
  let sums: Numbers
  /// How many iterates the sums hold.
  private(set) var counted = 0.0

  init(_ count: Int) {
    now = Numbers(count)
    sums = Numbers(count)
  }

  /// Adds the present iterate to the sums.
  func count() {
    for place in 0..<now.count { sums[place] += now[place] }
    counted += 1
  }

  /// The mean of the iterates since the last restart.
  var mean: [Double] { (0..<sums.count).map { sums[$0] / counted } }

  /// Empties the sums, and goes on from the mean or from the present iterate.
  func restart(fromMean: Bool) {
    for place in 0..<now.count {
      if fromMean { now[place] = sums[place] / counted }
      sums[place] = 0
    }
    counted = 0
  }
}
