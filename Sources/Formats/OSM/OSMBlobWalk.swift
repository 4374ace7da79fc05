// From one blob of an extract to the next, over their headers; what is inside is not touched.

import Findings
import Foundation
import Words

/// Where the bytes of a blob lie in its file.
struct OSMBlob: Sendable {
  var start: Int
  var count: Int
}

struct OSMBlobWalk {
  /// A header with the first fields of the blob behind it; nearly all are shorter.
  private static let glanceBytes = 64
  private static let mostHeaderBytes = 64 * 1024

  private let input: OpenInput
  private var at = 0
  private var unpackedBytes = 0
  private var blockCount = 0

  init(_ input: OpenInput) { self.input = input }

  /// The next blob and its type; `nil` at the end of the file.
  ///
  /// - Throws: `DataError` for lengths that do not fit in the file or in the format, and for blobs
  ///   that together unpack to what no extract holds.
  mutating func next() throws(DataError) -> (type: String, blob: OSMBlob)? {
    guard at < input.size else { return nil }
    let start = at
    var glance = try input.bytes(at: start, atMost: Self.glanceBytes)
    guard glance.count >= 4 else { throw refusal(ExtractWords.strayBytes(glance.count, at: start)) }
    let size = glance[..<4].reduce(0) { $0 << 8 | Int($1) }
    guard size > 0, size <= Self.mostHeaderBytes, size <= input.size - start - 4 else {
      throw refusal(ExtractWords.headerSize(size, at: start))
    }
    if glance.count < 4 + size {
      glance = try input.bytes(at: start, atMost: 4 + size + Self.glanceBytes)
    }
    guard let (type, count) = Self.header(glance[4..<4 + size]) else {
      throw refusal(ExtractWords.damagedHeader(at: start))
    }
    let blob = try blob(of: count, at: start + 4 + size)
    at = blob.start + blob.count
    try countBlock()
    try countUnpacked(blob, beginning: glance[(4 + size)...])
    return (type, blob)
  }

  private static func header(_ bytes: ArraySlice<UInt8>) -> (type: String, count: UInt64)? {
    var type = ""
    var count: UInt64 = .max
    let isDamaged = bytes.withUnsafeBytes { bytes in
      var reader = ProtobufReader(bytes)
      while case let field = reader.field(), field != 0 {
        switch field {
        case .bytesField(1): type = String(decoding: reader.bytes(), as: UTF8.self)
        case .varintField(3): count = reader.varint()
        default: reader.skip(field)
        }
      }
      return reader.isDamaged
    }
    return isDamaged || type.isEmpty || count == .max ? nil : (type, count)
  }

  private func blob(of count: UInt64, at start: Int) throws(DataError) -> OSMBlob {
    guard count <= UInt64(input.size - start) else {
      throw refusal(ExtractWords.beyondEnd(count, at: start), nextStep: ExtractWords.cutOff)
    }
    guard count <= UInt64(BlobInflater.limitBytes) else {
      throw refusal(ExtractWords.tooLargeBlock(count, at: start))
    }
    return OSMBlob(start: start, count: Int(count))
  }

  private mutating func countBlock() throws(DataError) {
    blockCount += 1
    guard blockCount > FileLimits.smallBlocks, at < blockCount * FileLimits.meanBlockBytes else {
      return
    }
    throw refusal(ExtractWords.blocks(blockCount, inFirst: at), nextStep: ExtractWords.cutTooSmall)
  }

  private mutating func countUnpacked(
    _ blob: OSMBlob, beginning: ArraySlice<UInt8>
  ) throws(DataError) {
    var size = Self.unpackedSize(beginning.prefix(blob.count))
    if size == nil {
      // The size stands behind the data: unusual, and allowed.
      size = Self.unpackedSize(try input.bytes(at: blob.start, atMost: blob.count)[...])
    }
    unpackedBytes += size ?? 0
    guard unpackedBytes <= max(FileLimits.unpackedBytes, input.size * FileLimits.unpackingRatio)
    else {
      throw refusal(
        ExtractWords.unpacking(to: unpackedBytes, from: input.size),
        nextStep: ExtractWords.packedTooWell)
    }
  }

  /// What a blob says that it unpacks to; `nil` when the bytes end before it does.
  private static func unpackedSize(_ bytes: ArraySlice<UInt8>) -> Int? {
    bytes.withUnsafeBytes { bytes in
      var reader = ProtobufReader(bytes)
      while case let field = reader.field(), field != 0 {
        if field == .varintField(2) {
          let size = Int(clamping: reader.varint())
          // A size beyond the format's limit is refused when the blob is unpacked.
          return size <= BlobInflater.limitBytes ? size : 0
        }
        // Bytes that are not packed come out as they are.
        if field == .bytesField(1) { return 0 }
        reader.skip(field)
      }
      return nil
    }
  }

  private func refusal(_ found: Wording, nextStep: Wording = ExtractWords.givePBF) -> DataError {
    .notPBF(input.path, found: found, nextStep: nextStep)
  }
}
