// What it costs residents when something fails: the same sums for a site and for a bridge.

import Planning
import WalkNetwork

/// What residents of the region lose when something fails.
///
/// - Units: known residents; metres.
public struct CoverLoss: Sendable, Hashable {
  /// Residents who are covered and no longer will be.
  public var losesCover = 0.0
  /// Members of each group who are covered and no longer will be, in the order of the population.
  public var groupsLosingCover: [Double]
  /// Residents who stay covered and walk farther.
  public var keepsCoverFarther = 0.0
  /// Residents who had a walk to a site and have none any more.
  public var leftWithoutWalk = 0.0
  /// Residents who walk farther, covered or not, and still can walk.
  public var walksFarther = 0.0
  /// The extra metres of those who walk farther, summed over residents.
  public var extraMetresTotal = 0.0

  /// No loss yet, for so many groups.
  public init(groupCount: Int) { groupsLosingCover = [Double](repeating: 0, count: groupCount) }

  /// The extra metres of a resident who walks farther; `nil` when none does.
  public var meanExtraMetres: Double? { walksFarther > 0 ? extraMetresTotal / walksFarther : nil }

  /// True when no resident loses cover or a walk, or walks farther.
  public var isNothing: Bool { losesCover == 0 && leftWithoutWalk == 0 && walksFarther == 0 }

  /// True when more residents lose cover; of equals, when more are left without a walk; of equals
  /// again, when they walk more extra metres.
  public func isWorse(than other: CoverLoss) -> Bool {
    (losesCover, leftWithoutWalk, extraMetresTotal)
      > (other.losesCover, other.leftWithoutWalk, other.extraMetresTotal)
  }

  /// Takes a record of the region into account, by its walks before and after.
  mutating func add(_ record: Int, before: Double?, after: Double?, in evidence: CoverageEvidence) {
    guard evidence.isCounted(record), let before else { return }
    let wasCovered = evidence.norm.isMet(by: before)
    let isCovered = after.map(evidence.norm.isMet(by:)) ?? false
    if wasCovered, !isCovered {
      for (place, group) in evidence.population.groups.enumerated() {
        groupsLosingCover[place] += group.counts[record] ?? 0
      }
    }
    guard let residents = evidence.population.residents[record], residents > 0 else { return }
    if wasCovered, !isCovered { losesCover += residents }
    guard let after else {
      leftWithoutWalk += residents
      return
    }
    guard after - before > SnapRules.tieMetres else { return }
    walksFarther += residents
    extraMetresTotal += residents * (after - before)
    if isCovered { keepsCoverFarther += residents }
  }
}
