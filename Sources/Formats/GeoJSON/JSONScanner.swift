import Words

// JSON, read strictly (RFC 8259) from bytes in memory.
//
// Foundation's JSONSerialization gives members in no order, builds the whole document at once and
// cannot say where an error is. This scanner keeps the order of columns, lets a reader take one
// feature at a time out of a file, and names line and column. It refuses depths over 128.

/// What is wrong with a JSON text, and where.
struct JSONProblem: Error {
  /// The byte where the scanner stopped, counted from 0.
  var offset: Int
  /// What is wrong there.
  var mistake: Wording
  /// What there is too much of, when there is no mistake.
  var excess: Excess?

  /// What one feature may have too much of.
  enum Excess {
    /// Values, which are built in memory before they become a geometry.
    case values
    /// Properties, each of which is a column.
    case properties
  }
}

/// A value, as far as GeoJSON needs it.
///
/// Lists keep their values in one block; a block for each value would cost three times the memory.
enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case integer(Int64)
  case real(Double)
  case string(String)
  /// A list that holds numbers only, at least one: positions, mostly.
  case numbers([Double])
  case array([JSONValue])
  case object([(name: String, value: JSONValue)])

  /// The member of that name; the last one when it is there twice.
  subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name == name }?.value
  }

  /// The text of a string value.
  var text: String? { if case .string(let text) = self { text } else { nil } }
}

/// Walks over JSON, value by value.
struct JSONScanner {
  static let maxDepth = 128

  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var offset: Int
  private var depth = 0
  /// How many more numbers may be built; set anew before each feature of a file.
  var valuesLeft = FileLimits.featureValues

  /// Starts at a byte; the bytes are valid UTF-8.
  init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  /// Reads a value.
  mutating func value() throws(JSONProblem) -> JSONValue {
    let isNumber = Self.beginsNumber(try peek())
    try count(isNumber ? 1 : FileLimits.heavyJSONValue)
    return try build()
  }

  private mutating func count(_ weight: Int) throws(JSONProblem) {
    valuesLeft -= weight
    guard valuesLeft > 0 else {
      throw JSONProblem(
        offset: offset, mistake: JSONMistake.values(moreThan: FileLimits.featureValues),
        excess: .values)
    }
  }

  private static func beginsNumber(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private mutating func build() throws(JSONProblem) -> JSONValue {
    switch try peek() {
    case UInt8(ascii: "{"):
      var members: [(name: String, value: JSONValue)] = []
      try object { name, scanner throws(JSONProblem) in
        members.append((name, try scanner.value()))
      }
      return .object(members)
    case UInt8(ascii: "["): return try list()
    case UInt8(ascii: "\""): return .string(try string())
    case let byte where Self.beginsNumber(byte): return try number()
    default: return try word()
    }
  }

  /// Passes over a value, checking it all the same.
  ///
  /// - Returns: its text as it stands in the file.
  @discardableResult
  mutating func skip() throws(JSONProblem) -> Range<Int> {
    let first = try peek()
    let start = offset
    switch first {
    case UInt8(ascii: "{"):
      try object { _, scanner throws(JSONProblem) in try scanner.skip() }
    case UInt8(ascii: "["): try array { scanner throws(JSONProblem) in try scanner.skip() }
    default: _ = try build()
    }
    return start..<offset
  }

  /// Reads an object; `member` must read or skip the value of each name.
  mutating func object(
    _ member: (String, inout JSONScanner) throws(JSONProblem) -> Void
  ) throws(JSONProblem) {
    try enter(UInt8(ascii: "{"), JSONMistake.object)
    if try peek() == UInt8(ascii: "}") { return leave() }
    while true {
      guard try peek() == UInt8(ascii: "\"") else { throw problem(JSONMistake.name) }
      let name = try string()
      guard try peek() == UInt8(ascii: ":") else { throw problem(JSONMistake.colon) }
      offset += 1
      try member(name, &self)
      switch try peek() {
      case UInt8(ascii: ","): offset += 1
      case UInt8(ascii: "}"): return leave()
      default: throw problem(JSONMistake.commaOrBrace)
      }
    }
  }

  /// Reads a list; `element` must read or skip each of its values.
  mutating func array(
    _ element: (inout JSONScanner) throws(JSONProblem) -> Void
  ) throws(JSONProblem) {
    try enter(UInt8(ascii: "["), JSONMistake.list)
    if try peek() == UInt8(ascii: "]") { return leave() }
    while true {
      try element(&self)
      switch try peek() {
      case UInt8(ascii: ","): offset += 1
      case UInt8(ascii: "]"): return leave()
      default: throw problem(JSONMistake.commaOrBracket)
      }
    }
  }

  /// Refuses anything but white space up to the end.
  mutating func end() throws(JSONProblem) {
    skipSpace()
    if offset < bytes.count { throw problem(JSONMistake.goesOn) }
  }

  /// The next byte that is not white space.
  mutating func peek() throws(JSONProblem) -> UInt8 {
    skipSpace()
    guard offset < bytes.count else { throw problem(JSONMistake.fileEnds) }
    return bytes[offset]
  }

  private func problem(_ mistake: Wording) -> JSONProblem {
    JSONProblem(offset: offset, mistake: mistake)
  }

  private mutating func enter(_ opening: UInt8, _ mistake: @autoclosure () -> Wording)
    throws(JSONProblem)
  {
    guard try peek() == opening else { throw problem(mistake()) }
    guard depth < Self.maxDepth else {
      throw problem(JSONMistake.nested(deeperThan: Self.maxDepth))
    }
    depth += 1
    offset += 1
  }

  private mutating func leave() {
    depth -= 1
    offset += 1
  }

  private mutating func skipSpace() {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x09, 0x0A, 0x0D: offset += 1
      default: return
      }
    }
  }

  private mutating func list() throws(JSONProblem) -> JSONValue {
    var numbers: [Double] = []
    var values: [JSONValue] = []
    try array { scanner throws(JSONProblem) in
      let value = try scanner.value()
      switch value {
      case .integer(let number) where values.isEmpty: numbers.append(Double(number))
      case .real(let number) where values.isEmpty: numbers.append(number)
      default:
        if values.isEmpty, !numbers.isEmpty {
          // As values of their own they take what other values do.
          try scanner.count(numbers.count * (FileLimits.heavyJSONValue - 1))
          values = numbers.map { .real($0) }
        }
        values.append(value)
      }
    }
    return values.isEmpty && !numbers.isEmpty ? .numbers(numbers) : .array(values)
  }

  private mutating func word() throws(JSONProblem) -> JSONValue {
    let words: [(StaticString, JSONValue)] = [
      ("true", .bool(true)), ("false", .bool(false)), ("null", .null),
    ]
    for (word, value) in words where bytes.count - offset >= word.utf8CodeUnitCount {
      let count = word.utf8CodeUnitCount
      let text = UnsafeBufferPointer(start: word.utf8Start, count: count)
      if bytes[offset..<offset + count].elementsEqual(text) {
        offset += count
        return value
      }
    }
    throw problem(JSONMistake.value)
  }
}

