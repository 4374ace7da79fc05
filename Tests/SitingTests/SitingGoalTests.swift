import Testing

@testable import Siting

@Suite("Siting goals")
struct SitingGoalTests {
  @Test func `every goal has an id of its own, by which it is found with its numbers`() {
    let goals = SitingGoal.all(ceilingMetres: 700, region: 0.9, everyArea: 0.5)
    #expect(Set(goals.map(\.row.id)).count == goals.count)
    #expect(
      goals.first { $0.row.id == "least-mean-walk" } == .leastMeanWalk(ceilingMetres: 700))
    #expect(
      goals.first { $0.row.id == "fewest-sites" } == .fewestSites(region: 0.9, everyArea: 0.5))
    #expect(SitingGoal.all().map(\.row.id) == goals.map(\.row.id))
  }

  @Test func `gains count in the unit of the value, and in people where that counts sites`() {
    for row in SitingGoal.all().map(\.row) {
      #expect(row.gainUnit == (row.unit == .sites ? .people : row.unit), "\(row.id)")
    }
  }

  @Test func `more people are better, more metres and sites are not`() {
    let maxima = SitingGoal.all().filter { $0.row.unit.moreIsBetter }
    #expect(maxima == [.mostPeople, .mostPeopleTwice, .mostServed])
  }
}
