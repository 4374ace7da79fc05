// What the values of flags that are no settings must be: each refusal names the flag, the value and what
// is allowed.

import ArgumentParser

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
}
