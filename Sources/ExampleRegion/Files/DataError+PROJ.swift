import Findings
import Words

extension DataError {
  static func noDegrees(_ reason: String) -> DataError {
    withoutPROJ(
      expected: Wording("de weg van RD naar graden", "the way from RD New to degrees"), reason)
  }

  static func noReferenceSystem(_ reason: String) -> DataError {
    withoutPROJ(expected: Wording("de definitie van RD", "the definition of RD New"), reason)
  }

  /// What is said where PROJ lacks its data.
  private static func withoutPROJ(expected: Wording, _ reason: String) -> DataError {
    DataError(
      at: DataLocation(file: "PROJ"), expected: expected, found: Wording(reason),
      nextStep: Wording("Installeer proj-data.", "Install proj-data."))
  }
}
