// What each site means for residents, and what is known about it.

package import Coverage
package import Geo
package import Planning
import WalkNetwork
import Words

/// A site that counts, with its figures.
package struct SiteRow: PlacedRow, SiteNamingRow {
  /// The site.
  package var site: Noodsteunpunt
  /// Its figures.
  package var figures: SiteFigures
  /// Metres to the street, also when that is too far; `nil` without any street.
  package var legMetres: Double?
  /// True when it is joined to the network.
  package var isUsed: Bool
  /// Where it is on the ellipsoid.
  package var place: LonLat?
  /// The gemeente that holds it.
  package var gemeente: Gemeente?
  /// The walk of a courier to the nearest C-NSP in metres; `nil` for a C-NSP.
  var courierMetres: Double?
  /// The id of that C-NSP.
  var courierSite: String?
  /// L-NSPs for which this is the nearest C-NSP; `nil` for an L-NSP.
  package var span: Int?
  /// People who find room here; `nil` when no capacity is known.
  var load: Double?
  /// Those of them for whom another site was nearer.
  var overflow: Double?
  /// Where it lies in the plane.
  package var point: PlanePoint { site.location }
}

extension AnalyseReport {
  /// The sites by rank.
  ///
  /// - Parameter places: where each is on the ellipsoid.
  package func siteRows(at places: [LonLat?]) -> [SiteRow] {
    let counted = evidence.sites
    let sites = counted.ranked
    return sites.indices.map { rank in
      let snap = counted.snaps[rank]
      let courier = outcome.tiers.courier[rank]
      return SiteRow(
        site: sites[rank], figures: outcome.sites[rank], legMetres: snap.legMetres,
        isUsed: snap.snap != nil, place: places[rank],
        gemeente: outcome.areaOfSite[rank].map { gemeenten[$0] },
        courierMetres: courier?.metres, courierSite: courier.map { sites[$0.site].id },
        span: sites[rank].kind == .cNSP ? outcome.tiers.spans[rank] : nil,
        load: outcome.capacity?.load[rank], overflow: outcome.capacity?.overflow[rank])
    }
  }
}

extension Figure<SiteRow> {
  static var gross: Figure {
    .number(
      "gross", .residents, title: Wording("Bereik", "Reach"),
      "inwoners die binnen de norm kunnen komen", "residents who can walk to it within the norm"
    ) { $0.figures.gross }
  }
  static var net: Figure {
    .number(
      "net", .residents, title: Wording("Dichtstbij", "Nearest"),
      "inwoners binnen de norm voor wie dit het dichtstbijzijnde punt is",
      "residents within the norm for whom it is the nearest"
    ) { $0.figures.net }
  }
  static var sole: Figure {
    .number(
      "sole", .residents, title: Wording("Alleen hier", "Only here"),
      "inwoners die alleen dit punt binnen de norm hebben", "residents whom only this site covers"
    ) { $0.figures.sole }
  }
  static var capacity: Figure {
    .count(
      "capacity", title: Wording("Plaatsen", "Capacity"), "personen tegelijk; leeg = onbekend",
      "persons at a time"
    ) { $0.site.capacity }
  }
  static var emergencyPower: Figure {
    .flag(
      "emergency_power", title: Wording("Noodstroom", "Emergency power"),
      "noodstroom: yes, no of leeg", "emergency power: yes, no or empty"
    ) { $0.site.hasEmergencyPower }
  }
  /// How far the street is, and whether that is too far.
  static var street: Figure {
    Figure(
      "street", .metres, title: Wording("Straat op", "Street at"),
      Wording("rechte afstand tot de straat", "straight distance to the street")
    ) { row in
      let text = Wording {
        $0(row.isUsed ? SiteWords.near : SiteWords.tooFar) + $0.metres(row.legMetres)
      }
      return .amount(row.legMetres ?? .nan, text)
    }
  }

  /// The figure of sites that are joined to the network; of others it is not known.
  fileprivate var ofUsedSites: Figure {
    var figure = self
    let value = value
    figure.value = { $0.isUsed ? value($0) : .none }
    return figure
  }
}

/// What stands before the way to the street.
enum SiteWords {
  static let near = Wording("")
  static let tooFar = Wording("te ver: ", "too far: ")
}

/// Which figures of sites stand where.
package enum SiteFigureList {
  /// The columns of `sites.csv`, of its sheet and of its layers.
  ///
  /// Which sites are missed most is a list of targets: a public label leaves that column out.
  package static func table(under label: TrafficLightLabel?) -> [Figure<SiteRow>] {
    place + [.gross, .net] + (label?.isPublic == true ? [] : [.sole]) + further
  }

  /// The columns of the page's table.
  package static func page(under label: TrafficLightLabel?) -> [Figure<SiteRow>] {
    [.siteShownName, .siteKind, .gemeenteName, .gross.ofUsedSites, .net.ofUsedSites]
      + (label?.isPublic == true ? [] : [.sole.ofUsedSites])
      + [.capacity, .emergencyPower, .street]
  }

  /// The columns of the table of a gemeente's own sites.
  package static let gemeentePage: [Figure<SiteRow>] = [
    .siteShownName, .siteKind, .gross, .net, .capacity,
  ]

  private static let place: [Figure<SiteRow>] = [
    .siteID, .siteName, .siteKind,
    .text("status", "stand van de besluitvorming", "how far the decision is") {
      $0.site.status.rawValue
    }, .x, .y, .longitude, .latitude, .gemeenteCode,
    .number("snap_m", .metres, "rechte afstand tot de straat", "straight distance to the street") {
      $0.legMetres
    },
    .flag("is_used", "yes = doet mee, no = geen straat dichtbij", "no: no street near enough") {
      $0.isUsed
    },
  ]

  private static let further: [Figure<SiteRow>] = [
    .number(
      "nearest", .residents, "inwoners voor wie dit het dichtstbijzijnde punt is, dichtbij of ver",
      "residents for whom it is the nearest, near or far"
    ) { $0.figures.nearest },
    .number(
      "courier_m", .metres, "loopafstand van een L-NSP naar het dichtstbijzijnde C-NSP",
      "walk from an L-NSP to its nearest C-NSP"
    ) { $0.courierMetres },
    .text("courier_site", "id van dat C-NSP", "id of that C-NSP") { $0.courierSite },
    .count(
      "span", "aantal L-NSP's voor wie dit het dichtstbijzijnde C-NSP is",
      "L-NSPs for which this is the nearest C-NSP"
    ) { $0.span },
    .number(
      "load", .residents, "mensen die hier plek vinden; leeg zonder bekende capaciteit",
      "people who find room here; empty when no capacity is known"
    ) { $0.load },
    .number(
      "overflow", .residents, "van hen: voor wie een ander punt dichterbij maar vol was",
      "those of them for whom a nearer site was full"
    ) { $0.overflow },
    .capacity,
    .number("utilisation", .share, "bezetting: mensen per plek", "people for each place") {
      guard let load = $0.load, let capacity = $0.site.capacity, capacity > 0 else { return nil }
      return load / Double(capacity)
    },
    .text("readiness", "stand van de voorbereiding", "how far the preparation is") {
      $0.site.readiness?.rawValue
    }, .emergencyPower,
    .number(
      "autonomy_hours", .hours, "uren die het zelfstandig kan draaien",
      "hours it can run on its own"
    ) { $0.site.autonomyHours },
  ]
}
