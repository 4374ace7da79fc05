// compare.json: every figure of a comparison.

import Coverage
public import Figures
import Findings
import Formats
import Planning

extension CompareReport {
  /// The whole of `compare.json`.
  public var json: OrderedJSON {
    .object([
      "schema": .text("nsp-compare/1"),
      "runs": .list(runs.map(\.json)),
      "comparisons": .list(comparisons.map(json)),
      "trend": trendJSON,
      "findings": findings.summary(in: language),
    ]).labelled(label)
  }

  private func json(_ comparison: Comparison) -> OrderedJSON {
    .object([
      "before": .text(runs[0].name),
      "after": .text(runs[comparison.run].name),
      "comparable": .bool(comparison.obstacles.isEmpty),
      "not_comparable_because": .texts(comparison.obstacles.map { $0.sentence(in: language) }),
      "records_in_other_gemeente": .integer(comparison.difference.recordsInOtherArea),
      "region": .object(comparison.difference.region.members),
      "gemeenten": .list(
        zip(areas, comparison.difference.areas).map { area, figures in
          .object(
            [
              OrderedJSON.Member("code", .text(area.code)),
              OrderedJSON.Member("name", .text(area.name)),
            ] + figures.members)
        }),
    ])
  }

  private var trendJSON: OrderedJSON {
    if trends.isEmpty { return .null }
    return .object([
      "judged": .text(Self.judgement),
      "areas": .list(trends.map(\.json)),
    ])
  }
}

extension ComparedRun {
  fileprivate var json: OrderedJSON {
    .object([
      "name": .text(name),
      "source": .text(source.rawValue),
      "date": .optional(date?.text),
      "region": .text(regionName),
      "norm": norm.summary,
      "cells": .integer(records.count),
      "sites": .integer(siteAreas?.count),
      "crs": .text(circumstances.crs),
      "version": .text(circumstances.toolVersion),
      "inputs": .list(
        circumstances.inputs.map {
          .object([
            "role": .text($0.role), "name": .text($0.name), "sha256": .text($0.sha256),
          ])
        }),
    ])
  }
}

extension CompareReport.AreaTrend {
  fileprivate var json: OrderedJSON {
    let agreement = trend.agreement.map { agreement in
      OrderedJSON.object([
        "share": .fixed(agreement.share, decimals: 6),
        "sites": .integer(agreement.sites),
        "by": .text(agreement.by.text),
      ])
    }
    return .object([
      "code": .text(code),
      "name": .text(name),
      "agreement": agreement ?? .null,
      "verdict": .optional(trend.verdict?.rawValue),
      "days": .list(
        trend.points.map { point in
          .object([
            "date": .text(point.date.text),
            "residents": .trimmed(point.residents, decimals: 3),
            "covered": .trimmed(point.covered, decimals: 3),
            "share": .fixed(point.share, decimals: 6),
            "share_wanted": .fixed(trend.shareWanted(on: point.date), decimals: 6),
            "sites": .integer(point.sites),
            "sites_wanted": .fixed(trend.sitesWanted(on: point.date), decimals: 6),
          ])
        }),
    ])
  }
}

extension DifferenceFigures {
  /// The figures as members of an object.
  fileprivate var members: [OrderedJSON.Member] {
    func people(_ number: Double) -> OrderedJSON { .trimmed(number, decimals: 3) }
    func shift(_ shift: WalkShift) -> OrderedJSON {
      .object([
        "residents": people(shift.residents), "mean_m": .fixed(shift.meanMetres, decimals: 3),
      ])
    }
    func presence(_ presence: Presence) -> OrderedJSON {
      .object([
        "cells": .integer(presence.cells), "residents": people(presence.residents),
      ])
    }
    return [
      OrderedJSON.Member("before", before.residentsSummary),
      OrderedJSON.Member("after", after.residentsSummary),
      OrderedJSON.Member("covered_difference", people(coveredDifference)),
      OrderedJSON.Member(
        "share_difference_pp", .fixed(shareDifference.map { $0 * 100 }, decimals: 4)),
      OrderedJSON.Member("gained", people(gained)),
      OrderedJSON.Member("lost", people(lost)),
      OrderedJSON.Member("elsewhere", people(elsewhere)),
      OrderedJSON.Member("shorter", shift(shorter)),
      OrderedJSON.Member("longer", shift(longer)),
      OrderedJSON.Member("walk_found", people(walkFound)),
      OrderedJSON.Member("walk_lost", people(walkLost)),
      OrderedJSON.Member("only_before", presence(onlyBefore)),
      OrderedJSON.Member("only_after", presence(onlyAfter)),
      OrderedJSON.Member("verdicts", transitionsJSON),
      OrderedJSON.Member("groups", .list(groups.map(\.json))),
    ]
  }

  private var transitionsJSON: OrderedJSON {
    .list(
      CellStatus.allCases.flatMap { from in
        CellStatus.allCases.compactMap { to -> OrderedJSON? in
          guard let sums = transitions[Transition(from: from, to: to)] else { return nil }
          return .object([
            "before": .text(from.rawValue),
            "after": .text(to.rawValue),
            "cells": .integer(sums.cells),
            "residents_before": .trimmed(sums.residentsBefore, decimals: 3),
            "residents_after": .trimmed(sums.residentsAfter, decimals: 3),
          ])
        }
      })
  }
}

extension DifferenceFigures.GroupDifference {
  fileprivate var json: OrderedJSON {
    func side(_ sums: AreaFigures.GroupSums) -> OrderedJSON {
      .object([
        "total": .trimmed(sums.total, decimals: 3),
        "covered": .trimmed(sums.covered, decimals: 3),
        "share": .fixed(sums.share, decimals: 6),
      ])
    }
    return .object([
      "name": .text(name),
      "before": side(before),
      "after": side(after),
      "share_difference_pp": .fixed(shareDifference.map { $0 * 100 }, decimals: 4),
      "gained": .trimmed(gained, decimals: 3),
      "lost": .trimmed(lost, decimals: 3),
    ])
  }
}
