import Foundation
import Glibc

/// Holds an output folder for one process; the system lets go of it when the process ends.
package struct FolderLock {
  package static let name = ".nsp-lock"

  private let descriptor: Int32

  /// Takes the lock.
  ///
  /// - Throws: `DataError` of the kind `locked`, with the number of the process that holds it.
  package init(
    _ folder: String,
    nextStep: String = "Wait until it is done, or choose another folder with --out."
  ) throws(DataError) {
    let path = folder + "/" + Self.name
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw unwritable(path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let reason = errno
      defer { close(descriptor) }
      guard reason == EWOULDBLOCK else { throw unwritable(path) }
      var text = [UInt8](repeating: 0, count: 20)
      let count = pread(descriptor, &text, text.count, 0)
      let holder = String(decoding: text.prefix(max(count, 0)), as: UTF8.self)
        .trimmingCharacters(in: .whitespacesAndNewlines)
      throw DataError(
        .locked, at: DataLocation(file: folder), expected: "a folder no other run writes to",
        found: holder.isEmpty ? "another run" : "the run with process id \(holder)",
        nextStep: nextStep)
    }
    let holder = Array("\(getpid())\n".utf8)
    guard ftruncate(descriptor, 0) == 0, pwrite(descriptor, holder, holder.count, 0) > 0 else {
      defer { close(descriptor) }
      throw unwritable(path)
    }
  }

  /// Lets go; the empty file stays, because removing it could take the lock of the next run.
  package func release() {
    ftruncate(descriptor, 0)
    close(descriptor)
  }
}
