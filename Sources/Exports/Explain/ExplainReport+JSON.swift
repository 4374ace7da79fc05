// The answer about one place for machines.

import Coverage
import Geo
import Planning
import WalkNetwork

extension ExplainReport {
  /// The answer as JSON.
  public var summary: OrderedJSON {
    .object([
      "schema": .text("nsp-explain/1"),
      "place": .object([
        "x": .fixed(explanation.place.x, decimals: 3),
        "y": .fixed(explanation.place.y, decimals: 3),
        "lon": .fixed(lonLat?.longitude, decimals: 7),
        "lat": .fixed(lonLat?.latitude, decimals: 7),
        "cell": .optional(cell?.id),
        "residents": .trimmed(cell?.residents, decimals: 3),
        "gemeente": .optional(gemeente?.code),
      ]),
      "norm": explanation.norm.summary,
      "status": .text(explanation.status.rawValue),
      "snap_m": .fixed(explanation.snap.legMetres, decimals: 3),
      "over_norm_m": .fixed(explanation.overNormMetres, decimals: 3),
      "walk": walkSummary,
      "sites": .list(explanation.walks.map(siteSummary)),
      "crossings": .list(explanation.crossings.map(crossingSummary)),
      "flips": .object([
        "least_norm_m": .trimmed(explanation.leastNormMetres, decimals: 0),
        "critical_site": .optional(
          explanation.dependsOnOneSite
            ? explanation.walks.first.map { sites[$0.site].id } : nil),
        "critical_ways": .list(
          explanation.crossings.filter(\.isCritical).flatMap(\.crossing.wayIDs)
            .map { .number(String($0)) }),
        "farthest_new_site": Self.point(explanation.farthestNewSite),
      ]),
    ])
  }

  private var walkSummary: OrderedJSON {
    guard let route = explanation.route else { return .null }
    return .object([
      "metres": .fixed(route.metres, decimals: 3),
      "leg_m": .fixed(route.placeLegMetres, decimals: 3),
      "streets_m": .fixed(route.streetMetres, decimals: 3),
      "site_leg_m": .fixed(route.siteLegMetres, decimals: 3),
      "ways": .list(route.wayIDs.map { .number(String($0)) }),
    ])
  }

  private func siteSummary(_ walk: Walk) -> OrderedJSON {
    let site = sites[walk.site]
    return .object([
      "id": .text(site.id),
      "name": .text(site.name),
      "kind": .text(site.kind.rawValue),
      "walk_m": .fixed(walk.metres, decimals: 3),
      "over_norm_m": .fixed(walk.metres - explanation.norm.limitMetres, decimals: 3),
    ])
  }

  private func crossingSummary(_ found: RouteCrossing) -> OrderedJSON {
    .object([
      "kind": .text(found.crossing.kind.rawValue),
      "movable": .bool(found.crossing.isMovable),
      "place": Self.point(found.crossing.center),
      "ways": .list(found.crossing.wayIDs.map { .number(String($0)) }),
      "walk_without_m": .fixed(found.walkWithout?.metres, decimals: 3),
      "site_without": .optional(found.walkWithout.map { sites[$0.site].id }),
      "is_critical": .bool(found.isCritical),
    ])
  }

  private static func point(_ point: PlanePoint?) -> OrderedJSON {
    guard let point else { return .null }
    return .object([
      "x": .fixed(point.x, decimals: 3), "y": .fixed(point.y, decimals: 3),
    ])
  }
}
