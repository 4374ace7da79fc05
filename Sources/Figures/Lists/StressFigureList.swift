// What is lost without each site and each crossing, worst first.

package import Coverage
package import Geo
package import Planning
package import WalkNetwork
package import Words

/// A row about what is lost.
package protocol LossRow: PlacedRow {
  /// Its place in the ranking, from 1.
  var rank: Int { get }
  /// What is lost.
  var loss: CoverLoss { get }
}

/// A site and what is lost without it.
package struct SiteLossRow: LossRow, SiteNamingRow {
  /// Its place in the ranking, from 1.
  package var rank: Int
  /// The site that fails.
  package var site: Noodsteunpunt
  /// What is lost.
  package var loss: CoverLoss
  /// Where it is on the ellipsoid.
  package var place: LonLat?
  /// The gemeente that holds it.
  package var gemeente: Gemeente?
  /// Where it lies in the plane.
  package var point: PlanePoint { site.location }
}

/// A crossing and what is lost when it closes.
package struct CrossingLossRow: LossRow {
  /// Its place in the ranking, from 1.
  package var rank: Int
  /// The crossing that closes.
  package var crossing: StreetCrossing
  /// What is lost.
  package var loss: CoverLoss
  /// Where it is on the ellipsoid.
  package var place: LonLat?
  /// The gemeente that holds it.
  package var gemeente: Gemeente?
  /// The name of the nearest place.
  var placeName: String?
  /// Where it lies in the plane.
  package var point: PlanePoint { crossing.center }
}

extension StressReport {
  /// The sites, the worst first.
  ///
  /// - Parameter places: where each is on the ellipsoid.
  package func siteRows(at places: [LonLat?]) -> [SiteLossRow] {
    let ranked = sites.map { evidence.sites.ranked[$0.site] }
    let gemeenten = gemeenten(at: ranked.map(\.location))
    return sites.indices.map {
      SiteLossRow(
        rank: $0 + 1, site: ranked[$0], loss: sites[$0].loss, place: places[$0],
        gemeente: gemeenten[$0])
    }
  }

  /// The crossings, the worst first.
  ///
  /// - Parameter places: where the middle of each is on the ellipsoid.
  package func crossingRows(at places: [LonLat?]) -> [CrossingLossRow] {
    let gemeenten = gemeenten(at: crossings.map(\.crossing.center))
    return crossings.indices.map {
      CrossingLossRow(
        rank: $0 + 1, crossing: crossings[$0].crossing, loss: crossings[$0].loss,
        place: places[$0], gemeente: gemeenten[$0], placeName: crossingPlaces[$0])
    }
  }
}

extension Figure where Row: LossRow {
  static var rank: Figure {
    .count("rank", "rangnummer, grootste verlies eerst", "rank, greatest loss first") { $0.rank }
  }
  static var losesCover: Figure {
    .number(
      "loses_cover", .residents, title: Wording("Verliezen hun dekking", "Lose their cover"),
      "inwoners die buiten de norm vallen als dit uitvalt",
      "residents who are no longer covered when it fails"
    ) { $0.loss.losesCover }
  }
  static var keepsCoverFarther: Figure {
    .number(
      "keeps_cover_farther", .residents, "inwoners die binnen de norm blijven en verder lopen",
      "residents who stay covered and walk farther"
    ) { $0.loss.keepsCoverFarther }
  }
  static var leftWithoutWalk: Figure {
    .number(
      "without_walk", .residents, title: Wording("Houden geen route over", "Have no walk left"),
      "inwoners die geen route meer hebben", "residents who are left without any walk"
    ) { $0.loss.leftWithoutWalk }
  }
  static var walksFarther: Figure {
    .number(
      "walks_farther", .residents, title: Wording("Lopen verder", "Walk farther"),
      "inwoners die verder lopen, binnen of buiten de norm",
      "residents who walk farther, covered or not"
    ) { $0.loss.walksFarther }
  }
  static var meanExtra: Figure {
    .number(
      "extra_m", .metres, title: Wording("Gemiddeld verder", "Mean extra walk"),
      "gemiddeld aantal meters extra voor wie verder loopt",
      "mean extra metres of those who walk farther"
    ) { $0.loss.meanExtraMetres }
  }
  static var extraTotal: Figure {
    .number(
      "extra_total", .residentKilometres, "extra kilometers van alle inwoners samen",
      "extra kilometres of all residents together"
    ) { $0.loss.extraMetresTotal / 1000 }
  }
  /// Members of a group of the population, by its place.
  static func losesCover(group: String, at place: Int) -> Figure {
    .number(
      "loses_cover_\(group)", .residents, "leden van de groep \(group) die buiten de norm vallen",
      "members of the group \(group) who are no longer covered"
    ) { $0.loss.groupsLosingCover[place] }
  }
}

