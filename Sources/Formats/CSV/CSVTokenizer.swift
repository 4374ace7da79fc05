// Splits CSV (RFC 4180) into records without copying: a field is a range of the file's bytes, and
// only the fields that are asked for become text.

/// One field of a record.
struct CSVField {
  /// The bytes between the delimiters, or between the quotes.
  var range: Range<Int>
  /// True when `""` inside stands for one quote.
  var hasDoubledQuotes = false
}

/// A quoted field that the file ends in.
struct UnclosedQuote: Error {
  /// The line where the quote is opened, counted from 1.
  var line: Int
}

/// Walks over the records of a CSV file.
struct CSVTokenizer {
  let bytes: UnsafeBufferPointer<UInt8>
  let delimiter: UInt8
  private(set) var offset: Int
  /// The line where the last record began, counted from 1.
  private(set) var recordLine = 0
  /// The field of the last record with text behind its closing quote, when there is one.
  private(set) var brokenField: Int?
  private var line: Int

  /// Starts at the beginning of a line.
  init(_ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, at offset: Int = 0, line: Int = 1) {
    self.bytes = bytes
    self.delimiter = delimiter
    self.offset = offset
    self.line = line
  }

  /// Reads the next record; lines without a single character are passed over.
  ///
  /// - Returns: false at the end of the file.
  mutating func next(_ fields: inout [CSVField]) throws(UnclosedQuote) -> Bool {
    fields.removeAll(keepingCapacity: true)
    brokenField = nil
    while offset < bytes.count, Self.isLineBreak(bytes[offset]) { passLineBreak() }
    guard offset < bytes.count else { return false }
    recordLine = line
    while true {
      fields.append(
        bytes.count > offset && bytes[offset] == Self.quote
          ? try quoted(at: fields.count) : CSVField(range: plain()))
      guard offset < bytes.count else { return true }
      if bytes[offset] == delimiter {
        offset += 1
      } else {
        passLineBreak()
        return true
      }
    }
  }

  private static let quote = UInt8(ascii: "\"")

  private static func isLineBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// CR LF counts as one line break, and so does either alone.
  private mutating func passLineBreak() {
    if bytes[offset] == 0x0D, offset + 1 < bytes.count, bytes[offset + 1] == 0x0A { offset += 1 }
    offset += 1
    line += 1
  }

  /// Moves to the delimiter or line break that ends the field.
  private mutating func plain() -> Range<Int> {
    let start = offset
    while offset < bytes.count, bytes[offset] != delimiter, !Self.isLineBreak(bytes[offset]) {
      offset += 1
    }
    return start..<offset
  }

  private mutating func quoted(at index: Int) throws(UnclosedQuote) -> CSVField {
    let openingLine = line
    offset += 1
    var field = CSVField(range: offset..<offset)
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == Self.quote {
        guard offset + 1 < bytes.count, bytes[offset + 1] == Self.quote else { break }
        field.hasDoubledQuotes = true
        offset += 2
      } else if Self.isLineBreak(byte) {
        passLineBreak()
      } else {
        offset += 1
      }
    }
    guard offset < bytes.count else { throw UnclosedQuote(line: openingLine) }
    field.range = field.range.lowerBound..<offset
    offset += 1
    if !plain().isEmpty, brokenField == nil { brokenField = index }
    return field
  }
}
