/// The same words in both languages.
public struct Wording: Sendable, Hashable, Codable {
  /// In plain Dutch.
  public var dutch: String
  /// In English.
  public var english: String

  /// Words in Dutch and English; one text when it is a name.
  public init(_ dutch: String, _ english: String? = nil) {
    self.dutch = dutch
    self.english = english ?? dutch
  }

  /// Words in which values stand, written in each language.
  package init(_ text: (Language) -> String) {
    self.init(text(.dutch), text(.english))
  }
}

extension Language {
  /// The words in this language.
  package func callAsFunction(_ words: Wording) -> String { self(words.dutch, words.english) }
}
