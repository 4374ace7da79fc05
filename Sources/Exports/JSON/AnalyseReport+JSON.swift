// summary.json: every figure of a run under the names that other implementations use too.

import Coverage
public import Figures
import Planning
import WalkNetwork

extension AnalyseReport {
  /// The whole of `summary.json`.
  public var summary: OrderedJSON {
    let head: KeyValuePairs<String, OrderedJSON> = [
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
    ]
    let tail: KeyValuePairs<String, OrderedJSON> = [
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
    ]
    return .object(
      head.map { OrderedJSON.Member($0.key, $0.value) }
        + OrderedJSON.members(of: regionRow, AreaFigureList.furtherJSON)
        + tail.map { OrderedJSON.Member($0.key, $0.value) }
    ).labelled(settings.label)
  }

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
      normRows(of: area).map { row in
        guard case .object(let members) = row.norm.summary else { return .null }
        return .object(members + OrderedJSON.members(of: row, NormFigureList.json))
      })
  }

  func tiersSummary(of area: AreaFigures) -> OrderedJSON {
    .object(
      tierRows(of: area).map { OrderedJSON.Member($0.id, .object($0, TierFigureList.json)) })
  }

  func groupsSummary(of area: AreaFigures) -> OrderedJSON {
    .list(groupRows(of: area).map { .object($0, GroupFigureList.json) })
  }

  private func gemeenteSummary(_ row: AreaRow) -> OrderedJSON {
    .object(
      OrderedJSON.members(of: row, AreaFigureList.gemeenteJSON) + [
        OrderedJSON.Member(
          "norms",
          .list(normRows(of: row.figures).map { .object($0, NormFigureList.gemeenteJSON) })),
        OrderedJSON.Member("straight_line", .object(row, AreaFigureList.straightLineJSON)),
        OrderedJSON.Member("tiers", tiersSummary(of: row.figures)),
      ] + OrderedJSON.members(of: row, AreaFigureList.furtherJSON) + [
        OrderedJSON.Member("groups", groupsSummary(of: row.figures))
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
