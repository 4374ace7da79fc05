// Packing of bytes with zlib: blocks of an extract, and tables that travel inside a page.

import CZlib
public import Findings

/// Bytes packed with zlib (RFC 1950).
public enum ZlibPacking {
  /// The packed bytes.
  ///
  /// - Throws: `DataError` when zlib has no memory for it.
  public static func packed(_ bytes: [UInt8]) throws(DataError) -> [UInt8] {
    var size = compressBound(uLong(bytes.count))
    var packed = [UInt8](repeating: 0, count: Int(size))
    guard compress2(&packed, &size, bytes, uLong(bytes.count), 6) == Z_OK else {
      throw DataError.unpackable()
    }
    return Array(packed.prefix(Int(size)))
  }
}
