import Findings
import TestSupport

@testable import Formats

extension GeometryProblem {
  /// What the finding about it says in English.
  var message: String { finding(at: DataLocation(file: "")).message }
}
