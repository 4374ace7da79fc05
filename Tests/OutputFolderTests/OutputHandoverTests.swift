import Findings
import Foundation
import Glibc
import TestSupport
import Testing
import Words

@testable import OutputFolder

/// What others put into an output folder while a run changes it is theirs.
@Suite("Output handover")
struct OutputHandoverTests: OutputFolderTests {
  let home: TemporaryFolder

  init() throws { home = try TemporaryFolder() }

  @Test func `files that come while the folders change names are carried over`() throws {
    try write("analyse", ["cells.csv": "1", "layers/a.csv": "1", "old/b.csv": "1"])
    try put("notes.txt", "mine")
    let out = out
    try write("analyse", ["cells.csv": "2", "layers/a.csv": "2"]) {
      do {
        try Self.put("late.txt", "late", in: out)
        try Self.put("layers/late.txt", "late", in: out)
        try Self.put("old/late.txt", "late", in: out)
        try Self.put("new/deep/late.txt", "late", in: out)
      } catch { Issue.record(error) }
      #expect(symlink("/nowhere", out + "/link") == 0)
    }
    #expect(
      try tree() == [
        "cells.csv": "2", "layers/a.csv": "2", "notes.txt": "mine", "late.txt": "late",
        "layers/late.txt": "late", "old/late.txt": "late", "new/deep/late.txt": "late",
      ])
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: out + "/link") == "/nowhere")
    #expect(try leftovers() == [".nsp-lock", ".nsp-output"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path) == ["out"])
  }

  @Test func `a file that is saved anew while the folders change names keeps the later text`()
    throws
  {
    try write("analyse", ["cells.csv": "1"])
    try put("notes.txt", "first")
    let out = out
    try write("analyse", ["cells.csv": "2"]) {
      do {
        try Self.put("notes.new", "second", in: out)
        try FileSystem.move(out + "/notes.new", to: out + "/notes.txt")
      } catch { Issue.record(error) }
    }
    #expect(try tree() == ["cells.csv": "2", "notes.txt": "second"])
  }

  @Test func `a file that comes and has no place beside the new ones is kept, and named`() throws {
    try write("analyse", ["cells.csv": "1"])
    let out = out
    let error = #expect(throws: DataError.self) {
      try write("analyse", ["cells.csv": "2", "sites.csv": "new"]) {
        do { try Self.put("sites.csv", "mine", in: out) } catch { Issue.record(error) }
      }
    }
    let kept = home.path + "/out.nsp-kept-1"
    #expect(error?.kind == .unwritable)
    #expect(error?.location.file == out + "/sites.csv")
    #expect(error?.nextStep.english.contains(kept) == true)
    #expect(try tree() == ["cells.csv": "2", "sites.csv": "new"])
    #expect(try Self.tree(kept) == ["sites.csv": "mine"])
    try write("analyse", ["cells.csv": "3"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: kept) == ["sites.csv"])
  }

  /// A kill when the folders have changed names and the former one is not cleared yet.
  @Test func `a run after a kill carries over what the former folder still has`() throws {
    try write("analyse", ["cells.csv": "1", "old/b.csv": "1"])
    try put("notes.txt", "mine")
    let former = home.path + "/.out.nsp-staging-999"
    var handover = Handover(removals: ["cells.csv", "old/b.csv", OutputMarker.name])
    try handover.mark(out)
    try FileSystem.makeFolder(former)
    try Self.put("cells.csv", "2", in: former)
    var marker = try OutputMarker(in: out)
    marker.owners["analyse"] = ["cells.csv"]
    try marker.write(in: former)
    #expect(try handover.link(from: out, into: former))
    try put("late.txt", "late")
    try FileSystem.move(out, to: home.path + "/between")
    try FileSystem.move(former, to: out)
    try FileSystem.move(home.path + "/between", to: former)
    try write("report", ["r.html": "r"])
    #expect(
      try tree() == ["cells.csv": "2", "notes.txt": "mine", "late.txt": "late", "r.html": "r"])
    #expect(try leftovers() == [".nsp-lock", ".nsp-output"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path) == ["out"])
  }

  /// A kill before the folders change names: what a person removes then must not come back.
  @Test func `a staging folder that never was the output folder goes with all in it`() throws {
    try write("analyse", ["cells.csv": "1"])
    try put("notes.txt", "mine")
    let staging = home.path + "/.out.nsp-staging-999"
    var handover = Handover(removals: ["cells.csv", OutputMarker.name])
    try handover.mark(out)
    try FileSystem.makeFolder(staging)
    #expect(try handover.link(from: out, into: staging))
    #expect(unlink(out + "/notes.txt") == 0)
    try write("report", ["r.html": "r"])
    #expect(try tree() == ["cells.csv": "1", "r.html": "r"])
    #expect(try leftovers() == [".nsp-lock", ".nsp-output"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path) == ["out"])
  }
}
