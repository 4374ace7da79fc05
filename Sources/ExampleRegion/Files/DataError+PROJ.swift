import Findings
import Words

extension DataError {
  /// What is said where PROJ lacks its data.
  static func withoutPROJ(expected: Wording, _ reason: String) -> DataError {
    DataError(
      at: DataLocation(file: "PROJ"), expected: expected, found: Wording(reason),
      nextStep: Wording("Installeer proj-data.", "Install proj-data."))
  }
}
