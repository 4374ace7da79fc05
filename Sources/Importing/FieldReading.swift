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
  ///
  /// - Parameter pointsMayGroup: whether "1.234" could be a thousand as well.
  func countReading(pointsMayGroup: Bool) -> NumberReading {
    if mayBeThousand(pointsMayGroup ? ",." : ",") { return .unreadable(twofold) }
    if let number, number > Self.mostCounted { return .unreadable(string ?? "") }
    return numberReading
  }

  /// The value as metres: "155.000" is not read where it may be a hundred thousand.
  func metresReading(pointsMayGroup: Bool) -> NumberReading {
    pointsMayGroup && mayBeThousand(".") ? .unreadable(twofold) : numberReading
  }

  private var twofold: String { "\(string ?? ""), which could be thousands or decimals" }

  /// True for one to three digits, one of the marks and three digits, no zero in front.
  private func mayBeThousand(_ marks: String) -> Bool {
    guard case .text = self, let digits = string?.drop(while: { "+-".contains($0) }) else {
      return false
    }
    let groups = digits.split(omittingEmptySubsequences: false) { marks.contains($0) }
    guard groups.count == 2, groups.joined().allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return false
    }
    return (1...3).contains(groups[0].count) && groups[0].first != "0" && groups[1].count == 3
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
