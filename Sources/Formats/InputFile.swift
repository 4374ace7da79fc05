// What every reader asks of a file before it looks inside: that it is there, that it is a file
// and not a folder or a device, and that there is something in it.

package import Findings
package import Foundation
import Glibc
import Words

/// A file that exists, may be read and is not empty.
package struct InputFile: Sendable {
  /// The path as the user gave it.
  package let path: String
  /// Its size in bytes.
  package let size: Int

  /// Looks at a file without reading it.
  ///
  /// - Throws: `DataError`, kind `missing` when there is none, `unusable` for a folder, a device or
  ///   an empty file.
  package init(_ path: String) throws(DataError) {
    self.path = path
    var info = stat()
    guard stat(path, &info) == 0 else {
      let isAbsent = errno == ENOENT || errno == ENOTDIR
      throw DataError.missingFile(
        path, because: isAbsent ? .noSuchFile : Wording(lastSystemError()))
    }
    switch info.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw DataError.folderForFile(path)
    default: throw DataError.deviceForFile(path)
    }
    size = Int(info.st_size)
    guard size > 0 else { throw DataError.emptyFile(path) }
  }

  /// The size of a file in bytes, 0 when there is none.
  static func byteCount(of path: String) -> Int {
    var info = stat()
    return stat(path, &info) == 0 ? Int(info.st_size) : 0
  }

  /// The file's first bytes, at most 4,096.
  package func head() throws(DataError) -> [UInt8] {
    do {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { handle.closeFile() }
      return [UInt8](try handle.read(upToCount: 4096) ?? Data())
    } catch {
      throw unreadable(error)
    }
  }

  /// The whole file in memory.
  ///
  /// It is not mapped: a mapped file that somebody shortens takes the whole program down.
  /// - Throws: `DataError` for a file that is too large for that or for the memory there is, or may not be read.
  package func contents() throws(DataError) -> Data {
    guard size <= FileLimits.textBytes else { throw DataError.tooMuchText(path, of: size) }
    try MemoryCeiling(reading: path, of: size).check(more: size)
    do {
      return try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw unreadable(error)
    }
  }

  private func unreadable(_ error: any Error) -> DataError {
    .unreadableFile(
      path,
      because: access(path, R_OK) == 0
        ? DataError.failedReading(error) : Wording(lastSystemError()))
  }

  /// The file's name without folder and ending: the layer name of formats without layers.
  package var stem: String { URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent }
}

extension Data {
  /// Calls `body` with the bytes; they may not be kept.
  func withBytes<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(DataError) -> Result
  ) throws(DataError) -> Result {
    let outcome = withUnsafeBytes { raw -> Swift.Result<Result, DataError> in
      let bytes = raw.assumingMemoryBound(to: UInt8.self)
      return Swift.Result { () throws(DataError) in try body(bytes) }
    }
    return try outcome.get()
  }
}
