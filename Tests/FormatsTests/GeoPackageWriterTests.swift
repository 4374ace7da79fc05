import Findings
import Formats
import Foundation
import GRDB
import Geo
import TestSupport
import Testing

@Suite struct GeoPackageWriterTests {
  private let folder: TemporaryFolder
  private let layers = { [Samples.sites, Samples.areas, Samples.streets, Samples.notes] }

  init() throws { folder = try TemporaryFolder() }

  @Test func `what is written is read again`() throws {
    let file = try openFeatureFile(write("a"))
    #expect(
      file.layers.map(\.name) == ["sites", "areas", "my \"streets\"", "notes", "layer_styles"])
    #expect(file.layers.prefix(3).allSatisfy { $0.referenceSystem == .rdNew && $0.hasGeometry })
    #expect(!file.layers[3].hasGeometry)
    #expect(file.layers[0].columns == ["fid", "id", "capacity", "share"])
    let features = Outcome(reading: file.path).features
    #expect(
      features[0].map(\.values) == [
        [.integer(1), .text("A"), .integer(12), .real(0.5)],
        [.integer(2), .text("O'Neill \"B\""), .null, .null],
        [.integer(3), .null, .integer(-1), .real(-2.25)],
      ])
    #expect(
      features[0].map(\.geometry) == [
        .point(SourcePoint(x: 155_000, y: 463_000)), nil, .point(nil),
      ])
    let square = Samples.square.rings[0].map { SourcePoint(x: $0.x, y: $0.y) }
    #expect(features[1].map(\.geometry) == [.multiPolygon([Polygon(rings: [square])])])
    #expect(features[2].first?.geometry?.points.count == 2)
    #expect(features[3].map(\.geometry) == [nil])
  }

  @Test func `two runs give the same bytes`() throws {
    let first = try Data(contentsOf: URL(fileURLWithPath: write("a")))
    let second = try Data(contentsOf: URL(fileURLWithPath: write("b")))
    #expect(first == second)
    #expect(Array(first[68..<72]) == Array("GPKG".utf8))
    // The user version, 10300, is 0x283C.
    #expect(Array(first[60..<64]) == [0, 0, 0x28, 0x3C])
  }

  @Test func `the tables say what the layers hold`() throws {
    let database = try DatabaseQueue(path: write("a"))
    try database.read { db in
      let contents = try Row.fetchOne(
        db, sql: "SELECT * FROM gpkg_contents WHERE table_name = 'areas'")
      #expect(contents?["max_x"] == 100.0)
      #expect(contents?["last_change"] == Samples.moment)
      let counts = try Int.fetchAll(
        db, sql: "SELECT feature_count FROM gpkg_ogr_contents ORDER BY rowid")
      #expect(counts == [3, 1, 1, 1, 2])
      let ids = try Int.fetchAll(db, sql: "SELECT srs_id FROM gpkg_spatial_ref_sys")
      #expect(ids == [-1, 0, 4326, 28992])
      #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM rtree_sites_geom") == 1)
      let styles = try String.fetchAll(
        db, sql: "SELECT f_table_name || useAsDefault || update_time FROM layer_styles")
      #expect(styles == ["sites1\(Samples.moment)", "my \"streets\"1\(Samples.moment)"])
      #expect(try String.fetchOne(db, sql: "PRAGMA integrity_check") == "ok")
      #expect(try Row.fetchOne(db, sql: "PRAGMA foreign_key_check") == nil)
    }
  }

  @Test func `editing a layer keeps index and count right`() throws {
    let queue = try DatabaseQueue(path: write("a"))
    try queue.write { db in
      // Stand-ins for the functions that GDAL and QGIS bring along.
      for name in ["ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY"] {
        db.add(function: DatabaseFunction(name, argumentCount: 1, pure: true) { _ in 5.0 })
      }
      db.add(function: DatabaseFunction("ST_IsEmpty", argumentCount: 1, pure: true) { _ in false })
      func state() throws -> String {
        let ids = try String.fetchAll(
          db, sql: "SELECT id || ':' || minx FROM rtree_areas_geom ORDER BY id")
        let count = try Int.fetchOne(
          db, sql: "SELECT feature_count FROM gpkg_ogr_contents WHERE table_name = 'areas'")
        return "\(count ?? -1) rows, index \(ids.joined(separator: " "))"
      }
      #expect(try state() == "1 rows, index 1:0.0")
      try db.execute(sql: "INSERT INTO areas (geom) SELECT geom FROM areas")
      #expect(try state() == "2 rows, index 1:0.0 2:5.0")
      try db.execute(sql: "UPDATE areas SET geom = geom WHERE fid = 1")
      #expect(try state() == "2 rows, index 1:5.0 2:5.0")
      try db.execute(sql: "UPDATE areas SET geom = NULL WHERE fid = 2")
      #expect(try state() == "2 rows, index 1:5.0")
      try db.execute(sql: "UPDATE areas SET fid = 7 WHERE fid = 1")
      #expect(try state() == "2 rows, index 7:5.0")
      try db.execute(sql: "UPDATE areas SET fid = 8, geom = NULL WHERE fid = 7")
      #expect(try state() == "2 rows, index ")
      try db.execute(sql: "DELETE FROM areas")
      #expect(try state() == "0 rows, index ")
    }
  }

  @Test func `a file that is there is not replaced, and a failed one not left`() throws {
    let path = try folder.file("a.gpkg", "mine")
    let error = #expect(throws: DataError.self) { try write("a") }
    #expect(error?.kind == .unwritable)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
    let twice = [Samples.notes, Samples.notes]
    #expect(throws: DataError.self) { try write("b", twice) }
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/b.gpkg"))
    #expect(throws: DataError.self) { try write("no/such/folder") }
  }

  @Test(.enabled(if: Program("ogrinfo").isPresent, "ogrinfo (gdal-bin) is not on PATH"))
  func `GDAL reads every layer without a word of warning`() throws {
    let path = try write("a")
    let summary = try Program("ogrinfo").run("-ro", "-al", "-so", path)
    #expect(summary.errors == "")
    #expect(!summary.output.contains("Warning") && !summary.output.contains("ERROR"))
    #expect(
      summary.output.components(separatedBy: "\n").filter { $0.hasPrefix("Geometry: ") } == [
        "Geometry: Point", "Geometry: Multi Polygon", "Geometry: Line String", "Geometry: None",
        "Geometry: None",
      ])
    #expect(summary.output.contains("Feature Count: 3"))
    #expect(summary.output.contains("ID[\"EPSG\",28992]"))
    #expect(summary.output.contains("Extent: (155000.000000, 463000.000000)"))
    // A box in the middle of the square goes through the spatial index.
    let found = try Program("ogrinfo").run(
      "-ro", "-spat", "40", "40", "60", "60", "-q", path, "areas")
    #expect(found.errors == "")
    #expect(found.output.contains("MULTIPOLYGON (((0 0,100 0,100 100,0 100,0 0)))"))
    let index = try Program("ogrinfo").run(
      "-ro", path, "-sql", "SELECT HasSpatialIndex('sites', 'geom')")
    #expect(index.output.contains("(Integer) = 1"))
  }

  private func write(_ name: String, _ layers: [GeoPackageLayer]? = nil) throws -> String {
    let path = folder.path + "/\(name).gpkg"
    try writeGeoPackage(
      layers ?? self.layers(), to: path, referenceSystem: Samples.rdNew,
      lastChange: Samples.moment)
    return path
  }
}

/// A program of the system that a test compares with.
struct Program {
  private let path: String?

  init(_ name: String) {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    path = folders.map { $0 + "/" + name }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  var isPresent: Bool { path != nil }

  func run(_ arguments: String...) throws -> (output: String, errors: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(path))
    process.arguments = arguments
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    let complaint = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: text, as: UTF8.self), String(decoding: complaint, as: UTF8.self))
  }
}
