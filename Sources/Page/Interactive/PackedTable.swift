// Numbers that travel inside a page: columns of whole numbers in as few bytes as they need, packed, and
// exact. `explorer-data.js` reads them.

import Findings
import Formats
import Foundation

/// Columns in the making.
///
/// A column is a byte that says how it is written, the number of its values, and the values. Whole
/// numbers (after a scale of 1, 10, 100 or 1,000 that gives the very same number back) are written as
/// differences from the one before, the sign in the lowest bit, seven bits a byte; other numbers as
/// eight bytes each.
struct PackedTable: Sendable {
  /// What was written so far, not yet packed.
  private(set) var bytes: [UInt8] = []

  private static let floating: UInt8 = 16
  private static let scales: [Double] = [1, 10, 100, 1000]

  /// Adds a column of whole numbers.
  mutating func add(_ values: some Collection<Int>) {
    begin(0, count: values.count)
    var last = 0
    for value in values {
      addSigned(value - last)
      last = value
    }
  }

  /// Adds a column of numbers, some of which may not be known.
  mutating func add(_ values: [Double?]) {
    for (kind, scale) in Self.scales.enumerated() {
      guard let whole = Self.whole(values, scale: scale) else { continue }
      begin(UInt8(kind) | 8, count: values.count)
      var last = 0
      for value in whole {
        guard let value else {
          addVarint(0)
          continue
        }
        let zigzag = UInt64(bitPattern: Int64((value - last) << 1 ^ (value - last) >> 63))
        addVarint(zigzag + 1)
        last = value
      }
      return
    }
    begin(Self.floating, count: values.count)
    for value in values {
      let bits = (value ?? .nan).bitPattern
      for shift in stride(from: UInt64(0), to: 64, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: bits >> shift))
      }
    }
  }

  /// The numbers after a scale, when every one of them comes back as it was.
  private static func whole(_ values: [Double?], scale: Double) -> [Int?]? {
    var result: [Int?] = []
    result.reserveCapacity(values.count)
    for value in values {
      guard let value else {
        result.append(nil)
        continue
      }
      let scaled = (value * scale).rounded()
      guard scaled.magnitude < 1e12, scaled / scale == value else { return nil }
      result.append(Int(scaled))
    }
    return result
  }

  private mutating func begin(_ kind: UInt8, count: Int) {
    bytes.append(kind)
    addVarint(UInt64(count))
  }

  private mutating func addSigned(_ value: Int) {
    addVarint(UInt64(bitPattern: Int64(value << 1 ^ value >> 63)))
  }

  private mutating func addVarint(_ value: UInt64) {
    var rest = value
    while rest > 127 {
      bytes.append(UInt8(truncatingIfNeeded: rest & 127) | 128)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Adds the columns of another table.
  mutating func append(_ other: PackedTable) { bytes += other.bytes }

  /// The table as text for a page.
  ///
  /// - Throws: `DataError` when zlib has no memory for it.
  func text() throws(DataError) -> String {
    Data(try ZlibPacking.packed(bytes)).base64EncodedString()
  }
}
