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
    let residents = outcome.areas.map(\.sums.total)
    return .list(
      NormSensitivity.factors.indices.map { place in
        let factor = NormSensitivity.factors[place]
        let covered = outcome.sensitivity.region[place]
        let changing = outcome.sensitivity.areas(
          changingAt: place, residents: residents, targetShare: settings.targetShare)
        return .object([
          "factor": .fixed(factor, decimals: 1),
          "limit_m": .trimmed(evidence.norm.limitMetres * factor, decimals: 3),
          "covered": .trimmed(covered, decimals: 3),
          "share": .fixed(outcome.region.sums.share(of: covered), decimals: 6),
          "gemeenten_that_change": .texts(changing.map { gemeenten[$0].code }),
        ])
      })
  }

  /// Whether groups are served alike.
  var equitySummary: OrderedJSON {
    func area(_ share: GroupEquity.AreaShare?) -> OrderedJSON {
      guard let share, gemeenten.indices.contains(share.area) else { return .null }
      return .object([
        "code": .text(gemeenten[share.area].code), "share": .fixed(share.share, decimals: 6),
      ])
    }
    return .list(
      outcome.equity.map { group in
        .object([
          "group": .text(group.name.isEmpty ? "residents" : group.name),
          "total": .trimmed(group.total, decimals: 3),
          "share": .fixed(group.share, decimals: 6),
          "difference": .fixed(group.difference, decimals: 6),
          "lowest": area(group.lowest),
          "highest": area(group.highest),
          "ratio": .fixed(group.ratio, decimals: 6),
          "worst_decile_share": .fixed(group.worstDecileShare, decimals: 6),
        ])
      })
  }

  /// The courier walks and what hangs on each C-NSP.
  var courierSummary: OrderedJSON {
    let sites = evidence.sites.ranked
    let walks = outcome.tiers.courier.compactMap(\.self).map(\.metres)
    let spans = sites.indices.filter { sites[$0].kind == .cNSP }.map { outcome.tiers.spans[$0] }
    let locals = outcome.region.sites.lNSP
    return .object([
      "limit_m": .trimmed(outcome.tiers.courierLimitMetres, decimals: 3),
      "longest_m": .fixed(walks.max(), decimals: 3),
      "orphans": .texts(outcome.tiers.orphans.map { sites[$0].id }),
      "most_l_nsp_per_c_nsp": .integer(spans.max()),
      "c_nsp": .integer(outcome.region.sites.cNSP),
      "l_nsp": .integer(locals),
      "residents_per_l_nsp": .trimmed(
        locals > 0 ? outcome.region.sums.total / Double(locals) : nil, decimals: 3),
    ])
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

  /// Cover over the hours since the outage.
  var hoursSummary: OrderedJSON {
    .list(
      outcome.hours.map { hour in
        .object([
          "hour": .trimmed(hour.hour, decimals: 1),
          "covered_for_certain": .trimmed(hour.certain, decimals: 3),
          "covered_if_unknown_sites_run": .trimmed(hour.possible, decimals: 3),
          "sites_known_to_run": .integer(hour.sites),
        ])
      })
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

extension NormVerdicts {
  /// What the value of a verdict counts; where kernen were wanted and not given, it says so.
  var unit: String {
    switch profile.rule {
    case .walk, .walkTime: "share of residents covered"
    case .residentsPerLNSP: "residents per L-NSP"
    case .residentsPerSite: "residents per site"
    case .onePerKern:
      kernCount == nil ? "sites (kernen not tested: none were given)" : "sites"
    }
  }
}
