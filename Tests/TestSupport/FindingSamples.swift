public import Findings
import Words

extension Finding {
  /// The sentence in English, at which most tests look.
  public var message: String { sentence(in: .english) }
}

extension FindingKind {
  /// A kind that no list has, whose texts are the same in both languages.
  public static func sample(
    _ severity: Severity, _ code: String, saying sentence: String, advice: String = "Nothing."
  ) -> FindingKind {
    FindingKind(
      code, severity, title: Wording(code), sentence: Wording(sentence), advice: Wording(advice))
  }
}
