// What a stress test costs on a region of 850,000 residents.

import Coverage
import Geo
import Planning
import TestSupport
import WalkNetwork

extension Benchmarks {
  /// Losses of all sites and all bridges, the worst together, and one answer.
  static func stress() async throws {
    let request = region
    let outcome = try await request.run()
    let evidence = outcome.evidence
    measure("850,000 residents: every site fails") {
      _ = evidence.siteLosses()
    }
    measure("850,000 residents: worst 3 of 300 sites") {
      _ = CoveringSets(evidence, outcome.reach).worst(3)
    }
    var crossings: [StreetCrossing] = []
    measure("find the bridges of 490,000 nodes") {
      crossings = request.region.network.crossings()
    }
    try await measure("850,000 residents: \(crossings.count) bridges close in turn") {
      _ = try await evidence.crossingLosses(crossings, threads: 2)
    }
    let question = WalkQuestion(
      in: request.region, norm: evidence.norm, barriers: [])
    measure("explain a place among 490,000 nodes") {
      _ = question.answer(for: request.region.population.points[17_000])
    }
  }

  /// 34,000 squares of 25 residents and 300 sites in a town of 42 km; one street in 200 is a bridge.
  static var region: CoverageRequest {
    var streets = GeneratedCity.streets(side: 700, seed: 5)
    var random = SeededNumbers(6)
    for way in streets.wayIDs.indices where random.chance(0.005) {
      streets.wayTraits[way].insert(.bridge)
    }
    let network = WalkNetwork(building: streets)
    let box = network.boundingBox
    func place() -> PlanePoint {
      PlanePoint(
        x: box.minX + random.share() * box.width, y: box.minY + random.share() * box.height)
    }
    let count = 34_000
    let population = Population(
      grain: .points, ids: (0..<count).map { "c\($0)" }, points: (0..<count).map { _ in place() },
      residents: [Double?](repeating: 25, count: count))
    let sites = (0..<300).map {
      Noodsteunpunt(id: "s\($0)", name: "", kind: .lNSP, location: place())
    }
    let norm = WalkingNorm(id: "1km", limitMetres: 1000, title: "", source: "", status: "")
    return CoverageRequest(
      Region(network: network, population: population, sites: sites),
      CoverageQuestion(norms: [norm]))
  }
}
