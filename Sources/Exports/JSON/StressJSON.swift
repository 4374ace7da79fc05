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
      "sites": .list(sites.map(siteSummary)),
      "worst_together": .list(together.enumerated().map(togetherSummary)),
      "crossings": .object([
        "tested": .object(
          CrossingKind.allCases.map {
            OrderedJSON.Member($0.rawValue, .integer(crossingsTested[$0] ?? 0))
          }),
        "with_loss": .integer(crossings.count),
        "ranking": .list(zip(crossings, crossingPlaces).map(crossingSummary)),
      ]),
      "findings": findings.summary(in: settings.language),
      "provenance": settings.provenance(norms: evidence.norms, inputs: inputs),
    ]).labelled(settings.label)
  }

  private func siteSummary(_ loss: SiteLoss) -> OrderedJSON {
    let site = evidence.sites.ranked[loss.site]
    return .object(
      [
        OrderedJSON.Member("id", .text(site.id)),
        OrderedJSON.Member("name", .text(site.name)),
        OrderedJSON.Member("kind", .text(site.kind.rawValue)),
      ] + members(of: loss.loss))
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

  private func crossingSummary(_ loss: CrossingLoss, _ place: String?) -> OrderedJSON {
    .object(
      [
        OrderedJSON.Member("kind", .text(loss.crossing.kind.rawValue)),
        OrderedJSON.Member("movable", .bool(loss.crossing.isMovable)),
        OrderedJSON.Member("place", .optional(place)),
        OrderedJSON.Member("x", .fixed(loss.crossing.center.x, decimals: 3)),
        OrderedJSON.Member("y", .fixed(loss.crossing.center.y, decimals: 3)),
        OrderedJSON.Member("street_m", .trimmed(loss.crossing.streetMetres, decimals: 3)),
        OrderedJSON.Member(
          "ways", .list(loss.crossing.wayIDs.map { .number(String($0)) })),
      ] + members(of: loss.loss))
  }

  private func members(of loss: CoverLoss) -> [OrderedJSON.Member] {
    [
      OrderedJSON.Member("loses_cover", .trimmed(loss.losesCover, decimals: 3)),
      OrderedJSON.Member("keeps_cover_farther", .trimmed(loss.keepsCoverFarther, decimals: 3)),
      OrderedJSON.Member("without_walk", .trimmed(loss.leftWithoutWalk, decimals: 3)),
      OrderedJSON.Member("walks_farther", .trimmed(loss.walksFarther, decimals: 3)),
      OrderedJSON.Member("extra_m", .fixed(loss.meanExtraMetres, decimals: 3)),
      OrderedJSON.Member("extra_km_total", .fixed(loss.extraMetresTotal / 1000, decimals: 3)),
      OrderedJSON.Member(
        "groups",
        .object(
          zip(evidence.population.groups, loss.groupsLosingCover).map {
            OrderedJSON.Member($0.name, .trimmed($1, decimals: 3))
          })),
    ]
  }
}
