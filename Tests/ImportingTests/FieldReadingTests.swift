import Formats
import Testing
import Words

@testable import Importing

@Suite("Field reading")
struct FieldReadingTests {
  @Test(arguments: [
    (AttributeValue.text("5,387"), NumberReading.number(5.387)),
    (.text(" 12 "), .number(12)), (.text("1e3"), .number(1000)), (.text("-4.5"), .number(-4.5)),
    (.text(""), .blank), (.text("  "), .blank), (.null, .blank),
    (.text("nan"), .unreadable(Wording("nan"))), (.text("inf"), .unreadable(Wording("inf"))),
    (.text("1.234,5"), .unreadable(Wording("1.234,5"))),
    (.text("twaalf"), .unreadable(Wording("twaalf"))),
    (.text("0x10"), .unreadable(Wording("0x10"))), (.real(.infinity), .unreadable(Wording("inf"))),
    (.integer(7), .number(7)),
  ])
  func `a number is read or named`(value: AttributeValue, reading: NumberReading) {
    #expect(value.numberReading == reading)
  }

  @Test(arguments: [
    (AttributeValue.integer(-99990), CountReading.negative(-99990)),
    (.real(-99990.5), .sentinel(-99990.5)), (.integer(-99997), .sentinel(-99997)),
    (.text("-99997.0"), .sentinel(-99997)), (.integer(-99_999_999), .sentinel(-99_999_999)),
    (.integer(-1), .negative(-1)), (.integer(0), .count(0)), (.text("12,5"), .count(12.5)),
    (.text("1,234"), .unreadable(ReadingWords.twofold("1,234"))),
    (.null, .blank), (.text("1.234"), .count(1.234)), (.text("0,125"), .count(0.125)),
    (.text("1234,125"), .count(1234.125)),
  ])
  func `a count, a secret and nonsense are told apart`(
    value: AttributeValue, reading: CountReading
  ) {
    #expect(CountReading(value) == reading)
  }

  @Test(arguments: [
    ("1.234", true), ("12.500", true), ("123.456", true), ("-1.234", true), (" 1.234 ", true),
    ("1,234", true), ("0.500", false), ("1234.567", false), ("1.23", false), ("1.2345", false),
    ("1.234e1", false), ("12", false),
  ])
  func `a thousand with a point is not read where semicolons part the columns`(
    text: String, isTwofold: Bool
  ) {
    var isUnreadable = false
    if case .unreadable(let found) = CountReading(.text(text), pointsMayGroup: true) {
      isUnreadable = found.english.hasSuffix(", which could be thousands or decimals")
    }
    #expect(isUnreadable == isTwofold)
  }

  @Test func `ids that were stored as numbers lose their decimals`() {
    #expect(AttributeValue.real(2611).string == "2611")
    #expect(AttributeValue.text(" 0503 ").string == "0503")
  }
}
