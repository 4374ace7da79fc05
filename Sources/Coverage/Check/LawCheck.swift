// Laws that hold in every region, looked at in the figures of one run. A law that is broken means
// that figures are wrong.

/// A law that must hold in every run, and how it held in this one.
public struct LawCheck: Sendable, Hashable {
  /// What must hold.
  public enum Law: String, Sendable, Codable, CaseIterable {
    /// Statuses and areas add up to the region, residents and records alike.
    case peopleConserved = "people-conserved"
    /// No walk is shorter than the straight line to the nearest site.
    case walkNotShorterThanLine = "walk-not-shorter-than-line"
    /// The second walk is no shorter than the first and leads to another site, and the first is the
    /// shorter of both tiers.
    case walksInOrder = "walks-in-order"
    /// A larger norm never covers fewer residents.
    case largerNormNeverLowers = "larger-norm-never-lowers"
    /// Every covered resident has one nearest site: those of all sites add up to the covered.
    case nearestAddsUp = "nearest-adds-up"
    /// A plain calculation gives the same legs, straight lines and walks for a sample of records.
    case plainCalculationAgrees = "plain-calculation-agrees"
    /// More sites never make a walk longer.
    case moreSitesNeverLengthen = "more-sites-never-lengthen"
    /// The search for a plan and the count of it agree.
    case planAsPromised = "plan-as-promised"
    /// The bound of a plan is no worse than its value.
    case boundNotBelowValue = "bound-not-below-value"
  }

  /// The law.
  public var law: Law
  /// How many things were looked at.
  public var checked: Int
  /// How many of them break it.
  public var broken: Int

  /// True when all that was looked at keeps it.
  public var holds: Bool { broken == 0 }

  public init(_ law: Law, checked: Int, broken: Int) {
    self.law = law
    self.checked = checked
    self.broken = broken
  }

  /// Looks at each of some things.
  init(_ law: Law, _ things: some Sequence<Bool>) {
    var (checked, broken) = (0, 0)
    for holds in things {
      checked += 1
      if !holds { broken += 1 }
    }
    self.init(law, checked: checked, broken: broken)
  }
}
