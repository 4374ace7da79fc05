// The drawn reach of all sites together and of each, with how far it is off.

package import Coverage
import Planning

/// Drawn reach with its names.
package struct ReachRow: Sendable {
  /// The area.
  package var reach: DrawnReach
  /// The site; `nil` for all together.
  var site: Noodsteunpunt?
  /// The ids of the norms that have this limit.
  var norms: [String]
}

extension AnalyseReport {
  /// The drawn reach: all sites together under each limit, then each site under the norm.
  package var reachRows: [ReachRow] {
    reach.reaches.map { reach in
      ReachRow(
        reach: reach, site: reach.site.map { evidence.sites.ranked[$0] },
        norms: evidence.norms.filter { $0.limitMetres == reach.limitMetres }.map(\.id))
    }
  }

  /// The reach of all sites together under the first norm.
  package var normReach: DrawnReach? {
    reach.reaches.first { $0.site == nil && $0.limitMetres == evidence.norm.limitMetres }
  }
}

/// Which figures of drawn reach stand where.
package enum ReachFigureList {
  /// The attributes in `isochrones.geojson` and in its layer.
  package static let table: [Figure<ReachRow>] = [
    .text("scope", "all = alle punten samen, site = één punt", "all sites together, or one") {
      $0.site == nil ? "all" : "site"
    },
    .text("site", "id van het noodsteunpunt", "id of the site") { $0.site?.id },
    .text("name", "naam", "name") { $0.site?.name },
    .text("kind", "C-NSP of L-NSP", "C-NSP or L-NSP") { $0.site?.kind.rawValue },
    .number("limit_m", .metres, "langste loopafstand in het vlak", "longest walk in the area") {
      $0.reach.limitMetres
    },
    .text("norms", "normen met deze afstand", "norms of this distance") {
      $0.norms.joined(separator: " ")
    },
    .number("residents", .residents, "inwoners in het vlak", "residents in the area") {
      $0.reach.residentsDrawn
    },
    .number(
      "false_cover_share", .share, "deel van hen dat toch verder moet lopen",
      "share of them whose walk is longer all the same"
    ) { $0.reach.falseCoverShare },
    .number(
      "missed", .residents, "inwoners buiten het vlak die er toch binnen de afstand zijn",
      "residents outside the area whose walk is short enough"
    ) { $0.reach.residentsMissed },
  ]
}
