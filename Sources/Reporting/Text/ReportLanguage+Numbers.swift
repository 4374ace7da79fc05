// Numbers as a reader of the page writes them. No locale of the machine has a say in it.

import Coverage
import Formats
import Planning

extension ReportLanguage {
  /// The text in this language.
  func callAsFunction(_ dutch: String, _ english: String) -> String {
    self == .dutch ? dutch : english
  }

  /// A number with thousands apart: "12.345" in Dutch, "12,345" in English.
  func number(_ value: Double, decimals: Int = 0) -> String {
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
  func number(_ value: Int) -> String { number(Double(value)) }

  /// A share as a percentage with one decimal: "78,4 %"; never 0 or 100 when it is not quite that.
  func percentage(_ share: Double?) -> String {
    guard let share else { return "–" }
    let percent = share * 100
    let sign = self("\u{A0}%", "%")
    if percent > 0, percent < 0.05 { return self("minder dan 0,1", "less than 0.1") + sign }
    if percent < 100, percent >= 99.95 { return self("ruim 99,9", "over 99.9") + sign }
    return number(percent, decimals: 1) + sign
  }

  /// A length in whole metres: "1.234 m".
  func metres(_ metres: Double?) -> String {
    metres.map { number($0) + "\u{A0}m" } ?? "–"
  }

  /// A norm as people say it: "1.000 meter", "15 minuten (1.250 meter)".
  func limit(of norm: WalkingNorm) -> String {
    let metres = number(norm.limitMetres) + self(" meter", " metres")
    guard let time = norm.time else { return metres }
    let minutes = trimmed(time.minutes) + self(" minuten", " minutes")
    let speed = trimmed(time.kilometresPerHour) + self(" km/u", " km/h")
    return self("\(minutes) met \(speed) (\(metres))", "\(minutes) at \(speed) (\(metres))")
  }

  private func trimmed(_ value: Double) -> String {
    value == value.rounded() ? number(value) : number(value, decimals: 1)
  }

  /// What a status is called.
  func name(of status: CellStatus) -> String {
    switch status {
    case .covered: self("Binnen de norm", "Within the norm")
    case .beyond: self("Te ver lopen", "Too far to walk")
    case .unreachable: self("Geen route", "No walk")
    case .unsnapped: self("Geen straat dichtbij", "No street near")
    }
  }
}
