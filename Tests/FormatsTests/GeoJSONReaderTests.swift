import Findings
import Foundation
import Geo
import TestSupport
import Testing
import Words

@testable import Formats

@Suite struct GeoJSONReaderTests {
  @Test func `columns are the property names in order of first appearance`() throws {
    let file = try open(
      """
      {"features": [
        {"type": "Feature", "geometry": null, "properties": {"b": 1, "a": "x"}},
        {"type": "Feature", "geometry": null, "properties": null},
        {"type": "Feature", "properties": {}},
        {"type": "Feature", "properties": {"c": true, "a": null}, "geometry": null}
      ], "type": "FeatureCollection"}
      """)
    #expect(file.layers[0].columns == ["b", "a", "c"])
    // The feature without a member "geometry" is refused: null has to be said.
    let outcome = Outcome(reading: file.path)
    #expect(
      outcome.features[0].map(\.values) == [
        [.integer(1), .text("x"), .null], [.null, .null, .null],
        [.null, .null, .text("true")],
      ])
    #expect(outcome.findings.map(\.location.row) == [3])
    #expect(!file.layers[0].hasGeometry)
  }

  @Test func `numbers keep their kind, lists and objects their text`() throws {
    let values = try values(
      #"{"a": 12, "b": 12.5, "c": 1e2, "d": [1, {"x": "\u00e9"}], "e": {}, "f": "\u00e9\n\ud83d\ude00"}"#
    )
    #expect(
      values == [
        .integer(12), .real(12.5), .real(100), .text(#"[1, {"x": "\u00e9"}]"#), .text("{}"),
        .text("é\n😀"),
      ])
  }

  @Test func `a feature's own id is a column unless a property has that name`() throws {
    let one = try open(#"{"type":"Feature","id":"n1","geometry":null,"properties":{"a":1}}"#)
    #expect(one.layers[0].columns == ["id", "a"])
    #expect(Outcome(reading: one.path).features[0][0].values == [.text("n1"), .integer(1)])
    let two = try open(#"{"type":"Feature","id":7,"geometry":null,"properties":{"a":1,"id":2}}"#)
    #expect(Outcome(reading: two.path).features[0][0].values == [.integer(1), .integer(2)])
  }

  @Test(arguments: [
    ("Point", "[1, 2, 3]", Geometry.point(SourcePoint(x: 1, y: 2))),
    ("Point", "[]", .point(nil)),
    ("MultiPoint", "[[1, 2]]", .multiPoint([SourcePoint(x: 1, y: 2)])),
    (
      "LineString", "[[1, 2], [3, 4]]",
      .lineString([SourcePoint(x: 1, y: 2), SourcePoint(x: 3, y: 4)])
    ),
    (
      "MultiLineString", "[[[1, 2], [3, 4]]]",
      .multiLineString([[SourcePoint(x: 1, y: 2), SourcePoint(x: 3, y: 4)]])
    ),
    ("Polygon", "[\(ring)]", .polygon(Polygon(rings: [ringPoints]))),
    ("Polygon", "[]", .polygon(Polygon(rings: []))),
    ("MultiPolygon", "[[\(ring)]]", .multiPolygon([Polygon(rings: [ringPoints])])),
  ])
  func `every geometry, bare and in a feature`(
    type: String, coordinates: String, expected: Geometry<SourcePoint>
  ) throws {
    let bare = #"{"type":"\#(type)","coordinates":\#(coordinates)}"#
    for text in [
      bare, #"{"type":"Feature","properties":{},"geometry":\#(bare)}"#,
      #"{"type":"FeatureCollection","features":[{"type":"Feature","geometry":\#(bare)}]}"#,
    ] {
      let outcome = Outcome(reading: try open(text).path)
      #expect(outcome.features[0].map(\.geometry) == [expected])
    }
    let collection = Outcome(
      reading: try open(#"{"type":"GeometryCollection","geometries":[\#(bare)]}"#).path)
    #expect(collection.features[0].map(\.geometry) == [.collection([expected])])
  }

  @Test(arguments: [
    ("\"urn:ogc:def:crs:OGC:1.3:CRS84\"", "OGC:CRS84"), ("\"OGC:CRS84\"", "OGC:CRS84"),
    ("\"urn:ogc:def:crs:EPSG::28992\"", "EPSG:28992"), ("\"EPSG:28992\"", "EPSG:28992"),
    ("\"urn:ogc:def:crs:EPSG:6.9:31370\"", "EPSG:31370"), ("\"epsg:3857\"", "EPSG:3857"),
    ("\"http://www.opengis.net/def/crs/EPSG/0/28992\"", "EPSG:28992"),
    ("\"https://www.opengis.net/def/crs/OGC/1.3/CRS84\"", "OGC:CRS84"),
    ("\"http://www.opengis.net/gml/srs/epsg.xml#28992\"", "EPSG:28992"),
    ("\"urn:ogc:def:crs,crs:EPSG::28992,crs:EPSG::5709\"", "EPSG:28992"),
  ])
  func `a crs is known in all its spellings`(name: String, definition: String) throws {
    let crs = #"{"type":"name","properties":{"name":\#(name)}}"#
    let file = try open(
      #"{"type":"FeatureCollection","features":[],"crs":\#(crs)}"#)
    #expect(file.layers[0].referenceSystem?.definition == definition)
  }

  @Test func `an empty place among metres of RD does not make degrees of them`() throws {
    func feature(_ x: Int, _ y: Int) -> String {
      #"{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[\#(x),\#(y)]}}"#
    }
    func system(_ features: [String]) throws -> ReferenceSystem? {
      let list = features.joined(separator: ",")
      let file = try open(#"{"type":"FeatureCollection","features":[\#(list)]}"#)
      return file.layers[0].referenceSystem
    }
    #expect(try system([feature(155_000, 463_000), feature(0, 0)]) == .rdNew)
    #expect(try system([feature(0, 0)]) == .wgs84)
    #expect(try system([feature(5, 52), feature(155_000, 463_000)]) == .wgs84)
  }

  @Test func `ids of nineteen digits keep them all, and a zero character shows`() throws {
    let values = try values(
      #"{"a": 1234567890123456781, "b": -9223372036854775808, "c": 9223372036854775808, "d": "a\u0000b"}"#
    )
    #expect(
      values == [
        .integer(1_234_567_890_123_456_781), .integer(.min), .real(9_223_372_036_854_775_808),
        .text("a\u{FFFD}b"),
      ])
  }

  @Test func `a crs that is not known stops the file`() throws {
    for crs in [
      #"{"type":"name","properties":{"name":"RD"}}"#, #"{"type":"link"}"#, "5",
      #"{"type":"name","properties":{"name":"EPSG:x"}}"#,
    ] {
      let text = #"{"type":"FeatureCollection","features":[],"crs":\#(crs)}"#
      let error = #expect(throws: DataError.self) { try open(text) }
      #expect(error?.nextStep.english.contains("-t_srs EPSG:4326") == true)
    }
    let none = try open(#"{"type":"FeatureCollection","features":[],"crs":null}"#)
    #expect(none.layers[0].referenceSystem == .wgs84)
    let code = #"{"type":"EPSG","properties":{"code":28992}}"#
    let old = try open(#"{"type":"FeatureCollection","features":[],"crs":\#(code)}"#)
    #expect(old.layers[0].referenceSystem == .rdNew)
  }

  @Test(arguments: [
    ("[155000, 463000]", "EPSG:28992", 0), ("[5.4, 52.2]", "OGC:CRS84", 0),
    ("[0, 300000]", "EPSG:28992", 0), ("[0, 299999]", "OGC:CRS84", 1),
    ("[300000, 650000]", "EPSG:28992", 0), ("[0, 650001]", "OGC:CRS84", 1),
    ("[300001, 463000]", "OGC:CRS84", 1), ("[175, 90.5]", "OGC:CRS84", 1),
    ("[359.9, -90]", "OGC:CRS84", 0),
  ])
  func `metres of RD are recognised, other metres refused`(
    position: String, definition: String, refused: Int
  ) throws {
    let file = try open(#"{"type":"Point","coordinates":\#(position)}"#)
    let outcome = Outcome(reading: file.path)
    #expect(file.layers[0].referenceSystem?.definition == definition)
    #expect(outcome.findings.count == refused)
    #expect(outcome.findings.allSatisfy { $0.code == "coordinates-out-of-range" })
  }

  @Test func `one place in degrees among metres of RD means no RD`() throws {
    let file = try open(
      """
      {"type":"FeatureCollection","features":[
      {"type":"Feature","geometry":{"type":"Point","coordinates":[155000,463000]}},
      {"type":"Feature","geometry":{"type":"Point","coordinates":[5,52]}}]}
      """)
    #expect(file.layers[0].referenceSystem == .wgs84)
    #expect(Outcome(reading: file.path).findings.map(\.location.row) == [1])
  }

  @Test(arguments: [
    (
      #"{"type":"Polygon","coordinates":[\#(ring),[[0,0],[1,1],[0,0]]]}"#,
      "geometry.coordinates[1]:"
    ),
    (#"{"type":"LineString","coordinates":[[0,0],["1",1]]}"#, "geometry.coordinates[1]:"),
    (#"{"type":"MultiPolygon","coordinates":[[\#(ring)],[[1]]]}"#, "geometry.coordinates[1][0]:"),
    (#"{"type":"Point","coordinates":5}"#, "geometry.coordinates: expected a position"),
    (
      #"{"type":"Point"}"#, "geometry.coordinates: expected a position (two numbers), found nothing"
    ),
    (#"{"type":"Circle","coordinates":[0,0]}"#, "geometry: the type \"Circle\""),
    (#"{"type":"GeometryCollection","geometries":[null]}"#, "geometry.geometries[0]:"),
    (#"[1,2]"#, "geometry: expected a geometry object, found a list of 2 numbers"),
  ])
  func `a broken geometry is refused with its place`(geometry: String, place: String) throws {
    let text = #"{"type":"Feature","properties":{},"geometry":\#(geometry)}"#
    let outcome = Outcome(reading: try open(text).path)
    #expect(outcome.findings.count == 1)
    #expect(outcome.findings.first?.message.hasPrefix("row refused: " + place) == true)
  }

  @Test func `a repeated property makes the row ambiguous`() throws {
    let text = #"{"type":"Feature","geometry":null,"properties":{"a":1,"a":2}}"#
    let outcome = Outcome(reading: try open(text).path)
    #expect(outcome.findings.map(\.message) == ["row refused: the property \"a\" is given twice"])
  }

  @Test func `bombs of brackets end with an error`() throws {
    for opening in ["[", "{\"a\":", "{\"type\":\"FeatureCollection\",\"features\":["] {
      let bomb = String(repeating: opening, count: 200_000)
      let error = #expect(throws: DataError.self) {
        try open("{\"type\":\"Point\",\"coordinates\":" + bomb)
      }
      #expect(error?.found.english.contains("nested deeper than 128 levels") == true)
    }
  }

  @Test func `an incomplete download is an error with line and column`() throws {
    let error = #expect(throws: DataError.self) {
      try open("{\"type\": \"FeatureCollection\",\n\"features\": [\n{\"type\": \"Fea")
    }
    #expect(error?.found.english == "one at line 3, column 14: a text is opened and not closed")
  }

  @Test func `encodings other than UTF-8 are refused by name`() throws {
    let folder = try TemporaryFolder()
    let text = #"{"type":"FeatureCollection","features":[]}"#
    let wide = text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let marked = Outcome(reading: try folder.file("a.geojson", [0xFF, 0xFE] + wide))
    #expect(marked.error?.found.english == "text in UTF-16")
    #expect(
      Outcome(reading: try folder.file("b.geojson", wide)).error?.found.english == "text in UTF-16")
    let latin = Outcome(reading: try folder.file("c.geojson", Array("{\"a\":\"".utf8) + [0xE9]))
    #expect(latin.error?.found.english.contains("the first at position 7") == true)
    let mark = Outcome(reading: try folder.file("d.geojson", [0xEF, 0xBB, 0xBF] + text.utf8))
    #expect(mark.error == nil)
  }

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func open(_ text: String) throws -> FeatureFile {
    try openFeatureFile(folder.file("\(text.hashValue).geojson", text))
  }

  private func values(_ properties: String) throws -> [AttributeValue] {
    let file = try open(#"{"type":"Feature","geometry":null,"properties":\#(properties)}"#)
    return Outcome(reading: file.path).features[0][0].values
  }
}

private let ring = "[[0,0],[1,0],[1,1],[0,0]]"
private let ringPoints = [(0, 0), (1, 0), (1, 1), (0, 0)].map { SourcePoint(x: $0, y: $1) }
