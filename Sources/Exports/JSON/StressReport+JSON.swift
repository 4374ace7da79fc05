// stress.json: every figure of a stress test.

import Coverage
public import Figures
import Geo
import Planning
import WalkNetwork

extension StressReport {
  /// The whole of `stress.json`.
  public var summary: OrderedJSON {
    .object([
      "schema": .text("nsp-stress/1"),
      "tlp_note": .text(Self.note),
      "region": .text(regionName),
      "norm": evidence.norm.summary,
      "residents": outcome.region.sums.residentsSummary,
      "sites": .list(siteSummaries),
      "worst_together": .list(together.enumerated().map(togetherSummary)),
      "crossings": .object([
        "tested": .object(
          CrossingKind.allCases.map {
            OrderedJSON.Member($0.rawValue, .integer(crossingsTested[$0] ?? 0))
          }),
        "with_loss": .integer(crossings.count),
        "ranking": .list(crossingSummaries),
      ]),
      "findings": findings.summary(in: settings.language),
      "provenance": settings.provenance(norms: evidence.norms, inputs: inputs),
    ]).labelled(settings.label)
  }

  private var siteSummaries: [OrderedJSON] {
    siteRows(at: [LonLat?](repeating: nil, count: sites.count)).map { row in
      .object(
        OrderedJSON.members(of: row, StressFigureList.siteJSON) + members(ofLoss: row))
    }
  }

  private func togetherSummary(_ place: Int, _ worst: WorstTogether) -> OrderedJSON {
    .object([
      "fail": .integer(place + 1),
      "sites": .texts(worst.sites.map { evidence.sites.ranked[$0].id }),
      "loses_cover": .trimmed(worst.losesCover, decimals: 3),
      "bound": .trimmed(worst.bound, decimals: 3),
      "is_exact": .bool(worst.isExact),
    ])
  }

  private var crossingSummaries: [OrderedJSON] {
    crossingRows(at: [LonLat?](repeating: nil, count: crossings.count)).map { row in
      .object(
        OrderedJSON.members(of: row, StressFigureList.crossingJSON) + [
          OrderedJSON.Member("street_m", .trimmed(row.crossing.streetMetres, decimals: 3)),
          OrderedJSON.Member(
            "ways", .list(row.crossing.wayIDs.map { .number(String($0)) })),
        ] + members(ofLoss: row))
    }
  }

  private func members<Row: LossRow>(ofLoss row: Row) -> [OrderedJSON.Member] {
    OrderedJSON.members(of: row, StressFigureList.lossJSON()) + [
      OrderedJSON.Member("extra_km_total", .fixed(row.loss.extraMetresTotal / 1000, decimals: 3)),
      OrderedJSON.Member(
        "groups",
        .object(
          zip(evidence.population.groups, row.loss.groupsLosingCover).map {
            OrderedJSON.Member($0.name, .trimmed($1, decimals: 3))
          })),
    ]
  }
}
