// The shape of a CSV file: encoding, delimiter, header.

import Findings

/// A CSV file that was looked at: what is needed to read its rows.
struct CSVTable {
  let encoding: TextEncoding
  let delimiter: UInt8
  /// The names in the header, each once.
  let columns: [String]
  private let bytes: UnsafeBufferPointer<UInt8>
  private let firstRow: CSVTokenizer

  init(_ bytes: UnsafeBufferPointer<UInt8>, of file: String) throws(DataError) {
    self.bytes = bytes
    encoding = try TextEncoding.detect(bytes, of: file)
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var line = 1
    // Excel's own first line, "sep=;", names the delimiter.
    var named: UInt8?
    if bytes.count > start + 5, bytes[start..<start + 4].elementsEqual("sep=".utf8),
      [0x0A, 0x0D].contains(bytes[start + 5])
    {
      named = bytes[start + 4]
      let isPair = bytes.count > start + 6 && bytes[start + 5] == 0x0D && bytes[start + 6] == 0x0A
      start += isPair ? 7 : 6
      line += 1
    }
    delimiter = named ?? Self.delimiter(of: bytes, from: start)
    var tokenizer = CSVTokenizer(bytes, delimiter: delimiter, at: start, line: line)
    var fields: [CSVField] = []
    let hasHeader: Bool
    do throws(UnclosedQuote) { hasHeader = try tokenizer.next(&fields) } catch {
      throw Self.unclosed(error, of: file, row: nil)
    }
    guard hasHeader else { throw DataError.noHeader(file) }
    firstRow = tokenizer
    guard fields.count <= FileLimits.columns else {
      throw DataError.tooManyColumns(fields.count, in: file)
    }
    let header = fields.map { [encoding] in Self.text(of: $0, in: bytes, encoding) }
    columns = Self.unique(header)
  }

  /// The tokenizer, standing before the first row.
  var rows: CSVTokenizer { firstRow }

  /// The value of a field; an empty one is null, quoted or not.
  func value(of field: CSVField) -> AttributeValue {
    field.range.isEmpty ? .null : .text(Self.text(of: field, in: bytes, encoding))
  }

  /// The error for a file that ends inside quotes: what follows the quote cannot be trusted.
  static func unclosed(_ quote: UnclosedQuote, of file: String, row: Int?) -> DataError {
    .unclosedQuote(onLine: quote.line, of: file, row: row)
  }

  private static func text(
    of field: CSVField, in bytes: UnsafeBufferPointer<UInt8>, _ encoding: TextEncoding
  ) -> String {
    let content = UnsafeBufferPointer(rebasing: bytes[field.range])
    guard field.hasDoubledQuotes else { return encoding.text(content) }
    return content.withoutDoubledQuotes.withUnsafeBufferPointer(encoding.text)
  }

  /// Column names without white space around them; repeated ones get "_2", empty ones a number.
  private static func unique(_ header: [String]) -> [String] {
    var taken: Set<String> = []
    var numbers: [String: Int] = [:]
    return header.enumerated().map { index, raw in
      let trimmed = raw.trimmingWhiteSpace
      let name = trimmed.isEmpty ? "column_\(index + 1)" : trimmed
      var candidate = name
      while !taken.insert(candidate).inserted {
        let number = numbers[name, default: 1] + 1
        numbers[name] = number
        candidate = "\(name)_\(number)"
      }
      return candidate
    }
  }

  /// Comma, semicolon or tab: the only one in the header, else the one by which the first rows have
  /// as many fields as the header, else the most frequent one.
  private static func delimiter(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt8 {
    let widths = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")].map {
      (delimiter: $0, fields: fieldCounts(of: bytes, from: start, delimiter: $0))
    }
    let possible = widths.filter { ($0.fields.first ?? 1) > 1 }
    let consistent = possible.filter { candidate in
      candidate.fields.allSatisfy { $0 == candidate.fields.first }
    }
    let best = (consistent.isEmpty ? possible : consistent).max {
      $0.fields.first ?? 0 < $1.fields.first ?? 0
    }
    return best?.delimiter ?? UInt8(ascii: ",")
  }

  /// How many fields the header and the rows after it have, up to twenty of them.
  private static func fieldCounts(
    of bytes: UnsafeBufferPointer<UInt8>, from start: Int, delimiter: UInt8
  ) -> [Int] {
    var tokenizer = CSVTokenizer(bytes, delimiter: delimiter, at: start)
    var fields: [CSVField] = []
    var counts: [Int] = []
    do throws(UnclosedQuote) {
      while counts.count < 20, try tokenizer.next(&fields) { counts.append(fields.count) }
    } catch {
      // Reading the rows will say so; here the counts so far are enough.
    }
    return counts
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The bytes with one quote for two: a mark on the second would make other letters of them.
  fileprivate var withoutDoubledQuotes: [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(count)
    var index = 0
    while index < count {
      result.append(self[index])
      let isPair =
        self[index] == UInt8(ascii: "\"") && index + 1 < count
        && self[index + 1] == UInt8(ascii: "\"")
      index += isPair ? 2 : 1
    }
    return result
  }
}