extension Figure<CrossingLossRow> {
  static var kind: Figure {
    .text(
      "kind", "bridge = brug, tunnel, ferry = veer; anders wat de straat kruist",
      "a bridge, tunnel or ferry; else what the street crosses"
    ) { $0.crossing.kind.rawValue }
  }
  static var isMovable: Figure {
    .flag("movable", "yes = beweegbare brug", "yes: a bridge that opens for ships") {
      $0.crossing.isMovable
    }
  }
  static var nearPlace: Figure {
    .text("place", "dichtstbijzijnde plaatsnaam", "nearest place name") { $0.placeName }
  }
  static var streetLength: Figure {
    .number(
      "street_m", .metres, "meters straat erop, alle stroken samen",
      "metres of street on it, all its ways together"
    ) { $0.crossing.streetMetres }
  }
  static var ways: Figure {
    .text("ways", "OSM-id's van de wegen", "OSM ids of its ways") {
      $0.crossing.wayIDs.map(String.init).joined(separator: " ")
    }
  }
  static var kindName: Figure {
    .words("kind_name", title: Wording("Wat", "What"), "soort kruising", "kind of crossing") {
      StressWords.name(of: $0.crossing)
    }
  }
  static var whereabouts: Figure {
    .text(
      "whereabouts", title: Wording("Bij", "Near"), "dichtstbijzijnde plaats, en de gemeente",
      "nearest place, and the gemeente"
    ) { [$0.placeName, $0.gemeente?.name].compactMap(\.self).joined(separator: ", ") }
  }
}

/// What crossings are called.
package enum StressWords {
  /// What a crossing is called.
  package static func name(of crossing: StreetCrossing) -> Wording {
    switch crossing.kind {
    case .bridge:
      crossing.isMovable
        ? Wording("beweegbare brug", "movable bridge") : Wording("brug", "bridge")
    case .tunnel: Wording("tunnel")
    case .ferry: Wording("veer", "ferry")
    case .railway: Wording("overweg", "railway crossing")
    case .motorway: Wording("onder de autosnelweg", "under the motorway")
    case .water: Wording("dam, duiker of sluis", "dam, culvert or lock")
    }
  }
}

/// Which figures of losses stand where.
package enum StressFigureList {
  /// The columns of `stress-sites.csv` and of its sheet.
  package static func sites(groups: [String]) -> [Figure<SiteLossRow>] {
    [.rank, .siteID, .siteName, .siteKind] + place() + loss() + losses(of: groups)
  }

  /// The columns of `stress-crossings.csv`, of its sheet and of its layer.
  package static func crossings(groups: [String]) -> [Figure<CrossingLossRow>] {
    [.rank, .kind, .isMovable, .nearPlace] + place() + [.streetLength, .ways] + loss()
      + losses(of: groups)
  }

  /// The columns of the page's table of sites.
  package static let sitesPage: [Figure<SiteLossRow>] = [.siteNameAndKind, .gemeenteName] + page()

  /// The columns of the page's table of crossings.
  package static let crossingsPage: [Figure<CrossingLossRow>] = [.kindName, .whereabouts] + page()

  /// What `stress.json` says of a site before what is lost, by path.
  package static let siteJSON: KeyValuePairs<String, Figure<SiteLossRow>> = [
    "id": .siteID, "name": .siteName, "kind": .siteKind,
  ]

  /// What `stress.json` says of a crossing before the metres of street on it, by path.
  package static let crossingJSON: KeyValuePairs<String, Figure<CrossingLossRow>> = [
    "kind": .kind, "movable": .isMovable, "place": .nearPlace, "x": .x, "y": .y,
  ]

  /// What `stress.json` says is lost, before sums and groups, by path.
  package static func lossJSON<Row: LossRow>() -> KeyValuePairs<String, Figure<Row>> {
    [
      "loses_cover": .losesCover, "keeps_cover_farther": .keepsCoverFarther,
      "without_walk": .leftWithoutWalk, "walks_farther": .walksFarther, "extra_m": .meanExtra,
    ]
  }

  private static func place<Row: PlacedRow>() -> [Figure<Row>] {
    [.gemeenteCode, .gemeenteName, .x, .y, .longitude, .latitude]
  }

  private static func loss<Row: LossRow>() -> [Figure<Row>] {
    [.losesCover, .keepsCoverFarther, .leftWithoutWalk, .walksFarther, .meanExtra, .extraTotal]
  }

  private static func losses<Row: LossRow>(of groups: [String]) -> [Figure<Row>] {
    groups.enumerated().map { .losesCover(group: $1, at: $0) }
  }

  private static func page<Row: LossRow>() -> [Figure<Row>] {
    [.losesCover, .leftWithoutWalk, .walksFarther, .meanExtra]
  }
}
