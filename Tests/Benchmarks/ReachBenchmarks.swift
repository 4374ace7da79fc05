// Drawn reach: 1,000 places from which one can walk 1,000 m, as polygons.

import Coverage
import Foundation
import Geo
import GeoEngine
import Importing
import Planning
import TestSupport
import WalkNetwork

extension Benchmarks {
  private static let reachMetres = 1000.0

  /// Draws the reaches of 1,000 places of one region; places and polygons go to a folder.
  static func reach(extract: String, folder: String) async throws {
    let imported = try await NetworkImport.read(
      [extract], options: NetworkOptions(), cacheFolder: nil, threads: 2)
    let network = imported.network
    let places = placesOnStreets(1000, network)
    var region = try await region(of: places, on: network)
    let name = URL(fileURLWithPath: extract).lastPathComponent
    let work = "1,000 reach polygons of 1,000 m in \(name)"
    var drawn: [DrawnReach] = []
    try await measure(work, remark: "one thread; lattice of 25 m, all sites together drawn too") {
      drawn = try await region.run().reaches
    }
    region.threads = 2
    try await measure("two threads: \(work)") { [region] in _ = try await region.run() }
    let own = drawn.filter { $0.site != nil }
    let projection = try Projection(from: imported.plane.code, to: "OGC:CRS84")
    var lines = ""
    for (place, reach) in zip(places, own) {
      let degrees = { (point: PlanePoint) in
        projection.transform(x: point.x, y: point.y).map { "\($0.x) \($0.y)" } ?? ""
      }
      let areas = reach.areas.map { area in
        "("
          + area.rings.map { "(" + $0.map(degrees).joined(separator: ",") + ")" }
          .joined(separator: ",") + ")"
      }
      lines += "\(degrees(place))\tMULTIPOLYGON(\(areas.joined(separator: ",")))\n"
    }
    try write(work, to: "\(folder)/work")
    try write(lines, to: "\(folder)/answer")
  }

  /// Places at corners of the greatest component.
  private static func placesOnStreets(_ count: Int, _ network: WalkNetwork) -> [PlanePoint] {
    let arrays = network.arrays
    let metres = arrays.componentMetres
    let greatest = metres.indices.max { metres[$0] < metres[$1] } ?? 0
    let edges = (0..<network.edgeCount).filter { Int(arrays.edgeComponents[$0]) == greatest }
    var random = SeededNumbers(8)
    return (0..<count).map { _ in
      let edge = edges[Int(random.share() * Double(edges.count))]
      let point = Int(arrays.edgePointStarts[edge])
      return PlanePoint(x: arrays.pointXs[point], y: arrays.pointYs[point])
    }
  }

  private static func region(
    of places: [PlanePoint], on network: WalkNetwork
  ) async throws -> ReachRequest {
    let norm = WalkingNorm(
      id: "reach", limitMetres: reachMetres, title: "", source: "", status: "")
    let population = Population(
      grain: .points, ids: ["one"], points: [places[0]], residents: [1])
    let sites = places.enumerated().map {
      Noodsteunpunt(id: "s\($0 + 1000)", name: "", kind: .lNSP, location: $1)
    }
    let request = CoverageRequest(
      Region(network: network, population: population, sites: sites),
      CoverageQuestion(norms: [norm]))
    let outcome = try await request.run()
    return ReachRequest(outcome.evidence, outcome.reach, threads: 1)
  }
}
