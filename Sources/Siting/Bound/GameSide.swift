/// One side of the game: where it is, and the sum of where it was since the last restart.
final class GameSide {
  let now: Numbers
  let sums: Numbers
  private(set) var counted = 0.0

  init(_ count: Int) {
    now = Numbers(count)
    sums = Numbers(count)
  }

  func count() {
    for place in 0..<now.count { sums[place] += now[place] }
    counted += 1
  }

  var mean: [Double] { (0..<sums.count).map { sums[$0] / counted } }

  func restart(fromMean: Bool) {
    for place in 0..<now.count {
      if fromMean { now[place] = sums[place] / counted }
      sums[place] = 0
    }
    counted = 0
  }
}
