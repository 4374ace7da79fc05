// Values as each language writes them, for the places of a sentence.

extension Wording {
  /// A text that is made in the same way in both languages.
  package static func each(_ text: (Language) -> String) -> Wording {
    Wording(text(.dutch), text(.english))
  }

  /// A number with thousands apart.
  package static func number(_ value: Double, decimals: Int = 0) -> Wording {
    .each { $0.number(value, decimals: decimals) }
  }

  /// A whole number with thousands apart.
  package static func number(_ value: Int) -> Wording { .each { $0.number(value) } }

  /// A length in whole metres, with its unit.
  package static func metres(_ metres: Double) -> Wording { .each { $0.metres(metres) } }

  /// A share as a percentage.
  package static func percentage(_ share: Double) -> Wording { .each { $0.percentage(share) } }

  /// Names with commas between; the first of them and how many more when there are many.
  package static func list(_ names: [String], atMost most: Int = 30) -> Wording {
    .each { $0.list(names, atMost: most) }
  }

  /// Both, one behind the other.
  package static func + (first: Wording, second: Wording) -> Wording {
    Wording(first.dutch + second.dutch, first.english + second.english)
  }
}
