import Testing

@testable import Exports
@testable import Figures

@Suite("Text bytes")
struct TextBytesTests {
  @Test(arguments: [
    (0, "0"), (7, "7"), (-12, "-12"), (1_000_020, "1000020"), (Int.min, "\(Int.min)"),
  ])
  func `a whole number is written in full`(number: Int, expected: String) {
    var text = TextBytes()
    text.add(number)
    #expect(text.text == expected)
  }

  @Test(arguments: [(812_935.0, "812935"), (0.1 + 0.2, "0.3"), (12.340, "12.34"), (-0.0, "0")])
  func `a trimmed number has no zeros at the end`(number: Double, expected: String) {
    #expect(trimmedText(number, decimals: 3) == expected)
  }

  @Test(arguments: [(5.0, "5"), (0.1, "0.1"), (-3, "-3"), (2.5, "2.5")])
  func `the shortest form reads back as the same number`(number: Double, expected: String) {
    var text = TextBytes()
    text.add(shortest: number)
    #expect(text.text == expected)
  }
}
