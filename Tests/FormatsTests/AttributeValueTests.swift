import Formats
import TestSupport
import Testing

@Suite struct AttributeValueTests {
  @Test(arguments: [
    ("12", 12.0), ("12,5", 12.5), ("12.5", 12.5), (" 12.5\t", 12.5), ("-0,25", -0.25), ("+3", 3),
    ("1e3", 1000), ("1,5E-2", 0.015), (".5", 0.5), ("5.", 5), ("007", 7),
    ("0.1", 0.1), ("\u{A0}52.1\u{202F}", 52.1),
    ("123456789012345678901234567890", 1.2345678901234568e29),
    ("9007199254740993", 9_007_199_254_740_992), ("4.35", 4.35), ("1e-300", 1e-300),
  ])
  func `numbers with comma, point and exponent`(text: String, number: Double) {
    #expect(AttributeValue.text(text).number == number)
  }

  @Test(arguments: [
    "", " ", "-", ".", ",", "1.234,5", "1,234.5", "1 234", "1.2.3", "1,2,3", "NaN", "nan", "inf",
    "Infinity", "1e", "1e+", "e5", "0x10", "12m", "1e999", "١٢", "--1", "1_000",
  ])
  func `what spells no number is none`(text: String) {
    #expect(AttributeValue.text(text).number == nil)
  }

  @Test func `numbers from text are the nearest double`() {
    var random = SeededBytes(3)
    for _ in 0..<20_000 {
      let value = Double(bitPattern: random.next())
      guard value.isFinite else { continue }
      #expect(AttributeValue.text("\(value)").number == value)
      let short = Double(random.below(1_000_000_000)) / 1000
      #expect(AttributeValue.text("\(short)").number == short)
    }
  }

  @Test func `whole numbers, whatever they came as`() {
    #expect(AttributeValue.text(" 12 ").integer == 12)
    #expect(AttributeValue.text("12,0").integer == 12)
    #expect(AttributeValue.text("9223372036854775807").integer == .max)
    #expect(AttributeValue.text("12.5").integer == nil)
    #expect(AttributeValue.real(-3).integer == -3)
    #expect(AttributeValue.real(1e300).integer == nil)
    #expect(AttributeValue.integer(7).number == 7)
    #expect(AttributeValue.real(.nan).number == nil)
    #expect(AttributeValue.null.integer == nil)
  }

  @Test func `text, whatever it came as`() {
    #expect(AttributeValue.text("\u{A0} Urk ").string == "Urk")
    #expect(AttributeValue.text("  ").string == nil)
    #expect(AttributeValue.integer(344).string == "344")
    #expect(AttributeValue.real(344).string == "344")
    #expect(AttributeValue.real(0.5).string == "0.5")
    #expect(AttributeValue.null.string == nil)
  }

  @Test func `yes and no in Dutch and English`() {
    for yes in ["ja", "J", "Yes", "true", "1", "WAAR"] {
      #expect(AttributeValue.text(yes).flag == true)
    }
    for no in ["nee", "N", "no", "FALSE", "0", "onwaar"] {
      #expect(AttributeValue.text(no).flag == false)
    }
    #expect(AttributeValue.integer(1).flag == true)
    #expect(AttributeValue.text("misschien").flag == nil)
    #expect(AttributeValue.null.flag == nil)
  }
}
