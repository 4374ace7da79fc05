/// The same words in both languages, for whoever does not know yet which is asked for.
struct Wording: Sendable, Hashable {
  /// In plain Dutch.
  var dutch: String
  /// In English.
  var english: String

  /// Words in Dutch and English; one text when it is a name.
  init(_ dutch: String, _ english: String? = nil) {
    self.dutch = dutch
    self.english = english ?? dutch
  }
}

extension ReportLanguage {
  /// The words in this language.
  func callAsFunction(_ words: Wording) -> String { self(words.dutch, words.english) }
}
