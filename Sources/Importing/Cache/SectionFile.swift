// The container of the network cache: named arrays, each with a checksum, behind a header that names
// the version. A file that was cut, changed or written by another version is no cache.

import CZlib
import Findings
import Formats
import Foundation
import OutputFolder
import WalkNetwork

/// Named arrays in one file.
///
/// Layout: 8 bytes magic, 4 bytes length of the directory, 4 bytes its CRC-32, the directory as JSON,
/// then the arrays, each at a multiple of 64 bytes.
enum SectionFile {
  /// Changes whenever the meaning of the arrays changes.
  static let magic = Array("NSPNET04".utf8)
  private static let alignment = 64

  struct Section: Codable {
    var name: String
    var offset: Int
    var count: Int
    var crc: UInt32
  }
  struct Directory: Codable {
    var byteCount: Int
    var sections: [Section]
  }

  private static func aligned(_ offset: Int) -> Int {
    (offset + alignment - 1) / alignment * alignment
  }

  private static func crc(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    guard let base = bytes.baseAddress else { return 0 }
    return UInt32(
      truncatingIfNeeded: crc32_z(0, base.assumingMemoryBound(to: UInt8.self), bytes.count))
  }

  /// Writes a file under a temporary name and gives it its own when it is whole and on the disk.
  static func write(_ parts: [(name: String, bytes: UnsafeRawBufferPointer)], to path: String)
    throws
  {
    var sections: [Section] = []
    var offset = 0
    for part in parts {
      sections.append(
        Section(name: part.name, offset: offset, count: part.bytes.count, crc: crc(part.bytes)))
      offset = aligned(offset + part.bytes.count)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let directory = try encoder.encode(Directory(byteCount: offset, sections: sections))
    var head = Data(magic)
    head.append(littleEndian: UInt32(directory.count))
    head.append(littleEndian: directory.withUnsafeBytes(crc))
    head.append(directory)
    head.append(Data(count: aligned(head.count) - head.count))
    let target = URL(fileURLWithPath: path)
    let temporary = Orphans.freshPath(
      in: target.deletingLastPathComponent().path, beginning: "unfinished-",
      ending: target.lastPathComponent)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw unwritable(temporary) }
    do {
      let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
      try handle.write(contentsOf: head)
      for part in parts {
        try handle.write(contentsOf: part.bytes)
        let padding = aligned(part.bytes.count) - part.bytes.count
        try handle.write(contentsOf: Data(count: padding))
      }
      try handle.synchronize()
      try handle.close()
    } catch {
      unlink(temporary)
      throw error
    }
    do {
      try FileSystem.move(temporary, to: path)
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// Maps a file and checks every checksum.
  ///
  /// - Returns: the arrays by name with the memory that holds them, or `nil` when there is no such
  ///   file or it is damaged.
  static func map(
    _ path: String
  ) -> (sections: [String: UnsafeRawBufferPointer], memory: any FlatMemory)? {
    guard let file = MappedFile(path: path) else { return nil }
    let bytes = file.bytes
    guard bytes.count > 16, bytes.prefix(8).elementsEqual(magic) else { return nil }
    let length = Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self)))
    let sum = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 12, as: UInt32.self))
    guard length <= bytes.count - 16 else { return nil }
    let text = UnsafeRawBufferPointer(rebasing: bytes[16..<16 + length])
    guard crc(text) == sum else { return nil }
    let directory: Directory
    do {
      directory = try JSONDecoder().decode(Directory.self, from: Data(text))
    } catch {
      return nil
    }
    let start = aligned(16 + length)
    guard directory.byteCount == bytes.count - start else { return nil }
    var sections: [String: UnsafeRawBufferPointer] = [:]
    for section in directory.sections {
      guard section.offset >= 0, section.count >= 0,
        section.count <= directory.byteCount - section.offset
      else { return nil }
      let from = start + section.offset
      let part = UnsafeRawBufferPointer(rebasing: bytes[from..<from + section.count])
      guard crc(part) == section.crc else { return nil }
      sections[section.name] = part
    }
    return (sections, file)
  }
}

extension Data {
  fileprivate mutating func append(littleEndian value: UInt32) {
    Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
  }
}
