// Numbers and text as bytes: tables of 400,000 rows are written without a string a field.

/// Text in the making.
struct TextBytes: Sendable {
  /// What was written so far, UTF-8.
  private(set) var bytes: [UInt8] = []

  /// Makes an empty text with room for so many bytes.
  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Adds text as it is.
  mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Adds bytes as they are.
  mutating func add(_ text: [UInt8]) { bytes.append(contentsOf: text) }

  /// Adds one byte as it is.
  mutating func add(byte: UInt8) { bytes.append(byte) }

  /// Adds one ASCII character.
  mutating func add(_ character: Unicode.Scalar) {
    bytes.append(UInt8(truncatingIfNeeded: character.value))
  }

  /// Adds a whole number.
  mutating func add(_ number: Int) {
    if number < 0 { add("-" as Unicode.Scalar) }
    addDigits(number.magnitude, atLeast: 1)
  }

  /// Adds a number with so many decimals (0 to 9), rounded to the nearest; a negative zero is a zero.
  mutating func add(_ number: Double, decimals: Int) {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (number * scale).rounded()
    // Larger ones have no such decimals in a double.
    guard scaled.magnitude < 9e15 else { return add(shortest: number) }
    if scaled < 0 { add("-" as Unicode.Scalar) }
    let whole = UInt(scaled.magnitude)
    let unit = UInt(scale)
    addDigits(whole / unit, atLeast: 1)
    guard decimals > 0 else { return }
    add("." as Unicode.Scalar)
    addDigits(whole % unit, atLeast: decimals)
  }

  /// Adds a number in the fewest digits that read back as the same number.
  mutating func add(shortest number: Double) {
    if number.magnitude < 9e15, number == number.rounded() { return add(Int(number)) }
    bytes.append(contentsOf: number.description.utf8)
  }

  private mutating func addDigits(_ number: UInt, atLeast count: Int) {
    var rest = number
    var digits = 1
    while rest >= 10 {
      rest /= 10
      digits += 1
    }
    digits = max(digits, count)
    let start = bytes.count
    for _ in 0..<digits { bytes.append(UInt8(ascii: "0")) }
    rest = number
    var place = start + digits - 1
    while rest > 0 {
      bytes[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
      place -= 1
    }
  }

  /// The text as a string.
  var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// A number with so many decimals, with a point: "12.345".
func fixedText(_ number: Double, decimals: Int) -> String {
  var text = TextBytes()
  text.add(number, decimals: decimals)
  return text.text
}

/// A number with at most so many decimals, without zeros at the end: "12.3", "12".
func trimmedText(_ number: Double, decimals: Int) -> String {
  var text = Substring(fixedText(number, decimals: decimals))
  guard text.contains(".") else { return String(text) }
  while text.last == "0" { text.removeLast() }
  if text.last == "." { text.removeLast() }
  return text == "-0" ? "0" : String(text)
}
