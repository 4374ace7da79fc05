/// Writes protobuf fields one after the other.
struct ProtobufWriter {
  private(set) var bytes: [UInt8] = []

  /// A whole number in seven bits a byte, the low ones first.
  mutating func varint(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// A number that may be negative, small ones short.
  mutating func zigzag(_ value: Int64) { varint(UInt64(bitPattern: (value << 1) ^ (value >> 63))) }

  mutating func field(_ number: UInt64, varint value: UInt64) {
    varint(number << 3)
    varint(value)
  }

  mutating func field(_ number: UInt64, zigzag value: Int64) {
    varint(number << 3)
    zigzag(value)
  }

  mutating func field(_ number: UInt64, bytes content: some Collection<UInt8>) {
    varint(number << 3 | 2)
    varint(UInt64(content.count))
    bytes.append(contentsOf: content)
  }

  /// A message or a packed list inside this one; an empty one is left out.
  mutating func field(_ number: UInt64, _ inner: ProtobufWriter) {
    if !inner.bytes.isEmpty { field(number, bytes: inner.bytes) }
  }
}
