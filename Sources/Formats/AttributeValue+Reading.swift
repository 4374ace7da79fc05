// What a value says in any format: CSV gives text where GeoPackage gives numbers.

extension AttributeValue {
  /// The number it is or spells; `nil` for anything else.
  ///
  /// Text may use a decimal comma or point and an exponent, and have white space around it.
  /// Separators between thousands ("1.234,5", "1 234") are refused, as are "NaN" and "inf".
  public var number: Double? {
    switch self {
    case .null: return nil
    case .integer(let number): return Double(number)
    case .real(let number): return number.isFinite ? number : nil
    case .text(var text):
      let plain = text.withUTF8 { DecimalText.number($0.trimmed, decimalComma: true) }
      guard plain == nil, text.utf8.contains(where: { $0 >= 0x80 }) else { return plain }
      var trimmed = text.trimmingWhiteSpace
      return trimmed.withUTF8 { DecimalText.number($0, decimalComma: true) }
    }
  }

  /// The whole number it is or spells ("12", "12,0"); `nil` for anything else.
  public var integer: Int64? {
    if case .integer(let number) = self { return number }
    if case .text(let text) = self, let number = Int64(text.trimmingWhiteSpace) { return number }
    return number.flatMap { Int64(exactly: $0) }
  }

  /// The text it is, or the number written out, without white space around it; `nil` when empty.
  ///
  /// A whole number loses its ".0", so that a code 344 read as a real is "344".
  public var string: String? {
    switch self {
    case .null: return nil
    case .integer(let number): return String(number)
    case .real(let number): return Int64(exactly: number).map(String.init) ?? "\(number)"
    case .text(let text):
      let trimmed = text.trimmingWhiteSpace
      return trimmed.isEmpty ? nil : trimmed
    }
  }

  /// Yes or no: ja, nee, yes, no, true, false, waar, onwaar, j, n, y, 1, 0 in any case.
  public var flag: Bool? {
    switch string?.lowercased() {
    case "ja", "j", "yes", "y", "true", "waar", "1": true
    case "nee", "n", "no", "false", "onwaar", "0": false
    default: nil
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The bytes without white space around them.
  fileprivate var trimmed: UnsafeBufferPointer<UInt8> {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    let start = firstIndex { !isSpace($0) } ?? endIndex
    let end = lastIndex { !isSpace($0) }.map { $0 + 1 } ?? start
    return UnsafeBufferPointer(rebasing: self[start..<end])
  }
}

extension String {
  /// The text without white space around it, the hard space of web pages and Excel included.
  var trimmingWhiteSpace: String {
    guard let start = unicodeScalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let end = unicodeScalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(unicodeScalars[start...end])
  }
}
