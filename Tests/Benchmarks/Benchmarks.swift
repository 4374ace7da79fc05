// What the work costs: run by `make bench`, never by the tests. Every figure is the median of five
// runs after one to warm up.

import Foundation
import Geo
import Importing
import TestSupport
import WalkNetwork

@main
enum Benchmarks {
  static func main() async throws {
    let arguments = CommandLine.arguments
    if let flag = arguments.firstIndex(of: "--dump"), flag + 1 < arguments.count {
      try GraphDump.write(city(side: 1000), sites: sites, to: arguments[flag + 1])
      return
    }
    if let flag = arguments.firstIndex(of: "--siting"), flag + 1 < arguments.count {
      try siting(folder: arguments[flag + 1])
      return
    }
    print("| work | median | least | per unit |\n|---|---|---|---|")
    if !arguments.contains("--only-imports") {
      searches()
      try await stress()
    }
    try await imports(arguments.dropFirst().filter { !$0.hasPrefix("--") })
    print("\npeak memory: \(peakMegabytes()) MB")
  }

  private static let sites = 500

  private static func city(side: Int) -> WalkNetwork {
    WalkNetwork(building: GeneratedCity.streets(side: side, seed: 1))
  }

  static func sites(_ count: Int, on network: WalkNetwork) -> [NetworkSite] {
    var random = SeededRandom(seed: 2)
    let box = network.boundingBox
    return (0..<count).compactMap { rank in
      let place = PlanePoint(
        x: box.minX + random.share() * box.width, y: box.minY + random.share() * box.height)
      return network.snap(place, rules: SnapRules()).snap.map { NetworkSite(rank: rank, snap: $0) }
    }
  }

  private static func searches() {
    let streets = GeneratedCity.streets(side: 1000, seed: 1)
    measure("build network, 1,000,000 nodes", units: 1, unit: "") {
      _ = WalkNetwork(building: streets)
    }
    let network = WalkNetwork(building: streets)
    let sites = sites(sites, on: network)
    measure(
      "two nearest sites of every vertex, 500 sites", units: network.vertexCount, unit: "vertex"
    ) {
      _ = NearestSites(network, sites: sites)
    }
    var random = SeededRandom(seed: 3)
    let box = network.boundingBox
    let cells = (0..<100_000).map { _ in
      PlanePoint(
        x: box.minX + random.share() * box.width, y: box.minY + random.share() * box.height)
    }
    var outcomes: [SnapOutcome] = []
    measure("snap 100,000 places", units: cells.count, unit: "place") {
      outcomes = cells.map { network.snap($0, rules: SnapRules()) }
    }
    let reach = SiteReach(network, cells: outcomes)
    measure("bounded searches of 1,000 m, 500 sites", units: sites.count, unit: "site") {
      var search = reach.search()
      var found = 0
      for site in sites { search.forEachCell(of: site, within: 1000) { _, _ in found += 1 } }
    }
  }

  private static func imports(_ paths: [String]) async throws {
    for path in paths {
      let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
      var times: [Double] = []
      for _ in 0..<6 {
        let clock = ContinuousClock()
        let start = clock.now
        _ = try await NetworkImport.read(
          [path], options: NetworkOptions(), cacheFolder: nil, threads: 2)
        times.append(seconds(clock.now - start))
      }
      let name = URL(fileURLWithPath: path).lastPathComponent
      row("import \(name)", times: Array(times.dropFirst()), units: Double(size) / 1e6, unit: "MB")
    }
  }

  static func measure(_ name: String, units: Int, unit: String, _ work: () -> Void) {
    var times: [Double] = []
    for _ in 0..<6 {
      let clock = ContinuousClock()
      let start = clock.now
      work()
      times.append(seconds(clock.now - start))
    }
    row(name, times: Array(times.dropFirst()), units: Double(units), unit: unit)
  }

  static func row(_ name: String, times: [Double], units: Double, unit: String) {
    let sorted = times.sorted()
    let median = sorted[sorted.count / 2]
    let rate = unit.isEmpty ? "" : "\(significant(median / units * 1e9)) ns/\(unit)"
    print(
      "| \(name) | \(significant(median * 1000)) ms | \(significant(sorted[0] * 1000)) ms | \(rate) |"
    )
  }

  private static func significant(_ value: Double) -> String {
    value >= 100 ? "\(Int(value.rounded()))" : "\((value * 10).rounded() / 10)"
  }

  static func seconds(_ duration: Duration) -> Double {
    let parts = duration.components
    return Double(parts.seconds) + Double(parts.attoseconds) / 1e18
  }

  private static func peakMegabytes() -> Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss / 1024
  }
}

/// Writes the contracted graph for the twin in C++, which runs the same search on the same arrays.
enum GraphDump {
  static func write(_ network: WalkNetwork, sites count: Int, to path: String) throws {
    var data = Data()
    func append(_ bytes: UnsafeRawBufferPointer) { data.append(contentsOf: bytes) }
    var counts = [UInt64(network.vertexCount), UInt64(network.arrays.halfEdges.count)]
    counts.withUnsafeMutableBytes { append(UnsafeRawBufferPointer($0)) }
    append(network.arrays.adjacencyStarts.bytes)
    append(network.arrays.publicEnds.bytes)
    append(network.arrays.halfEdges.bytes)
    let sites = Benchmarks.sites(count, on: network)
    var seeds: [UInt64] = [UInt64(sites.count)]
    for site in sites {
      let edge = Int(site.snap.edge)
      let rest = network.metres(ofEdge: edge) - site.snap.offsetMetres
      seeds += [
        UInt64(site.rank), network.isPrivate(edge: edge) ? 1 : 0,
        UInt64(network.arrays.edgeFrom[edge]),
        Ticks.ticks(metres: site.snap.legMetres + site.snap.offsetMetres),
        UInt64(network.arrays.edgeTo[edge]), Ticks.ticks(metres: site.snap.legMetres + rest),
      ]
    }
    seeds.withUnsafeBytes { append($0) }
    try data.write(to: URL(fileURLWithPath: path))
  }
}
