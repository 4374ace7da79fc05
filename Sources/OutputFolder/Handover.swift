// What others have in an output folder goes with it when a new folder takes its name.
//
// Before the names change it is linked into the new folder, so that it is there at every moment.
// Files that come after that are in the former folder only; they are carried over when the names have
// changed, and what has a place in the new folder goes from the former one. A file in the former folder
// says that it is one, so that the run after a kill does the same.

import CLinux
import Findings
import Foundation
import Glibc

/// The way from a former output folder to the one that takes its place.
struct Handover {
  /// The file in a former folder that says it is one; in the output folder itself it is ignored.
  struct Mark: Codable, Hashable {
    static let name = ".nsp-former"

    /// The version of this file's form.
    var schema = "nsp-former/1"
    /// The files that are not handed over, sorted.
    var removals: [String]
  }

  /// What tells one file from another of the same name.
  private struct Identity: Hashable {
    let device: dev_t
    let number: ino_t

    /// The file at a path, links not followed; `nil` when there is none.
    init?(_ path: String) {
      var info = stat()
      guard lstat(path, &info) == 0 else { return nil }
      device = info.st_dev
      number = info.st_ino
    }
  }

  /// Files that are not handed over: those of the former set, and what belongs to them.
  private let removals: Set<String>
  /// The folders that some of them lie in.
  private let ownFolders: Set<String>
  /// The files that were linked.
  private var linked: [String: Identity] = [:]

  init(removals: some Sequence<String>) {
    self.removals = Set(removals)
    ownFolders = Set(FileSystem.parents(of: Array(self.removals)))
  }

  /// The handover that a killed run was at; `nil` when the folder is none that had another name.
  init?(marked former: String) throws(DataError) {
    guard let mark = try FileSystem.decode(Mark.self, from: former + "/" + Mark.name) else {
      return nil
    }
    self.init(removals: mark.removals)
  }

  /// Says in a folder that it is about to become a former one.
  func mark(_ folder: String) throws(DataError) {
    let path = folder + "/" + Mark.name
    try FileSystem.encode(Mark(removals: removals.sorted()), to: path)
    try FileSystem.synchronise(path)
    try FileSystem.synchronise(folder)
  }

  /// Links everything of others into the new folder that lacks it; subfolders are made anew, with the
  /// rights that they had.
  ///
  /// - Returns: false when this file system has no links, or does not let us give the rights.
  mutating func link(
    from folder: String, into new: String, below path: String = ""
  ) throws(DataError) -> Bool {
    let here = Self.place(path, in: folder)
    guard access(here, R_OK | X_OK) == 0 else { return false }
    for name in try FileSystem.names(in: here) {
      let relative = path.isEmpty ? name : path + "/" + name
      let source = folder + "/" + relative
      let isLinked =
        FileSystem.isRealFolder(source)
        ? try linkFolder(relative, from: folder, into: new)
        : linkFile(relative, from: source, to: new + "/" + relative)
      guard isLinked else { return false }
    }
    // When all is in, for a folder may be closed to changes.
    return try FileSystem.giveRights(of: here, to: Self.place(path, in: new))
  }

  private mutating func linkFolder(
    _ path: String, from folder: String, into new: String
  ) throws(DataError) -> Bool {
    let target = new + "/" + path
    if !FileSystem.exists(target) {
      // A folder that held only files of the former set is made by the new set if it needs it.
      guard try holdsOthers(folder, path) else { return true }
      try FileSystem.makeFolder(target)
    }
    return try link(from: folder, into: new, below: path)
  }

  private mutating func linkFile(_ path: String, from source: String, to target: String) -> Bool {
    guard !isLeft(path), !FileSystem.exists(target), let identity = Identity(source) else {
      return true
    }
    // A file may go while we look.
    guard Glibc.link(source, target) == 0 else { return errno == ENOENT }
    linked[path] = identity
    return true
  }

  /// Empties a former folder and removes it: what is new in it goes into the folder that has its name
  /// now, and what that one has, or needs not, goes.
  ///
  /// Files of others are never removed. Files of ours that cannot be removed are cleared by a later run.
  ///
  /// - Returns: what the other folder has no place for; it is still there.
  func clear(_ former: String, into new: String) -> [String] {
    // A program that has the former folder open can still put files there.
    for _ in 0..<3 {
      let kept = clear(former, into: new, below: "")
      guard kept.isEmpty else { return kept }
      let left = Self.names(in: former)
      guard left.allSatisfy({ $0 == Mark.name }) else { continue }
      unlink(former + "/" + Mark.name)
      rmdir(former)
      return Self.names(in: former)
    }
    return []
  }

  private func clear(_ former: String, into new: String, below path: String) -> [String] {
    let here = Self.place(path, in: former)
    if access(here, R_OK | W_OK | X_OK) != 0 { chmod(here, S_IRWXU) }
    var kept: [String] = []
    for name in Self.names(in: here) {
      let relative = path.isEmpty ? name : path + "/" + name
      if relative == Mark.name { continue }
      kept +=
        FileSystem.isRealFolder(former + "/" + relative)
        ? clearFolder(relative, former, into: new) : clearFile(relative, former, into: new)
    }
    return kept
  }

  private func clearFolder(_ path: String, _ former: String, into new: String) -> [String] {
    let source = former + "/" + path
    let target = new + "/" + path
    do throws(DataError) {
      if !FileSystem.exists(target), try holdsOthers(former, path) {
        if !ownFolders.contains(path), nsp_move_to_free_name(source, target) == 0 { return [] }
        try FileSystem.makeFolder(target)
        guard try FileSystem.giveRights(of: source, to: target) else {
          rmdir(target)
          return [path]
        }
      }
    } catch {
      return [path]
    }
    let kept = clear(former, into: new, below: path)
    rmdir(source)  // Only does something when it is empty.
    return kept
  }

  private func clearFile(_ path: String, _ former: String, into new: String) -> [String] {
    let source = former + "/" + path
    let target = new + "/" + path
    guard let here = Identity(source) else { return [] }
    let there = Identity(target)
    if here == there || isLeft(path) {
      unlink(source)
      return []
    }
    if there == nil { return nsp_move_to_free_name(source, target) == 0 ? [] : [path] }
    // Many programs save a file by putting another one in its place: the one that came later counts.
    if there == linked[path], rename(source, target) == 0 { return [] }
    return [path]
  }

  private func isLeft(_ path: String) -> Bool { path == Mark.name || removals.contains(path) }

  /// False for a folder that is there because of files that are not handed over.
  private func holdsOthers(_ folder: String, _ path: String) throws(DataError) -> Bool {
    guard ownFolders.contains(path) else { return true }
    for name in try FileSystem.names(in: folder + "/" + path) {
      let relative = path + "/" + name
      let isOthers =
        FileSystem.isRealFolder(folder + "/" + relative)
        ? try holdsOthers(folder, relative) : !isLeft(relative)
      if isOthers { return true }
    }
    return false
  }

  /// The names in a folder; none when it cannot be read: its files are left alone then.
  private static func names(in folder: String) -> [String] {
    do { return try FileSystem.names(in: folder) } catch { return [] }
  }

  private static func place(_ path: String, in folder: String) -> String {
    path.isEmpty ? folder : folder + "/" + path
  }
}
