// What a value in a column says, without judging whether the row can be used.

import Formats

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
  /// The value as a number, or what stands there instead.
  var numberReading: NumberReading {
    guard let string else { return .blank }
    return number.map { .number($0) } ?? .unreadable(string)
  }

  /// More than there is of anything that planners count; sums of such numbers mean nothing.
  private static let mostCounted = 1e10

  /// The value as a count; "1,234" could be a thousand or a decimal and is not read.
  var countReading: NumberReading {
    if case .text = self, let string, let comma = string.firstIndex(of: ","),
      string.distance(from: comma, to: string.endIndex) == 4
    {
      return .unreadable(string)
    }
    if let number, number > Self.mostCounted { return .unreadable(string ?? "") }
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
