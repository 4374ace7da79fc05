// summary.json: every figure of a run under the names that other implementations use too.

package import Coverage
public import Figures
import Planning
import WalkNetwork

extension AnalyseReport {
  /// The whole of `summary.json`.
  public var summary: OrderedJSON {
    .object([
      "schema": .text("nsp-summary/1"),
      "region": .text(regionName),
      "date": .optional((settings.date ?? inputs.latestDay)?.text),
      "square_side_m": .trimmed(squareSideMetres, decimals: 3),
      "norm": evidence.norm.summary,
      "residents": outcome.region.sums.residentsSummary,
      "cells": outcome.region.sums.cellsSummary,
      "walk": WalkStatistics.summary(outcome.region.walk),
      "sites": sitesSummary,
      "network": networkSummary,
      "notes": notesSummary,
      "parameters": parametersSummary,
      "norms": normsSummary(of: outcome.region),
      "straight_line": .object(regionRow, AreaFigureList.straightLineJSON),
      "tiers": tiersSummary(of: outcome.region),
      "covered_twice": .trimmed(outcome.region.coveredTwice, decimals: 3),
      "groups": groupsSummary(of: outcome.region),
      "verdicts": verdictsSummary,
      "sensitivity": sensitivitySummary,
      "equity": equitySummary,
      "courier": courierSummary,
      "capacity": capacitySummary,
      "hours": hoursSummary,
      "gemeenten": .list(gemeenten.isEmpty ? [] : areaRows.map(gemeenteSummary)),
      "gaps": .object([
        "count": .integer(outcome.gaps.count),
        "residents": .trimmed(outcome.gaps.reduce(0) { $0 + $1.residents }, decimals: 3),
      ]),
      "border": borderSummary,
      "isochrones": reachSummary,
      "findings": findingsSummary,
      "provenance": provenanceSummary,
    ]).labelled(settings.label)
  }

  /// What the figures are made of.
  package var evidence: CoverageEvidence { outcome.evidence }

  private var sitesSummary: OrderedJSON {
    let counted = evidence.sites
    let unsnapped = counted.ranked.indices.filter { counted.snaps[$0].snap == nil }
    return .object([
      "read": .integer(sitesRead),
      "added": .integer(sitesAdded),
      "used": .integer(counted.ranked.count - unsnapped.count),
      "unsnapped": .list(unsnapped.map { .text(counted.ranked[$0].id) }),
    ])
  }

  private var networkSummary: OrderedJSON {
    let census = evidence.network.census
    return .object([
      "vertices": .integer(census.vertices),
      "edges": .integer(census.edges),
      "ways": .integer(census.ways),
      "km_public": .trimmed(census.kmPublic, decimals: 3),
      "km_private": .trimmed(census.kmPrivate, decimals: 3),
      "km_pocket": .trimmed(census.kmPocket, decimals: 3),
      "components": .integer(census.components),
      "eligible_components": .integer(eligibleComponents),
      "blocking_nodes": .integer(census.blockingNodes),
      "private_gates": .integer(census.privateGates),
    ])
  }

  private var notesSummary: OrderedJSON {
    .object([
      "same_component_but_no_permitted_walk": Self.count(outcome.noPermittedWalk),
      "outside": Self.count(outcome.outside),
      "snap_crossings": .object(
        crossingSums.map { OrderedJSON.Member($0.barrier.rawValue, Self.count($0.sum)) }),
    ])
  }

  /// The records of the region whose leg crosses each kind of barrier, and their residents.
  package var crossingSums: [(barrier: SnapCrossing.Barrier, sum: (cells: Int, residents: Double))]
  {
    SnapCrossing.Barrier.allCases.map { barrier in
      let records = Set(
        snapCrossings.filter { $0.barrier == barrier && evidence.isCounted($0.record) }
          .map(\.record)
      ).sorted()
      let residents = records.reduce(0) { $0 + (evidence.population.residents[$1] ?? 0) }
      return (barrier, (records.count, residents))
    }
  }

  private var parametersSummary: OrderedJSON {
    .object([
      "crs": .text(settings.crs),
      "norm": .trimmed(evidence.norm.limitMetres, decimals: 3),
      "max_snap": .trimmed(settings.maxSnapMetres, decimals: 3),
      "min_component": .trimmed(settings.minComponentMetres, decimals: 3),
      "ferries": .bool(settings.ferries),
      "squares": .bool(settings.squares),
    ])
  }

