// A file that is read piece by piece. Pieces are copied out of the file and not mapped: a mapped file
// that somebody shortens takes the whole program down, a piece that is not there is an error.

import Findings
import Foundation
import Glibc
import Words

/// A file that is open for reading.
final class OpenInput: Sendable {
  /// The path as the user gave it.
  let path: String
  /// The size when it was opened, in bytes.
  let size: Int
  private let descriptor: CInt

  /// Opens a file.
  ///
  /// - Throws: `DataError` as ``InputFile`` does, and when the file may not be read.
  init(_ path: String) throws(DataError) {
    let input = try InputFile(path)
    self.path = path
    size = input.size
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw DataError.unreadableFile(path, because: Wording(lastSystemError()))
    }
  }

  deinit { close(descriptor) }

  /// Fills a buffer with the bytes from a place on, from any thread.
  ///
  /// - Throws: `DataError` when the file has fewer bytes than when it was opened, or the disk fails.
  func read(into buffer: UnsafeMutableRawBufferPointer, at start: Int) throws(DataError) {
    var done = 0
    while done < buffer.count {
      let count = pread(
        descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done,
        off_t(start + done))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        throw DataError.changedFile(path, of: size, because: count < 0 ? lastSystemError() : nil)
      }
      done += count
    }
  }

  /// The bytes from a place on, fewer at the end of the file.
  func bytes(at start: Int, atMost most: Int) throws(DataError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: max(0, min(most, size - start)))
    let outcome = bytes.withUnsafeMutableBytes { buffer in
      Result { () throws(DataError) in try read(into: buffer, at: start) }
    }
    try outcome.get()
    return bytes
  }
}
