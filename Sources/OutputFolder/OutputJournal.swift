import Findings
import Foundation
import Glibc

/// Which command owns which files of an output folder; a file in the folder itself.
struct OutputMarker: Codable, Hashable {
  static let name = ".nsp-output"

  /// The version of this file's form.
  var schema = "nsp-output/1"
  /// The files of each command, relative to the folder, sorted.
  var owners: [String: [String]] = [:]

  /// Reads the marker of a folder; an empty one when there is none.
  init(in folder: String) throws(DataError) {
    if let marker = try FileSystem.decode(OutputMarker.self, from: folder + "/" + Self.name) {
      self = marker
    }
  }

  func write(in folder: String) throws(DataError) {
    try FileSystem.encode(self, to: folder + "/" + Self.name)
  }

  /// Makes a file that another command wrote one of this command; files of people stay theirs.
  mutating func give(_ file: String, to owner: String) {
    for other in owners.keys.sorted() where other != owner {
      guard let place = owners[other]?.firstIndex(of: file) else { continue }
      owners[other]?.remove(at: place)
      owners[owner] = ((owners[owner] ?? []) + [file]).sorted()
    }
  }
}

/// What is left to do to make a staged set the current one; steps done before are passed over.
struct OutputJournal: Codable, Hashable {
  static let name = ".nsp-journal"
  /// A journal that is being written; it is not read.
  static let unfinishedName = ".nsp-journal-unfinished"
  /// How the names of staging folders begin.
  static let stagingPrefix = ".nsp-staging-"

  /// The name of the staging folder.
  var staging: String
  /// The files to move out of it, in this order.
  var files: [String]
  /// The files of the former set to remove.
  var removals: [String]
}

extension OutputJournal {
  /// Reads the journal of a folder; `nil` when there is none.
  ///
  /// A journal gets its name when it is complete, so one that cannot be read was changed.
  init?(in folder: String) throws(DataError) {
    let path = folder + "/" + Self.name
    guard let journal = try FileSystem.decode(OutputJournal.self, from: path) else { return nil }
    self = journal
    let names = files + removals + [staging]
    guard names.allSatisfy(FileSystem.staysInside), staging.hasPrefix(Self.stagingPrefix) else {
      throw DataError.journalLeadsOut(path)
    }
  }

  /// Writes the journal and forces it to the disk.
  func write(in folder: String) throws(DataError) {
    let path = folder + "/" + Self.name
    let unfinished = folder + "/" + Self.unfinishedName
    try FileSystem.encode(self, to: unfinished)
    try FileSystem.synchronise(unfinished)
    try FileSystem.move(unfinished, to: path)
    try FileSystem.synchronise(folder)
  }

  /// Does what is left to do, and removes the journal.
  ///
  /// - Throws: `DataError` of the kind `unwritable`; what is left to do can be done later.
  func rollForward(in folder: String) throws(DataError) {
    let source = folder + "/" + staging
    let parents = FileSystem.parents(of: files)
    let waiting = files.filter { FileSystem.exists(source + "/" + $0) }
    let present = removals.filter { FileSystem.exists(folder + "/" + $0) }
    try DatabaseSidecars.refuse(beside: waiting + present, in: folder)
    for parent in parents { try FileSystem.makeFolder(folder + "/" + parent) }
    for file in present {
      try DatabaseSidecars.remove(beside: file, in: folder)
      try FileSystem.remove(folder + "/" + file)
    }
    for file in waiting {
      try DatabaseSidecars.remove(beside: file, in: folder)
      try FileSystem.move(source + "/" + file, to: folder + "/" + file)
    }
    for parent in parents { try FileSystem.synchronise(folder + "/" + parent) }
    for parent in FileSystem.parents(of: removals).reversed() {
      rmdir(folder + "/" + parent)  // Only does something when it is empty.
    }
    try FileSystem.synchronise(folder)
    try FileSystem.remove(folder + "/" + Self.name)
    FileSystem.removeTree(source)
    try FileSystem.synchronise(folder)
  }
}
