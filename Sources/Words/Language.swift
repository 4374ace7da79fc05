/// The language of pages, tables and sentences for people.
public enum Language: String, Sendable, Codable, CaseIterable {
  /// Plain Dutch.
  case dutch = "nl"
  /// English.
  case english = "en"
}

extension Language {
  /// The text in this language.
  package func callAsFunction(_ dutch: String, _ english: String) -> String {
    self == .dutch ? dutch : english
  }
}
