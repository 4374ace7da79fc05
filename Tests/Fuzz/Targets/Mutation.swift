package import Foundation
import Geo
import TestSupport

/// Damages files the way wires, disks and malice do, the same way for the same seed.
package struct Mutation {
  private var random: SeededNumbers

  /// Makes a source of damage.
  package init(seed: UInt64) { random = SeededNumbers(seed) }

  /// A copy with one to eight kinds of damage; parts of another file may come into it.
  package mutating func mutated(_ good: Data, with other: Data) -> Data {
    var bytes = [UInt8](good)
    for _ in 0..<Int.random(in: 1...8, using: &random) { damage(&bytes, with: [UInt8](other)) }
    return Data(bytes)
  }

  private mutating func damage(_ bytes: inout [UInt8], with other: [UInt8]) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: bytes.indices, using: &random)
    switch Int.random(in: 0..<8, using: &random) {
    case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 2: overwrite(&bytes, at: place)
    case 3: bytes.removeSubrange(range(in: bytes))
    case 4: bytes.insert(contentsOf: bytes[range(in: bytes)], at: place)
    case 5 where !other.isEmpty:
      bytes.replaceSubrange(range(in: bytes), with: other[range(in: other)])
    case 6: bytes.removeSubrange(place...)
    default: exchangeNumber(in: &bytes)
    }
  }

  private mutating func range(in bytes: [UInt8]) -> Range<Int> {
    let start = Int.random(in: bytes.indices, using: &random)
    // Short pieces mostly: long ones leave nothing to read.
    let most = random.chance(0.8) ? 16 : bytes.count
    return start..<min(bytes.count, start + Int.random(in: 1...most, using: &random))
  }

  /// Puts one of the numbers at which arithmetic breaks over what stands there.
  private mutating func overwrite(_ bytes: inout [UInt8], at place: Int) {
    let patterns: [UInt64] = [
      0, .max, 1 << 63, 1 << 31, 0x7FFF_FFFF, 0x7FF8_0000_0000_0000, 0x7FF0_0000_0000_0000,
      1e300.bitPattern, 0xFFFF_FFFF,
    ]
    let pattern = patterns[Int.random(in: patterns.indices, using: &random)]
    for index in 0..<8 where place + index < bytes.count {
      bytes[place + index] = UInt8(truncatingIfNeeded: pattern >> UInt64(index * 8))
    }
  }

  /// Exchanges a number written in digits for one that no program likes.
  private mutating func exchangeNumber(in bytes: inout [UInt8]) {
    let digits = bytes.indices.filter { (0x30...0x39).contains(bytes[$0]) }
    guard let start = digits.randomElement(using: &random) else { return }
    let end = bytes[start...].firstIndex { !(0x30...0x39).contains($0) } ?? bytes.count
    let numbers = ["1e300", "-1", "9223372036854775808", "1e-400", "NaN", "0", "99999999999", "0x"]
    let number = numbers[Int.random(in: numbers.indices, using: &random)]
    bytes.replaceSubrange(start..<end, with: number.utf8)
  }
}