// Strings and numbers.
extension JSONScanner {
  fileprivate mutating func string() throws(JSONProblem) -> String {
    offset += 1
    let start = offset
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "\""):
        defer { offset += 1 }
        return String(decoding: bytes[start..<offset], as: UTF8.self)
      case UInt8(ascii: "\\"): return try escapedString(from: start)
      case 0..<0x20: throw problem(JSONMistake.control)
      default: offset += 1
      }
    }
    throw problem(JSONMistake.openText)
  }

  private mutating func escapedString(from start: Int) throws(JSONProblem) -> String {
    var text = Array(bytes[start..<offset])
    while offset < bytes.count {
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: "\""):
        offset += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text.append(contentsOf: String(try escape()).utf8)
      case 0..<0x20: throw problem(JSONMistake.control)
      default:
        text.append(byte)
        offset += 1
      }
    }
    throw problem(JSONMistake.openText)
  }

  private mutating func escape() throws(JSONProblem) -> Unicode.Scalar {
    guard offset + 1 < bytes.count else { throw problem(JSONMistake.fileEnds) }
    let simple: [UInt8: Unicode.Scalar] = [
      UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/",
      UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n",
      UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
    ]
    if let scalar = simple[bytes[offset + 1]] {
      offset += 2
      return scalar
    }
    guard bytes[offset + 1] == UInt8(ascii: "u") else { throw problem(JSONMistake.escape) }
    let first = try codeUnit()
    // SQLite and CSV end a text where this character stands.
    if first == 0 { return "\u{FFFD}" }
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "\\"),
      bytes[offset + 1] == UInt8(ascii: "u")
    else { throw problem(JSONMistake.halfPair) }
    let second = try codeUnit()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(
        0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
    else { throw problem(JSONMistake.halfPair) }
    return scalar
  }

  private mutating func codeUnit() throws(JSONProblem) -> UInt16 {
    guard offset + 6 <= bytes.count else { throw problem(JSONMistake.fileEnds) }
    let digits = bytes[offset + 2..<offset + 6]
    // The initialiser accepts a sign, JSON does not.
    guard digits.allSatisfy({ $0 > UInt8(ascii: "-") }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw problem(JSONMistake.hexDigits) }
    offset += 6
    return unit
  }

  fileprivate mutating func number() throws(JSONProblem) -> JSONValue {
    let start = offset
    if bytes[offset] == UInt8(ascii: "-") { offset += 1 }
    let whole = try digits()
    if whole.count > 1, bytes[whole.lowerBound] == UInt8(ascii: "0") {
      throw problem(JSONMistake.leadingZero)
    }
    var isInteger = true
    if offset < bytes.count, bytes[offset] == UInt8(ascii: ".") {
      isInteger = false
      offset += 1
      _ = try digits()
    }
    if offset < bytes.count, bytes[offset] | 0x20 == UInt8(ascii: "e") {
      isInteger = false
      offset += 1
      if offset < bytes.count, [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(bytes[offset]) {
        offset += 1
      }
      _ = try digits()
    }
    let text = UnsafeBufferPointer(rebasing: bytes[start..<offset])
    if isInteger, whole.count < 19 {
      var number: Int64 = 0
      for byte in bytes[whole] { number = number * 10 + Int64(byte - UInt8(ascii: "0")) }
      return .integer(bytes[start] == UInt8(ascii: "-") ? -number : number)
    }
    // Some of nineteen digits fit, and an id would lose its last ones as a real.
    if isInteger, whole.count == 19, let number = Int64(String(decoding: text, as: UTF8.self)) {
      return .integer(number)
    }
    guard let number = DecimalText.number(text) else {
      throw JSONProblem(offset: start, mistake: JSONMistake.largeNumber)
    }
    return .real(number)
  }

  private mutating func digits() throws(JSONProblem) -> Range<Int> {
    let start = offset
    while offset < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[offset]) {
      offset += 1
    }
    guard offset > start else { throw problem(JSONMistake.digit) }
    return start..<offset
  }
}
