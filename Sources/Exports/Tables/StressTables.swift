// stress-sites.csv and stress-crossings.csv: what is lost without each site and each crossing, worst first.

package import Coverage
import Figures
import Formats
package import Geo
package import GeoEngine
package import Planning
package import WalkNetwork
import Words

/// A site and what is lost without it.
package struct SiteLossRow: Sendable {
  /// Its place in the ranking, from 1.
  var rank: Int
  /// The site that fails.
  package var site: Noodsteunpunt
  /// What is lost.
  package var loss: CoverLoss
  /// Where it is on the ellipsoid.
  package var place: LonLat?
  /// The gemeente that holds it.
  package var gemeente: Gemeente?
}

/// A crossing and what is lost when it closes.
package struct CrossingLossRow: Sendable {
  /// Its place in the ranking, from 1.
  var rank: Int
  /// The crossing that closes.
  package var crossing: StreetCrossing
  /// What is lost.
  package var loss: CoverLoss
  /// Where it is on the ellipsoid.
  package var place: LonLat?
  /// The gemeente that holds it.
  package var gemeente: Gemeente?
  /// The name of the nearest place.
  package var placeName: String?
}

extension StressReport {
  /// The sites, the worst first.
  package func siteRows() throws(ProjectionError) -> [SiteLossRow] {
    let sites = sites.map { evidence.sites.ranked[$0.site] }
    let places = try plane.lonLats(of: sites.map(\.location))
    let gemeenten = gemeenten(at: sites.map(\.location))
    return sites.indices.map {
      SiteLossRow(
        rank: $0 + 1, site: sites[$0], loss: self.sites[$0].loss, place: places[$0],
        gemeente: gemeenten[$0])
    }
  }

  /// The crossings, the worst first.
  package func crossingRows() throws(ProjectionError) -> [CrossingLossRow] {
    let centers = crossings.map(\.crossing.center)
    let places = try plane.lonLats(of: centers)
    let gemeenten = gemeenten(at: centers)
    return crossings.indices.map {
      CrossingLossRow(
        rank: $0 + 1, crossing: crossings[$0].crossing, loss: crossings[$0].loss,
        place: places[$0], gemeente: gemeenten[$0], placeName: crossingPlaces[$0])
    }
  }

  /// The table of sites.
  package var siteTable: Table<SiteLossRow> {
    Table(
      file: "stress-sites.csv",
      columns: [
        .count("rank", "rangnummer, grootste verlies eerst", "rank, greatest loss first") {
          $0.rank
        },
        .text("id", "id van het noodsteunpunt", "id of the site") { $0.site.id },
        .text("name", "naam", "name") { $0.site.name },
        .text("kind", "C-NSP of L-NSP", "C-NSP or L-NSP") { $0.site.kind.rawValue },
      ] + placeColumns({ $0.gemeente }, { $0.site.location }, { $0.place })
        + lossColumns { $0.loss })
  }

  /// The table of crossings.
  package var crossingTable: Table<CrossingLossRow> {
    Table(
      file: "stress-crossings.csv",
      columns: [
        .count("rank", "rangnummer, grootste verlies eerst", "rank, greatest loss first") {
          $0.rank
        },
        .text(
          "kind", "bridge = brug, tunnel, ferry = veer; anders wat de straat kruist",
          "a bridge, tunnel or ferry; else what the street crosses"
        ) { $0.crossing.kind.rawValue },
        .text("movable", "yes = beweegbare brug", "yes: a bridge that opens for ships") {
          $0.crossing.isMovable ? "yes" : "no"
        },
        .text("place", "dichtstbijzijnde plaatsnaam", "nearest place name") { $0.placeName },
      ] + placeColumns({ $0.gemeente }, { $0.crossing.center }, { $0.place }) + [
        .number(
          "street_m", .metres, "meters straat erop, alle stroken samen",
          "metres of street on it, all its ways together"
        ) { $0.crossing.streetMetres },
        .text("ways", "OSM-id's van de wegen", "OSM ids of its ways") {
          $0.crossing.wayIDs.map(String.init).joined(separator: " ")
        },
      ] + lossColumns { $0.loss })
  }

  private func placeColumns<Row>(
    _ gemeente: @escaping @Sendable (Row) -> Gemeente?,
    _ point: @escaping @Sendable (Row) -> PlanePoint, _ place: @escaping @Sendable (Row) -> LonLat?
  ) -> [Figure<Row>] {
    [
      .text("gemeente", "code van de gemeente", "code of the gemeente") { gemeente($0)?.code },
      .text("gemeente_name", "naam van de gemeente", "name of the gemeente") { gemeente($0)?.name },
      .number("x", .metres, "oostelijke coördinaat", "easting") { point($0).x },
      .number("y", .metres, "noordelijke coördinaat", "northing") { point($0).y },
      .number("lon", .degrees, "lengtegraad (WGS84)", "longitude (WGS84)") { place($0)?.longitude },
      .number("lat", .degrees, "breedtegraad (WGS84)", "latitude (WGS84)") { place($0)?.latitude },
    ]
  }

  private func lossColumns<Row>(
    _ loss: @escaping @Sendable (Row) -> CoverLoss
  ) -> [Figure<Row>] {
    [
      .number(
        "loses_cover", .residents, "inwoners die buiten de norm vallen als dit uitvalt",
        "residents who are no longer covered when it fails"
      ) { loss($0).losesCover },
      .number(
        "keeps_cover_farther", .residents, "inwoners die binnen de norm blijven en verder lopen",
        "residents who stay covered and walk farther"
      ) { loss($0).keepsCoverFarther },
      .number(
        "without_walk", .residents, "inwoners die geen route meer hebben",
        "residents who are left without any walk"
      ) { loss($0).leftWithoutWalk },
      .number(
        "walks_farther", .residents, "inwoners die verder lopen, binnen of buiten de norm",
        "residents who walk farther, covered or not"
      ) { loss($0).walksFarther },
      .number(
        "extra_m", .metres, "gemiddeld aantal meters extra voor wie verder loopt",
        "mean extra metres of those who walk farther"
      ) { loss($0).meanExtraMetres },
      .number(
        "extra_total", .residentKilometres, "extra kilometers van alle inwoners samen",
        "extra kilometres of all residents together"
      ) { loss($0).extraMetresTotal / 1000 },
    ]
      + evidence.population.groups.enumerated().map { place, group in
        .number(
          "loses_cover_\(group.name)", .residents,
          "leden van de groep \(group.name) die buiten de norm vallen",
          "members of the group \(group.name) who are no longer covered"
        ) { loss($0).groupsLosingCover[place] }
      }
  }

  /// The crossings as a layer: lines, or points where a street crosses a line.
  func crossingLayer(_ rows: [CrossingLossRow]) -> MapLayer<CrossingLossRow> {
    MapLayer(
      name: "stress-crossings",
      title: Wording(
        "Bruggen en kruisingen die men niet kan missen",
        "Bridges and crossings that cannot be missed"),
      kind: .multiLineString, columns: crossingTable.columns, rows: rows,
      geometry: { row in
        let lines = row.crossing.lines
        return lines.contains { $0.count > 1 }
          ? .multiLineString(lines.filter { $0.count > 1 }) : .multiPoint(lines.flatMap(\.self))
      }, style: LayerStyle(attribute: nil, categories: []))
  }
}
