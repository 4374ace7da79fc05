// Numbers with a fixed number of decimals, the same on every machine and in every locale, and
// without the cost of a format string for every number.

import Foundation

/// The number with that many decimals, rounded to the nearest; a tie goes to the even digit.
///
/// The exact binary value is rounded, not its shortest decimal form: 2.675 is stored as a little
/// less, so two decimals give "2.67". The text equals that of C's `printf("%.*f")`, save that a
/// number that rounds to zero has no minus sign.
///
/// - Units: `decimals` from 0 to 15.
public func fixed(_ value: Double, decimals: Int) -> String {
  var bytes: [UInt8] = []
  appendFixed(value, decimals: decimals, to: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}

/// Appends ``fixed(_:decimals:)``; `trimmed` leaves off the zeros at the end of the decimals.
public func appendFixed(
  _ value: Double, decimals: Int, trimmed: Bool = false, to bytes: inout [UInt8]
) {
  precondition((0...15).contains(decimals), "a double has about 15 decimals to show")
  // Whole numbers this large have no fraction; they are no coordinate and no count.
  guard value.magnitude < 0x1p63 else {
    bytes.append(contentsOf: String(format: "%.\(trimmed ? 0 : decimals)f", value).utf8)
    return
  }
  var whole = UInt64(value.magnitude)
  let fraction = value.magnitude - Double(whole)
  let scale = PowersOfTen.exact[decimals]
  let scaled = fraction * scale
  let below = scaled.rounded(.down)
  var digits = UInt64(below)
  if roundsUp(fraction, scale, scaled, below, isOdd: (decimals == 0 ? whole : digits) % 2 == 1) {
    digits += 1
    if digits >= UInt64(scale) {
      digits -= UInt64(scale)
      whole += 1
    }
  }
  if value < 0, whole > 0 || digits > 0 { bytes.append(UInt8(ascii: "-")) }
  append(whole, width: 1, to: &bytes)
  if decimals == 0 || (trimmed && digits == 0) { return }
  var width = decimals
  while trimmed, digits % 10 == 0 {
    digits /= 10
    width -= 1
  }
  bytes.append(UInt8(ascii: "."))
  append(digits, width: width, to: &bytes)
}

/// Whether the exact product of fraction and scale lies nearer to the digit above.
///
/// `scaled` is that product rounded to a double, which can hide on which side of a half it lies;
/// the fused product gives back what the rounding took.
private func roundsUp(
  _ fraction: Double, _ scale: Double, _ scaled: Double, _ below: Double, isOdd: Bool
) -> Bool {
  let rest = scaled - below
  guard rest == 0.5 else { return rest > 0.5 }
  let lost = (-scaled).addingProduct(fraction, scale)
  return lost == 0 ? isOdd : lost > 0
}

private func append(_ number: UInt64, width: Int, to bytes: inout [UInt8]) {
  let start = bytes.count
  var number = number
  repeat {
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
    number /= 10
  } while number > 0 || bytes.count - start < width
  bytes[start...].reverse()
}

/// The powers of ten that a double holds exactly.
package enum PowersOfTen {
  /// 1 to 1e22, by exponent.
  package static let exact: [Double] = (0...22).map { exponent in
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}
