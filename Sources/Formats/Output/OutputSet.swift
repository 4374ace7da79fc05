// A command's output files are replaced as one set, inside a folder it shares with other commands
// and with people.
//
// Files inside a shared folder cannot all be renamed in one step, so a journal is kept. The new files
// are first written into a staging folder and forced to the disk; then a journal that names them is
// written; then they are renamed to their places, files that the set no longer has are removed, and
// the journal goes last.
//
// What that gives:
// - Killed before the journal is there: the former set is untouched; the next run clears the rest.
// - Killed after: every new file is safe on the disk, and the next run that opens the folder (or
//   `OutputSet.settle`) finishes the renames. In between the folder holds files of both sets.
// - Each file by itself is the whole old one or the whole new one at any moment. Someone who reads
//   two files while the renames go on (milliseconds) can see one of either set; the marker, renamed
//   last, tells when they are over.

import Foundation
import Glibc

/// The files that one command has in an output folder.
public struct OutputSet: Sendable {
  /// The folder as the user gave it.
  public let folder: String
  /// The command: "analyse".
  public let owner: String
  /// True when a folder with files in it need not be one of nsp's.
  public let allowsForeign: Bool

  /// Names a set; nothing is read or written yet.
  public init(folder: String, owner: String, allowForeign: Bool = false) {
    self.folder = folder
    self.owner = owner
    allowsForeign = allowForeign
  }

  /// Writes the set anew.
  ///
  /// Files of other commands and of people stay. The files that `write` leaves in the folder it is
  /// given, those in subfolders too, become the set; files of the former set that it does not write
  /// again are removed.
  ///
  /// - Parameter write: writes the files into the folder whose path it gets.
  /// - Throws: `DataError`: `usage` for a folder with files that nsp did not make, `locked` when
  ///   another run writes there, `unwritable`, or what `write` throws. The former set is then as it
  ///   was.
  public func replace(_ write: (String) throws(DataError) -> Void) throws(DataError) {
    try refuseForeignFolder()
    try FileSystem.makeFolder(folder)
    let lock = try FolderLock(folder)
    defer { lock.release() }
    try Self.finishEarlierRun(in: folder)
    let staging = folder + "/" + Self.stagingPrefix + String(getpid())
    do throws(DataError) {
      try FileSystem.makeFolder(staging)
      try write(staging)
      try commit(staging)
    } catch {
      // Once the journal is there, the new set is the one that counts.
      if !FileSystem.exists(folder + "/" + OutputJournal.name) { FileSystem.removeTree(staging) }
      throw error
    }
  }

  /// Finishes what a killed run left half renamed; does nothing in a folder that is in order.
  ///
  /// Call it before reading files of another command.
  public static func settle(_ folder: String) throws(DataError) {
    guard FileSystem.exists(folder + "/" + OutputJournal.name) else { return }
    let lock = try FolderLock(folder)
    defer { lock.release() }
    try finishEarlierRun(in: folder)
  }

  static let stagingPrefix = ".nsp-staging-"

  /// Only called with the lock held, so no staging folder can be in use.
  private static func finishEarlierRun(in folder: String) throws(DataError) {
    if let journal = try OutputJournal(in: folder) { try journal.rollForward(in: folder) }
    for name in try FileSystem.names(in: folder) where name.hasPrefix(stagingPrefix) {
      FileSystem.removeTree(folder + "/" + name)
    }
  }

  private func refuseForeignFolder() throws(DataError) {
    guard !allowsForeign, FileSystem.exists(folder) else { return }
    let names = try FileSystem.names(in: folder)
    let ours = [OutputMarker.name, OutputJournal.name]
    guard !names.contains(where: ours.contains),
      let foreign = names.first(where: { !$0.hasPrefix(".nsp-") })
    else { return }
    throw DataError(
      .usage, at: DataLocation(file: folder),
      expected: "an empty folder or one that nsp made (with a file \(OutputMarker.name))",
      found: "\(foreign)" + (names.count > 1 ? " and \(names.count - 1) more" : ""),
      nextStep: "Choose another folder with --out.")
  }

  private func commit(_ staging: String) throws(DataError) {
    let files = try FileSystem.files(below: staging)
    var marker = try OutputMarker(in: folder)
    let former = marker.owners[owner] ?? []
    try refuseCollisions(files, with: marker)
    marker.owners[owner] = files
    try marker.write(in: staging)
    for file in files + [OutputMarker.name] { try FileSystem.synchronise(staging + "/" + file) }
    for folder in FileSystem.parents(of: files) {
      try FileSystem.synchronise(staging + "/" + folder)
    }
    try FileSystem.synchronise(staging)
    let kept = Set(files)
    let journal = OutputJournal(
      staging: URL(fileURLWithPath: staging).lastPathComponent,
      files: files + [OutputMarker.name], removals: former.filter { !kept.contains($0) })
    try journal.write(in: folder)
    try journal.rollForward(in: folder)
  }

  /// Nothing may stop the renames once they have begun, and nothing of others may be replaced.
  private func refuseCollisions(
    _ files: [String], with marker: OutputMarker
  ) throws(DataError) {
    let own = Set(marker.owners[owner] ?? [])
    for file in files {
      let path = folder + "/" + file
      let other = marker.owners.first { $0.key != owner && $0.value.contains(file) }?.key
      let isTaken = FileSystem.exists(path) && !own.contains(file)
      let blocked = FileSystem.parents(of: [file]).first {
        FileSystem.exists(folder + "/" + $0) && !FileSystem.isFolder(folder + "/" + $0)
      }
      if other == nil, !isTaken, blocked == nil, !FileSystem.isFolder(path) { continue }
      throw DataError(
        .unwritable, at: DataLocation(file: blocked.map { folder + "/" + $0 } ?? path),
        expected: "a free place for this file",
        found: other.map { "a file of nsp \($0)" } ?? "something that nsp \(owner) did not write",
        nextStep: "Move it out of the folder, or choose another folder with --out.")
    }
  }
}
