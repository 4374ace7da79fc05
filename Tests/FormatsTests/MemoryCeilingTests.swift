import CLinux
import Findings
import Foundation
import GRDB
import TestSupport
import Testing
import Words

@testable import Formats

/// Files that ask for more memory than there is get an error before it is gone.
@Suite("Memory ceiling", .serialized)
struct MemoryCeilingTests {
  private let folder: TestSupport.TemporaryFolder

  init() throws { folder = try TestSupport.TemporaryFolder() }

  @Test func `the ceiling is at most half of the machine, and more than is held`() {
    let most = MemoryCeiling.ofMachine
    #expect(most <= Int(ProcessInfo.processInfo.physicalMemory) / 2)
    #expect((1_000_000..<most).contains(nsp_resident_bytes()))
  }

  @Test func `the error says how much there may be, how much there was and why`() throws {
    // With a machine so large that what other tests read at the same time fits in half of it.
    let small = try #require(
      #expect(throws: DataError.self) {
        try MemoryCeiling.$ofMachine.withValue(1 << 60) {
          try MemoryCeiling(reading: "a.csv", of: 12).check(more: 1 << 40)
        }
      })
    #expect(small.location.file == "a.csv")
    #expect(small.expected.english.hasSuffix(" MB, as much as any file of 12 bytes needs"))
    let megabytes = try #require(Int(small.found.english.prefix(while: \.isNumber)))
    #expect((1_099_511..<1_200_000).contains(megabytes))
    #expect(small.found.english.hasSuffix(" MB while reading"))
    let large = #expect(throws: DataError.self) {
      try MemoryCeiling(reading: "a.csv", of: 1 << 62).check(more: 1 << 40)
    }
    #expect(large?.expected.english.hasSuffix(" MB, half of the memory there is") == true)
  }

  // Terabytes, beside which what other tests read at the same time is little.
  @Test func `a larger file may take more`() throws {
    try MemoryCeiling.$ofMachine.withValue(1 << 60) {
      try MemoryCeiling(reading: "a.csv", of: 1 << 38).check(more: 1 << 41)
      #expect(throws: DataError.self) {
        try MemoryCeiling(reading: "a.csv", of: 1 << 38).check(more: 1 << 43)
      }
      #expect(throws: DataError.self) {
        try MemoryCeiling(reading: "a.csv", of: 1 << 30).check(more: 1 << 41)
      }
    }
  }

  @Test func `files that are read at once may take together what each may take alone`() throws {
    try MemoryCeiling.$ofMachine.withValue(1 << 60) {
      let small = MemoryCeiling(reading: "small.csv", of: 12)
      #expect(throws: DataError.self) { try small.check(more: 1 << 41) }
      var large: MemoryCeiling? = MemoryCeiling(reading: "large.osm.pbf", of: 1 << 38)
      let later = MemoryCeiling(reading: "later.csv", of: 12)
      try small.check(more: 1 << 41)
      try later.check(more: 1 << 41)
      // What it took is still held when it is read.
      try #require(large).check(more: 1 << 41)
      large = nil
      try small.check(more: 1 << 41)
      try later.check(more: 1 << 41)
      #expect(throws: DataError.self) {
        try MemoryCeiling(reading: "afterwards.csv", of: 12).check(more: 1 << 41)
      }
    }
  }

  @Test(arguments: ["rows.csv", "rows.geojson", "rows.gpkg"])
  func `every reader stops at the ceiling`(name: String) throws {
    let path = folder.path + "/" + name
    if name.hasSuffix("gpkg") {
      try writeView(to: path)
    } else {
      let text =
        name.hasSuffix("csv")
        ? "a\n1\n" : #"{"type":"Feature","geometry":null,"properties":{"a":1}}"#
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }
    let file = try openFeatureFile(path)
    let error = MemoryCeiling.$ofMachine.withValue(1_000_000) {
      #expect(throws: DataError.self) { try file.read(file.layers[0]) { _ in } }
    }
    #expect(error?.location.file == path)
    #expect(error?.expected.english.contains("half of the memory") == true)
  }

  @Test func `an extract stops at the ceiling`() throws {
    let path = folder.path + "/town.osm.pbf"
    var town = TinyPBF()
    town.node(1, longitude: 5, latitude: 52)
    try town.write(to: path)
    var block = OSMBlock()
    try OSMFile(path: path).decode(blob: 0, kinds: [.node], into: &block)
    let file = try MemoryCeiling.$ofMachine.withValue(1_000_000) { try OSMFile(path: path) }
    let error = #expect(throws: DataError.self) {
      try file.decode(blob: 0, kinds: [.node], into: &block)
    }
    #expect(error?.location.file == path)
  }

  @Test func `reading stops when its rows fill the memory, not only when it begins`() throws {
    let path = folder.path + "/many.csv"
    let rows = (1...20_000).map { "\($0)" }.joined(separator: "\n")
    try Data("a\n\(rows)\n".utf8).write(to: URL(fileURLWithPath: path))
    let file = try openFeatureFile(path)
    var rowCount = 0
    var held: [UInt8] = []
    _ = MemoryCeiling.$ofMachine.withValue(nsp_resident_bytes() + 150_000_000) {
      #expect(throws: DataError.self) {
        try file.read(file.layers[0]) { _ in
          rowCount += 1
          if rowCount == 5_000 { held = [UInt8](repeating: 1, count: 300_000_000) }
        }
      }
    }
    #expect(rowCount < 20_000)
    #expect(held.count <= 300_000_000)
  }

  @Test func `SQLite sorts in memory, and within a gigabyte of it`() throws {
    let path = folder.path + "/sorted.gpkg"
    try writeView(to: path)
    let (store, most) = try withReadOnlyDatabase(path) { database in
      (
        try Int.fetchOne(database, sql: "PRAGMA temp_store"),
        try Int.fetchOne(database, sql: "PRAGMA hard_heap_limit")
      )
    }
    #expect(store == 2)
    #expect(most == min(1 << 30, MemoryCeiling.halfOfMachine))
  }

  private func writeView(to path: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { database in
      try database.execute(
        sql: """
          CREATE TABLE gpkg_contents (table_name TEXT, data_type TEXT);
          CREATE VIEW made AS SELECT 1 AS fid;
          INSERT INTO gpkg_contents VALUES ('made', 'attributes');
          """)
    }
    try queue.close()
  }
}
