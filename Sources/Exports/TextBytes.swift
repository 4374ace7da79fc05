// Numbers and text as bytes: tables of 400,000 rows are written without a string a field.

import Formats
import Words

/// Text in the making.
package struct TextBytes: Sendable {
  /// What was written so far, UTF-8.
  package private(set) var bytes: [UInt8] = []

  /// Makes an empty text with room for so many bytes.
  package init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Adds text as it is.
  package mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Adds bytes as they are.
  mutating func add(_ text: [UInt8]) { bytes.append(contentsOf: text) }

  /// Adds one byte as it is.
  mutating func add(byte: UInt8) { bytes.append(byte) }

  /// Adds a whole number.
  package mutating func add(_ number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = number.magnitude
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  /// Adds a number with so many decimals, rounded to the nearest; a negative zero is a zero.
  mutating func add(_ number: Double, decimals: Int) {
    appendFixed(number, decimals: decimals, to: &bytes)
  }

  /// Adds a number with at most so many decimals, without zeros at the end: "12.3", "12".
  mutating func add(trimmed number: Double, decimals: Int) {
    appendFixed(number, decimals: decimals, trimmed: true, to: &bytes)
  }

  /// Adds a field of a table: quoted where it must be and never a formula.
  mutating func add(field text: String) { CSVWriter.append(text: text, to: &bytes) }

  /// Adds a number in the fewest digits that read back as the same number.
  package mutating func add(shortest number: Double) {
    if number.magnitude < 9e15, number == number.rounded() { return add(Int(number)) }
    bytes.append(contentsOf: number.description.utf8)
  }

  /// The text as a string.
  package var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// A number with at most so many decimals, without zeros at the end: "12.3", "12".
package func trimmedText(_ number: Double, decimals: Int) -> String {
  var text = TextBytes()
  text.add(trimmed: number, decimals: decimals)
  return text.text
}
