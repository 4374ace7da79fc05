import Formats
import Foundation
import Geo
import TestSupport
import Testing

@Suite struct GeoJSONWriterTests {
  @Test func `a collection with an attribution and a feature per line`() throws {
    let text = try written(attribution: "© \"X\"\n") { writer in
      try writer.write(
        .point(LonLat(longitude: 5.38763888888889, latitude: 52)),
        properties: [
          ("z", .text("a\\b\u{1}")), ("a", .real(0.1 + 0.2)), ("n", .null), ("i", .integer(-3)),
          ("nan", .real(.nan)),
        ])
      try writer.write(nil, properties: [])
    }
    #expect(
      text == """
        {"type":"FeatureCollection","attribution":"© \\"X\\"\\n","features":[
        {"type":"Feature","properties":{"z":"a\\\\b\\u0001","a":0.3,"n":null,"i":-3,"nan":null},\
        "geometry":{"type":"Point","coordinates":[5.3876389,52]}},
        {"type":"Feature","properties":{},"geometry":null}
        ]}

        """)
  }

  @Test func `an empty collection is GeoJSON too`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("e.geojson", written { _ in })
    #expect(Outcome(reading: path).description == "e 0")
  }

  @Test func `rings follow the right-hand rule whichever way they came`() throws {
    let outer = [(0.0, 0.0), (3, 0), (3, 3), (0, 3), (0, 0)].map(LonLat.init)
    let hole = [(1.0, 1.0), (1, 2), (2, 2), (2, 1), (1, 1)].map(LonLat.init)
    let expected = "[[[0,0],[3,0],[3,3],[0,3],[0,0]],[[1,1],[1,2],[2,2],[2,1],[1,1]]]"
    for rings in [[outer, hole], [outer.reversed(), hole.reversed()]] {
      let text = try written { writer in
        try writer.write(.polygon(Polygon(rings: rings)), properties: [])
        try writer.write(.multiPolygon([Polygon(rings: rings)]), properties: [])
      }
      #expect(text.contains("\"coordinates\":\(expected)}"))
      #expect(text.contains("\"coordinates\":[\(expected)]}"))
    }
  }

  @Test func `every geometry is read again as it was`() throws {
    let a = LonLat(longitude: 4.5, latitude: 52.25)
    let b = LonLat(longitude: -4.5, latitude: -52.25)
    let ring = [(0.0, 0.0), (3, 0), (3, 3), (0, 0)].map(LonLat.init)
    let geometries: [Geometry<LonLat>] = [
      .point(a), .point(nil), .multiPoint([a, b]), .lineString([a, b]),
      .multiLineString([[a, b], [b, a]]), .polygon(Polygon(rings: [ring])),
      .multiPolygon([Polygon(rings: [ring]), Polygon(rings: [ring])]), .multiPolygon([]),
      .collection([.point(a), .collection([.lineString([a, b])])]),
    ]
    let folder = try TemporaryFolder()
    let path = try folder.file(
      "g.geojson",
      written { writer in for geometry in geometries { try writer.write(geometry, properties: []) }
      })
    let read = Outcome(reading: path).features[0].map(\.geometry)
    #expect(
      read == geometries.map { $0.map { SourcePoint(x: $0.longitude, y: $0.latitude) } })
  }

  private func written(
    attribution: String? = nil, _ body: (inout GeoJSONWriter) throws -> Void
  ) throws -> String {
    let output = ByteOutput()
    var writer = try GeoJSONWriter(
      output, foreignMembers: attribution.map { [("attribution", .text($0))] } ?? [])
    try body(&writer)
    try writer.finish()
    return String(decoding: output.bytes, as: UTF8.self)
  }
}
