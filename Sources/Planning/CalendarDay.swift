/// A day of the calendar, without a time and without a time zone.
public struct CalendarDay: Sendable, Hashable, Comparable, Codable {
  /// The year, from 1 to 9999.
  public let year: Int
  /// The month, from 1.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// Reads "2027-07-01".
  ///
  /// - Returns: `nil` for any other way of writing, and for days that do not exist.
  public init?(_ text: some StringProtocol) {
    let digits = Array(text.utf8)
    let dash = UInt8(ascii: "-")
    guard digits.count == 10, digits[4] == dash, digits[7] == dash else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      digits[range].reduce(0) { sum, digit in
        guard let sum, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
        return sum * 10 + Int(digit - UInt8(ascii: "0"))
      }
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
      year >= 1, (1...12).contains(month), (1...Self.length(of: month, in: year)).contains(day)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  private static func length(of month: Int, in year: Int) -> Int {
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    return switch month {
    case 2: isLeap ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since a fixed day: the difference of two is the number of days between them.
  ///
  /// The year is taken to begin in March, so that the leap day is its last.
  public var number: Int {
    let marchYear = month > 2 ? year : year - 1
    let marchMonth = (month + 9) % 12
    return 365 * marchYear + marchYear / 4 - marchYear / 100 + marchYear / 400
      + (153 * marchMonth + 2) / 5 + day
  }

  /// As it is written: "2027-07-01".
  public var text: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// Earlier days come first.
  public static func < (first: CalendarDay, second: CalendarDay) -> Bool {
    first.number < second.number
  }
}
