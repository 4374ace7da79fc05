// What reading a file may take of the machine's memory. A small file can stand for very much: packed
// blocks, or a view that computes rows. Such a file gets an error while there is memory to
// say it.

import CLinux
package import Findings
import Foundation
import Glibc
import Synchronization

/// The most memory that the program may hold while it reads a file.
///
/// What a program holds cannot be told apart by file. So readings that are under way at once may take
/// together what each may take alone, until the last of them ends.
package final class MemoryCeiling: Sendable {
  private let file: String
  private let byteCount: Int
  private let allowanceBytes: Int
  /// What was held when this began, less all that readings might take that had ended by then.
  private let startBytes: Int
  private let machineBytes: Int

  /// Half of the machine, but where a test says otherwise.
  @TaskLocal static var ofMachine = halfOfMachine

  /// Rows between two looks at the memory that is held.
  static let rowsBetweenLooks = 4096

  /// Bytes that all readings so far might take, and those among them that have ended.
  private static let grantedBytes = Atomic(0)
  private static let endedBytes = Atomic(0)

  /// The ceiling for a file, from what is held now: what ``FileLimits`` gives one of its size, and
  /// never more than half of the machine.
  ///
  /// - Parameter byteCount: the file's size.
  package init(reading file: String, of byteCount: Int) {
    self.file = file
    self.byteCount = byteCount
    allowanceBytes = FileLimits.memoryBytes + min(byteCount, 1 << 40) * FileLimits.memoryRatio
    machineBytes = Self.ofMachine
    startBytes = nsp_resident_bytes() - Self.endedBytes.load(ordering: .relaxed)
    Self.grantedBytes.add(allowanceBytes, ordering: .relaxed)
  }

  deinit { Self.endedBytes.add(allowanceBytes, ordering: .relaxed) }

  /// Looks whether what is held still fits, with `more` bytes to come.
  ///
  /// - Throws: `DataError` when it does not.
  package func check(more: Int = 0) throws(DataError) {
    let held = nsp_resident_bytes()
    let allowed = startBytes + Self.grantedBytes.load(ordering: .relaxed)
    let most = min(allowed, machineBytes)
    guard held > most - more else { return }
    throw DataError.tooMuchMemory(
      file, most: megabytes(most), held: megabytes(held + more),
      forFileOf: allowed < machineBytes ? byteCount : nil)
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
