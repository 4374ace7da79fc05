// What a value in a column says, without judging whether the row can be used.

import Formats
import Foundation

/// A value read as a number.
enum NumberReading: Sendable, Hashable {
  /// Nothing, or only white space.
  case blank
  /// A finite number.
  case number(Double)
  /// Something else, as it stands in the file.
  case unreadable(String)
}

extension AttributeValue {
  /// The value as trimmed text; whole numbers without decimals; `nil` when blank.
  var words: String? {
    switch self {
    case .null: return nil
    case .integer(let number): return String(number)
    case .real(let number):
      return Int64(exactly: number).map { String($0) } ?? String(number)
    case .text(let text):
      let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
      return trimmed.isEmpty ? nil : trimmed
    }
  }

  /// The value as a number; text may have a decimal comma.
  var numberReading: NumberReading {
    switch self {
    case .null: return .blank
    case .integer(let number): return .number(Double(number))
    case .real(let number): return number.isFinite ? .number(number) : .unreadable("\(number)")
    case .text:
      guard let words else { return .blank }
      let isPlain = words.allSatisfy { $0.isASCII && ($0.isNumber || "+-.,eE".contains($0)) }
      let number = isPlain ? Double(words.replacingOccurrences(of: ",", with: ".")) : nil
      guard let number, number.isFinite else { return .unreadable(words) }
      return .number(number)
    }
  }

  /// The value as a count; "1,234" could be a thousand or a decimal and is not read.
  var countReading: NumberReading {
    if case .text = self, let words, let comma = words.firstIndex(of: ","),
      words.distance(from: comma, to: words.endIndex) == 4
    {
      return .unreadable(words)
    }
    return numberReading
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
  case unreadable(String)
  /// Below zero and no sentinel.
  case negative(Double)

  /// Values below this mean unknown, never a number.
  ///
  /// Source: CBS, Statistische gegevens per vierkant en postcode.
  static let sentinelLimit = -99990.0

  init(_ value: AttributeValue) {
    self =
      switch value.countReading {
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
