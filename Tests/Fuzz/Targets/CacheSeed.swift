import CZlib
import Foundation
import Importing
import TestSupport

/// Where the cache of an extract lies; made when it is not there.
func cacheName(of extract: String, in folder: String) async throws -> String {
  if let name = try? FileManager.default.contentsOfDirectory(atPath: folder).first {
    return folder + "/" + name
  }
  try await readNetwork(extract, cacheFolder: folder)
  let names = try FileManager.default.contentsOfDirectory(atPath: folder)
  return folder + "/" + (names.first ?? "none.nspnet")
}

/// The cache of the village.
func storedCache() async throws -> Data {
  let workplace = try Workplace()
  let extract = try workplace.file("good.osm.pbf", TinyPBF.village.bytes)
  let name = try await cacheName(of: extract, in: workplace.folder + "/cache")
  return try Data(contentsOf: URL(fileURLWithPath: name))
}

extension Data {
  /// The bytes of a cache behind a directory with the checksums and the length that they should have;
  /// `nil` when there is no directory to be read.
  func withMendedChecksums() -> Data? {
    guard count > 16 else { return nil }
    let length = Int(self[8]) | Int(self[9]) << 8 | Int(self[10]) << 16 | Int(self[11]) << 24
    let start = Self.aligned(16 + length)
    guard start <= count,
      var directory = try? JSONSerialization.jsonObject(with: self[16..<16 + length])
        as? [String: Any],
      var sections = directory["sections"] as? [[String: Any]]
    else { return nil }
    for index in sections.indices {
      guard let offset = sections[index]["offset"] as? Int,
        let size = sections[index]["count"] as? Int,
        offset >= 0, size >= 0, offset <= count - start, size <= count - start - offset
      else { continue }
      sections[index]["crc"] = Int(self[start + offset..<start + offset + size].checksum)
    }
    directory["sections"] = sections
    directory["byteCount"] = count - start
    guard let text = try? JSONSerialization.data(withJSONObject: directory, options: .sortedKeys)
    else { return nil }
    var result = self[..<8] + Self.littleEndian(UInt32(text.count))
    result += Self.littleEndian(text.checksum) + text
    result += Data(count: Self.aligned(result.count) - result.count)
    return result + self[start...]
  }

  private static func aligned(_ offset: Int) -> Int { (offset + 63) / 64 * 64 }

  private static func littleEndian(_ value: UInt32) -> Data {
    Data([0, 8, 16, 24].map { UInt8(truncatingIfNeeded: value >> $0) })
  }

  private var checksum: UInt32 {
    withUnsafeBytes { bytes in
      UInt32(
        truncatingIfNeeded: crc32_z(
          0, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count))
    }
  }
}
