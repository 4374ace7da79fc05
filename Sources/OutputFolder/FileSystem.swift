// The system calls that replacing a set of files takes, with errors that name the file.

import CLinux
package import Findings
import Foundation
import Glibc

/// What the output folder needs of the file system.
package enum FileSystem {
  /// True for anything of that name, a link that leads nowhere included.
  package static func exists(_ path: String) -> Bool {
    var info = stat()
    return lstat(path, &info) == 0
  }

  /// True for a folder, and for a link to one.
  package static func isFolder(_ path: String) -> Bool {
    var info = stat()
    return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
  }

  /// True for a folder itself, not for a link to one.
  static func isRealFolder(_ path: String) -> Bool {
    var info = stat()
    return lstat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
  }

  /// Makes a folder and those above it.
  package static func makeFolder(_ path: String) throws(DataError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw unwritable(path)
    }
  }

  /// The names in a folder, sorted.
  static func names(in folder: String) throws(DataError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      throw DataError.unreadableFolder(folder, because: isFolder(folder) ? "\(error)" : nil)
    }
  }

  /// The plain files below a folder, relative to it, sorted.
  static func files(below folder: String) throws(DataError) -> [String] {
    var files: [String] = []
    for name in try names(in: folder) {
      var info = stat()
      guard lstat(folder + "/" + name, &info) == 0 else { continue }
      if info.st_mode & S_IFMT == S_IFDIR {
        files += try self.files(below: folder + "/" + name).map { name + "/" + $0 }
      } else if info.st_mode & S_IFMT == S_IFREG {
        files.append(name)
      }
    }
    return files.sorted()
  }

  /// The folders that relative paths lie in, the outer ones first.
  static func parents(of files: [String]) -> [String] {
    var folders: Set<String> = []
    for file in files {
      let parts = file.split(separator: "/").dropLast()
      for count in 0..<parts.count {
        folders.insert(parts.prefix(count + 1).joined(separator: "/"))
      }
    }
    return folders.sorted()
  }

  /// True for a relative path that leads nowhere else.
  package static func staysInside(_ path: String) -> Bool {
    !path.isEmpty && !path.hasPrefix("/")
      && !path.split(separator: "/", omittingEmptySubsequences: false).contains { $0 == ".." }
  }

  /// Forces a file or folder to the disk.
  package static func synchronise(_ path: String) throws(DataError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unwritable(path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw unwritable(path) }
  }

  /// Renames a file or folder within its file system; a file of the other name is replaced.
  package static func move(_ path: String, to other: String) throws(DataError) {
    guard rename(path, other) == 0 else { throw unwritable(other) }
  }

  /// Removes a file that may be gone already.
  package static func remove(_ path: String) throws(DataError) {
    guard unlink(path) == 0 || errno == ENOENT || errno == ENOTDIR else { throw unwritable(path) }
  }

  /// Removes a folder with all in it, as far as possible; what stays is cleared by a later run.
  package static func removeTree(_ path: String) {
    do { try FileManager.default.removeItem(atPath: path) } catch {
      guard exists(path) else { return }
      openFolders(path)
      do { try FileManager.default.removeItem(atPath: path) } catch {}
    }
  }

  /// Lets us remove what lies in folders that are kept from changes; links are not followed.
  private static func openFolders(_ path: String) {
    var info = stat()
    guard lstat(path, &info) == 0, info.st_mode & S_IFMT == S_IFDIR else { return }
    chmod(path, info.st_mode & 0o7777 | S_IRWXU)
    do throws(DataError) {
      for name in try names(in: path) { openFolders(path + "/" + name) }
    } catch {}
  }

  /// True when a folder beside this one can take its name: both lie in one mount of one file system,
  /// and the folder above may be written.
  static func canChangeNames(_ folder: String) -> Bool {
    let parent = URL(fileURLWithPath: folder).standardizedFileURL.deletingLastPathComponent().path
    var above = stat()
    var here = stat()
    guard lstat(folder, &here) == 0, stat(parent, &above) == 0 else { return false }
    return here.st_mode & S_IFMT == S_IFDIR && here.st_dev == above.st_dev
      && nsp_mount_number(folder) == nsp_mount_number(parent) && access(parent, W_OK) == 0
  }

  /// Gives a folder the owner, the group, the mode and the access lists of another one.
  ///
  /// - Returns: false when this system does not let us.
  static func giveRights(of folder: String, to other: String) throws(DataError) -> Bool {
    var wanted = stat()
    var given = stat()
    guard stat(folder, &wanted) == 0 else { throw unwritable(folder) }
    let descriptor = open(other, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw unwritable(other) }
    defer { close(descriptor) }
    guard fstat(descriptor, &given) == 0 else { throw unwritable(other) }
    if given.st_uid != wanted.st_uid || given.st_gid != wanted.st_gid {
      guard fchown(descriptor, wanted.st_uid, wanted.st_gid) == 0 else { return false }
    }
    guard nsp_copy_access_lists(folder, descriptor) == 0 else { return false }
    // Last, because a new group or list takes some rights away.
    let rights = wanted.st_mode & 0o7777
    guard fchmod(descriptor, rights) == 0, fstat(descriptor, &given) == 0 else { return false }
    return given.st_mode & 0o7777 == rights && given.st_gid == wanted.st_gid
  }

  /// Writes a small file of our own as JSON, keys sorted.
  package static func encode(_ value: some Encodable, to path: String) throws(DataError) {
    do {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      try (encoder.encode(value) + Data("\n".utf8)).write(to: URL(fileURLWithPath: path))
    } catch {
      throw unwritable(path)
    }
  }

  /// Reads a small file of our own; `nil` when it is not there.
  package static func decode<Value: Decodable>(
    _ type: Value.Type, from path: String
  ) throws(DataError) -> Value? {
    guard exists(path) else { return nil }
    do {
      return try JSONDecoder().decode(type, from: Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw DataError.damagedList(path)
    }
  }
}
