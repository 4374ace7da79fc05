// Values as each language writes them, for the places of a sentence.

extension Wording {
  /// A number with thousands apart.
  package static func number(_ value: Double, decimals: Int = 0) -> Wording {
    Wording { $0.number(value, decimals: decimals) }
  }

  /// A whole number with thousands apart.
  package static func number(_ value: Int) -> Wording { Wording { $0.number(value) } }

  /// A length in whole metres, with its unit.
  package static func metres(_ metres: Double) -> Wording { Wording { $0.metres(metres) } }

  /// A share as a percentage.
  package static func percentage(_ share: Double) -> Wording { Wording { $0.percentage(share) } }

  /// Names with commas between; the first of them and how many more when there are many.
  package static func list(_ names: [String], atMost most: Int = 30) -> Wording {
    Wording { $0.list(names, atMost: most) }
  }

  /// Both, one behind the other.
  package static func + (first: Wording, second: Wording) -> Wording {
    Wording(first.dutch + second.dutch, first.english + second.english)
  }
}
