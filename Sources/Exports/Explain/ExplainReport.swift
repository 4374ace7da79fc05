// Everything that is said about one place.

public import Coverage
public import Figures
import Formats
package import Geo
public import GeoEngine
import OutputFolder
public import Planning
import WalkNetwork
import Words

/// The answer about one place with the names in it.
public struct ExplainReport: Sendable {
  /// The record of the population, when the question was about one.
  public struct Cell: Sendable, Hashable {
    /// The id.
    public var id: String
    /// Its residents; `nil` when not known.
    public var residents: Double?

    public init(id: String, residents: Double?) {
      self.id = id
      self.residents = residents
    }
  }

  /// The answer.
  public var explanation: WalkExplanation
  /// The record that was asked about; `nil` for a place.
  public var cell: Cell?
  /// The sites by rank.
  public var sites: [Noodsteunpunt]
  /// The gemeente that holds the place.
  public var gemeente: Gemeente?
  /// The plane of all coordinates.
  public var plane: Plane
  /// Whom the data is from.
  public var inputs: [InputRecord]
  /// Where the place is on the ellipsoid.
  package let lonLat: LonLat?

  /// - Throws: `ProjectionError` when PROJ does not know the plane.
  public init(
    _ explanation: WalkExplanation, cell: Cell?, sites: [Noodsteunpunt], gemeente: Gemeente?,
    plane: Plane, inputs: [InputRecord]
  ) throws(ProjectionError) {
    self.explanation = explanation
    self.cell = cell
    self.sites = sites
    self.gemeente = gemeente
    self.plane = plane
    self.inputs = inputs
    lonLat = try plane.lonLats(of: [explanation.place]).first ?? nil
  }

  /// True when the place is covered.
  public var isCovered: Bool { explanation.status == .covered }

  /// What is drawn: the walk, its ends, the next sites.
  private struct Feature: Sendable {
    var what: String
    var name: String?
    var id: String?
    var metres: Double?
    var geometry: Geometry<PlanePoint>
  }

  private var features: [Feature] {
    var features = [
      Feature(what: "place", name: nil, id: cell?.id, geometry: .point(explanation.place))
    ]
    if let route = explanation.route {
      features.append(
        Feature(
          what: "walk", name: sites[route.site].name, id: sites[route.site].id,
          metres: route.metres, geometry: .lineString(route.line)))
    }
    for walk in explanation.walks {
      let site = sites[walk.site]
      features.append(
        Feature(
          what: "site", name: site.name, id: site.id, metres: walk.metres,
          geometry: .point(site.location)))
    }
    if let point = explanation.farthestNewSite {
      features.append(Feature(what: "new-site", geometry: .point(point)))
    }
    return features
  }

  /// The walk, its ends and the next sites as GeoJSON.
  ///
  /// - Throws: `ProjectionError` when PROJ does not know the plane.
  public func geoJSON() throws -> [UInt8] {
    let layer = MapLayer<Feature>(
      name: "walk", title: Wording(""), kind: .lineString,
      columns: [
        .text("what", "wat het is", "what it is") { $0.what },
        .text("id", "id", "id") { $0.id },
        .text("name", "naam", "name") { $0.name },
        .number("walk_m", .metres, "loopafstand", "walk") { $0.metres },
      ], rows: features, geometry: { $0.geometry },
      style: LayerStyle(attribute: nil, categories: []))
    let projection = try Projection(from: plane.code, to: "OGC:CRS84")
    return try layer.geoJSON(
      projection,
      foreignMembers: [
        ("norm", .text(explanation.norm.id)), ("status", .text(explanation.status.rawValue)),
        ("attribution", .text(inputs.attribution)),
      ]
    ).bytes
  }
}
