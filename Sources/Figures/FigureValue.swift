package import Words

/// What a figure is in a row.
package enum FigureValue: Sendable, Hashable {
  /// No value is known.
  case none
  /// A whole number.
  case count(Int)
  /// A number that a label hides, of which only a bound may be seen; files leave it out.
  case fewerThan(Double)
  /// Any number, in the unit of the figure.
  case number(Double)
  /// A number in the unit of its row, as people read it.
  case amount(Double, Wording)
  /// A name or a code, the same in every language.
  case text(String)
  /// Words, which files have in Dutch.
  case words(Wording)
  /// True or false: "yes" and "no" in files.
  case flag(Bool)

  /// The number, when it is one.
  package var number: Double? {
    switch self {
    case .count(let count): Double(count)
    case .number(let number), .amount(let number, _): number.isFinite ? number : nil
    case .none, .fewerThan, .text, .words, .flag: nil
    }
  }
}
