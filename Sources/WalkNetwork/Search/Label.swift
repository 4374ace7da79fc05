/// A label: how far, and from which site.
///
/// The lower one is the better one, and of equal distances the lower site rank wins. Adding an edge
/// leaves the rank alone.
enum Label {
  /// Bits of the site rank: a million sites.
  static let rankBits: UInt64 = 20
  static let rankMask: UInt64 = (1 << rankBits) - 1
  static let unreached = UInt64.max
  /// No walk is longer than this; it keeps sums far from overflow.
  static let limitMetres = 4_000_000.0

  @inline(__always)
  static func make(ticks: UInt64, rank: Int) -> UInt64 { ticks << rankBits | UInt64(rank) }
  @inline(__always)
  static func rank(_ label: UInt64) -> UInt64 { label & rankMask }
  @inline(__always)
  static func metres(_ label: UInt64) -> Double { Ticks.metres(ticks: label >> rankBits) }
  /// Buckets are sixteen metres wide: 2^26 ticks.
  @inline(__always)
  static func bucket(_ label: UInt64) -> Int { Int(truncatingIfNeeded: label >> (rankBits + 26)) }
  /// The largest label within a distance.
  static func limit(metres: Double) -> UInt64 {
    Ticks.ticks(metres: min(metres, limitMetres)) << rankBits | rankMask
  }
}

/// Where a search begins.
struct Seed: BitwiseCopyable {
  var label: UInt64
  var vertex: UInt32
}

extension [Seed] {
  /// The seeds in the order of their buckets, which is all the order that a search needs.
  ///
  /// - Complexity: O(*n*): seeds are counted by bucket; far sites in a huge region are sorted instead.
  func sortedByBucket() -> [Seed] {
    let last = reduce(0) { Swift.max($0, Label.bucket($1.label)) }
    guard last < 1 << 20, count > 64 else { return sorted { $0.label < $1.label } }
    var starts = [Int32](repeating: 0, count: last + 2)
    for seed in self { starts[Label.bucket(seed.label) + 1] += 1 }
    for bucket in 0...last { starts[bucket + 1] += starts[bucket] }
    var result = self
    for seed in self {
      let bucket = Label.bucket(seed.label)
      result[Int(starts[bucket])] = seed
      starts[bucket] += 1
    }
    return result
  }
}
