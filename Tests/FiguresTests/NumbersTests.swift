import Figures
import Planning
import TestSupport
import Testing
import Words

@Suite("Numbers")
struct NumbersTests {
  @Test(arguments: [
    (0.0, 0, "0", "0"), (999, 0, "999", "999"), (12_345, 0, "12.345", "12,345"),
    (1_234_567.89, 1, "1.234.567,9", "1,234,567.9"), (-1_220, 0, "−1.220", "−1,220"),
    (-0.2, 0, "0", "0"),
  ])
  func `thousands and decimals are apart`(
    number: Double, decimals: Int, dutch: String, english: String
  ) {
    #expect(Language.dutch.number(number, decimals: decimals) == dutch)
    #expect(Language.english.number(number, decimals: decimals) == english)
  }

  @Test(
    arguments: [
      (nil, "–", "–"), (0.784, "78,4\u{A0}%", "78.4%"), (1, "100,0\u{A0}%", "100.0%"),
      (0.9999, "ruim 99,9\u{A0}%", "over 99.9%"), (0, "0,0\u{A0}%", "0.0%"),
      (0.0001, "minder dan 0,1\u{A0}%", "less than 0.1%"),
    ] as [(Double?, String, String)])
  func `a share is never rounded to all or nothing`(
    share: Double?, dutch: String, english: String
  ) {
    #expect(Language.dutch.percentage(share) == dutch)
    #expect(Language.english.percentage(share) == english)
  }

  @Test func `a norm in time names its speed and its metres`() {
    #expect(
      Language.dutch.limit(of: ToyRegion.fifteenMinutes)
        == "15 minuten met 5 km/u (1.250 meter)")
    #expect(Language.english.limit(of: ToyRegion.oneKilometre) == "1,000 metres")
  }
}
