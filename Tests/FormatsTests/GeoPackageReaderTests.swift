import Findings
import Foundation
import GRDB
import Geo
import TestSupport
import Testing
import Words

@testable import Formats

@Suite struct GeoPackageReaderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `names are compared without case, and leftover rows passed over`() throws {
    let path = try database(
      """
      UPDATE gpkg_contents SET data_type = 'FEATURES', table_name = 'Cells';
      UPDATE gpkg_geometry_columns SET table_name = 'CELLS', column_name = 'SHAPE';
      INSERT INTO gpkg_contents VALUES ('gone', 'features'), ('gpkg_contents', 'tiles');
      """)
    let file = try openFeatureFile(path)
    #expect(
      file.layers == [
        FeatureLayer(
          name: "cells", columns: ["fid", "na\"am", "blob"], referenceSystem: .rdNew,
          hasGeometry: true)
      ])
    #expect(try file.layer(named: "Cells").name == "cells")
  }

  @Test func `rows come in the order of the primary key with the columns asked for`() throws {
    let file = try openFeatureFile(database())
    var layer = file.layers[0]
    layer.columns = ["na\"am", "fid", "blob"]
    let features = try read(layer, of: file)
    #expect(features.map(\.row) == [1, 2])
    #expect(
      features.map(\.values) == [
        [.text("a"), .integer(1), .null], [.text("c"), .integer(3), .null],
      ])
    #expect(features.map(\.geometry) == [.point(SourcePoint(x: 1, y: 2)), nil])
    layer.columns = []
    #expect(try read(layer, of: file).map(\.values) == [[], []])
    layer.hasGeometry = false
    #expect(try read(layer, of: file).map(\.geometry) == [nil, nil])
    layer.columns = ["shape"]
    let error = #expect(throws: DataError.self) { try read(layer, of: file) }
    #expect(error?.found.english == "fid, na\"am, blob")
    #expect(error?.location.layer == "cells")
  }

  @Test(arguments: [
    ("'EPSG', 28992, 'x'", "EPSG:28992"), ("'epsg', 4326, 'x'", "EPSG:4326"),
    ("'NONE', 0, 'undefined'", nil), ("'me', 5, 'PROJCS[...]'", "PROJCS[...]"),
    ("'me', 5, ' Undefined '", nil), ("'EPSG', 0, 'GEOGCS[...]'", "GEOGCS[...]"),
  ])
  func `the reference system is code or definition`(row: String, definition: String?) throws {
    let file = try openFeatureFile(
      database("REPLACE INTO gpkg_spatial_ref_sys VALUES (100, \(row))"))
    #expect(file.layers[0].referenceSystem?.definition == definition)
  }

  @Test(arguments: [0, -1, 7])
  func `an undefined or missing id is no reference system`(id: Int) throws {
    let file = try openFeatureFile(database("UPDATE gpkg_geometry_columns SET srs_id = \(id)"))
    #expect(file.layers[0].referenceSystem == nil)
    #expect(file.layers[0].hasGeometry)
  }

  @Test func `tables without rowid, with a column rowid, and views have an order`() throws {
    let file = try openFeatureFile(
      database(
        """
        CREATE TABLE a (k TEXT PRIMARY KEY, v) WITHOUT ROWID;
        INSERT INTO a VALUES ('b', 1), ('a', 2);
        CREATE TABLE b (rowid TEXT, v);
        INSERT INTO b VALUES ('z', 1), ('y', 2);
        CREATE VIEW c AS SELECT fid AS OGC_FID, shape FROM cells;
        INSERT INTO gpkg_contents VALUES
          ('a', 'attributes'), ('b', 'attributes'), ('c', 'features');
        INSERT INTO gpkg_geometry_columns VALUES ('c', 'shape', 100);
        """))
    func first(_ name: String) throws -> [AttributeValue] {
      try read(file.layer(named: name), of: file).map { $0.values[0] }
    }
    #expect(try first("a") == [.text("a"), .text("b")])
    #expect(try first("b") == [.text("z"), .text("y")])
    #expect(try first("c") == [.integer(1), .integer(3)])
    #expect(try file.layer(named: "c").hasGeometry)
  }

  @Test func `a geometry that is no blob is refused, and so is a damaged one`() throws {
    let outcome = Outcome(
      reading: try database(
        "UPDATE cells SET shape = 'POINT (1 2)' WHERE fid = 1;"
          + "UPDATE cells SET shape = x'47500001' WHERE fid = 3;"))
    #expect(outcome.findings.map(\.location.row) == [1, 2])
    #expect(outcome.findings.map(\.location.field) == ["shape", "shape"])
  }

  @Test func `a file beside which nothing may be written is read, in WAL mode too`() throws {
    let path = try database()
    for mode in ["DELETE", "WAL"] {
      let queue = try DatabaseQueue(path: path)
      try queue.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = \(mode)") }
      try queue.close()
      let odd = folder.path + "/100% [a]?x#y \(mode).gpkg"
      try FileManager.default.copyItem(atPath: path, toPath: odd)
      let before = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      #expect(Outcome(reading: odd).description == "cells 2")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == before)
    }
  }

  @Test func `rows that are only in the -wal file beside it are read`() throws {
    let path = try database()
    let queue = try DatabaseQueue(path: path)
    try queue.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
    try queue.write { try $0.execute(sql: "INSERT INTO cells (fid) VALUES (9)") }
    #expect(Outcome(reading: path).description == "cells 3")
    try queue.close()
  }

  @Test func `the -wal file beside it is found behind a link too`() throws {
    let path = try database()
    let queue = try DatabaseQueue(path: path)
    try queue.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
    try queue.write { try $0.execute(sql: "INSERT INTO cells (fid) VALUES (9)") }
    let elsewhere = try TemporaryFolder()
    let link = elsewhere.path + "/link.gpkg"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    #expect(Outcome(reading: link).description == "cells 3")
    try queue.close()
  }

  @Test func `names with quotes and marks on them are names`() {
    #expect(quotedIdentifier("a\"b") == "\"a\"\"b\"")
    let scalars = quotedIdentifier("si\"\u{301}tes").unicodeScalars
    #expect(scalars.elementsEqual("\"si\"\"\u{301}tes\"".unicodeScalars))
  }

  @Test func `a database that is no GeoPackage says how to become one`() throws {
    let path = folder.path + "/plain.gpkg"
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE a (b)") }
    let error = Outcome(reading: path).error
    #expect(error?.found.english == "an SQLite database without one")
    #expect(error?.nextStep.english.contains("ogr2ogr") == true)
  }

  @Test func `a file cut short is an error, not fewer rows`() throws {
    let path = try database(
      "WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n "
        + "WHERE i < 5000) INSERT INTO cells (fid, \"na\"\"am\") SELECT i, 'name' FROM n")
    #expect(Outcome(reading: path).description == "cells 4993")
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    let outcome = Outcome(
      reading: try folder.file("cut.gpkg", whole.prefix(whole.count / 2 / 4096 * 4096)))
    #expect(outcome.error?.expected.english == "a readable SQLite database")
  }

  /// A GeoPackage with the least that the reader needs, and what `sql` adds.
  private func database(_ sql: String = "") throws -> String {
    let path = folder.path + "/\(UUID().uuidString).gpkg"
    let queue = try DatabaseQueue(path: path)
    try queue.write { database in
      try database.execute(
        sql: """
          CREATE TABLE gpkg_contents (table_name TEXT, data_type TEXT);
          CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, srs_id INTEGER);
          CREATE TABLE gpkg_spatial_ref_sys (srs_id INTEGER PRIMARY KEY, organization TEXT,
            organization_coordsys_id INTEGER, definition TEXT);
          CREATE TABLE cells (fid INTEGER PRIMARY KEY, "na""am" TEXT, shape BLOB, blob BLOB);
          INSERT INTO gpkg_contents VALUES ('cells', 'features');
          INSERT INTO gpkg_geometry_columns VALUES ('cells', 'shape', 100);
          INSERT INTO gpkg_spatial_ref_sys VALUES (100, 'EPSG', 28992, 'x');
          INSERT INTO cells VALUES (3, 'c', NULL, x'00FF'), (1, 'a',
            x'4750000100000000' || x'0101000000' || x'000000000000F03F0000000000000040', NULL);
          UPDATE cells SET shape = CAST(shape AS BLOB);
          """)
      try database.execute(sql: sql)
    }
    try queue.close()
    return path
  }

  private func read(_ layer: FeatureLayer, of file: FeatureFile) throws -> [Feature] {
    var features: [Feature] = []
    try file.read(layer) { row throws(DataError) in
      if case .feature(let feature) = row { features.append(feature) }
    }
    return features
  }
}
