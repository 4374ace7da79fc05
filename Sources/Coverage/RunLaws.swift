// Laws that hold in every region, looked at in the figures of this run. A law that is broken means
// that the figures are wrong, whatever they say.

import Planning
import WalkNetwork

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

  /// True when nothing breaks it.
  public var holds: Bool { broken == 0 }

  /// Makes a check of what was found.
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

extension CoverageOutcome {
  /// The laws that a run by itself can show.
  public var lawChecks: [LawCheck] {
    [peopleConserved, walkNotShorterThanLine, walksInOrder, largerNormNeverLowers, nearestAddsUp]
  }

  /// The law that more sites never make a walk longer, by a run of the same region with more sites.
  public func moreSitesNeverLengthen(_ more: CoverageOutcome) -> LawCheck {
    let before = evidence.walks.any
    let after = more.evidence.walks.any
    return LawCheck(
      .moreSitesNeverLengthen,
      before.indices.lazy.filter { before[$0].nearest != nil }.map { record in
        (after[record].nearest?.metres ?? .infinity)
          <= (before[record].nearest?.metres ?? .infinity) + Self.roundingMetres
      })
  }

  private static let roundingMetres = 1e-6

  private static func agree(_ one: Double, _ other: Double) -> Bool {
    abs(one - other) <= 1e-9 * max(1, abs(one), abs(other))
  }

  private var peopleConserved: LawCheck {
    let records = statuses.indices.filter(evidence.isCounted)
    var counted = StatusSums()
    for record in records { counted.add(evidence.population.residents[record], statuses[record]) }
    var holds: [Bool] = []
    for status in CellStatus.allCases {
      let residents = region.sums.residents[status]
      let cells = region.sums.cells[status]
      holds.append(Self.agree(counted.residents[status], residents))
      holds.append(counted.cells[status] == cells)
      guard evidence.hasAreas else { continue }
      holds.append(
        Self.agree(areas.reduce(0) { $0 + ($1.sums.residents[status]) }, residents))
      holds.append(areas.reduce(0) { $0 + ($1.sums.cells[status]) } == cells)
    }
    return LawCheck(.peopleConserved, holds)
  }

  private var walkNotShorterThanLine: LawCheck {
    let walks = evidence.walks.any
    return LawCheck(
      .walkNotShorterThanLine,
      walks.indices.lazy.compactMap { record in
        walks[record].nearest.map {
          $0.metres >= evidence.straightMetres[record] - Self.roundingMetres
        }
      })
  }

  private var walksInOrder: LawCheck {
    let walks = evidence.walks
    return LawCheck(
      .walksInOrder,
      walks.any.indices.lazy.compactMap { record in
        walks.any[record].nearest.map { nearest in
          let tiers = [walks.toCNSP[record], walks.toLNSP[record]].compactMap { $0?.metres }
          let backup = walks.any[record].backup
          // Of walks that tie the lowest id comes first, be it longer by less than a micrometre.
          return nearest.metres <= (backup?.metres ?? .infinity) + Self.roundingMetres
            && nearest.site != backup?.site
            && abs(nearest.metres - (tiers.min() ?? .infinity)) <= Self.roundingMetres
        }
      })
  }

  private var largerNormNeverLowers: LawCheck {
    let rows = [sensitivity.region] + sensitivity.areas
    return LawCheck(
      .largerNormNeverLowers, rows.flatMap { zip($0, $0.dropFirst()).map { $0 <= $1 } })
  }

  private var nearestAddsUp: LawCheck {
    let net = sites.reduce(0) { $0 + $1.net }
    return LawCheck(
      .nearestAddsUp, [Self.agree(net, region.sums.residents[.covered])])
  }
}
