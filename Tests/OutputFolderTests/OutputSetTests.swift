import Findings
import Foundation
import Geo
import Glibc
import TestSupport
import Testing
import Words

@testable import Formats
@testable import OutputFolder

@Suite struct OutputSetTests: OutputFolderTests {
  let home: TemporaryFolder

  init() throws { home = try TemporaryFolder() }

  @Test func `a set is replaced as a whole, and files it no longer has go`() throws {
    try write("analyse", ["cells.csv": "1", "layers/a.geojson": "a", "old/b.csv": "b"])
    #expect(try tree() == ["cells.csv": "1", "layers/a.geojson": "a", "old/b.csv": "b"])
    try write("analyse", ["cells.csv": "2", "layers/c.geojson": "c"])
    #expect(try tree() == ["cells.csv": "2", "layers/c.geojson": "c"])
    #expect(!FileManager.default.fileExists(atPath: out + "/old"))
  }

  @Test func `files of another command and of a person stay`() throws {
    try write("analyse", ["cells.csv": "1"])
    try write("report", ["report/index.html": "r"])
    try put("notes.txt", "mine")
    try write("analyse", ["sites.csv": "2"])
    #expect(try tree() == ["sites.csv": "2", "report/index.html": "r", "notes.txt": "mine"])
    try write("report", ["report/index.html": "s"])
    #expect(try tree()["report/index.html"] == "s")
  }

  @Test func `what others put there is not replaced`() throws {
    try write("analyse", ["cells.csv": "1"])
    try put("sites.csv", "mine")
    try put("plain", "a file")
    for (owner, name) in [("analyse", "sites.csv"), ("report", "cells.csv"), ("report", "plain/a")]
    {
      let error = #expect(throws: DataError.self) { try write(owner, [name: "x"]) }
      #expect(error?.kind == .unwritable)
    }
    #expect(try tree() == ["cells.csv": "1", "sites.csv": "mine", "plain": "a file"])
  }

  @Test func `a folder with files that nsp did not make is refused and not touched`() throws {
    try put("thesis.doc", "mine")
    let error = #expect(throws: DataError.self) { try write("analyse", ["cells.csv": "1"]) }
    #expect(error?.kind == .usage)
    #expect(error?.found.english == "thesis.doc")
    #expect(try FileManager.default.contentsOfDirectory(atPath: out) == ["thesis.doc"])
    try write("analyse", ["cells.csv": "1"], allowForeign: true)
    #expect(try tree() == ["cells.csv": "1", "thesis.doc": "mine"])
    try write("analyse", ["cells.csv": "2"])
  }

