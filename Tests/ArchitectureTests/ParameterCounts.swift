/// How many parameters the functions, initialisers and subscripts of a file take.
struct ParameterCounts {
  /// A function with its parameters.
  struct Function {
    /// Counted from 1.
    var line: Int
    var keyword: String
    var parameterCount: Int
  }

  private(set) var functions: [Function] = []

  /// - Parameter code: text without comments and without what literals say.
  init(_ code: String) {
    let lines = code.split(separator: "\n", omittingEmptySubsequences: false)
    for (place, line) in lines.enumerated() {
      guard let match = line.prefixMatch(of: Self.beginning) else { continue }
      let rest = line[match.range.upperBound...] + lines[(place + 1)...].prefix(40).joined()
      functions.append(
        Function(
          line: place + 1, keyword: String(match.1), parameterCount: Self.parameterCount(rest)))
    }
  }

  nonisolated(unsafe) private static let beginning =
    /\s*(?:@[\w()]+ )*(?:[a-z]+(?:\(set\))? )*(func|init|subscript)(?= |\(|\?|<)[^(]*\(/

  /// The parameters up to the parenthesis that closes them.
  private static func parameterCount(_ text: some StringProtocol) -> Int {
    var (depth, commas, isEmpty) = (0, 0, true)
    var last: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: ")") where depth == 0: return isEmpty ? 0 : commas + 1
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "<"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: ">") where last != UInt8(ascii: "-"): depth -= 1
      case UInt8(ascii: ",") where depth == 0: commas += 1
      default: break
      }
      if byte != UInt8(ascii: " ") { isEmpty = false }
      last = byte
    }
    return 0
  }
}
