// Figures that lists of several kinds of rows share: where a row lies, and which site it is about.

package import Geo
package import Planning
import Words

/// A row that lies somewhere.
package protocol PlacedRow: Sendable, SendableMetatype {
  /// Where it lies in the plane.
  var point: PlanePoint { get }
  /// The same on the ellipsoid; `nil` for a point that has no place there.
  var place: LonLat? { get }
  /// The gemeente that holds it; `nil` outside all.
  var gemeente: Gemeente? { get }
}

extension Figure where Row: PlacedRow {
  static var x: Figure { .number("x", .metres, "oostelijke coördinaat", "easting") { $0.point.x } }
  static var y: Figure {
    .number("y", .metres, "noordelijke coördinaat", "northing") { $0.point.y }
  }
  static var longitude: Figure {
    .number("lon", .degrees, "lengtegraad (WGS84)", "longitude (WGS84)") { $0.place?.longitude }
  }
  static var latitude: Figure {
    .number("lat", .degrees, "breedtegraad (WGS84)", "latitude (WGS84)") { $0.place?.latitude }
  }
  static var gemeenteCode: Figure {
    .text("gemeente", "code van de gemeente", "code of the gemeente") { $0.gemeente?.code }
  }
  static var gemeenteName: Figure {
    .text(
      "gemeente_name", title: Wording("Gemeente"), "naam van de gemeente", "name of the gemeente"
    ) { $0.gemeente?.name }
  }
}

/// A row about a site.
package protocol SiteNamingRow: Sendable, SendableMetatype {
  /// The site.
  var site: Noodsteunpunt { get }
}

extension Figure where Row: SiteNamingRow {
  static var siteID: Figure {
    .text("id", "id van het noodsteunpunt", "id of the site") { $0.site.id }
  }
  static var siteName: Figure { .text("name", "naam", "name") { $0.site.name } }
  static var siteKind: Figure {
    .text("kind", title: Wording("Soort", "Kind"), "C-NSP of L-NSP", "C-NSP or L-NSP") {
      $0.site.kind.rawValue
    }
  }
  /// The name, or the id of a site without one.
  static var siteShownName: Figure {
    .text(
      "shown_name", title: Wording("Naam", "Name"), "naam, of anders het id", "name, or else id"
    ) {
      $0.site.shownName
    }
  }
  static var siteNameAndKind: Figure {
    .text("name_and_kind", title: Wording("Punt", "Point"), "naam en soort", "name and kind") {
      "\($0.site.shownName) (\($0.site.kind.rawValue))"
    }
  }
}

extension Noodsteunpunt {
  /// The name, or the id of a site without one.
  package var shownName: String { name.isEmpty ? id : name }
}
