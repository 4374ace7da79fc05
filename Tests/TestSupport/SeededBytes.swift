/// Random bytes that are the same on every run.
public struct SeededBytes: RandomNumberGenerator {
  private var state: UInt64

  /// Starts a sequence; every seed gives another.
  public init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_F491_4F6C_DD1D
  }

  /// A whole number from 0 up to, not including, the limit.
  public mutating func below(_ limit: Int) -> Int { Int(next() >> 33) % limit }

  /// So many bytes.
  public mutating func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8(below(256)) } }
}
