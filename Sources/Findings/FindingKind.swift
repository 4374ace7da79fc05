public import Words

/// What findings of one kind say: a row of a list of words, in Dutch and English.
///
/// Kinds with one code have one title and one advice; their sentences tell the cases apart.
public struct FindingKind: Sendable, Hashable, Codable {
  /// How much a finding matters.
  public enum Severity: String, Sendable, Codable, CaseIterable {
    /// Worth knowing.
    case note
    /// The figures may be off.
    case warning
    /// Rows were left out.
    case refusal
  }

  /// A short stable name: `sentinel`, `duplicate-id`.
  public let code: String
  /// How much it matters.
  public let severity: Severity
  /// What it is about, in a few words.
  public let title: Wording
  /// One sentence: what was found and what was done with it, with places such as `{found}`.
  public let sentence: Wording
  /// What the reader can do about it.
  public let advice: Wording

  package init(
    _ code: String, _ severity: Severity, title: Wording, sentence: Wording, advice: Wording
  ) {
    self.code = code
    self.severity = severity
    self.title = title
    self.sentence = sentence
    self.advice = advice
  }

  /// The same kind with another sentence, and another severity where one is given.
  package func saying(_ sentence: Wording, _ severity: Severity? = nil) -> FindingKind {
    FindingKind(code, severity ?? self.severity, title: title, sentence: sentence, advice: advice)
  }
}

extension FindingKind.Severity {
  /// What it is called before a sentence.
  package var words: Wording {
    switch self {
    case .note: Wording("opmerking", "note")
    case .warning: Wording("let op", "warning")
    case .refusal: Wording("rij niet gebruikt", "row left out")
    }
  }
}

extension Wording {
  /// The advice where there is no need to act.
  package static let nothingToDo = Wording("Niets.", "Nothing.")
}
