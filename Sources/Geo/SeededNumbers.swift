/// A generator that gives the same numbers for the same seed on every machine (SplitMix64).
///
/// Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA (2014).
public struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  /// Begins the numbers of a part of the work.
  ///
  /// Parts that have a generator each, made of the seed and their names, can be done in any order and
  /// by several threads.
  public init(_ seed: UInt64, _ parts: UInt64...) {
    state = seed
    for part in parts { state = next() ^ (part &* 0xD6E8_FEB8_6659_FD93) }
  }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// A number from 0 up to 1.
  public mutating func share() -> Double { Double(next() >> 11) / Double(1 << 53) }

  /// A number between two others.
  public mutating func between(_ low: Double, _ high: Double) -> Double {
    low + (high - low) * share()
  }

  /// A whole number below a bound.
  public mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }

  /// True with a chance.
  public mutating func chance(_ share: Double) -> Bool { self.share() < share }

  /// One of a list that is not empty.
  public mutating func one<Item>(of items: [Item]) -> Item { items[below(items.count)] }

  /// The order in which `count` things are taken.
  ///
  /// The standard library's shuffle may change with its version; the world may not.
  public mutating func order(_ count: Int) -> [Int] {
    var order = Array(0..<count)
    for place in stride(from: count - 1, to: 0, by: -1) { order.swapAt(place, below(place + 1)) }
    return order
  }
}
