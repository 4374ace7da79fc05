import Findings
import Formats
import Importing

/// All kinds of findings, a list a topic.
enum FindingLists {
  /// Every list of words of findings.
  static let all: [[FindingKind]] = [
    FindingKind.refusedRows, FindingKind.coordinates, FindingKind.siteLists, FindingKind.people,
    FindingKind.areas, FindingKind.streets, FindingKind.inputs, FindingKind.plans,
    FindingKind.runs,
  ]
}
