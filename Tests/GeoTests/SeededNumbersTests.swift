import Testing

@testable import Geo

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
}
