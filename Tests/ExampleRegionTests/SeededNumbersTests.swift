import Testing

@testable import ExampleRegion

@Suite("Seeded numbers")
struct SeededNumbersTests {
  @Test func `an order holds every place once`() {
    var numbers = SeededNumbers(7, 1)
    #expect(numbers.order(50).sorted() == Array(0..<50))
  }

  @Test func `the compass goes round in equal steps`() {
    let directions = Compass.directions
    #expect(directions.count == 96)
    for (a, b) in zip(directions, directions.dropFirst()) {
      #expect(abs(a.cross(b) - 0.065_403_129_230_143) < 1e-12, "the sine of 3.75 degrees")
    }
  }
}
