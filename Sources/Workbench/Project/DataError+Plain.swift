import Findings
import Words

extension DataError {
  /// An error of the settings, whose words are English alone as yet.
  init(
    _ kind: Kind = .unusable, at location: DataLocation, expected: String, found: String,
    nextStep: String
  ) {
    self.init(
      kind, at: location, expected: Wording(expected), found: Wording(found),
      nextStep: Wording(nextStep))
  }
}
