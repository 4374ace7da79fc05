// Decimal numbers in text, read to the nearest double.

import Words

/// Reads numbers as people and programs write them in data.
enum DecimalText {
  /// The number that the bytes spell from first to last; `nil` when they spell anything else.
  ///
  /// Sign, digits, at most one point (or comma, when asked for) and an exponent; no white space, no
  /// separators between thousands, no names ("NaN", "inf"), no number beyond the range of a double.
  static func number(_ bytes: UnsafeBufferPointer<UInt8>, decimalComma: Bool = false) -> Double? {
    var index = 0
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative || bytes.first == UInt8(ascii: "+") { index = 1 }
    var mantissa: UInt64 = 0
    var digits = 0
    var significant = 0
    var decimals = 0
    var hasPoint = false
    scan: while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        if significant > 0 || byte > UInt8(ascii: "0") { significant += 1 }
        if significant <= 19 { mantissa = mantissa &* 10 &+ UInt64(byte - UInt8(ascii: "0")) }
        if hasPoint { decimals += 1 }
      case UInt8(ascii: "."), UInt8(ascii: ","):
        if hasPoint || (byte == UInt8(ascii: ",") && !decimalComma) { return nil }
        hasPoint = true
      default: break scan
      }
      index += 1
    }
    guard digits > 0, let exponent = exponent(bytes, from: index) else { return nil }
    // Both factors are exact below these limits, so one rounding gives the nearest double.
    let power = exponent - decimals
    if significant <= 15, abs(power) <= 22 {
      let magnitude =
        power < 0
        ? Double(mantissa) / PowersOfTen.exact[-power] : Double(mantissa) * PowersOfTen.exact[power]
      return isNegative ? -magnitude : magnitude
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard let number = Double(decimalComma ? text.withPoint : text), number.isFinite else {
      return nil
    }
    return number
  }

  /// The exponent that ends the text; 0 when there is none, `nil` when something else follows.
  private static func exponent(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    guard index < bytes.count else { return 0 }
    guard bytes[index] | 0x20 == UInt8(ascii: "e") else { return nil }
    index += 1
    guard index < bytes.count else { return nil }
    let isNegative = bytes[index] == UInt8(ascii: "-")
    if isNegative || bytes[index] == UInt8(ascii: "+") { index += 1 }
    guard index < bytes.count else { return nil }
    var exponent = 0
    while index < bytes.count {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) else { return nil }
      exponent = min(exponent * 10 + Int(bytes[index] - UInt8(ascii: "0")), 1_000_000)
      index += 1
    }
    return isNegative ? -exponent : exponent
  }
}

extension String {
  fileprivate var withPoint: String { String(map { $0 == "," ? "." : $0 }) }
}
