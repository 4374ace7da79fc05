// Cover by kind of site, and how the two kinds hang together when telephones are dead.

package import Coverage
import Planning
import WalkNetwork
import Words

/// Sites of one kind, or of both, with those they cover in an area.
package struct TierRow: Sendable {
  /// Its name in files: "c_nsp".
  package var id: String
  /// What people call it.
  var name: Wording
  /// Sites of the region that are joined to the network.
  var sites: Int
  /// Residents of the area within the norm of one.
  var covered: Double
  /// They as a share of all known residents; `nil` without any.
  var share: Double?
  /// Walks to the nearest one; `nil` when no resident has one.
  var walk: WalkStatistics?
}

extension AnalyseReport {
  /// The kinds of sites, each by itself.
  package func tierRows(of area: AreaFigures) -> [TierRow] {
    [
      TierRow(
        id: "c_nsp", name: TierWords.cNSP, sites: usedSites { $0 == .cNSP },
        covered: area[.cNSP], share: area.sums.share(of: area[.cNSP]),
        walk: area.walkToCNSP),
      TierRow(
        id: "l_nsp", name: TierWords.lNSP, sites: usedSites { $0 == .lNSP },
        covered: area[.lNSP], share: area.sums.share(of: area[.lNSP]),
        walk: area.walkToLNSP),
    ]
  }

  /// Sites of either kind.
  package func eitherTier(of area: AreaFigures) -> TierRow {
    TierRow(
      id: "either", name: TierWords.either, sites: usedSites { _ in true },
      covered: area.sums[.covered], share: area.sums.share, walk: area.walk)
  }

  private func usedSites(_ isWanted: (Noodsteunpunt.Kind) -> Bool) -> Int {
    let counted = evidence.sites
    return zip(counted.ranked, counted.snaps).count {
      $1.snap != nil && isWanted($0.kind)
    }
  }
}

extension Figure<TierRow> {
  static var name: Figure {
    .words("kind", title: Wording("Soort", "Kind"), "soort punt", "kind of point") { $0.name }
  }
  static var sites: Figure {
    .count(
      "sites", title: Wording("Punten", "Points"), "punten van de regio die meedoen",
      "points of the region that take part"
    ) { $0.sites }
  }
  static var covered: Figure {
    .number(
      "covered", .residents, title: Wording("Gedekte inwoners", "Residents covered"),
      "inwoners binnen de norm van een van deze punten", "residents within the norm of one of these"
    ) { $0.covered }
  }
  static var share: Figure {
    .number("share", .share, title: Wording("Aandeel", "Share"), "hun aandeel", "their share") {
      $0.share
    }
  }
  static var meanWalk: Figure {
    .number("mean_m", .metres, "gemiddelde loopafstand", "mean walk") { $0.walk?.meanMetres }
  }
  static var medianWalk: Figure {
    .number(
      "median_m", .metres, title: Wording("Middelste afstand", "Median walk"),
      "middelste loopafstand", "median walk"
    ) { $0.walk?.medianMetres }
  }
  static var ninetiethWalk: Figure {
    .number(
      "p90_m", .metres, title: Wording("Negen van de tien", "Nine in ten"),
      "negen op de tien inwoners lopen hoogstens dit", "90th percentile walk"
    ) { $0.walk?.p90Metres }
  }
  static var longestWalk: Figure {
    .number("max_m", .metres, "langste loopafstand", "longest walk") { $0.walk?.maxMetres }
  }
}

// How local points hang on coordination points when telephones are dead.
extension Figure<AnalyseReport> {
  static var residentsPerLNSP: Figure {
    Figure<AreaRow>.residentsPerLNSP.titled("Inwoners per L-NSP", "Residents for each L-NSP")
      .of { $0.regionRow }
  }
  /// The longest walk of a courier.
  package static var longestCourierWalk: Figure {
    .number(
      "longest_m", .metres,
      title: Wording(
        "Langste weg van een L-NSP naar een C-NSP", "Longest way from L-NSP to C-NSP"),
      "langste loopafstand van een L-NSP naar het dichtstbijzijnde C-NSP",
      "longest walk from an L-NSP to its nearest C-NSP"
    ) { $0.outcome.tiers.courier.compactMap(\.self).map(\.metres).max() }
  }
  /// - Parameter limitMetres: the longest walk of a courier.
  static func orphans(beyond limitMetres: Double) -> Figure {
    .count(
      "orphans", title: TierWords.orphans(beyond: limitMetres),
      "L-NSP's zonder C-NSP op loopafstand van een koerier",
      "L-NSPs without a C-NSP within the walk of a courier"
    ) { $0.outcome.tiers.orphans.count }
  }
  /// The most L-NSPs that hang on one C-NSP.
  package static var mostSpan: Figure {
    .count(
      "most_l_nsp_per_c_nsp",
      title: Wording("Meeste L-NSP's bij één C-NSP", "Most L-NSPs at one C-NSP"),
      "meeste L-NSP's die aan één C-NSP hangen", "most L-NSPs that hang on one C-NSP"
    ) { report in
      zip(report.evidence.sites.ranked, report.outcome.tiers.spans).filter { $0.0.kind == .cNSP }
        .map(\.1).max()
    }
  }
}

/// What is said of kinds of sites.
enum TierWords {
  static let cNSP = Wording("C-NSP (coördinatiepunt)", "C-NSP (coordination point)")
  static let lNSP = Wording("L-NSP (lokaal punt)", "L-NSP (local point)")
  static let either = Wording("Een van beide", "Either")
  static func orphans(beyond limitMetres: Double) -> Wording {
    Wording { language in
      let limit = language.metres(limitMetres)
      return language(
        "L-NSP's zonder C-NSP binnen \(limit) lopen", "L-NSPs without a C-NSP within \(limit)")
    }
  }
}

/// Which figures of kinds of sites stand where.
package enum TierFigureList {
  /// The columns of the page's table.
  package static let page: [Figure<TierRow>] = [
    .name, .sites, .covered, .share.withBar, .medianWalk, .ninetiethWalk,
  ]

  /// The rows of the page's table of how the kinds hang together.
  package static func courierPage(limitMetres: Double) -> [Figure<AnalyseReport>] {
    [.residentsPerLNSP, .longestCourierWalk, .orphans(beyond: limitMetres), .mostSpan]
  }

  /// What `summary.json` says of a kind, by path.
  package static let json: KeyValuePairs<String, Figure<TierRow>> = [
    "covered": .covered, "share": .share, "walk.mean": .meanWalk, "walk.median": .medianWalk,
    "walk.p90": .ninetiethWalk, "walk.max": .longestWalk,
  ]

  /// What `summary.json` says of the sites of the region, by path.
  package static let sitesJSON: KeyValuePairs<String, Figure<AreaRow>> = [
    "c_nsp": .sitesCNSP, "l_nsp": .sitesLNSP, "residents_per_l_nsp": .residentsPerLNSP,
  ]
}
