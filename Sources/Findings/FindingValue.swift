public import Words

/// A value in the sentence of a finding; its type says how a reader sees it.
public enum FindingValue: Sendable, Hashable, Codable {
  /// A name, an id or a piece of the data, as it stands there.
  case text(String)
  /// Names or ids; the first thirty are shown when there are more.
  case list([String])
  /// A number of things, or a row number in a sentence.
  case count(Int)
  /// A number of residents, shown whole.
  case residents(Double)
  /// A length in metres, shown whole with its unit.
  case metres(Double)
  /// A part of a sentence.
  case words(Wording)

  /// The value as it stands in a sentence.
  public func text(in language: Language) -> String {
    switch self {
    case .text(let text): text
    case .list(let names): language.list(names)
    case .count(let count): language.number(count)
    case .residents(let residents): language.number(residents)
    case .metres(let metres): language.number(metres) + " m"
    case .words(let words): language(words)
    }
  }
}

extension FindingValue: ExpressibleByStringInterpolation {
  /// A piece of text, as it stands there.
  public init(stringLiteral text: String) { self = .text(text) }
}
