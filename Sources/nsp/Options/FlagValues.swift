// What the values of flags must be: each refusal names the flag, the value and what is allowed.

import ArgumentParser
import Foundation
import Planning
import Words

/// Reads of flag values, for `transform:`.
enum FlagValue {
  /// A whole number in a range.
  static func whole(
    _ range: ClosedRange<Int>, _ what: String = "whole numbers"
  ) -> @Sendable (String) throws -> Int {
    { text in
      guard let value = Int(text), range.contains(value) else {
        throw ValidationError(
          "allowed are \(what) from \(range.lowerBound) to \(range.upperBound).")
      }
      return value
    }
  }

  /// A number in a range; the workbench says the same of keys of `nsp.yaml`.
  static func number(
    _ range: ClosedRange<Double>, _ what: String
  ) -> @Sendable (String) throws -> Double {
    { text in
      guard let value = Double(text), range.contains(value) else {
        throw ValidationError("allowed are \(what).")
      }
      return value
    }
  }

  /// Metres, as many as a region can need.
  static let metres = number(0...1_000_000, "metres from 0 to 1,000,000")

  /// How many threads can work.
  static let threads = whole(1...256)

  /// A day.
  static let day: @Sendable (String) throws -> CalendarDay = { text in
    guard let day = CalendarDay(text) else {
      throw ValidationError("allowed are days such as 2027-07-01.")
    }
    return day
  }

  /// With whom outputs may be shared.
  static let label: @Sendable (String) throws -> TrafficLightLabel = { text in
    guard let label = TrafficLightLabel(rawValue: text.uppercased()) else {
      let names = TrafficLightLabel.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("allowed are \(names).")
    }
    return label
  }

  /// A language of reports.
  static let language: @Sendable (String) throws -> Language = { text in
    guard let language = Language(rawValue: text) else {
      let known = Language.allCases.map(\.rawValue).joined(separator: " and ")
      throw ValidationError("allowed are \(known).")
    }
    return language
  }
}
