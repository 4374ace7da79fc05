// A file that is half there: `FILE.part`, and beside it `FILE.part.json`, which says what the server
// called those bytes, so that a later run can ask for the rest of the same ones.

import Findings
import Formats
import Foundation
import Glibc
import OutputFolder

/// A download on its way.
///
/// Used by one download at a time, on the queue that delivers its bytes.
final class PartialFile: @unchecked Sendable {
  /// What the server said of the bytes.
  struct Origin: Hashable, Codable {
    var url: String
    var etag: String?
    var lastModified: String?
    /// The length of the whole, when the server says.
    var byteCount: Int?

    /// What tells these bytes from others at the same address; `nil` when the server gives no such mark.
    var validator: String? {
      if let etag, !etag.hasPrefix("W/") { return etag }
      return lastModified
    }
  }

  let path: String
  private(set) var origin: Origin?
  private(set) var byteCount = 0
  private var descriptor: Int32 = -1
  private var originPath: String { path + ".json" }

  /// Takes up what an earlier run left for this address, or begins anew.
  init(_ path: String, url: String) throws(DataError) {
    self.path = path
    var info = stat()
    if stat(path, &info) == 0 { byteCount = Int(info.st_size) }
    origin = Self.readOrigin(path + ".json")
    let isTooLong = origin?.byteCount.map { byteCount > $0 } ?? false
    if origin?.url != url || origin?.validator == nil || isTooLong { try discard() }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// The note beside the file; `nil` for a damaged one too, so that the download begins anew.
  private static func readOrigin(_ path: String) -> Origin? {
    do { return try FileSystem.decode(Origin.self, from: path) } catch { return nil }
  }

  /// True when all bytes are there.
  var isComplete: Bool { byteCount > 0 && origin?.byteCount == byteCount }

  /// Empties the file for the bytes of a new answer.
  func begin(_ origin: Origin) throws(DataError) {
    try discard()
    try open()
    try FileSystem.encode(origin, to: originPath)
    self.origin = origin
  }

  func append(_ bytes: Data) throws(DataError) {
    try open()
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw unwritable(path) }
      rest = rest.dropFirst(count)
      byteCount += count
    }
  }

  /// Forces the bytes to the disk.
  func finish() throws(DataError) {
    if descriptor >= 0 {
      close(descriptor)
      descriptor = -1
    }
    try FileSystem.synchronise(path)
  }

  /// Removes the file and its note.
  func discard() throws(DataError) {
    if descriptor >= 0 {
      close(descriptor)
      descriptor = -1
    }
    try FileSystem.remove(path)
    try FileSystem.remove(originPath)
    byteCount = 0
    origin = nil
  }

  private func open() throws(DataError) {
    guard descriptor < 0 else { return }
    descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw unwritable(path) }
  }
}

/// Room on a disk.
enum FreeSpace {
  /// Refuses to begin with what cannot be finished.
  ///
  /// - Parameter path: the file that will grow; its folder is there.
  static func require(_ byteCount: Int, for path: String) throws(DataError) {
    var info = statvfs()
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard statvfs(folder, &info) == 0 else { return }
    let free = Int(info.f_bavail) * Int(info.f_frsize)
    guard byteCount > free else { return }
    throw DataError.noRoom(for: megabytes(byteCount), at: path, free: megabytes(free))
  }
}

/// A length as people read it: "12.3 MB".
package func megabytes(_ byteCount: Int) -> String {
  guard byteCount >= 100_000 else { return "\(byteCount) bytes" }
  let tenths = (byteCount + 50_000) / 100_000
  return "\(tenths / 10).\(tenths % 10) MB"
}
