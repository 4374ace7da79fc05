import Formats
import Foundation
import Geo

/// Small good files with rows.
enum RowSeeds {
  private static let square = Polygon(rings: [
    [
      PlanePoint(x: 155_000, y: 463_000), PlanePoint(x: 155_100, y: 463_000),
      PlanePoint(x: 155_100, y: 463_100), PlanePoint(x: 155_000, y: 463_100),
      PlanePoint(x: 155_000, y: 463_000),
    ],
    [
      PlanePoint(x: 155_020, y: 463_020), PlanePoint(x: 155_020, y: 463_040),
      PlanePoint(x: 155_040, y: 463_040), PlanePoint(x: 155_020, y: 463_020),
    ],
  ])

  private static let geometries: [Geometry<PlanePoint>] = [
    .point(PlanePoint(x: 155_000, y: 463_000)), .point(nil), .polygon(square),
    .lineString([PlanePoint(x: 155_000, y: 463_000), PlanePoint(x: 155_100, y: 463_000)]),
    .multiPolygon([square, square]),
    .multiPoint([PlanePoint(x: 155_000, y: 463_000)]),
    .multiLineString([[PlanePoint(x: 1, y: 2), PlanePoint(x: 3, y: 5)]]),
    .collection([.polygon(square), .point(PlanePoint(x: 155_000, y: 463_000))]),
  ]

  /// A GeoPackage with squares, areas and a table without geometry.
  static func geoPackage() throws -> Data {
    let workplace = try Workplace()
    let path = workplace.folder + "/seed.gpkg"
    let squares = GeoPackageLayer(
      name: "vierkant_100m", geometryKind: .polygon,
      columns: [("crs28992res100m", .text), ("aantal_inwoners", .integer), ("share", .real)],
      rows: [
        .init(.polygon(square), [.text("E1550N4630"), .integer(12), .real(0.5)]),
        .init(.polygon(square), [.text("E1551N4630"), .integer(-99997), .null]),
      ])
    let areas = GeoPackageLayer(
      name: "gemeenten", geometryKind: .multiPolygon,
      columns: [("gemeentecode", .text), ("gemeentenaam", .text), ("water", .text)],
      rows: [.init(.polygon(square), [.text("GM0001"), .text("Dorp"), .text("NEE")])])
    let register = GeoPackageLayer(
      name: "gebiedsindelingen_register", geometryKind: nil,
      columns: [("gemeentecode", .text), ("veiligheidsregiocode", .text)],
      rows: [.init(nil, [.text("GM0001"), .text("VR01")])])
    try writeGeoPackage(
      [squares, areas, register], to: path,
      referenceSystem: GeoPackageReferenceSystem(
        epsg: 28992, name: "Amersfoort / RD New", wkt: "LOCAL_CS[\"RD\"]"),
      lastChange: "2026-01-31T12:00:00.000Z")
    return try Data(contentsOf: URL(fileURLWithPath: path))
  }

  /// The blob of each kind of geometry.
  static func geometryBlobs() throws -> [Data] {
    let writer = GeoPackageBlobWriter(srsID: 28992)
    return geometries.map { writer.blob($0, box: BoundingBox()) }
  }

  /// Features, one feature, a geometry, and the reference system of before 2016.
  static let geoJSON = [
    """
    {"type":"FeatureCollection","features":[{"type":"Feature","id":7,"properties":{"code":"GM0001",\
    "naam":"Dorp \\u00e9","aantal_inwoners":12,"kind":"L-NSP","x":null,"tags":[1,{"a":true}]},\
    "geometry":{"type":"Polygon","coordinates":[[[5.1,52.1],[5.2,52.1],[5.2,52.2],[5.1,52.1]]]}},\
    {"type":"Feature","properties":{"code":"GM0002","aantal_inwoners":-99997},"geometry":{"type":\
    "MultiPolygon","coordinates":[[[[5.1,52.1],[5.2,52.1],[5.2,52.2],[5.1,52.1]]]]}}]}
    """,
    """
    {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":\
    "urn:ogc:def:crs:EPSG::28992"}},"features":[{"type":"Feature","properties":{"id":"A",\
    "kind":"C-NSP","capacity":1e2},"geometry":{"type":"Point","coordinates":[155000.5,463000]}},\
    {"type":"Feature","properties":null,"geometry":{"type":"LineString","coordinates":\
    [[155000,463000],[155100,463000,3.5]]}}]}
    """,
    """
    {"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[5.1,52.1]},\
    {"type":"MultiPoint","coordinates":[[5.1,52.1]]},{"type":"MultiLineString","coordinates":\
    [[[5.1,52.1],[5.2,52.1]]]}]}
    """,
  ]

  /// Sites, squares by id, points with people, and what Excel makes of a list.
  static let csv = [
    #"""
    id,name,kind,lon,lat,status,capacity,readiness,emergency_power
    A,"Buurthuis ""De Hoek""",L-NSP,5.1,52.1,existing,70,on-paper,ja
    B,Kazerne,C-NSP,52.1,5.1,planned,,exercised,nee

    """#,
    "\u{FEFF}naam;soort;x;y;capaciteit\r\nKerk;L-NSP;155000,5;463000;\"1\r\n\"\r\n",
    "crs28992res100m\taantal_inwoners\twoningen\nE1550N4630\t12\t5\nE1551N4630\t-99997\t\n",
    "sep=;\nid;aantal_inwoners;longitude;latitude\n1;12,5;5.1;52.1\n2;1e3;5.2;52.2\n",
  ]
}
