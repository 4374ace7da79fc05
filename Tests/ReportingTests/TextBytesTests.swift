import Testing

@testable import Reporting

@Suite("Text bytes")
struct TextBytesTests {
  @Test(arguments: [
    (0.0, 3, "0.000"), (-0.0001, 3, "0.000"), (1.0004, 3, "1.000"), (999.9996, 3, "1000.000"),
    (-12.5, 3, "-12.500"), (0.042, 3, "0.042"), (7, 0, "7"), (155_000.25, 1, "155000.3"),
    (1e15, 3, "1000000000000000"),
  ])
  func `a number has so many decimals`(number: Double, decimals: Int, expected: String) {
    #expect(fixedText(number, decimals: decimals) == expected)
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
