import Geo
import Planning
import Testing
import WalkNetwork

@testable import Importing

/// People of areas without known dwellings, spread along the streets.
@Suite("Population spread")
struct PopulationSpreadTests {
  @Test func `people stand every hundred metres along a chain, however long it is`() {
    // One street of 2,550 m, which the network keeps as several edges: 50, 150 .. 2,450 m: 25 points. The
    // end itself, at 2,550 m, is none.
    var streets = Streets(xs: [0, 2550], ys: [0, 0], passages: [.free, .free])
    streets.addWay(id: 1, access: .everyone, traits: [], through: [0, 1])
    let ring = [(-10.0, -10.0), (2560, -10), (2560, 10), (-10, 10), (-10, -10)]
      .map { PlanePoint(x: $0.0, y: $0.1) }
    let areas = PolygonPopulation(
      ids: ["A"], polygons: [[Polygon(rings: [ring])]], residents: [50], groups: [])
    let (people, _) = PopulationSpread.spread(
      areas, over: DwellingPlaces(points: []), along: WalkNetwork(building: streets), file: "a")
    let places = people.points.map(\.x).sorted()
    #expect(places.count == 25)
    for (number, x) in places.enumerated() {
      #expect(abs(x - (50 + 100 * Double(number))) < 0.01, "\(x)")
    }
    #expect(people.residents.allSatisfy { $0 == 2 })
  }
}
