// What the values of flags that are no settings must be: each refusal names the flag, the value and what
// is allowed.

import ArgumentParser
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

  /// How many threads can work.
  static let threads = whole(1...256)

  /// A language of reports.
  static let language: @Sendable (String) throws -> Language = { text in
    guard let language = Language(rawValue: text) else {
      let known = Language.allCases.map(\.rawValue).joined(separator: " and ")
      throw ValidationError("allowed are \(known).")
    }
    return language
  }
}
