import Geo

extension SeededNumbers {
  /// A number from -1 to 1 that is more often near 0.
  mutating func bell() -> Double { (share() + share() + share()) / 1.5 - 1 }
}

/// Smooth chance: a curve through random heights at whole numbers.
struct SmoothNoise {
  private let seed: UInt64

  init(_ seed: UInt64, _ part: UInt64) {
    var numbers = SeededNumbers(seed, part)
    self.seed = numbers.next()
  }

  private func height(_ place: Int, _ row: Int) -> Double {
    var numbers = SeededNumbers(
      seed, UInt64(bitPattern: Int64(place)), UInt64(bitPattern: Int64(row)))
    return numbers.share() * 2 - 1
  }

  private static func eased(_ share: Double) -> Double { share * share * (3 - 2 * share) }

  /// The height at a place on a line, -1 to 1.
  func callAsFunction(_ place: Double) -> Double {
    let below = place.rounded(.down)
    let share = Self.eased(place - below)
    return height(Int(below), 0) * (1 - share) + height(Int(below) + 1, 0) * share
  }

  /// The height at a place in the plane, -1 to 1.
  func callAsFunction(_ x: Double, _ y: Double) -> Double {
    let column = x.rounded(.down)
    let row = y.rounded(.down)
    let right = Self.eased(x - column)
    let upper = Self.eased(y - row)
    func along(_ row: Int) -> Double {
      height(Int(column), row) * (1 - right) + height(Int(column) + 1, row) * right
    }
    return along(Int(row)) * (1 - upper) + along(Int(row) + 1) * upper
  }
}
