// The nearest site of every vertex, and the other searches that a run is made of.

import Foundation
import Geo
import TestSupport
import WalkNetwork

extension Benchmarks {
  /// The nearest site of every vertex of a town, and the nearest two; graph and answer go to a folder for
  /// the peers, who are asked for one, and the twin, who is asked for both.
  ///
  /// No street is private and sites stand at vertices: peers know nothing else.
  static func nearest(side: Int, folder: String) throws {
    let network = WalkNetwork(
      building: GeneratedCity.streets(side: side, seed: 1, privateShare: 0))
    let count = network.vertexCount
    let sites = cornerSites(max(50, count / 2000), on: network)
    let work = "nearest site of every vertex: \(count) vertices, \(sites.count) sites"
    var found: WalkLayers?
    measure(work) { found = WalkLayers(network, from: sites) }
    try write(work, to: "\(folder)/work")
    let both = work.replacing("nearest site", with: "two nearest sites")
    measure(both) { _ = NearestSites(network, sites: sites) }
    try write(both, to: "\(folder)/work-two")
    try GraphFile.write(network, sites: sites, to: "\(folder)/graph")
    let ticks = (0..<count).map { vertex -> UInt64 in
      found?.walk(fromVertex: vertex).map { UInt64(Ticks.ticks(metres: $0.metres)) } ?? .max
    }
    try ticks.withUnsafeBytes { try Data($0).write(to: URL(fileURLWithPath: "\(folder)/answer")) }
  }

  private static func cornerSites(_ count: Int, on network: WalkNetwork) -> [NetworkSite] {
    var random = SeededNumbers(2)
    return (0..<count).map { rank in
      let edge = UInt32(random.share() * Double(network.edgeCount))
      let vertex = network.arrays.edgeFrom[Int(edge)]
      return NetworkSite(
        rank: rank, snap: Snap(edge: edge, offsetMetres: 0, legMetres: 0, vertex: vertex))
    }
  }

  /// Building, snapping and bounded searches.
  static func kernels() {
    let streets = GeneratedCity.streets(side: 1000, seed: 1)
    measure("build a network of 1,000,000 nodes") { _ = WalkNetwork(building: streets) }
    let network = WalkNetwork(building: streets)
    var random = SeededNumbers(2)
    let box = network.boundingBox
    func place() -> PlanePoint {
      PlanePoint(
        x: box.minX + random.share() * box.width, y: box.minY + random.share() * box.height)
    }
    let sites = (0..<500).compactMap { rank in
      network.snap(place(), rules: SnapRules()).snap.map { NetworkSite(rank: rank, snap: $0) }
    }
    measure("two nearest of 500 sites, private streets among 1,000,000 nodes") {
      _ = NearestSites(network, sites: sites)
    }
    let cells = (0..<100_000).map { _ in place() }
    var outcomes: [SnapOutcome] = []
    measure("snap 100,000 places") {
      outcomes = cells.map { network.snap($0, rules: SnapRules()) }
    }
    let reach = SiteReach(network, cells: outcomes)
    measure("500 bounded searches of 1,000 m") {
      var search = reach.search()
      var found = 0
      for site in sites { search.forEachCell(of: site, within: 1000) { _, _ in found += 1 } }
    }
  }
}

/// The contracted graph as bytes: the twin in C++ runs the same search on the same arrays, and peers
/// read vertices, lengths in ticks and sites.
enum GraphFile {
  static func write(_ network: WalkNetwork, sites: [NetworkSite], to path: String) throws {
    var data = Data()
    func append(_ numbers: [UInt64]) {
      numbers.withUnsafeBytes { data.append(contentsOf: $0) }
    }
    let arrays = network.arrays
    append([UInt64(network.vertexCount), UInt64(arrays.halfEdges.count)])
    data.append(contentsOf: arrays.adjacencyStarts.bytes)
    data.append(contentsOf: arrays.publicEnds.bytes)
    data.append(contentsOf: arrays.halfEdges.bytes)
    append([UInt64(sites.count)])
    append(sites.flatMap { [UInt64($0.rank), UInt64($0.snap.vertex)] })
    try data.write(to: URL(fileURLWithPath: path))
  }
}
