import CZlib
import Findings
import Foundation
import TestSupport
import Testing
import Words

@testable import Formats

/// Extracts whose lengths promise more than there is, or unpack to more than anyone has.
@Suite("OSM limits")
struct OSMLimitsTests {
  private let folder: TestSupport.TemporaryFolder

  init() throws { folder = try TestSupport.TemporaryFolder() }

  /// What is wrong with a file of a good header and more bytes.
  private func refusal(of more: Data) throws -> DataError {
    let path = folder.path + "/limits.osm.pbf"
    try (TinyPBF().header + more).write(to: URL(fileURLWithPath: path))
    let error = #expect(throws: DataError.self) {
      let file = try OSMFile(path: path)
      var block = OSMBlock()
      for blob in 0..<file.blobCount {
        try file.decode(blob: blob, kinds: Set(OSMKind.allCases), into: &block)
      }
    }
    let refusal = try #require(error)
    #expect(refusal.location.file == path)
    return refusal
  }

  /// A block header of "OSMData" that announces so many bytes.
  private func head(announcing count: UInt64) -> Data {
    var header = ProtobufWriter()
    header.field(1, bytes: "OSMData".utf8)
    header.field(3, varint: count)
    return Data([0, 0, 0, UInt8(header.bytes.count)] + header.bytes)
  }

  @Test(arguments: [4_000_000_000, 1 << 32, 1 << 63, UInt64.max - 1])
  func `a block that claims more than the file is refused`(count: UInt64) throws {
    let error = try refusal(of: head(announcing: count) + Data(count: 100))
    #expect(error.found.english.contains("a block of \(count) bytes"))
    #expect(error.found.english.contains("beyond the end of the file"))
  }

  @Test func `a block larger than the format allows is refused`() throws {
    let count = 33 * 1024 * 1024
    let error = try refusal(of: head(announcing: UInt64(count)) + Data(count: count))
    #expect(error.found.english.contains("the format allows 32 MiB"))
  }

  @Test(arguments: [1 << 31, 1 << 40, UInt64.max])
  func `a blob that says it unpacks to gigabytes is refused`(size: UInt64) throws {
    var blob = ProtobufWriter()
    blob.field(2, varint: size)
    blob.field(3, bytes: [0x78, 0x9C, 3, 0, 0, 0, 0, 1])
    let error = try refusal(of: head(announcing: UInt64(blob.bytes.count)) + Data(blob.bytes))
    #expect(error.found.english.contains("unpack"))
  }

  @Test func `a bomb of zlib is refused before it goes off`() throws {
    // 32 MiB of zeros are 32 kB packed; two of them would be a gigabyte of references.
    var blob = ProtobufWriter()
    blob.field(2, varint: UInt64(BlobInflater.limitBytes))
    blob.field(3, bytes: try ZlibPacking.packed([UInt8](repeating: 0, count: 32 << 20)))
    let one = head(announcing: UInt64(blob.bytes.count)) + Data(blob.bytes)
    let error = try refusal(of: one + one)
    #expect(error.found.english.contains("blocks that say they unpack to 33554432 bytes and more"))
  }

  @Test func `a blob that unpacks to more than it says stops there`() throws {
    var blob = ProtobufWriter()
    blob.field(2, varint: 100)
    blob.field(3, bytes: try ZlibPacking.packed([UInt8](repeating: 0, count: 1 << 20)))
    let error = try refusal(of: head(announcing: UInt64(blob.bytes.count)) + Data(blob.bytes))
    #expect(error.found.english.contains("damaged zlib data"))
  }

  @Test func `a hundred thousand empty blocks are no extract`() throws {
    // Each costs a look however small it is, so many would take a minute for nothing.
    let empty = head(announcing: 2) + Data([0x0A, 0])
    let error = try refusal(of: Data(Array(repeating: empty, count: 100_000).joined()))
    #expect(error.found.english.hasPrefix("100001 blocks in the first "))
    #expect(error.nextStep.english.contains("download the extract again"))
    let path = folder.path + "/some.osm.pbf"
    try (TinyPBF().header + Data(Array(repeating: empty, count: 1000).joined()))
      .write(to: URL(fileURLWithPath: path))
    let file = try OSMFile(path: path)
    #expect(file.blobCount == 1000)
    var block = OSMBlock()
    for blob in 0..<file.blobCount {
      try file.decode(blob: blob, kinds: Set(OSMKind.allCases), into: &block)
    }
  }
}
