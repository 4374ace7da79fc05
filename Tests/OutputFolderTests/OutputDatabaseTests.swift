import Findings
import Foundation
import GRDB
import Glibc
import TestSupport
import Testing
import Words

@testable import OutputFolder

/// Changes that SQLite keeps beside a database are not taken for changes of the one that replaces it.
@Suite("Output databases")
struct OutputDatabaseTests: OutputFolderTests {
  let home: TemporaryFolder
  private var results: String { out + "/results.gpkg" }

  init() throws { home = try TemporaryFolder() }

  @Test func `a database that another program is changing is not replaced`() throws {
    try writeDatabase(rows: 1)
    let queue = try DatabaseQueue(path: results, configuration: Self.program)
    try queue.write { try $0.execute(sql: "INSERT INTO rows VALUES (7)") }
    #expect(try number(.size, of: "results.gpkg-wal") > 0)
    var wrote = false
    let error = #expect(throws: DataError.self) {
      try OutputSet(folder: out, owner: "analyse").replace { _ in wrote = true }
    }
    #expect(!wrote)
    #expect(error?.kind == .unwritable)
    #expect(error?.location.file == results)
    #expect(error?.found.english.contains("results.gpkg-wal") == true)
    #expect(error?.nextStep.english.contains("QGIS") == true)
    try queue.close()
    #expect(try values() == [1, 7])
    try writeDatabase(rows: 3)
    #expect(try values() == [1, 2, 3])
  }

  @Test(arguments: ["-wal", "-journal"])
  func `a set is refused before the work when changes lie beside a file that is shared`(
    ending: String
  ) throws {
    try write("analyse", ["results.gpkg": "1"])
    try write("report", ["r.html": "1"])
    try put("results.gpkg" + ending, "changes")
    let suggest = OutputSet(folder: out, owner: "suggest", sharedFiles: ["results.gpkg"])
    for set in [suggest, OutputSet(folder: out, owner: "analyse")] {
      let error = #expect(throws: DataError.self) { try set.refuseOpenFiles() }
      #expect(error?.kind == .unwritable)
      #expect(error?.found.english.contains("results.gpkg" + ending) == true)
    }
    // Who does not replace it takes it along with its changes.
    try OutputSet(folder: out, owner: "report").refuseOpenFiles()
    try write("report", ["r.html": "2"])
    #expect(
      try tree()
        == ["results.gpkg": "1", "results.gpkg" + ending: "changes", "r.html": "2"])
  }

  @Test func `a database that is opened while the files are written is not replaced`() throws {
    try write("analyse", ["results.gpkg": "1"])
    let out = out
    let error = #expect(throws: DataError.self) {
      try write("analyse", ["results.gpkg": "2"]) {
        do { try Self.put("results.gpkg-wal", "changes", in: out) } catch { Issue.record(error) }
      }
    }
    #expect(error?.kind == .unwritable)
    #expect(try tree() == ["results.gpkg": "1", "results.gpkg-wal": "changes"])
    #expect(try leftovers() == [".nsp-lock", ".nsp-output"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path) == ["out"])
  }

  /// Where folders cannot change names, as on a mount point; a link to a folder does the same.
  @Test(arguments: [false, true])
  func `changes without their database do not get a new one beside them`(inPlace: Bool) throws {
    try write("analyse", ["cells.csv": "1"])
    try put("results.gpkg-wal", "changes")
    let other = home.path + "/other"
    #expect(symlink(out, other) == 0)
    let error = #expect(throws: DataError.self) {
      try Self.write("analyse", ["results.gpkg": "1"], to: inPlace ? other : out)
    }
    #expect(error?.nextStep.english.contains("move results.gpkg-wal out") == true)
    #expect(try tree() == ["cells.csv": "1", "results.gpkg-wal": "changes"])
    #expect(try leftovers() == [".nsp-lock", ".nsp-output"])
  }

  @Test(arguments: [false, true])
  func `what a program left and holds nothing does not lie beside the new file`(inPlace: Bool)
    throws
  {
    try write("analyse", ["results.gpkg": "1", "plan.gpkg": "1"])
    for name in ["results.gpkg", "plan.gpkg"] {
      try put(name + "-wal", "")
      try put(name + "-shm", "who reads")
    }
    try put("mine.gpkg-shm", "of another")
    let other = home.path + "/other"
    if inPlace { #expect(symlink(out, other) == 0) }
    try Self.write("analyse", ["results.gpkg": "2"], to: inPlace ? other : out)
    #expect(try tree() == ["results.gpkg": "2", "mine.gpkg-shm": "of another"])
  }

  @Test func `a journal waits until nobody changes a database that it replaces`() throws {
    try write("analyse", ["a.csv": "1", "results.gpkg": "1"])
    let staging = ".nsp-staging-999"
    for name in ["a.csv", "results.gpkg"] { try put("\(staging)/\(name)", "2") }
    try OutputMarker(in: out).write(in: out + "/" + staging)
    let files = ["a.csv", "results.gpkg", OutputMarker.name]
    try OutputJournal(staging: staging, files: files, removals: []).write(in: out)
    try put("results.gpkg-wal", "changes")
    let error = #expect(throws: DataError.self) { try OutputSet.settle(out) }
    #expect(error?.location.file == results)
    #expect(try tree()["a.csv"] == "1")
    try put("results.gpkg-wal", "")
    try OutputSet.settle(out)
    #expect(try tree() == ["a.csv": "2", "results.gpkg": "2"])
    #expect(try leftovers() == [".nsp-lock", ".nsp-output"])
  }

  private static var program: Configuration {
    var configuration = Configuration()
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
    return configuration
  }

  private func writeDatabase(rows: Int) throws {
    try OutputSet(folder: out, owner: "analyse").replace { staging throws(DataError) in
      do {
        let queue = try DatabaseQueue(path: staging + "/results.gpkg")
        try queue.write { database in
          try database.execute(sql: "CREATE TABLE rows (value)")
          for row in 1...rows {
            try database.execute(sql: "INSERT INTO rows VALUES (?)", arguments: [row])
          }
        }
        try queue.close()
      } catch { throw unwritable(staging) }
    }
  }

  private func values() throws -> [Int] {
    let queue = try DatabaseQueue(path: results)
    defer { do { try queue.close() } catch { Issue.record(error) } }
    return try queue.read { try Int.fetchAll($0, sql: "SELECT value FROM rows ORDER BY value") }
  }
}
