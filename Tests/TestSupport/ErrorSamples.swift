public import Findings
import Words

extension DataError {
  /// An error of a test, whose words are the same in both languages.
  public init(
    _ kind: Kind = .unusable, at location: DataLocation, expected: String, found: String,
    nextStep: String
  ) {
    self.init(
      kind, at: location, expected: Wording(expected), found: Wording(found),
      nextStep: Wording(nextStep))
  }
}
