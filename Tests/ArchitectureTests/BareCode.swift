/// Source text without its comments and without what its literals say; lines stay where they are.
///
/// What a literal interpolates is code and stays. A literal on one line ends with that line, so a quote
/// in a regular expression hides no more than the rest of its line.
struct BareCode {
  private enum Mode {
    /// Code, in a literal or not, with the parentheses that are open in it.
    case code(parentheses: Int)
    /// A literal with what ends it, and whether a backslash means something in it.
    case literal(end: [UInt8], isRaw: Bool)
  }

  private let bytes: [UInt8]
  private var place = 0
  private var modes: [Mode] = [.code(parentheses: 0)]
  private var kept: [UInt8] = []

  /// The code of a text.
  static func of(_ text: String) -> String {
    var code = BareCode(bytes: Array(text.utf8))
    while code.place < code.bytes.count { code.step() }
    return String(decoding: code.kept, as: UTF8.self)
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func step() {
    switch modes[modes.count - 1] {
    case .code(let parentheses): stepInCode(parentheses)
    case .literal(let end, let isRaw): stepInLiteral(end, isRaw)
    }
  }

  private mutating func stepInCode(_ parentheses: Int) {
    switch bytes[place] {
    case UInt8(ascii: "/") where starts("//"):
      while place < bytes.count, bytes[place] != Self.newline { place += 1 }
    case UInt8(ascii: ")") where parentheses == 0 && modes.count > 1:
      modes.removeLast()
      place += 1
    case UInt8(ascii: "("), UInt8(ascii: ")"):
      let change = bytes[place] == UInt8(ascii: "(") ? 1 : -1
      modes[modes.count - 1] = .code(parentheses: parentheses + change)
      keep()
    case UInt8(ascii: #"""#), UInt8(ascii: "#"):
      guard let (start, end, isRaw) = Self.literals.first(where: { starts($0.start) }) else {
        return keep()
      }
      place += start.utf8.count
      modes.append(.literal(end: Array(end.utf8), isRaw: isRaw))
    default: keep()
    }
  }

  private mutating func stepInLiteral(_ end: [UInt8], _ isRaw: Bool) {
    if bytes[place...].starts(with: end) {
      modes.removeLast()
      place += end.count
    } else if bytes[place] == Self.newline {
      if end.count < 3 { modes.removeLast() }
      keep()
    } else if !isRaw, starts(#"\("#) {
      modes.append(.code(parentheses: 0))
      kept.append(UInt8(ascii: " "))
      place += 2
    } else {
      place += !isRaw && bytes[place] == UInt8(ascii: #"\"#) ? 2 : 1
    }
  }

  private static let newline = UInt8(ascii: "\n")
  private static let literals: [(start: String, end: String, isRaw: Bool)] = [
    (#"""""#, #"""""#, false), (##"#""##, ##""#"##, true), (#"""#, #"""#, false),
  ]

  private func starts(_ text: String) -> Bool { bytes[place...].starts(with: text.utf8) }

  private mutating func keep() {
    kept.append(bytes[place])
    place += 1
  }
}
