// What a value in a column says, without judging whether the row can be used.

import Formats
import Words

/// A value read as a number.
enum NumberReading: Sendable, Hashable {
  /// No value, or only white space.
  case blank
  /// A finite number.
  case number(Double)
  /// Something else, as it stands in the file.
  case unreadable(Wording)
}

extension AttributeValue {
  /// The value as a number, or what stands there instead.
  var numberReading: NumberReading {
    guard let string else { return .blank }
    return number.map { .number($0) } ?? .unreadable(Wording(string))
  }

  /// Greater numbers are refused as unreadable: no people, homes or households are as many.
  private static let mostCounted = 1e10

  /// The value as a count; "1,234" could be a thousand or a decimal and is not read.
  ///
  /// - Parameter pointsMayGroup: whether "1.234" could be a thousand as well.
  func countReading(pointsMayGroup: Bool) -> NumberReading {
    if mayBeThousand(points: pointsMayGroup) { return .unreadable(twofold) }
    if let number, number > Self.mostCounted { return .unreadable(Wording(string ?? "")) }
    return numberReading
  }

  /// The value as metres: "155.000" is not read where it could be thousands.
  func metresReading(pointsMayGroup: Bool) -> NumberReading {
    pointsMayGroup && mayBeThousand(points: true) ? .unreadable(twofold) : numberReading
  }

  private var twofold: Wording { ReadingWords.twofold(string ?? "") }

  /// True for one to three digits, one of the marks and three digits, no zero in front.
  ///
  /// Signs and what may be white space are passed over: text that has them elsewhere is no number.
  private func mayBeThousand(points: Bool) -> Bool {
    guard case .text(let text) = self else { return false }
    var first: UInt8?
    var before = 0
    var after: Int?
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if first == nil { first = byte }
        if let count = after { after = count + 1 } else { before += 1 }
      case UInt8(ascii: ","),
        UInt8(ascii: ".") where points:
        guard after == nil else { return false }
        after = 0
      case UInt8(ascii: "+"), UInt8(ascii: "-"), 0x09...0x0D, 0x20, 0x80...: continue
      default: return false
      }
    }
    return after == 3 && (1...3).contains(before) && first != UInt8(ascii: "0")
  }
}

/// A count of people, homes or households as CBS writes it.
enum CountReading: Sendable, Hashable {
  /// A count.
  case count(Double)
  /// No value.
  case blank
  /// A value below -99990: secret, or not published.
  case sentinel(Double)
  /// No count at all, as it stands in the file.
  case unreadable(Wording)
  /// Below zero and no sentinel.
  case negative(Double)

  /// Values below this mean unknown, never a number.
  ///
  /// Source: CBS, Statistische gegevens per vierkant en postcode.
  static let sentinelLimit = -99990.0

  init(_ value: AttributeValue, pointsMayGroup: Bool = false) {
    self =
      switch value.countReading(pointsMayGroup: pointsMayGroup) {
      case .blank: .blank
      case .unreadable(let found): .unreadable(found)
      case .number(let number) where number < Self.sentinelLimit: .sentinel(number)
      case .number(let number) where number < 0: .negative(number)
      case .number(let number): .count(number)
      }
  }
}

/// A number for a sentence: no decimals when it has none.
func plain(_ number: Double) -> String {
  Int64(exactly: number).map { String($0) } ?? String(number)
}
