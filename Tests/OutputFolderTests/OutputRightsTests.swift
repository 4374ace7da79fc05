import Findings
import Foundation
import Glibc
import TestSupport
import Testing

@testable import OutputFolder

// The Swift view of the C library has no names for these.
@_silgen_name("setxattr")
private func setAttribute(
  _ path: UnsafePointer<CChar>, _ name: UnsafePointer<CChar>, _ value: UnsafeRawPointer,
  _ size: Int, _ flags: CInt
) -> CInt
@_silgen_name("getxattr")
private func getAttribute(
  _ path: UnsafePointer<CChar>, _ name: UnsafePointer<CChar>, _ value: UnsafeMutableRawPointer,
  _ size: Int
) -> Int

/// Who may do what in an output folder is its owner's to say, not that of a run.
@Suite("Output rights")
struct OutputRightsTests: OutputFolderTests {
  let home: TemporaryFolder

  init() throws { home = try TemporaryFolder() }

  @Test(arguments: [0o700, 0o2775, 0o1777, 0o750] as [mode_t])
  func `folders keep their modes when the set is replaced`(mode: mode_t) throws {
    try write("analyse", ["cells.csv": "1", "layers/a.csv": "1"])
    try put("prive/notes.txt", "mine")
    try put("prive/deep/more.txt", "mine")
    #expect(mkdir(out + "/empty", 0o755) == 0)
    let folders = ["", "prive", "prive/deep", "empty", "layers"]
    for folder in folders { #expect(chmod(out + "/" + folder, mode) == 0) }
    try write("analyse", ["cells.csv": "2", "layers/a.csv": "2"])
    for folder in folders { #expect(try rights(folder) == mode, "\(folder)") }
    #expect(try tree()["prive/deep/more.txt"] == "mine")
    #expect(try tree()["layers/a.csv"] == "2")
  }

  @Test func `a folder that is closed to changes is carried with all in it`() throws {
    try write("analyse", ["cells.csv": "1"])
    try put("archive/old.txt", "mine")
    #expect(chmod(out + "/archive", 0o500) == 0)
    try write("analyse", ["cells.csv": "2"])
    #expect(try rights("archive") == 0o500)
    #expect(try tree() == ["cells.csv": "2", "archive/old.txt": "mine"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path) == ["out"])
    #expect(chmod(out + "/archive", 0o700) == 0)
  }

  @Test(.enabled(if: geteuid() == 0, "skipped: only root can give files to others"))
  func `folders keep their owner and their group`() throws {
    try write("analyse", ["cells.csv": "1"])
    try put("team/notes.txt", "mine")
    for folder in ["", "team"] {
      #expect(chown(out + "/" + folder, 4_321, 1_234) == 0)
      #expect(chmod(out + "/" + folder, 0o2770) == 0)
    }
    try write("analyse", ["cells.csv": "2"])
    for folder in ["", "team"] {
      #expect(try number(.ownerAccountID, of: folder) == 4_321)
      #expect(try number(.groupOwnerAccountID, of: folder) == 1_234)
      #expect(try rights(folder) == 0o2770)
    }
    #expect(try number(.groupOwnerAccountID, of: "cells.csv") == 1_234)
  }

  @Test(.enabled(if: geteuid() == 0, "skipped: only root can give files to others"))
  func `where a new folder cannot have the group, the files are put into the old one`() async throws
  {
    let person: uid_t = 65_534
    #expect(mkdir(out, 0o700) == 0)
    try put("team/notes.txt", "mine")
    for folder in ["", "/team"] {
      #expect(chown(out + folder, person, 1_234) == 0 && chmod(out + folder, 0o2770) == 0)
    }
    // Else the system would not let the person link it.
    #expect(chown(out + "/team/notes.txt", person, 1_234) == 0)
    #expect(chmod(home.path, 0o777) == 0)
    let former = try number(.systemFileNumber)
    await #expect(processExitsWith: .success) { [out = out as String] in
      try #require(setgroups(0, nil) == 0 && setgid(65_534) == 0 && setuid(65_534) == 0)
      try Self.write("analyse", ["cells.csv": "1"], to: out, allowForeign: true)
    }
    #expect(try tree() == ["cells.csv": "1", "team/notes.txt": "mine"])
    #expect(try number(.systemFileNumber) == former)
    for folder in ["", "team"] {
      #expect(try rights(folder) == 0o2770)
      #expect(try number(.groupOwnerAccountID, of: folder) == 1_234)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path) == ["out"])
  }

  /// A mode of 0770 means nothing to the group here: it says how much user 1000 may do at most.
  @Test func `a folder keeps the list of who else may do what`() throws {
    try write("analyse", ["cells.csv": "1"])
    try put("team/notes.txt", "mine")
    let entries: [(kind: UInt16, rights: UInt16, user: UInt32)] = [
      (1, 7, .max), (2, 7, 1_000), (4, 0, .max), (16, 7, .max), (32, 0, .max),
    ]
    var list: [UInt8] = [2, 0, 0, 0]
    for entry in entries {
      for value in [entry.kind, entry.rights] {
        list += withUnsafeBytes(of: value.littleEndian, Array.init)
      }
      list += withUnsafeBytes(of: entry.user.littleEndian, Array.init)
    }
    let name = "system.posix_acl_access"
    for folder in ["/", "/team"] {
      guard setAttribute(out + folder, name, list, list.count, 0) == 0 else {
        try Test.cancel("this file system has no access lists")
      }
    }
    try write("analyse", ["cells.csv": "2"])
    for folder in ["/", "/team"] {
      var found = [UInt8](repeating: 0, count: 1_000)
      let count = getAttribute(out + folder, name, &found, found.count)
      #expect(Array(found.prefix(max(count, 0))) == list)
    }
  }

  @Test func `a new folder gets the mode that new folders get`() throws {
    #expect(mkdir(home.path + "/usual", 0o777) == 0)
    try write("analyse", ["cells.csv": "1"])
    #expect(try rights() == rights("../usual"))
  }

  @Test func `nobody else looks into the staging folder of a folder that is closed to others`()
    throws
  {
    try write("analyse", ["cells.csv": "1"])
    #expect(chmod(out, 0o700) == 0)
    var modes: [mode_t] = []
    try OutputSet(folder: out, owner: "analyse").replace { staging throws(DataError) in
      let name = URL(fileURLWithPath: staging).lastPathComponent
      do { modes.append(try rights("../" + name)) } catch { Issue.record(error) }
    }
    #expect(modes == [0o700])
  }
}
