// The laws that the figures of a run must keep, each looked at.

import Planning
import WalkNetwork

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
      guard evidence.region.areas.count > 0 else { continue }
      holds.append(Self.agree(areas.reduce(0) { $0 + ($1.sums.residents[status]) }, residents))
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
    return LawCheck(.nearestAddsUp, [Self.agree(net, region.sums.residents[.covered])])
  }
}
