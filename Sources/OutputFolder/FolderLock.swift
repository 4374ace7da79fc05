import CLinux
package import Findings
import Foundation
import Glibc
package import Words

/// Holds an output folder for one process; the system lets go of it when the process ends.
package struct FolderLock {
  /// The name of the file that is locked, in the folder.
  package static let name = ".nsp-lock"

  private let descriptor: Int32

  /// Takes the lock.
  ///
  /// - Parameter nextStep: what to do while another run holds it; `nil`: wait, or choose another.
  /// - Throws: `DataError`: `locked`, with the number of the process that holds it; `unwritable` when
  ///   something else has the name of the lock.
  package init(_ folder: String, nextStep: Wording? = nil) throws(DataError) {
    let path = folder + "/" + Self.name
    descriptor = try Self.opened(path)
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let reason = errno
      defer { close(descriptor) }
      guard reason == EWOULDBLOCK else { throw unwritable(path) }
      var text = [UInt8](repeating: 0, count: 20)
      let count = pread(descriptor, &text, text.count, 0)
      let holder = String(decoding: text.prefix(max(count, 0)), as: UTF8.self)
        .trimmingCharacters(in: .whitespacesAndNewlines)
      throw DataError.heldFolder(folder, by: holder, nextStep: nextStep)
    }
    let holder = Array("\(getpid())\n".utf8)
    guard ftruncate(descriptor, 0) == 0, pwrite(descriptor, holder, holder.count, 0) > 0 else {
      defer { close(descriptor) }
      throw unwritable(path)
    }
  }

  /// Opens the file, which is emptied and written to later: a link would lead that to a file of the user,
  /// and a pipe would wait for a reader.
  private static func opened(_ path: String) throws(DataError) -> Int32 {
    let flags = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    let descriptor = open(path, flags, 0o644)
    let problem = unwritable(path)
    var info = stat()
    guard descriptor >= 0 else {
      guard lstat(path, &info) == 0, info.st_mode & S_IFMT != S_IFREG else { throw problem }
      throw strange(path, info.st_mode)
    }
    guard fstat(descriptor, &info) == 0, info.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw strange(path, info.st_mode)
    }
    return descriptor
  }

  private static func strange(_ path: String, _ mode: mode_t) -> DataError {
    let found =
      switch mode & S_IFMT {
      case S_IFLNK: FolderWords.link
      case S_IFDIR: Wording.folder
      default: FolderWords.device
      }
    return .strangeLock(path, found: found)
  }

  /// Lets go; the empty file stays, because removing it could take the lock of the next run.
  package func release() {
    ftruncate(descriptor, 0)
    // A program that another thread is starting has a copy of the descriptor for a moment.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
