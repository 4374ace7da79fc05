// What Excel and XML 1.0 do not bear in text, and what is done with it.

enum WorkbookText {
  /// The most characters (UTF-16 units) of a cell.
  static let mostUnits = 32_767

  /// The text of a cell.
  ///
  /// Characters that XML 1.0 has no way to write become U+FFFD; line ends become line feeds. Text such
  /// as "_x0041_", which Excel would read as a character's code, is written so that it stays as it is.
  /// What does not fit in a cell ends with "…".
  static func cell(_ text: String) -> String {
    let whole = escaped(text)
    // A text has no more units than bytes, which are known without counting.
    guard whole.utf8.count > mostUnits, whole.utf16.count > mostUnits else { return whole }
    var kept = String(text.unicodeScalars.prefix(mostUnits))
    while case let excess = escaped(kept).utf16.count + 1 - mostUnits, excess > 0 {
      // A code at most doubles, so half of the excess is never too much.
      kept.unicodeScalars.removeLast(min(kept.unicodeScalars.count, (excess + 1) / 2))
    }
    return escaped(kept) + "…"
  }

  private static func escaped(_ text: String) -> String {
    // Most text has none of these bytes; only then it is looked at scalar by scalar.
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0xEF || $0 == UInt8(ascii: "_") }) else {
      return text
    }
    return escapingCodes(in: writable(text))
  }

  /// The text on one line.
  static func line(_ text: String) -> String {
    String(writable(text).map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }

  /// The text for a header or footer of printed pages, where & begins a command.
  static func pageText(_ text: String, most: Int) -> String {
    var result = String.UnicodeScalarView()
    for scalar in String(line(text).prefix(most)).unicodeScalars {
      result.append(scalar)
      if scalar == "&" { result.append(scalar) }
    }
    return String(result)
  }

  private static func writable(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\r": scalars.append("\n")
      case "\n": if !isAfterReturn { scalars.append("\n") }
      case "\t": scalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": scalars.append("\u{FFFD}")
      default: scalars.append(scalar)
      }
      isAfterReturn = scalar == "\r"
    }
    return String(scalars)
  }

  private static func escapingCodes(in text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.first {
      if isCode(rest) { bytes += Array("_x005F".utf8) }
      bytes.append(byte)
      rest.removeFirst()
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// True for "_x", four hexadecimal digits and "_".
  private static func isCode(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count >= 7 else { return false }
    let code = Array(bytes.prefix(7))
    return code[0] == UInt8(ascii: "_") && code[1] == UInt8(ascii: "x")
      && code[6] == UInt8(ascii: "_")
      && code[2..<6].allSatisfy { Character(UnicodeScalar($0)).isHexDigit }
  }
}

extension WorkbookText {
  /// The most characters of a sheet's name.
  static let mostOfName = 31

  private static let notInNames = Set("[]:*?/\\".unicodeScalars)

  /// Names for sheets as Excel allows them: not empty, short, without []:*?/\, without an apostrophe
  /// at either end, not "History", and no two that differ in case alone.
  static func sheetNames(_ wished: [String]) -> [String] {
    var taken: Set<String> = ["history"]
    return wished.enumerated().map { place, wish in
      let scalars = line(wish).unicodeScalars.map { Self.notInNames.contains($0) ? "-" : $0 }
      let plain = String(String.UnicodeScalarView(scalars))
      let base = trimmed(plain).isEmpty ? String(place + 1) : plain
      return unique(base, mostUnits: mostOfName, taken: &taken)
    }
  }

  /// Headers of a table: on one line, not empty, and no two that differ in case alone.
  static func headers(_ wished: [String]) -> [String] {
    var taken: Set<String> = []
    return wished.enumerated().map { place, wish in
      let base = cell(line(wish))
      return unique(base.isEmpty ? String(place + 1) : base, mostUnits: 255, taken: &taken)
    }
  }

  private static func unique(_ base: String, mostUnits: Int, taken: inout Set<String>) -> String {
    var name = cut(base, to: mostUnits)
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      let end = " (\(number))"
      name = cut(base, to: mostUnits - end.count) + end
      number += 1
    }
    return name
  }

  private static func cut(_ text: String, to mostUnits: Int) -> String {
    var text = trimmed(String(trimmed(text).prefix(mostUnits)))
    while text.utf16.count > mostUnits {
      text.removeLast()
      text = trimmed(text)
    }
    return text
  }

  private static func trimmed(_ text: String) -> String {
    func isEdge(_ character: Character) -> Bool { character == "'" || character == " " }
    return String(text.drop(while: isEdge).reversed().drop(while: isEdge).reversed())
  }
}