  private static func count(_ sum: (cells: Int, residents: Double)) -> OrderedJSON {
    .object([
      "cells": .integer(sum.cells), "residents": .trimmed(sum.residents, decimals: 3),
    ])
  }
}

extension AnalyseReport {
  /// The norms of the run with the residents each covers.
  func normsSummary(of area: AreaFigures) -> OrderedJSON {
    .list(
      zip(evidence.norms, area.coveredByNorm).map { norm, covered in
        guard case .object(let members) = norm.summary else { return .null }
        return .object(
          members + [
            OrderedJSON.Member("covered", .trimmed(covered, decimals: 3)),
            OrderedJSON.Member(
              "share", .fixed(area.sums.share(of: covered), decimals: 6)),
          ])
      })
  }

  func tiersSummary(of area: AreaFigures) -> OrderedJSON {
    func tier(_ covered: Double, _ walk: WalkStatistics?) -> OrderedJSON {
      .object([
        "covered": .trimmed(covered, decimals: 3),
        "share": .fixed(area.sums.share(of: covered), decimals: 6),
        "walk": WalkStatistics.summary(walk),
      ])
    }
    return .object([
      "c_nsp": tier(area.coveredByCNSP, area.walkToCNSP),
      "l_nsp": tier(area.coveredByLNSP, area.walkToLNSP),
    ])
  }

  func groupsSummary(of area: AreaFigures) -> OrderedJSON {
    .list(
      area.groups.map { group in
        .object([
          "name": .text(group.name),
          "total": .trimmed(group.total, decimals: 3),
          "covered": .trimmed(group.covered, decimals: 3),
          "share": .fixed(group.share, decimals: 6),
          "own_norm": .optional(evidence.question.groupNorms[group.name]?.id),
          "covered_by_own_norm": .trimmed(group.coveredByOwnNorm, decimals: 3),
        ])
      })
  }

  private func gemeenteSummary(_ row: AreaRow) -> OrderedJSON {
    let figures = row.figures
    return .object(
      OrderedJSON.members(of: row, AreaFigureList.gemeenteJSON) + [
        OrderedJSON.Member(
          "norms",
          .list(
            zip(evidence.norms, figures.coveredByNorm).map { norm, covered in
              .object([
                "id": .text(norm.id),
                "covered": .trimmed(covered, decimals: 3),
                "share": .fixed(figures.sums.share(of: covered), decimals: 6),
              ])
            })),
        OrderedJSON.Member("straight_line", .object(row, AreaFigureList.straightLineJSON)),
        OrderedJSON.Member("tiers", tiersSummary(of: figures)),
        OrderedJSON.Member("covered_twice", .trimmed(figures.coveredTwice, decimals: 3)),
        OrderedJSON.Member("groups", groupsSummary(of: figures)),
      ])
  }
}

extension StatusSums {
  var residentsSummary: OrderedJSON {
    .object(
      [OrderedJSON.Member("total", .trimmed(total, decimals: 3))]
        + CellStatus.allCases.map {
          OrderedJSON.Member($0.rawValue, .trimmed(self[$0], decimals: 3))
        } + [OrderedJSON.Member("share", .fixed(share, decimals: 6))])
  }

  var cellsSummary: OrderedJSON {
    .object(
      [OrderedJSON.Member("total", .integer(totalCells))]
        + CellStatus.allCases.map {
          OrderedJSON.Member($0.rawValue, .integer(cells[$0]))
        } + [OrderedJSON.Member("unknown_residents", .integer(unknownCells))])
  }
}

extension WalkStatistics {
  /// The statistics, or a `null` for each when nobody has a walk.
  static func summary(_ walk: WalkStatistics?) -> OrderedJSON {
    .object([
      "mean": .fixed(walk?.meanMetres, decimals: 3),
      "median": .fixed(walk?.medianMetres, decimals: 3),
      "p90": .fixed(walk?.p90Metres, decimals: 3),
      "max": .fixed(walk?.maxMetres, decimals: 3),
    ])
  }
}

extension WalkingNorm {
  /// The norm with its source and status.
  var summary: OrderedJSON {
    .object([
      "id": .text(id),
      "limit_metres": .trimmed(limitMetres, decimals: 3),
      "time": time.map {
        .object([
          "minutes": .trimmed($0.minutes, decimals: 3),
          "kilometres_per_hour": .trimmed($0.kilometresPerHour, decimals: 3),
        ])
      } ?? .null,
      "title": .text(title),
      "source": .text(source),
      "status": .text(status),
    ])
  }
}
