// How people read figures: on pages and in the terminal.

package import Words

extension FigureUnit {
  /// A value as a reader sees it; a dash when it is not known.
  package func text(of value: FigureValue, in language: Language) -> String {
    switch value {
    case .none: "–"
    case .count(let count): language.number(count)
    case .fewerThan(let bound): language(FigureWords.fewerThan) + language.number(bound)
    case .number(let number): text(of: number, in: language)
    case .amount(_, let words): language(words)
    case .text(let text): text
    case .words(let words): language(words)
    case .flag(let isTrue): language(isTrue ? FigureWords.yes : FigureWords.no)
    }
  }

  private func text(of number: Double, in language: Language) -> String {
    switch self {
    case .metres: language.metres(number)
    case .share: language.percentage(number)
    case .percentagePoints: language.signed(number)
    case .degrees: language.number(number, decimals: 5)
    case .residents, .inputResidents, .count, .hours, .value, .residentKilometres, .text:
      language.number(number)
    }
  }
}

extension Figure {
  /// The figure of a row as a reader sees it.
  package func text(of row: Row, in language: Language) -> String {
    unit.text(of: value(row), in: language)
  }
}
