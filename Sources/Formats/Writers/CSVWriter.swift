// RFC 4180 with line feeds. Text that a spreadsheet would run as a formula gets an apostrophe: names
// in data come from others.

public import Findings
import Words

/// A column of a CSV file that is written.
public struct CSVColumn: Sendable, Hashable {
  /// The name in the header.
  public var name: String
  /// How many decimals its real numbers have; whole numbers have none.
  public var decimals: Int

  public init(_ name: String, decimals: Int = 3) {
    self.name = name
    self.decimals = decimals
  }
}

/// Writes rows as CSV: commas, UTF-8, the same bytes for the same rows.
public struct CSVWriter {
  private let output: ByteOutput
  private let columns: [CSVColumn]

  /// Starts with the header.
  public init(_ output: ByteOutput, columns: [CSVColumn]) throws(DataError) {
    self.output = output
    self.columns = columns
    try row { index, bytes in Self.append(text: columns[index].name, to: &bytes) }
  }

  /// Writes a row; null and numbers that are none (NaN) leave their field empty.
  ///
  /// - Shape: one value per column.
  public func write(_ values: [AttributeValue]) throws(DataError) {
    precondition(values.count == columns.count, "a row has one value per column")
    try row { index, bytes in
      switch values[index] {
      case .null: break
      case .integer(let number): bytes.append(contentsOf: String(number).utf8)
      case .real(let number):
        if number.isFinite { appendFixed(number, decimals: columns[index].decimals, to: &bytes) }
      case .text(let text): Self.append(text: text, to: &bytes)
      }
    }
  }

  private func row(_ append: (Int, inout [UInt8]) -> Void) throws(DataError) {
    try output.append { bytes in
      let start = bytes.count
      for index in columns.indices {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        append(index, &bytes)
      }
      // A line without a character would be no row.
      if bytes.count == start { bytes.append(contentsOf: "\"\"".utf8) }
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  /// Appends a field of text, quoted where it must be and never a formula.
  public static func append(text: String, to bytes: inout [UInt8]) {
    let text = withoutFormulas(text)
    let special: [UInt8] = [
      UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: ";"), 0x09, 0x0A, 0x0D,
    ]
    let hasSpaceAround = text.utf8.first == 0x20 || text.utf8.last == 0x20
    guard hasSpaceAround || text.utf8.contains(where: special.contains) else {
      return bytes.append(contentsOf: text.utf8)
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// The text with an apostrophe before what a spreadsheet would calculate: at its start, and
  /// where a Dutch Excel, which splits at semicolons and tabs, would begin a cell.
  private static func withoutFormulas(_ text: String) -> String {
    let start = isFormula(text) ? "'" : ""
    guard text.utf8.contains(where: startsCell) else { return start + text }
    var result = Array(start.utf8)
    var isFirst = true
    for cell in text.utf8.split(omittingEmptySubsequences: false, whereSeparator: startsCell) {
      if !isFirst {
        result.append(text.utf8[text.utf8.index(before: cell.startIndex)])
        let inner = String(decoding: cell, as: UTF8.self).trimmingWhiteSpace
        if isFormula(inner) { result.append(UInt8(ascii: "'")) }
      }
      result += cell
      isFirst = false
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func startsCell(_ byte: UInt8) -> Bool {
    [UInt8(ascii: ";"), 0x09, 0x0A, 0x0D].contains(byte)
  }

  /// True for text that a spreadsheet would calculate; a number with a sign is only a number.
  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "@"), 0x09, 0x0D: return true
    case UInt8(ascii: "+"), UInt8(ascii: "-"): return AttributeValue.text(text).number == nil
    default: return false
    }
  }
}
