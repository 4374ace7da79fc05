/// A generator that gives the same numbers for the same seed on every machine (SplitMix64).
///
/// Every part of the world has one of its own, made of the seed and the part's name: parts can then
/// be made in any order, and by several threads.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  /// Makes the generator of a part of the world.
  init(_ seed: UInt64, _ parts: UInt64...) {
    state = seed
    for part in parts { state = next() ^ (part &* 0xD6E8_FEB8_6659_FD93) }
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// A number from 0 up to 1.
  mutating func share() -> Double { Double(next() >> 11) / Double(1 << 53) }

  /// A number between two others.
  mutating func between(_ low: Double, _ high: Double) -> Double { low + (high - low) * share() }

  /// A number from -1 to 1 that is more often near 0.
  mutating func bell() -> Double { (share() + share() + share()) / 1.5 - 1 }

  /// A whole number below a bound.
  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }

  /// True with a chance.
  mutating func chance(_ share: Double) -> Bool { self.share() < share }

  /// One of a list that is not empty.
  mutating func one<Item>(of items: [Item]) -> Item { items[below(items.count)] }

  /// The order in which `count` things are taken.
  ///
  /// The standard library's shuffle may change with its version; the world may not.
  mutating func order(_ count: Int) -> [Int] {
    var order = Array(0..<count)
    for place in stride(from: count - 1, to: 0, by: -1) {
      order.swapAt(place, below(place + 1))
    }
    return order
  }
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
