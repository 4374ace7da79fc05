import Findings
import Foundation
import Words

/// How the bytes of a text file stand for letters.
package enum TextEncoding: Sendable, Hashable {
  /// UTF-8, with or without a byte order mark.
  case utf8
  /// Windows-1252, what Excel writes as "CSV" in western Europe.
  case windows1252

  /// Decides over the whole file at once: valid UTF-8, else Windows-1252.
  ///
  /// - Throws: `DataError` for UTF-16, for a mixture of the two and for files that are no text.
  static func detect(
    _ bytes: UnsafeBufferPointer<UInt8>, of file: String
  ) throws(DataError) -> TextEncoding {
    let mark = bytes.prefix(2)
    if mark.elementsEqual([0xFF, 0xFE]) || mark.elementsEqual([0xFE, 0xFF]) {
      throw DataError.utf16(file, nextStep: DataError.saveAsCSV)
    }
    if let zero = bytes.firstIndex(of: 0) {
      // In UTF-16 every other byte of Latin text is zero, from the start.
      if zero < 2, bytes.prefix(64).count(where: { $0 == 0 }) >= min(bytes.count, 64) / 3 {
        throw DataError.utf16(file, nextStep: DataError.saveAsCSV)
      }
      throw DataError.binaryData(file, zeroAt: zero)
    }
    guard let broken = invalidUTF8(bytes) else { return .utf8 }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) || bytes.isMostlyUTF8 {
      throw DataError.mixedEncodings(file, firstAt: broken)
    }
    return .windows1252
  }

  /// The text that the bytes spell.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    switch self {
    case .utf8: return String(decoding: bytes, as: UTF8.self)
    case .windows1252:
      var text = String.UnicodeScalarView()
      for byte in bytes {
        text.append(
          (0x80..<0xA0).contains(byte) ? Self.highControls[Int(byte) - 0x80] : Unicode.Scalar(byte))
      }
      return String(text)
    }
  }

  /// Bytes 0x80 to 0x9F; the five unused ones stay the control characters of Latin-1.
  private static let highControls: [Unicode.Scalar] = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
}

extension UnsafeBufferPointer<UInt8> {
  /// True when letters of more than one byte are at least as many as bytes that spell none; in
  /// Windows-1252 the letters that would look like one hardly ever meet.
  fileprivate var isMostlyUTF8: Bool {
    var letters = 0
    var strays = 0
    var index = 0
    while index < count {
      let length = letterLength(at: index)
      if length > 1 { letters += 1 } else if self[index] >= 0x80 { strays += 1 }
      index += length
    }
    return letters >= strays
  }

  /// How many bytes the UTF-8 letter has that begins here; 1 where none begins.
  private func letterLength(at index: Int) -> Int {
    let length =
      switch self[index] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    guard index + length <= count else { return 1 }
    let isWhole = self[(index + 1)..<(index + length)].allSatisfy { $0 & 0xC0 == 0x80 }
    return isWhole ? length : 1
  }
}

/// Refuses a file that is not UTF-8, naming UTF-16 when it is that.
func checkUTF8(
  _ bytes: UnsafeBufferPointer<UInt8>, of file: String, nextStep: Wording
) throws(DataError) {
  let mark = bytes.prefix(2)
  if mark.elementsEqual([0xFF, 0xFE]) || mark.elementsEqual([0xFE, 0xFF]) || mark.contains(0) {
    throw DataError.utf16(file, nextStep: nextStep)
  }
  guard let offset = invalidUTF8(bytes) else { return }
  throw DataError.notUTF8(file, firstAt: offset, nextStep: nextStep)
}

/// The first byte that is not UTF-8.
private func invalidUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  do {
    _ = try UTF8Span(validating: bytes.span)
    return nil
  } catch {
    return error.byteOffsets.lowerBound
  }
}
