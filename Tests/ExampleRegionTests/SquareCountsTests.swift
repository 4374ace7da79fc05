import Geo
import Testing

@testable import ExampleRegion

@Suite("Squares as CBS publishes them")
struct SquareCountsTests {
  @Test(arguments: [
    (0, -99_997), (4, -99_997), (5, 5), (7, 5), (8, 10), (12, 10), (13, 15), (102, 100),
  ])
  func `counts are rounded to fives and small ones hidden`(truth: Int, published: Int) {
    #expect(CBSRounding.published(truth) == published)
  }

  private func people(_ residents: Int, dwellings: Int) -> PeopleCount {
    var people = PeopleCount()
    people.residents = residents
    people.dwellings = dwellings
    return people
  }

  @Test func `everybody is published, hidden, or left out`() {
    var counts = SquareCounts()
    // 13 people give 15; 4 people in 5 dwellings are hidden; 3 people in a farm are left out.
    counts.add(people(13, dwellings: 6), at: PlanePoint(x: 120_050, y: 480_050))
    counts.add(people(4, dwellings: 5), at: PlanePoint(x: 120_150, y: 480_050))
    counts.add(people(3, dwellings: 1), at: PlanePoint(x: 120_250, y: 480_050))
    let (squares, account) = counts.published()
    #expect(squares.map(\.id) == ["E1200N4800", "E1201N4800"])
    #expect(account.trueResidents == 20 && account.publishedResidents == 15)
    #expect(account.roundingResidents == 2 && account.secretResidents == 4)
    #expect(account.leftOutResidents == 3 && account.leftOutSquares == 1)
  }
}
