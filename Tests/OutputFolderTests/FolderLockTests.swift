import Findings
import Foundation
import Glibc
import TestSupport
import Testing
import Words

@testable import OutputFolder

/// The file that holds a folder is emptied and written to: it must be nsp's own.
@Suite("Folder lock")
struct FolderLockTests {
  private let folder: TemporaryFolder
  private var lock: String { folder.path + "/" + FolderLock.name }

  init() throws { folder = try TemporaryFolder() }

  @Test func `a lock that is a link leaves the file behind it as it was`() throws {
    let mine = folder.path + "/mine.txt"
    try Data("a day's work".utf8).write(to: URL(fileURLWithPath: mine))
    try FileManager.default.createSymbolicLink(atPath: lock, withDestinationPath: mine)
    let error = #expect(throws: DataError.self) { try FolderLock(folder.path).release() }
    #expect(error?.kind == .unwritable)
    #expect(error?.location.file == lock)
    #expect(error?.found.english == "a link to something else")
    #expect(error?.nextStep.english.contains(FolderLock.name) == true)
    #expect(try String(contentsOfFile: mine, encoding: .utf8) == "a day's work")
  }

  @Test func `a link that leads nowhere makes no file there`() throws {
    let nowhere = folder.path + "/nowhere"
    try FileManager.default.createSymbolicLink(atPath: lock, withDestinationPath: nowhere)
    #expect(throws: DataError.self) { try FolderLock(folder.path).release() }
    #expect(!FileManager.default.fileExists(atPath: nowhere))
  }

  @Test func `a pipe, a socket or a folder of that name is refused`() throws {
    #expect(mkfifo(lock, 0o644) == 0)
    var error = #expect(throws: DataError.self) { try FolderLock(folder.path).release() }
    #expect(error?.found.english == "a pipe, a socket or a device")
    #expect(unlink(lock) == 0)
    #expect(mkdir(lock, 0o755) == 0)
    error = #expect(throws: DataError.self) { try FolderLock(folder.path).release() }
    #expect(error?.found.english == "a folder")
    #expect(rmdir(lock) == 0)
    try FolderLock(folder.path).release()
  }

  @Test func `a lock that is let go is free, though a program being started has a copy of it`()
    throws
  {
    let held = try FolderLock(folder.path)
    var copies: [Int32] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd") {
      // One of them is the folder that is being listed, which is gone by now.
      guard
        let file = try? FileManager.default.destinationOfSymbolicLink(
          atPath: "/proc/self/fd/" + name), file == lock
      else { continue }
      copies.append(dup(try #require(Int32(name))))
    }
    defer { for copy in copies { close(copy) } }
    #expect(!copies.isEmpty)
    held.release()
    try FolderLock(folder.path).release()
  }
}
