// When figures break a law that must always hold, the run ends as a failure of the program: its outputs
// are there, marked on their first page, so that the cause can be found.

import Coverage
import Figures
import Page
import Words

/// Laws that the figures of a run break.
public struct BrokenLaws: Error, Hashable {
  /// The laws.
  public var laws: [String]
  /// Where the outputs are.
  public var folder: String

  init(folder: String, laws: [String]) { (self.laws, self.folder) = (laws, folder) }

  /// - Returns: `nil` when all laws hold, which is what every run must show.
  init?(_ checks: [LawCheck], folder: String) {
    let broken = checks.filter { !$0.holds }
    guard !broken.isEmpty else { return nil }
    self.init(folder: folder, laws: broken.map(\.law.rawValue))
  }

  /// What the user is told.
  var sentence: Wording { Failure.brokenLaws(laws, in: folder) }
}
