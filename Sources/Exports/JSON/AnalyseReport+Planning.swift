// What `summary.json` says of norms, groups, tiers, capacity, hours and borders.

import Coverage
import Figures
import Planning
import WalkNetwork
import Words

extension AnalyseReport {
  /// Each norm with its verdict on the region and on each gemeente.
  var verdictsSummary: OrderedJSON {
    .list(
      outcome.verdicts.map { verdicts in
        .object([
          "id": .text(verdicts.profile.id),
          "title": .text(Language.dutch.title(of: verdicts)),
          "source": .text(verdicts.profile.source),
          "status": .text(verdicts.profile.status),
          "unit": .text(verdicts.unit),
          "region": verdicts.region.summary,
          "gemeenten_met": .integer(verdicts.areas.count { $0.isMet == true }),
          "gemeenten_not_met": .integer(verdicts.areas.count { $0.isMet == false }),
          "gemeenten": .list(
            zip(gemeenten, verdicts.areas).map { gemeente, verdict in
              .object([
                "code": .text(gemeente.code), "met": verdict.met,
                "value": .trimmed(verdict.value, decimals: 6),
                "short": .trimmed(verdict.short, decimals: 3),
              ])
            }),
        ])
      })
  }

  /// How coverage moves when the norm does.
  var sensitivitySummary: OrderedJSON {
    .list(
      movedNormRows.map { row in
        .object(
          [
            OrderedJSON.Member("factor", .fixed(row.factor, decimals: 1)),
            OrderedJSON.Member("limit_m", .trimmed(row.limitMetres, decimals: 3)),
          ] + OrderedJSON.members(of: row, NormFigureList.movedJSON) + [
            OrderedJSON.Member("gemeenten_that_change", .texts(row.changing.map(\.code)))
          ])
      })
  }

  /// Whether groups are served alike.
  var equitySummary: OrderedJSON {
    func area(_ gemeente: Gemeente?, _ share: GroupEquity.AreaShare?) -> OrderedJSON {
      guard let gemeente, let share else { return .null }
      return .object([
        "code": .text(gemeente.code), "share": .fixed(share.share, decimals: 6),
      ])
    }
    return .list(
      equityRows.map { row in
        .object(
          OrderedJSON.members(of: row, GroupFigureList.equityJSON) + [
            OrderedJSON.Member("lowest", area(row.lowest, row.equity.lowest)),
            OrderedJSON.Member("highest", area(row.highest, row.equity.highest)),
          ] + OrderedJSON.members(of: row, GroupFigureList.equityRatioJSON))
      })
  }

  /// The courier walks and what hangs on each C-NSP.
  var courierSummary: OrderedJSON {
    .object(
      [
        OrderedJSON.Member(
          "limit_m", .trimmed(outcome.tiers.courierLimitMetres, decimals: 3)),
        OrderedJSON.Member("longest_m", Figure.longestCourierWalk.json(self)),
        OrderedJSON.Member(
          "orphans", .texts(outcome.tiers.orphans.map { evidence.sites.ranked[$0].id })),
        OrderedJSON.Member("most_l_nsp_per_c_nsp", Figure.mostSpan.json(self)),
      ] + OrderedJSON.members(of: regionRow, TierFigureList.sitesJSON))
  }

  /// Who finds room; `null` when no capacity is known.
  var capacitySummary: OrderedJSON {
    guard let capacity = outcome.capacity else { return .null }
    return .object([
      "served": .trimmed(capacity.servedResidents, decimals: 3),
      "reachable_but_full": .trimmed(capacity.fullResidents, decimals: 3),
      "not_within_norm": .trimmed(capacity.unreachedResidents, decimals: 3),
      "sent_on_to_another_site": .trimmed(capacity.overflow.reduce(0, +), decimals: 3),
      "sites_of_unknown_capacity": .integer(capacity.sitesOfUnknownCapacity),
    ])
  }

  /// Who is served by a neighbour, and which gaps at the edge a neighbour's candidate would help.
  var borderSummary: OrderedJSON {
    func sum(_ value: (BorderEntry) -> Double) -> OrderedJSON {
      .trimmed(outcome.border.reduce(0) { $0 + value($1) }, decimals: 3)
    }
    let helped = outcome.gapNeighbours.compactMap(\.self)
    return .object([
      "nearest_in_other_gemeente": sum(\.nearest),
      "without_site_of_own_gemeente": sum(\.only),
      "gap_without_neighbour_regions": sum(\.gapWithout),
      "gaps_helped_by_neighbour_candidate": .integer(helped.count),
      "residents_helped_by_neighbour_candidate": .trimmed(
        helped.reduce(0) { $0 + $1.residents }, decimals: 3),
    ])
  }

  /// What `summary.json` says of the drawn reach.
  var reachSummary: OrderedJSON {
    .object([
      "spacing_m": .trimmed(reach.spacingMetres, decimals: 3),
      "all_sites": .list(
        reach.reaches.filter { $0.site == nil }.map { drawn in
          .object([
            "limit_m": .trimmed(drawn.limitMetres, decimals: 3),
            "residents": .trimmed(drawn.residentsDrawn, decimals: 3),
            "false_cover_share": .fixed(drawn.falseCoverShare, decimals: 6),
            "missed": .trimmed(drawn.residentsMissed, decimals: 3),
          ])
        }),
    ])
  }

  /// Cover over the hours since the outage.
  var hoursSummary: OrderedJSON {
    .list(hourRows.map { .object($0, HourFigureList.json) })
  }
}

extension Verdict {
  fileprivate var met: OrderedJSON { isMet.map { .bool($0) } ?? .null }

  fileprivate var summary: OrderedJSON {
    .object([
      "met": met, "value": .trimmed(value, decimals: 6), "short": .trimmed(short, decimals: 3),
    ])
  }
}
