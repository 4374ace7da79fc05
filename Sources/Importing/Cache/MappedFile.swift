// A file as memory: the system reads the pages that are looked at, and no more.

import Foundation
import WalkNetwork

final class MappedFile: FlatMemory, @unchecked Sendable {
  // Sendable by hand: the mapping is read-only and lives as long as the object.
  let bytes: UnsafeRawBufferPointer

  /// - Returns: `nil` when the file is missing, empty or cannot be mapped.
  init?(path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size > 0 else { return nil }
    let address = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let address, address != MAP_FAILED else { return nil }
    bytes = UnsafeRawBufferPointer(start: address, count: Int(status.st_size))
  }

  deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }
}
