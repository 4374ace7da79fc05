// What reading a file may take of the machine's memory. A small file can stand for very much: packed
// blocks, or a view that makes rows out of nothing. Such a file gets an error while there is memory to
// say it.

import CLinux
import Foundation
import Glibc

/// The most memory that the program may hold while it reads a file.
package struct MemoryCeiling: Sendable {
  private let file: String
  private let byteCount: Int
  private let reason: String

  /// Half of the machine, but where a test says otherwise.
  @TaskLocal static var ofMachine = halfOfMachine

  /// Rows between two looks at the memory that is held.
  static let rowsBetweenLooks = 4096

  /// The ceiling for a file, from what is held now: what ``FileLimits`` gives one of its size, and
  /// never more than half of the machine.
  ///
  /// - Parameter byteCount: the file's size.
  package init(reading file: String, of byteCount: Int) {
    self.file = file
    let share = min(byteCount, 1 << 50) * FileLimits.memoryRatio
    let allowed = nsp_resident_bytes() + FileLimits.memoryBytes + share
    self.byteCount = min(allowed, Self.ofMachine)
    reason =
      allowed < Self.ofMachine
      ? "as much as any file of \(byteCount) bytes needs" : "half of the memory there is"
  }

  /// Looks whether what is held still fits, with `more` bytes to come.
  ///
  /// - Throws: `DataError` when it does not.
  package func check(more: Int = 0) throws(DataError) {
    let held = nsp_resident_bytes()
    guard held > byteCount - more else { return }
    throw DataError(
      at: DataLocation(file: file), expected: "data that fit in \(megabytes(byteCount)), \(reason)",
      found: "\(megabytes(held + more)) while reading",
      nextStep: "Give a file of your region only, or check where it came from.")
  }

  private func megabytes(_ byteCount: Int) -> String { "\(byteCount / 1_000_000) MB" }

  /// Half of what the machine, the container or `ulimit -v` allows: a table that grows is copied, so
  /// for a moment it is there twice.
  static let halfOfMachine: Int = {
    var most = Int(clamping: ProcessInfo.processInfo.physicalMemory)
    for file in ["/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"] {
      let text = FileManager.default.contents(atPath: file) ?? Data()
      let digits = String(decoding: text, as: UTF8.self).prefix(while: \.isNumber)
      if let byteCount = Int(digits) { most = min(most, byteCount) }
    }
    var limit = rlimit()
    if getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0 {
      most = min(most, Int(clamping: limit.rlim_cur))
    }
    return most / 2
  }()
}
