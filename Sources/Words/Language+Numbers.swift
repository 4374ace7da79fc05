// Numbers as a reader writes them. No locale of the machine has a say in it.

extension Language {
  /// A number with thousands apart: "12.345" in Dutch, "12,345" in English.
  package func number(_ value: Double, decimals: Int = 0) -> String {
    let parts = fixed(value.magnitude, decimals: decimals).split(separator: ".")
    var text = ""
    for (place, digit) in (parts.first ?? "0").enumerated() {
      let left = (parts.first?.count ?? 1) - place
      if place > 0, left.isMultiple(of: 3) { text += self(".", ",") }
      text.append(digit)
    }
    if parts.count > 1 { text += self(",", ".") + parts[1] }
    let isZero = text.allSatisfy { "0.,".contains($0) }
    return value < 0 && !isZero ? "\u{2212}" + text : text
  }

  /// A whole number with thousands apart.
  package func number(_ value: Int) -> String { number(Double(value)) }

  /// A share as a percentage with one decimal: "78,4 %"; never 0 or 100 when it is not quite that.
  package func percentage(_ share: Double?) -> String {
    guard let share else { return "–" }
    let percent = share * 100
    let sign = self("\u{A0}%", "%")
    if percent > 0, percent < 0.05 { return self("minder dan 0,1", "less than 0.1") + sign }
    if percent < 100, percent >= 99.95 { return self("ruim 99,9", "over 99.9") + sign }
    return number(percent, decimals: 1) + sign
  }

  /// A length in whole metres: "1.234 m".
  package func metres(_ metres: Double?) -> String { metres.map { number($0) + "\u{A0}m" } ?? "–" }

  /// A difference with its sign and one decimal: "+1,2", "−0,4"; zero has none.
  package func signed(_ value: Double) -> String {
    let text = number(value, decimals: 1)
    let isZero = text.allSatisfy { "0.,".contains($0) }
    return value > 0 && !isZero ? "+" + text : text
  }
}
