// JSON whose members stand in the order in which they were written down, so that the same run gives
// the same bytes and a reader finds things where the documentation puts them.

import Formats
import Words

/// A JSON value with members in order.
public indirect enum OrderedJSON: Sendable, Hashable {
  /// Nothing, or not known.
  case null
  /// True or false.
  case bool(Bool)
  /// A number as it is written.
  case number(String)
  /// A text.
  case text(String)
  /// A list.
  case list([OrderedJSON])
  /// Named members in order; no name twice.
  case object([Member])

  /// A named member of an object.
  public struct Member: Sendable, Hashable {
    /// The name.
    public var name: String
    /// The value.
    public var value: OrderedJSON

    public init(_ name: String, _ value: OrderedJSON) {
      self.name = name
      self.value = value
    }
  }

  /// An object of members in the order given.
  public static func object(_ members: KeyValuePairs<String, OrderedJSON>) -> OrderedJSON {
    .object(members.map { Member($0.key, $0.value) })
  }

  /// A whole number.
  public static func integer(_ number: Int?) -> OrderedJSON {
    number.map { .number(String($0)) } ?? .null
  }

  /// A number with so many decimals; `null` for none.
  public static func fixed(_ number: Double?, decimals: Int) -> OrderedJSON {
    guard let number, number.isFinite else { return .null }
    return .number(Words.fixed(number, decimals: decimals))
  }

  /// A number with at most so many decimals, without zeros at the end; `null` for none.
  public static func trimmed(_ number: Double?, decimals: Int) -> OrderedJSON {
    guard let number, number.isFinite else { return .null }
    return .number(trimmedText(number, decimals: decimals))
  }

  /// A text; `null` for none.
  public static func optional(_ text: String?) -> OrderedJSON { text.map { .text($0) } ?? .null }

  /// The document: two spaces a level, a line end at the end.
  public var document: [UInt8] {
    var text = TextBytes()
    write(to: &text, level: 0)
    text.add("\n")
    return text.bytes
  }

  /// The document on one line.
  package var compactText: String {
    var text = TextBytes()
    writeCompactly(to: &text)
    return text.text
  }

  private func writeCompactly(to text: inout TextBytes) {
    switch self {
    case .list(let values):
      text.add("[")
      for (place, value) in values.enumerated() {
        if place > 0 { text.add(",") }
        value.writeCompactly(to: &text)
      }
      text.add("]")
    case .object(let members):
      text.add("{")
      for (place, member) in members.enumerated() {
        if place > 0 { text.add(",") }
        text.add(json: member.name)
        text.add(":")
        member.value.writeCompactly(to: &text)
      }
      text.add("}")
    default: write(to: &text, level: 0)
    }
  }

  private func write(to text: inout TextBytes, level: Int) {
    switch self {
    case .null: text.add("null")
    case .bool(let value): text.add(value ? "true" : "false")
    case .number(let number): text.add(number)
    case .text(let value): text.add(json: value)
    case .list(let values):
      text.addLines(values, between: "[", and: "]", level: level) { value, text in
        value.write(to: &text, level: level + 1)
      }
    case .object(let members):
      text.addLines(members, between: "{", and: "}", level: level) { member, text in
        text.add(json: member.name)
        text.add(": ")
        member.value.write(to: &text, level: level + 1)
      }
    }
  }
}

extension TextBytes {
  /// Adds a text in quotes with everything escaped that JSON or a page around it could trip over.
  mutating func add(json text: String) {
    add("\"")
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": add("\\\"")
      case "\\": add("\\\\")
      case "\n": add("\\n")
      case "\t": add("\\t")
      case "\r": add("\\r")
      case "<", ">", "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        add("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
      default: add(String(scalar))
      }
    }
    add("\"")
  }

  fileprivate mutating func addLines<Part>(
    _ parts: [Part], between opening: String, and closing: String, level: Int,
    _ write: (Part, inout TextBytes) -> Void
  ) {
    add(opening)
    for (place, part) in parts.enumerated() {
      add(place == 0 ? "\n" : ",\n")
      add(String(repeating: "  ", count: level + 1))
      write(part, &self)
    }
    if !parts.isEmpty { add("\n" + String(repeating: "  ", count: level)) }
    add(closing)
  }
}

extension OrderedJSON {
  /// A list of texts.
  package static func texts(_ texts: [String]) -> OrderedJSON { .list(texts.map { .text($0) }) }
}
