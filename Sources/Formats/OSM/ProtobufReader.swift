// The few rules of the protobuf wire format that OSM PBF needs. Every length is checked against
// what is left; a malformed message sets `isDamaged` and reads as ended instead of trapping.
// Source: protobuf.dev, "Encoding".

struct ProtobufReader {
  private var at: UnsafePointer<UInt8>
  private let end: UnsafePointer<UInt8>
  private(set) var isDamaged = false

  init(_ bytes: UnsafeRawBufferPointer) {
    // An empty buffer may have no address; any address will do, since no byte is read from it.
    let base = bytes.baseAddress ?? UnsafeRawPointer(bitPattern: 8).unsafelyUnwrapped
    at = base.assumingMemoryBound(to: UInt8.self)
    end = at + bytes.count
  }

  @inline(__always) var isAtEnd: Bool { at >= end }
  @inline(__always) var bytesLeft: Int { end - at }

  @inline(__always)
  mutating func varint() -> UInt64 {
    if at < end, at.pointee < 0x80 {
      let value = UInt64(at.pointee)
      at += 1
      return value
    }
    return longVarint()
  }

  private mutating func longVarint() -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while at < end, shift < 64 {
      let byte = at.pointee
      at += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    damage()
    return 0
  }

  /// A zigzag-coded signed number.
  @inline(__always)
  mutating func signed() -> Int64 {
    let value = varint()
    return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
  }

  /// A field number and wire type (`number << 3 | type`); 0 at the end of the message.
  @inline(__always)
  mutating func field() -> UInt32 {
    isAtEnd ? 0 : UInt32(truncatingIfNeeded: varint())
  }

  /// A length-delimited value: bytes, text, a message or packed numbers.
  @inline(__always)
  mutating func bytes() -> UnsafeRawBufferPointer {
    let count = varint()
    guard count <= UInt64(end - at) else {
      damage()
      return UnsafeRawBufferPointer(start: at, count: 0)
    }
    let slice = UnsafeRawBufferPointer(start: at, count: Int(count))
    at += Int(count)
    return slice
  }

  /// Packed numbers; two pieces of one field, which protobuf allows and no writer of OSM makes, would
  /// be half of the numbers, and are damage.
  mutating func packed(_ known: inout ProtobufReader?) {
    let numbers = ProtobufReader(bytes())
    if known != nil { damage() }
    known = numbers
  }

  mutating func skip(_ field: UInt32) {
    switch field & 7 {
    case 0: _ = varint()
    case 1 where end - at >= 8: at += 8
    case 2: _ = bytes()
    case 5 where end - at >= 4: at += 4
    default: damage()
    }
  }

  /// Ends the message: what stands there cannot be taken for what it should be.
  mutating func damage() {
    isDamaged = true
    at = end
  }
}

extension UInt32 {
  /// Field `number` holding a varint.
  static func varintField(_ number: UInt32) -> UInt32 { number << 3 }
  /// Field `number` holding bytes, text, a message or packed numbers.
  static func bytesField(_ number: UInt32) -> UInt32 { number << 3 | 2 }
}
