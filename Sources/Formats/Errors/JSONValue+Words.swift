import Words

extension JSONValue {
  /// What kind of value it is, for a sentence.
  var kindName: Wording {
    switch self {
    case .null: Wording("null")
    case .bool: Wording("true of false", "true or false")
    case .integer, .real: Wording("een getal", "a number")
    case .string(let text):
      Wording("de tekst \"\(text.prefix(40))\"", "the text \"\(text.prefix(40))\"")
    case .numbers(let numbers):
      Wording("een lijst van \(numbers.count) getallen", "a list of \(numbers.count) numbers")
    case .array(let values):
      values.isEmpty
        ? Wording("een lege lijst", "an empty list") : Wording("een lijst", "a list")
    case .object: Wording("een object", "an object")
    }
  }

  /// The name of a reference system that is not known.
  static func unknownName(_ name: String) -> Wording {
    Wording("de naam \"\(name.prefix(80))\"", "the name \"\(name.prefix(80))\"")
  }

  /// What kind of value stands where a reference system is named.
  var nameless: Wording { kindName + Wording(" zonder naam", " without a name") }
}
