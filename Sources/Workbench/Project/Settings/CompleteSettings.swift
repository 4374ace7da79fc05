// Settings with all that has to be looked up: made once, before anything is read, so that a mistake is
// told before an hour of reading.

import Coverage
import Figures
package import Findings
import Formats

/// The settings of a run, looked up and complete.
package struct CompleteSettings: Sendable {
  var settings: ProjectSettings
  /// What coverage is asked.
  let question: CoverageQuestion
  /// What a plan is asked.
  let plan: SitingQuestion

  /// Looks at what needs no input.
  ///
  /// - Throws: `DataError` naming the value and what is allowed.
  package init(_ settings: ProjectSettings) throws(DataError) {
    self.settings = settings
    question = try CoverageQuestion(settings)
    plan = try SitingQuestion(settings.suggest)
  }

  /// The settings on which figures depend, in the order of `summary.json`.
  var decisive: [DecisiveSetting] {
    (settings.inputs.decisive(in: question) + settings.run.decisive(in: question))
      .sorted { $0.place < $1.place }.map(\.setting)
  }

  /// Their names with their places in `summary.json`, in that order.
  static let deciding: [(name: String, member: DecisiveMember)] =
    (InputSettingList.rows + RunSettingList.rows)
    .compactMap { setting in setting.member.map { (setting.name, $0) } }
    .sorted { $0.member.place < $1.member.place }
}
