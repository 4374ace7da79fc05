// sites.csv: what each site means for residents, and what is known about it.

package import Coverage
import Figures
import Geo
package import GeoEngine
package import Planning
import WalkNetwork

/// A site that counts, with its figures.
package struct SiteRow: Sendable {
  /// The site.
  package var site: Noodsteunpunt
  /// Its figures.
  package var figures: SiteFigures
  /// Metres to the street, also when that is too far; `nil` without any street.
  package var legMetres: Double?
  /// True when it is joined to the network.
  package var isUsed: Bool
  /// Where it is on the ellipsoid.
  var place: LonLat?
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
}

extension AnalyseReport {
  /// The sites by rank.
  package func siteRows() throws(ProjectionError) -> [SiteRow] {
    let sites = evidence.sites.ranked
    let places = try plane.lonLats(of: sites.map(\.location))
    return sites.indices.map { rank in
      let snap = evidence.sites.snaps[rank]
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

  /// The table of sites.
  ///
  /// Which sites are missed most is a list of targets: a public label leaves that column out.
  package var siteTable: Table<SiteRow> {
    let columns =
      Self.placeColumns + Self.figureColumns + Self.tierColumns + Self.preparationColumns
    return Table(
      file: "sites.csv",
      columns: settings.label?.isPublic == true ? columns.filter { $0.name != "sole" } : columns)
  }

  private static var placeColumns: [Figure<SiteRow>] {
    [
      .text("id", "id van het noodsteunpunt", "id of the site") { $0.site.id },
      .text("name", "naam", "name") { $0.site.name },
      .text("kind", "C-NSP of L-NSP", "C-NSP or L-NSP") { $0.site.kind.rawValue },
      .text("status", "stand van de besluitvorming", "how far the decision is") {
        $0.site.status.rawValue
      },
      .number("x", .metres, "oostelijke coördinaat", "easting") { $0.site.location.x },
      .number("y", .metres, "noordelijke coördinaat", "northing") { $0.site.location.y },
      .number("lon", .degrees, "lengtegraad (WGS84)", "longitude (WGS84)") { $0.place?.longitude },
      .number("lat", .degrees, "breedtegraad (WGS84)", "latitude (WGS84)") { $0.place?.latitude },
      .text("gemeente", "code van de gemeente", "code of the gemeente") { $0.gemeente?.code },
      .number("snap_m", .metres, "rechte afstand tot de straat", "straight distance to the street")
      {
        $0.legMetres
      },
      .text("is_used", "yes = doet mee, no = geen straat dichtbij", "no: no street near enough") {
        $0.isUsed ? "yes" : "no"
      },
    ]
  }

  private static var figureColumns: [Figure<SiteRow>] {
    [
      .number(
        "gross", .residents, "inwoners die binnen de norm kunnen komen",
        "residents who can walk to it within the norm"
      ) { $0.figures.gross },
      .number(
        "net", .residents, "inwoners binnen de norm voor wie dit het dichtstbijzijnde punt is",
        "residents within the norm for whom it is the nearest"
      ) { $0.figures.net },
      .number(
        "sole", .residents, "inwoners die alleen dit punt binnen de norm hebben",
        "residents whom only this site covers"
      ) { $0.figures.sole },
      .number(
        "nearest", .residents,
        "inwoners voor wie dit het dichtstbijzijnde punt is, dichtbij of ver",
        "residents for whom it is the nearest, near or far"
      ) { $0.figures.nearest },
    ]
  }

  private static var tierColumns: [Figure<SiteRow>] {
    [
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
    ]
  }

  private static var preparationColumns: [Figure<SiteRow>] {
    [
      .count("capacity", "personen tegelijk; leeg = onbekend", "persons at a time") {
        $0.site.capacity
      },
      .number("utilisation", .share, "bezetting: mensen per plek", "people for each place") {
        guard let load = $0.load, let capacity = $0.site.capacity, capacity > 0 else { return nil }
        return load / Double(capacity)
      },
      .text("readiness", "stand van de voorbereiding", "how far the preparation is") {
        $0.site.readiness?.rawValue
      },
      .text("emergency_power", "noodstroom: yes, no of leeg", "emergency power: yes, no or empty") {
        $0.site.hasEmergencyPower.map { $0 ? "yes" : "no" }
      },
      .number(
        "autonomy_hours", .hours, "uren die het zelfstandig kan draaien",
        "hours it can run on its own"
      ) { $0.site.autonomyHours },
    ]
  }
}

extension Plane {
  /// Points of the plane on the ellipsoid; `nil` for a point that has no place there.
  func lonLats(of points: [PlanePoint]) throws(ProjectionError) -> [LonLat?] {
    guard !points.isEmpty else { return [] }
    let projection = try Projection(from: code, to: "OGC:CRS84")
    var xs = points.map(\.x)
    var ys = points.map(\.y)
    xs.withUnsafeMutableBufferPointer { xs in
      ys.withUnsafeMutableBufferPointer { ys in projection.transform(xs: xs, ys: ys) }
    }
    return zip(xs, ys).map { x, y in
      x.isFinite && y.isFinite ? LonLat(longitude: x, latitude: y) : nil
    }
  }
}