  @Test func `a run that fails leaves the former set`() throws {
    try write("analyse", ["cells.csv": "1"])
    let failure = DataError(
      at: DataLocation(file: "x"), expected: "a", found: "b", nextStep: "c")
    let error = #expect(throws: DataError.self) {
      try OutputSet(folder: out, owner: "analyse").replace { staging throws(DataError) in
        let output = try ByteOutput(path: staging + "/cells.csv")
        try output.close()
        throw failure
      }
    }
    #expect(error == failure)
    #expect(try tree() == ["cells.csv": "1"])
    #expect(try leftovers() == [".nsp-lock", ".nsp-output"])
  }

  @Test
  func `files that are written side by side are a set, and leave the former one when one fails`()
    async throws
  {
    try write("analyse", ["cells.csv": "1"])
    let set = OutputSet(folder: out, owner: "analyse")
    let failure = DataError(
      at: DataLocation(file: "x"), expected: "a", found: "b", nextStep: "c")
    func writeAll(failing: Int?) async throws {
      try await set.replace { staging in
        _ = try await inParallel(4, threads: 2) { file in
          if file == failing { throw failure }
          let output = try ByteOutput(path: staging + "/\(file).csv")
          try output.close()
        }
      }
    }
    await #expect(throws: failure) { try await writeAll(failing: 3) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path) == ["out"])
    #expect(try tree() == ["cells.csv": "1"])
    #expect(try leftovers() == [".nsp-lock", ".nsp-output"])
    try await writeAll(failing: nil)
    #expect(try tree().keys.sorted() == ["0.csv", "1.csv", "2.csv", "3.csv"])
  }

  @Test func `the same set gives the same folder`() throws {
    try write("analyse", ["b.csv": "1", "a.csv": "2"])
    let marker = try String(contentsOfFile: out + "/.nsp-output", encoding: .utf8)
    #expect(
      marker == """
        {
          "owners" : {
            "analyse" : [
              "a.csv",
              "b.csv"
            ]
          },
          "schema" : "nsp-output/1"
        }

        """)
    try write("analyse", ["b.csv": "1", "a.csv": "2"])
    #expect(try String(contentsOfFile: out + "/.nsp-output", encoding: .utf8) == marker)
  }

  @Test func `a staging folder without a journal is cleared away`() throws {
    try write("analyse", ["cells.csv": "1"])
    try put(".nsp-staging-999/cells.csv", "half")
    try put(".nsp-journal-unfinished", "{")
    try write("report", ["r.html": "r"])
    #expect(try tree() == ["cells.csv": "1", "r.html": "r"])
    #expect(try leftovers() == [".nsp-lock", ".nsp-output"])
  }

  /// A kill after the journal was written, with the first `done` of four renames already made.
  @Test(arguments: 0...4)
  func `a killed run is finished by the next one`(done: Int) throws {
    try write("analyse", ["a.csv": "1", "b.csv": "1", "gone/x.csv": "1"])
    let staging = ".nsp-staging-999"
    for name in ["a.csv", "b.csv", "new/c.csv"] { try put("\(staging)/\(name)", "2") }
    var marker = try OutputMarker(in: out)
    marker.owners["analyse"] = ["a.csv", "b.csv", "new/c.csv"]
    try marker.write(in: out + "/" + staging)
    let files = ["a.csv", "b.csv", "new/c.csv", OutputMarker.name]
    try OutputJournal(staging: staging, files: files, removals: ["gone/x.csv"]).write(in: out)
    try FileSystem.makeFolder(out + "/new")
    for file in files.prefix(done) {
      try FileSystem.move("\(out)/\(staging)/\(file)", to: "\(out)/\(file)")
    }
    try OutputSet.settle(out)
    #expect(try tree() == ["a.csv": "2", "b.csv": "2", "new/c.csv": "2"])
    #expect(try leftovers() == [".nsp-lock", ".nsp-output"])
    #expect(!FileManager.default.fileExists(atPath: out + "/gone"))
    try write("analyse", ["d.csv": "3"])
    #expect(try tree() == ["d.csv": "3"])
  }

  /// A process that writes set after set until it is killed for real.
  @Test func `kill -9 at any moment leaves one whole set`() async throws {
    let names = ["a.csv", "b.csv", "layers/c.csv"]
    try write("analyse", Dictionary(uniqueKeysWithValues: names.map { ($0, "0") }))
    var random = SeededBytes(5)
    for _ in 0..<12 {
      let microseconds = random.below(15_000)
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [out = out as String, names = names as [String], microseconds = microseconds as Int] in
        let start = ContinuousClock.now
        Thread.detachNewThread {
          usleep(UInt32(microseconds))
          kill(getpid(), SIGKILL)
        }
        for round in 1... where start.duration(to: .now) < .seconds(10) {
          try Self.write(
            "analyse", Dictionary(uniqueKeysWithValues: names.map { ($0, "\(round)") }), to: out)
        }
      }
      try OutputSet.settle(out)
      let files = try tree()
      #expect(Set(files.values).count == 1, "\(files)")
      #expect(files.keys.sorted() == names)
    }
  }

  @Test func `two runs at a time: the second is told which process has the folder`() throws {
    try OutputSet(folder: out, owner: "analyse").replace { _ throws(DataError) in
      do throws(DataError) {
        try OutputSet(folder: out, owner: "report").replace { _ in }
        Issue.record("the lock did not hold")
      } catch {
        #expect(error.kind == .locked)
        #expect(error.found.english == "the run with process id \(getpid())")
      }
    }
    try write("report", ["r.html": "r"])
  }

  @Test(arguments: ["../../etc/passwd", "/etc/passwd", "a/../../b"])
  func `a journal that leads out of the folder is not followed`(name: String) throws {
    try write("analyse", ["a.csv": "1"])
    try OutputJournal(staging: ".nsp-staging-1", files: [], removals: [name]).write(in: out)
    #expect(throws: DataError.self) { try OutputSet.settle(out) }
    try put(".nsp-journal", "not JSON")
    #expect(throws: DataError.self) { try OutputSet.settle(out) }
  }
}
