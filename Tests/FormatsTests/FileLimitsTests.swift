import CZlib
import Findings
import Foundation
import GRDB
import Geo
import TestSupport
import Testing
import Words

@testable import Formats

/// Small files that ask for much, and large ones that nobody needs: refused with a reason.
@Suite("File limits")
struct FileLimitsTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  // MARK: Tables

  @Test func `a table of a million columns is refused`() throws {
    let header = (1...1_000_000).map { "c\($0)" }.joined(separator: ",")
    let error = Outcome(reading: try folder.file("wide.csv", header + "\n1\n")).error
    #expect(error?.expected.english == "at most 16384 columns")
    #expect(error?.found.english == "1000000")
  }

  @Test func `as many columns of one name as a table may have get names at once`() throws {
    let header = [String](repeating: "a", count: FileLimits.columns).joined(separator: ";")
    let file = try openFeatureFile(folder.file("same.csv", header + "\n"))
    #expect(file.layers[0].columns.suffix(1) == ["a_16384"])
  }

  @Test func `properties of more names than a table may have columns are refused`() throws {
    let names = (0..<20_000).map { "\"p\($0)\":1" }.joined(separator: ",")
    let text = #"{"type":"Feature","geometry":null,"properties":{\#(names)}}"#
    let error = Outcome(reading: try folder.file("wide.geojson", text)).error
    #expect(error?.expected.english == "at most 16384 columns")
  }

  @Test func `properties stop at as many as a table may have columns, whatever they hold`() throws {
    let names = [String](repeating: #""a":[]"#, count: FileLimits.columns + 1)
    let text =
      #"{"type":"Feature","geometry":null,"properties":{\#(names.joined(separator: ","))}}"#
    let error = Outcome(reading: try folder.file("lists.geojson", text)).error
    #expect(error?.expected.english == "at most 16384 columns")
    #expect(error?.found.english == "more")
  }

  // MARK: Geometries

  @Test func `a polygon of fifty million points is refused before memory is taken`() throws {
    // The file is a hole but for its first bytes, so neither disk nor memory holds 800 MB.
    let count = UInt32(50_000_000)
    var head = Data([1, 3, 0, 0, 0, 1, 0, 0, 0])
    withUnsafeBytes(of: count.littleEndian) { head.append(contentsOf: $0) }
    let path = try folder.file("ring.wkb", head)
    #expect(truncate(path, off_t(head.count) + off_t(count) * 16) == 0)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
    let problem = #expect(throws: GeometryProblem.self) {
      try bytes.withUnsafeBytes { bytes throws in try WKBReader.geometry(in: bytes) }
    }
    #expect(problem?.kind.code == "geometry-too-large")
    #expect(problem?.message.contains("50,000,000") == true)
  }

  @Test func `the values of one feature are counted, those of all are not`() throws {
    var scanner = JSONScanner(UnsafeBufferPointer(start: nil, count: 0))
    let text = Array("[[1,2],[3,4],[5,6]]".utf8)
    try text.withUnsafeBufferPointer { bytes throws(JSONProblem) in
      // A list and three lists of two numbers: four heavy values and six light ones.
      scanner = JSONScanner(bytes)
      scanner.valuesLeft = 23
      _ = try scanner.value()
      scanner = JSONScanner(bytes)
      scanner.valuesLeft = 22
      let problem = #expect(throws: JSONProblem.self) { try scanner.value() }
      #expect(problem?.excess == .values)
      scanner = JSONScanner(bytes)
      scanner.valuesLeft = 0
      try scanner.skip()
    }
  }

  @Test(arguments: [
    (#"["",""]"#, 12), ("[[],{}]", 12), ("[1,2]", 6), (#"[1,2,""]"#, 16), (#"["",1]"#, 9),
    (#"{"a":null}"#, 8),
  ])
  func `what is no number weighs four times as much, as do numbers beside it`(
    text: String, weight: Int
  ) throws {
    try Array(text.utf8).withUnsafeBufferPointer { bytes throws(JSONProblem) in
      var scanner = JSONScanner(bytes)
      scanner.valuesLeft = weight + 1
      _ = try scanner.value()
      #expect(scanner.valuesLeft == 1)
      scanner = JSONScanner(bytes)
      scanner.valuesLeft = weight
      let problem = #expect(throws: JSONProblem.self) { try scanner.value() }
      #expect(problem?.excess == .values)
    }
  }

  @Test func `a list keeps its values in one block`() {
    // A value of eight bytes would be the address of a block of its own.
    #expect((16...24).contains(MemoryLayout<JSONValue>.stride))
  }

  @Test(arguments: ["NaN", "Infinity", "1e999", "-1e999"])
  func `JSON has no number that is not finite`(number: String) throws {
    let text = #"{"type":"Point","coordinates":[\#(number),52]}"#
    let error = try #require(Outcome(reading: folder.file("nan.geojson", text)).error)
    #expect(error.found.english.contains("line 1, column 32"))
  }

  // MARK: Databases

  @Test(arguments: [
    "UPDATE gpkg_geometry_columns SET srs_id = 'no number'",
    "UPDATE gpkg_geometry_columns SET srs_id = 1e300",
    "UPDATE gpkg_geometry_columns SET column_name = NULL",
    "UPDATE gpkg_geometry_columns SET column_name = x'FF'",
    "UPDATE gpkg_spatial_ref_sys SET organization_coordsys_id = 'x', organization = x'00FF'",
    "UPDATE gpkg_spatial_ref_sys SET definition = 5, organization = NULL",
  ])
  func `a database may hold anything in any column`(sql: String) throws {
    let outcome = Outcome(reading: try database(sql))
    #expect(outcome.error == nil)
    #expect(outcome.layers == ["cells 1"])
  }

  @Test func `a view that never ends is given up`() throws {
    let path = try database(
      """
      CREATE VIEW endless AS
        WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS fid FROM n;
      INSERT INTO gpkg_contents VALUES ('endless', 'attributes');
      """)
    let error = try #require(Outcome(reading: path).error)
    #expect(error.found.english.contains("far more work"))
    #expect(error.location.file == path)
  }

  @Test func `a value of half a gigabyte is refused`() throws {
    let path = try database(
      """
      CREATE VIEW heavy AS SELECT 1 AS fid, zeroblob(500000000) AS shape;
      INSERT INTO gpkg_contents VALUES ('heavy', 'features');
      INSERT INTO gpkg_geometry_columns VALUES ('heavy', 'shape', 100);
      """)
    let error = try #require(Outcome(reading: path).error)
    #expect(error.found.english == "a value of more than 128004096 bytes")
  }

  private func database(_ sql: String) throws -> String {
    let path = folder.path + "/limits.gpkg"
    let queue = try DatabaseQueue(path: path)
    try queue.write { database in
      try database.execute(
        sql: """
          CREATE TABLE gpkg_contents (table_name TEXT, data_type TEXT);
          CREATE TABLE gpkg_geometry_columns (table_name, column_name, srs_id);
          CREATE TABLE gpkg_spatial_ref_sys (srs_id, organization, organization_coordsys_id,
            definition);
          CREATE TABLE cells (fid INTEGER PRIMARY KEY, shape BLOB);
          INSERT INTO gpkg_contents VALUES ('cells', 'features');
          INSERT INTO gpkg_geometry_columns VALUES ('cells', 'shape', 100);
          INSERT INTO gpkg_spatial_ref_sys VALUES (100, 'EPSG', 28992, 'x');
          INSERT INTO cells VALUES (1, NULL);
          """)
      try database.execute(sql: sql)
    }
    try queue.close()
    return path
  }
}
