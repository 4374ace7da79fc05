import Foundation
import TestSupport
import Testing

@testable import Words

@Suite struct FixedDecimalsTests {
  @Test func `a million random numbers read as printf writes them`() {
    var random = SeededBytes(11)
    var differences: [String] = []
    for index in 0..<1_000_000 {
      let decimals = index % 8
      let value: Double =
        switch index % 4 {
        case 0: Double(random.below(2_000_000_000) - 1_000_000_000) / 1000
        case 1: Double(bitPattern: random.next())
        // Halves of the last decimal, exact and nearly so.
        case 2: (Double(random.below(1_000_000)) + 0.5) / pow(10, Double(decimals))
        default: Double(random.below(1 << 20)) / 1024
        }
      var expected = String(format: "%.\(decimals)f", value)
      if !expected.contains(where: { ("1"..."9").contains($0) }), value.isFinite {
        expected = expected.replacing("-", with: "")
      }
      let found = fixed(value, decimals: decimals)
      if found != expected { differences.append("\(value) \(decimals): \(found), \(expected)") }
    }
    #expect(differences.isEmpty, "\(differences.prefix(5))")
  }

  @Test(arguments: [
    (0.125, 2, "0.12"), (0.375, 2, "0.38"), (2.675, 2, "2.67"), (0.5, 0, "0"), (1.5, 0, "2"),
    (2.5, 0, "2"), (-0.0004, 3, "0.000"), (-0.0006, 3, "-0.001"), (0.9999, 3, "1.000"),
    (9.9996, 3, "10.000"), (-1.5, 3, "-1.500"), (1e18, 1, "1000000000000000000.0"),
    (1e22, 0, "10000000000000000000000"), (0.05, 15, "0.050000000000000"),
  ])
  func `ties go to the even digit of the exact value`(
    value: Double, decimals: Int, text: String
  ) {
    #expect(fixed(value, decimals: decimals) == text)
  }

  @Test(arguments: [
    (5.25, "5.25"), (5, "5"), (-0.00000001, "0"), (100, "100"), (0.1, "0.1"),
    (4.3570001, "4.3570001"), (1e20, "100000000000000000000"),
  ])
  func `zeros at the end can be left off`(value: Double, text: String) {
    var bytes: [UInt8] = []
    appendFixed(value, decimals: 7, trimmed: true, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == text)
  }
}
