import Geo
import Planning
import TestSupport
import Testing
import WalkNetwork

@testable import Coverage

/// The picture of reach against walks that a pencil gives, and its laws on random worlds.
@Suite("Drawn reach")
struct DrawnReachTests {
  private static let rules = SnapRules(maxSnapMetres: 40, minComponentMetres: 0)

  private func map(
    _ network: WalkNetwork, sites: [PlanePoint], people: [PlanePoint], norms: [Double],
    water: ShapeLayer = ShapeLayer(), threads: Int = 2
  ) async throws -> ReachMap {
    let region = Region(
      network: network,
      population: Population(
        grain: .points, ids: people.indices.map(String.init), points: people,
        residents: people.map { _ in 10 }, groups: []),
      sites: sites.enumerated().map { place, point in
        Noodsteunpunt(
          id: String(UnicodeScalar(UInt8(65 + place))), name: "", kind: .lNSP, location: point)
      }, rules: Self.rules)
    let question = CoverageQuestion(
      norms: norms.map {
        WalkingNorm(id: "n\($0)", limitMetres: $0, title: "", source: "", status: "")
      })
    let outcome = try await CoverageRequest(region, question).run()
    return try await ReachRequest(
      outcome.evidence, outcome.reach, water: water, threads: threads
    ).run()
  }

  private func holds(_ reach: DrawnReach, _ x: Double, _ y: Double) -> Bool {
    AreaIndex([reach.areas]).contains(PlanePoint(x: x, y: y), area: 0)
  }

  @Test func `reach follows the streets and stays on its own bank`() async throws {
    // S at (0, 200); the other bank is reached by the bridge in the east: 500 + 200 + 500 m.
    let town = DrawnTown(
      """
      S----+
           |
      A----+
      """)
    let site = try #require(town.places["S"])
    let map = try await map(
      town.network, sites: [site], people: [PlanePoint(x: 0, y: 0)], norms: [400, 1000])
    #expect(map.reaches.map(\.limitMetres) == [200, 400, 1000, 400])
    #expect(map.reaches.map(\.site) == [nil, nil, nil, 0])
    let near = map.reaches[3]
    #expect(near.areas == map.reaches[1].areas)
    #expect(holds(near, 350, 200) && !holds(near, 450, 200))
    #expect(!holds(near, 0, 0))
    // Of 1,000 m, 700 bring a walker to the far bank and 300 back west: up to x = 200.
    let far = map.reaches[2]
    #expect(holds(far, 250, 0) && !holds(far, 150, 0))
    // A leg counts: 40 m from the street somebody has 40 m less to go.
    #expect(holds(near, 375, 199) && !holds(near, 375, 230))
    #expect(map.reaches.map(\.residentsFalselyDrawn) == [0, 0, 0, 0])
  }

  @Test func `open water is left out, a narrow canal is not`() async throws {
    let town = DrawnTown("S----+")
    let site = try #require(town.places["S"])
    func water(_ west: Double, _ east: Double) -> ShapeLayer {
      var layer = ShapeLayer()
      layer.append(
        [(west, -100), (east, -100), (east, 100), (west, 100), (west, -100)].map {
          PlanePoint(x: $0.0, y: $0.1)
        })
      return layer
    }
    let lake = try await map(
      town.network, sites: [site], people: [], norms: [400], water: water(110, 290))
    #expect(!holds(lake.reaches[1], 200, 0) && holds(lake.reaches[1], 50, 0))
    let canal = try await map(
      town.network, sites: [site], people: [], norms: [400], water: water(190, 210))
    #expect(holds(canal.reaches[1], 200, 0))
  }

  @Test func `without sites there is nothing to draw`() async throws {
    let map = try await map(
      DrawnTown("S--+").network, sites: [], people: [PlanePoint(x: 0, y: 0)], norms: [400])
    #expect(map.reaches.isEmpty)
  }

  @Test(arguments: lawSeeds(12))
  func `people on lattice nodes are drawn where they are covered, and reach nests`(
    seed: Int
  ) async throws {
    let world = RandomWorld(seed: UInt64(seed))
    // Homes on multiples of 25 m, as the centres of CBS squares are.
    var homes: [PlanePoint] = []
    for row in 0..<44 {
      for column in 0..<44 {
        homes.append(PlanePoint(x: Double(column) * 25, y: Double(row) * 25))
      }
    }
    let network = WalkNetwork(building: world.streets)
    let map = try await map(network, sites: world.sites, people: homes, norms: [400, 700])
    let together = map.reaches.filter { $0.site == nil }
    for reach in map.reaches {
      #expect(reach.residentsFalselyDrawn == 0 && reach.residentsMissed == 0, "seed \(seed)")
    }
    for (small, large) in zip(together, together.dropFirst()) {
      #expect(small.residentsDrawn <= large.residentsDrawn)
      let index = AreaIndex([large.areas])
      for corner in Geometry.multiPolygon(small.areas).points {
        #expect(
          index.contains(corner, area: 0) || large.areas.isNear(corner, metres: 1e-6),
          "seed \(seed), \(corner)")
      }
    }
    let again = try await self.map(
      network, sites: world.sites, people: homes, norms: [400, 700], threads: 1)
    #expect(again == map)
  }
}

extension [Polygon<PlanePoint>] {
  fileprivate func isNear(_ point: PlanePoint, metres: Double) -> Bool {
    contains { polygon in
      polygon.rings.contains { ring in
        zip(ring, ring.dropFirst()).contains { a, b in
          let dx = b.x - a.x
          let dy = b.y - a.y
          let along = ((point.x - a.x) * dx + (point.y - a.y) * dy) / (dx * dx + dy * dy)
          let share = Swift.min(1, Swift.max(0, along))
          return point.metres(to: PlanePoint(x: a.x + share * dx, y: a.y + share * dy)) <= metres
        }
      }
    }
  }
}
