import Testing

@testable import ExampleRegion

@Suite("Seeded numbers")
struct SeededNumbersTests {
  @Test func `an order holds every place once`() {
    var numbers = SeededNumbers(7, 1)
    #expect(numbers.order(50).sorted() == Array(0..<50))
  }

  @Test func `parts of one seed have numbers of their own`() {
    var one = SeededNumbers(7, 1)
    var other = SeededNumbers(7, 2)
    var again = SeededNumbers(7, 1)
    let first = one.next()
    #expect(first != other.next())
    #expect(first == again.next())
  }

  @Test func `smooth chance is a curve through its heights`() {
    let noise = SmoothNoise(7, 1)
    for place in stride(from: -3.0, to: 3, by: 0.01) {
      #expect(abs(noise(place) - noise(place + 0.01)) < 0.04)
      #expect(abs(noise(place, 0.5) - noise(place + 0.01, 0.5)) < 0.04)
    }
  }
}
