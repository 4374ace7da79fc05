/// A zip written by hand, so that a test can make it lie.
public struct TinyZip: Sendable {
  /// A member; what is not given is told truly.
  public struct Member: Sendable {
    var name: String
    var bytes: [UInt8]
    var declaredByteCount: Int?
    var isDamaged: Bool

    /// Makes a member.
    public init(
      _ name: String, _ bytes: [UInt8], declaredByteCount: Int? = nil, isDamaged: Bool = false
    ) {
      self.name = name
      self.bytes = bytes
      self.declaredByteCount = declaredByteCount
      self.isDamaged = isDamaged
    }

    /// The bytes as one deflate block that stores them, so that both sizes need not agree.
    var deflated: [UInt8] {
      let count = UInt16(bytes.count)
      return [1] + little(Int(count), 2) + little(Int(~count), 2) + bytes
    }

    /// Version, flags, method, time, date, checksum and both sizes: the same in both headers.
    var facts: [UInt8] {
      little(20, 2) + little(0, 2) + little(8, 2) + little(0, 2) + little(0x21, 2)
        + little(Int(crc32(bytes)) ^ (isDamaged ? 1 : 0), 4) + little(deflated.count, 4)
        + little(declaredByteCount ?? bytes.count, 4) + little(name.utf8.count, 2) + little(0, 2)
    }
  }

  /// The archive's bytes.
  public let bytes: [UInt8]

  /// Writes members one after the other; each has fewer than 65,536 bytes.
  public init(_ members: [Member]) {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for member in members {
      let start = bytes.count
      bytes += Array("PK\u{3}\u{4}".utf8) + member.facts + Array(member.name.utf8) + member.deflated
      directory +=
        Array("PK\u{1}\u{2}".utf8) + little(20, 2) + member.facts + little(0, 2) + little(0, 2)
        + little(0, 2) + little(0, 4) + little(start, 4) + Array(member.name.utf8)
    }
    let start = bytes.count
    bytes += directory
    bytes += Array("PK\u{5}\u{6}".utf8) + little(0, 4) + little(members.count, 2)
    bytes += little(members.count, 2) + little(directory.count, 4) + little(start, 4) + little(0, 2)
    self.bytes = bytes
  }
}

private func little(_ value: Int, _ count: Int) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
}

private func crc32(_ bytes: [UInt8]) -> UInt32 {
  var sum: UInt32 = ~0
  for byte in bytes {
    sum ^= UInt32(byte)
    for _ in 0..<8 { sum = sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
  }
  return ~sum
}
