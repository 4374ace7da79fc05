// Which bytes an input has, for the provenance and to know when a cache is stale.

import Crypto
public import Findings
import Formats
import Foundation

/// An input file as it was when it was read.
public struct FileFingerprint: Sendable, Hashable, Codable {
  /// The path as the user gave it.
  public var path: String
  /// The length in bytes.
  public var byteCount: Int
  /// The SHA-256 of the bytes, as hexadecimal digits.
  public var sha256: String
  /// What the file system says; it changes whenever the file does.
  var stamp: [Int]

  /// Reads a file's fingerprint.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - known: a fingerprint taken before; its digest is believed when the file system says that
  ///     the file has not changed since.
  /// - Throws: `DataError` when the file cannot be read.
  /// - Complexity: O(bytes), or O(1) when the file has not changed.
  public init(of path: String, known: FileFingerprint? = nil) throws(DataError) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw DataError.noFile(path) }
    self.path = path
    byteCount = Int(status.st_size)
    stamp = [
      Int(status.st_dev), Int(status.st_ino), Int(status.st_size), Int(status.st_mtim.tv_sec),
      Int(status.st_mtim.tv_nsec), Int(status.st_ctim.tv_sec), Int(status.st_ctim.tv_nsec),
    ]
    if let known, known.stamp == stamp {
      sha256 = known.sha256
    } else {
      sha256 = try Self.digest(of: path)
    }
  }

  private static func digest(of path: String) throws(DataError) -> String {
    do {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      var hash = SHA256()
      while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty {
        hash.update(data: piece)
      }
      try handle.close()
      return hash.finalize().map { String(format: "%02x", $0) }.joined()
    } catch {
      throw DataError.unreadable(path, error)
    }
  }
}
