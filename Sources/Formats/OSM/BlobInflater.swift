// Unpacks one blob: raw, zlib, lz4 or zstd. The format limits a blob to 32 MiB unpacked, so a blob
// that claims more is refused before memory is taken.

import CDeflate
import CLZ4
import CZstd
import Words

struct BlobProblem: Error { var reason: Wording }

/// A buffer that grows to the largest blob and is used for all of them.
struct GrowingBuffer: ~Copyable {
  private var bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)

  deinit { bytes.deallocate() }

  /// Room for so many bytes; what an earlier call gave is gone.
  mutating func room(for count: Int) -> UnsafeMutableRawBufferPointer {
    if bytes.count < count {
      bytes.deallocate()
      bytes = .allocate(byteCount: count, alignment: 16)
    }
    return UnsafeMutableRawBufferPointer(rebasing: bytes[0..<count])
  }
}

/// Unpacks blobs one after the other.
struct BlobInflater: ~Copyable {
  static let limitBytes = 32 * 1024 * 1024
  private var buffer = GrowingBuffer()
  /// libdeflate unpacks twice as fast as zlib where the size is known before, as it is here.
  private let deflate = libdeflate_alloc_decompressor()

  deinit { libdeflate_free_decompressor(deflate) }

  /// Unpacks a blob; the bytes stay valid until the next call.
  mutating func inflate(
    _ blob: UnsafeRawBufferPointer
  ) -> Result<UnsafeRawBufferPointer, BlobProblem> {
    var reader = ProtobufReader(blob)
    var rawSize = 0
    var packed: (field: UInt32, bytes: UnsafeRawBufferPointer)?
    while case let field = reader.field(), field != 0 {
      switch field {
      case .varintField(2): rawSize = Int(clamping: reader.varint())
      case .bytesField(1), .bytesField(3), .bytesField(4), .bytesField(5), .bytesField(6),
        .bytesField(7):
        packed = (field, reader.bytes())
      default: reader.skip(field)
      }
    }
    guard !reader.isDamaged, let packed else { return failure(ExtractWords.damagedBlob) }
    if packed.field == .bytesField(1) {
      return packed.bytes.count <= Self.limitBytes
        ? .success(packed.bytes) : failure(ExtractWords.blob(of: packed.bytes.count))
    }
    guard rawSize > 0, rawSize <= Self.limitBytes else {
      return failure(ExtractWords.blobClaims(rawSize))
    }
    let target = buffer.room(for: rawSize)
    guard let unpacked = unpack(packed.bytes, field: packed.field, into: target) else {
      let name = Self.name(ofField: packed.field)
      return failure(
        name == "lzma" || name == "bzip2"
          ? ExtractWords.notRead(packedWith: name) : ExtractWords.damaged(name))
    }
    return unpacked == rawSize
      ? .success(UnsafeRawBufferPointer(target))
      : failure(ExtractWords.unpacked(unpacked, insteadOf: rawSize))
  }

  private func failure(_ reason: Wording) -> Result<UnsafeRawBufferPointer, BlobProblem> {
    .failure(BlobProblem(reason: reason))
  }

  private static func name(ofField field: UInt32) -> String {
    switch field >> 3 {
    case 3: "zlib"
    case 4: "lzma"
    case 5: "bzip2"
    case 6: "lz4"
    default: "zstd"
    }
  }

  /// - Returns: how many bytes came out, or `nil` when the data is damaged or not known.
  private func unpack(
    _ bytes: UnsafeRawBufferPointer, field: UInt32, into buffer: UnsafeMutableRawBufferPointer
  ) -> Int? {
    let size = buffer.count
    guard let source = bytes.baseAddress, let target = buffer.baseAddress else { return nil }
    switch field >> 3 {
    case 3:
      var count = 0
      let status = libdeflate_zlib_decompress(deflate, source, bytes.count, target, size, &count)
      return status == LIBDEFLATE_SUCCESS ? count : nil
    case 6:
      let count = LZ4_decompress_safe(
        source.assumingMemoryBound(to: CChar.self), target.assumingMemoryBound(to: CChar.self),
        Int32(bytes.count), Int32(size))
      return count >= 0 ? Int(count) : nil
    case 7:
      let count = ZSTD_decompress(target, size, source, bytes.count)
      return ZSTD_isError(count) == 0 ? count : nil
    default: return nil
    }
  }
}
