import Formats
import Geo

/// Small things to write.
enum Samples {
  static let moment = "2026-01-31T12:00:00.000Z"

  /// RD New with the shortest well-known text that programs accept.
  static let rdNew = GeoPackageReferenceSystem(
    epsg: 28992, name: "Amersfoort / RD New",
    wkt: #"PROJCS["Amersfoort / RD New",GEOGCS["Amersfoort",DATUM["Amersfoort","#
      + #"SPHEROID["Bessel 1841",6377397.155,299.1528128]],PRIMEM["Greenwich",0],"#
      + #"UNIT["degree",0.0174532925199433]],PROJECTION["Oblique_Stereographic"],"#
      + #"PARAMETER["latitude_of_origin",52.1561605555556],"#
      + #"PARAMETER["central_meridian",5.38763888888889],PARAMETER["scale_factor",0.9999079],"#
      + #"PARAMETER["false_easting",155000],PARAMETER["false_northing",463000],"#
      + #"UNIT["metre",1],AUTHORITY["EPSG","28992"]]"#)

  static var sites: GeoPackageLayer {
    GeoPackageLayer(
      name: "sites", title: "Noodsteunpunten", description: "Where people find help",
      geometryKind: .point,
      columns: [("id", .text), ("capacity", .integer), ("share", .real)],
      rows: [
        .init(.point(PlanePoint(x: 155_000, y: 463_000)), [.text("A"), .integer(12), .real(0.5)]),
        .init(nil, [.text("O'Neill \"B\""), .null, .real(.nan)]),
        .init(.point(nil), [.null, .integer(-1), .real(-2.25)]),
      ], styleQML: "<qgis version=\"3.28\"/>")
  }

  static let square = Polygon(rings: [
    [
      PlanePoint(x: 0, y: 0), PlanePoint(x: 100, y: 0), PlanePoint(x: 100, y: 100),
      PlanePoint(x: 0, y: 100), PlanePoint(x: 0, y: 0),
    ]
  ])

  static var areas: GeoPackageLayer {
    GeoPackageLayer(
      name: "areas", geometryKind: .multiPolygon, columns: [("code", .text)],
      rows: [.init(.polygon(square), [.text("GM0001")])])
  }

  static var streets: GeoPackageLayer {
    GeoPackageLayer(
      name: "my \"streets\"", geometryKind: .lineString, columns: [],
      rows: [.init(.lineString([PlanePoint(x: 1, y: 2), PlanePoint(x: 3, y: 5)]), [])],
      styleQML: "<qgis/>")
  }

  static var notes: GeoPackageLayer {
    GeoPackageLayer(
      name: "notes", geometryKind: nil, columns: [("text", .text)], rows: [.init(nil, [.text("n")])]
    )
  }
}
