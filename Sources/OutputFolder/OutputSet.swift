// A command's output files are replaced as one set, inside a folder it shares with other commands
// and with people.
//
// The new files are written into a staging folder beside the output folder and forced to the disk;
// what others put into the output folder is linked into it; then the two folders change names in
// one call of the system. Before, during and after a kill the folder holds the former set or the new
// one. What a kill leaves behind is a hidden folder that the next run clears away.
//
// Where folders cannot change names (the output folder is a mount point, or the one above it may not
// be written), or a new one cannot have the owner and the rights of the old one, a journal is kept
// instead: staged inside the folder, renamed file by file, and finished by the next run after a kill.
// In between the folder can hold files of both sets.

import CLinux
public import Findings
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
  /// Files that several commands write, such as a GeoPackage to which each adds layers; the last to
  /// write one owns it.
  public let sharedFiles: Set<String>
  /// Called when what others have is linked and the folders have not changed names yet: what comes
  /// then is what only tests can bring about at will.
  var beforeExchange: @Sendable () -> Void = {}

  /// Names a set without reading or writing a file.
  public init(
    folder: String, owner: String, allowForeign: Bool = false, sharedFiles: Set<String> = []
  ) {
    self.folder = folder
    self.owner = owner
    allowsForeign = allowForeign
    self.sharedFiles = sharedFiles
  }

  /// Refuses when a file that this set is going to replace is being changed by another program; asked
  /// before long work whose result could not be kept.
  ///
  /// - Throws: `DataError` of the kind `unwritable`, which names the file.
  public func refuseOpenFiles() throws(DataError) {
    let own = try OutputMarker(in: folder).owners[owner] ?? []
    try DatabaseSidecars.refuse(beside: sharedFiles.union(own), in: folder)
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
  ///   was; only when something came that has no place beside the new set, that one is complete, and
  ///   the error tells where the other is.
  public func replace(_ write: (String) throws(DataError) -> Void) throws(DataError) {
    let staged = try stage()
    defer { staged.lock.release() }
    do throws(DataError) {
      try write(staged.path)
      try commit(staged.path, swaps: staged.swaps)
    } catch {
      abandon(staged)
      throw error
    }
  }

  /// Writes the set anew, as the other function of this name; the files may be written side by side.
  public func replace(_ write: (String) async throws -> Void) async throws {
    let staged = try stage()
    defer { staged.lock.release() }
    do {
      try await write(staged.path)
      try commit(staged.path, swaps: staged.swaps)
    } catch {
      abandon(staged)
      throw error
    }
  }

  /// A folder that the new set is written into, and the lock on the one that it is for.
  private struct Staged {
    var lock: FolderLock
    var path: String
    var swaps: Bool
  }

  private func stage() throws(DataError) -> Staged {
    try refuseForeignFolder()
    try makeFolder()
    let lock = try FolderLock(folder)
    do throws(DataError) {
      try Self.finishEarlierRun(in: folder)
      try refuseOpenFiles()
      if let path = try stagingSibling() { return Staged(lock: lock, path: path, swaps: true) }
      let path = folder + "/" + OutputJournal.stagingPrefix + String(getpid())
      guard mkdir(path, 0o777) == 0 else { throw unwritable(path) }
      return Staged(lock: lock, path: path, swaps: false)
    } catch {
      lock.release()
      throw error
    }
  }

  /// Makes a staging folder that can take the place of the output folder; `nil` when none can.
  private func stagingSibling() throws(DataError) -> String? {
    guard FileSystem.canChangeNames(folder) else { return nil }
    guard access(folder, W_OK | X_OK) == 0 else { throw unwritable(folder) }
    let path = siblingPrefix + String(getpid())
    // Closed to others until it has the rights of the output folder.
    guard mkdir(path, S_IRWXU) == 0 else { throw unwritable(path) }
    if try FileSystem.giveRights(of: folder, to: path) { return path }
    FileSystem.removeTree(path)
    return nil
  }

  private func abandon(_ staged: Staged) {
    // Once the journal is there, or the folders have changed names, the new set is the one that counts.
    guard !FileSystem.exists(folder + "/" + OutputJournal.name),
      !FileSystem.exists(staged.path + "/" + Handover.Mark.name)
    else { return }
    FileSystem.removeTree(staged.path)
    unlink(folder + "/" + Handover.Mark.name)
  }

  /// Finishes what a killed run left half renamed; a folder that is in order stays as it is.
  ///
  /// Call it before reading files of another command.
  public static func settle(_ folder: String) throws(DataError) {
    guard FileSystem.exists(folder + "/" + OutputJournal.name) else { return }
    let lock = try FolderLock(folder)
    defer { lock.release() }
    try finishEarlierRun(in: folder)
  }

  /// The paths of staging folders beside the output folder begin like this.
  private var siblingPrefix: String { Self.siblingPrefix(of: folder) }

  private static func siblingPrefix(of folder: String) -> String {
    let url = URL(fileURLWithPath: folder).standardizedFileURL
    return url.deletingLastPathComponent().path + "/." + url.lastPathComponent
      + OutputJournal.stagingPrefix
  }

  /// Only called with the lock held, so no staging folder can be in use.
  private static func finishEarlierRun(in folder: String) throws(DataError) {
    if let journal = try OutputJournal(in: folder) { try journal.rollForward(in: folder) }
    try FileSystem.remove(folder + "/" + OutputJournal.unfinishedName)
    for name in try FileSystem.names(in: folder) where name.hasPrefix(OutputJournal.stagingPrefix) {
      FileSystem.removeTree(folder + "/" + name)
    }
    let sibling = URL(fileURLWithPath: siblingPrefix(of: folder))
    let parent = sibling.deletingLastPathComponent().path
    try FileSystem.remove(folder + "/" + Handover.Mark.name)
    guard FileSystem.canChangeNames(folder) else { return }
    for name in try FileSystem.names(in: parent) where name.hasPrefix(sibling.lastPathComponent) {
      let path = parent + "/" + name
      if let handover = try Handover(marked: path) {
        try clear(path, by: handover, into: folder)
      } else {
        FileSystem.removeTree(path)
      }
    }
  }

  /// Clears a former folder away; what has no place in the new one gets a folder that people see.
  private static func clear(
    _ former: String, by handover: Handover, into folder: String
  ) throws(DataError) {
    let kept = handover.clear(former, into: folder)
    guard let first = kept.first else { return }
    let beginning = URL(fileURLWithPath: folder).standardizedFileURL.path + ".nsp-kept-"
    var place = former
    for number in 1...100 where place == former {
      let free = beginning + String(number)
      if nsp_move_to_free_name(former, free) == 0 { place = free }
    }
    if place != former { unlink(place + "/" + Handover.Mark.name) }
    throw DataError.cameMeanwhile(folder + "/" + first, others: kept.count - 1, keptIn: place)
  }

  private func makeFolder() throws(DataError) {
    do {
      try FileSystem.makeFolder(folder)
    } catch {
      throw DataError.folderNotMade(folder, because: error.found)
    }
  }

  private func refuseForeignFolder() throws(DataError) {
    guard !allowsForeign, FileSystem.exists(folder) else { return }
    let names = try FileSystem.names(in: folder)
    let ours = [OutputMarker.name, OutputJournal.name]
    guard !names.contains(where: ours.contains),
      let foreign = names.first(where: { !$0.hasPrefix(".nsp-") })
    else { return }
    throw DataError.foreignFolder(folder, holding: foreign, others: names.count - 1)
  }

  private func commit(_ prepared: String, swaps: Bool) throws(DataError) {
    var staging = prepared
    let files = try FileSystem.files(below: staging)
    var marker = try OutputMarker(in: folder)
    for file in sharedFiles.intersection(files) { marker.give(file, to: owner) }
    let former = marker.owners[owner] ?? []
    try refuseCollisions(files, with: marker)
    try DatabaseSidecars.refuse(beside: files + former, in: folder)
    marker.owners[owner] = files
    try marker.write(in: staging)
    for file in files + [OutputMarker.name] { try FileSystem.synchronise(staging + "/" + file) }
    for folder in FileSystem.parents(of: files) {
      try FileSystem.synchronise(staging + "/" + folder)
    }
    try FileSystem.synchronise(staging)
    if swaps {
      if try change(staging, to: files, from: former) { return }
      staging = folder + "/" + OutputJournal.stagingPrefix + String(getpid())
      try FileSystem.move(prepared, to: staging)
    }
    let kept = Set(files)
    let journal = OutputJournal(
      staging: URL(fileURLWithPath: staging).lastPathComponent,
      files: files + [OutputMarker.name], removals: former.filter { !kept.contains($0) })
    try journal.write(in: folder)
    try journal.rollForward(in: folder)
  }

  /// Puts the staged folder in the place of the old one, with what others have in that one.
  ///
  /// - Returns: false when this file system cannot change two names at once; no name is changed then.
  private func change(
    _ staging: String, to files: [String], from former: [String]
  ) throws(DataError) -> Bool {
    let sidecars = DatabaseSidecars.names(beside: files + former)
    var handover = Handover(removals: former + sidecars + [OutputMarker.name])
    try handover.mark(folder)
    guard try handover.link(from: folder, into: staging) else {
      try FileSystem.remove(folder + "/" + Handover.Mark.name)
      return false
    }
    try FileSystem.synchronise(staging)
    beforeExchange()
    // A program may have opened one while the files were written.
    try DatabaseSidecars.refuse(beside: files + former, in: folder)
    guard nsp_exchange_names(staging, folder) == 0 else {
      try FileSystem.remove(folder + "/" + Handover.Mark.name)
      return false
    }
    try FileSystem.synchronise(
      URL(fileURLWithPath: folder).standardizedFileURL.deletingLastPathComponent().path)
    try Self.clear(staging, by: handover, into: folder)
    return true
  }

  /// Refuses before the first rename: later ones must not fail half-way, and no file of others is replaced.
  private func refuseCollisions(_ files: [String], with marker: OutputMarker) throws(DataError) {
    let own = Set(marker.owners[owner] ?? [])
    for file in files {
      let path = folder + "/" + file
      let other = marker.owners.first { $0.key != owner && $0.value.contains(file) }?.key
      let isTaken = FileSystem.exists(path) && !own.contains(file)
      let blocked = FileSystem.parents(of: [file]).first {
        FileSystem.exists(folder + "/" + $0) && !FileSystem.isFolder(folder + "/" + $0)
      }
      if other == nil, !isTaken, blocked == nil, !FileSystem.isFolder(path) { continue }
      throw DataError.takenName(blocked.map { folder + "/" + $0 } ?? path, by: other, owner: owner)
    }
  }
}
