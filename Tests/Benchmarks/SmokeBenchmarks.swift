// The kernels on a small town that is always the same. `make test` runs each once, so that the benchmarks
// stay alive; `Tests/Benchmarks/instructions` counts what one run of each costs.

import Foundation
import Geo
import TestSupport
import WalkNetwork

extension Benchmarks {
  /// Runs a kernel so many times, or all of them, and says what came out.
  static func smoke(_ name: String, times: Int) {
    let town = SmallTown()
    for (kernel, run) in SmallTown.kernels where name == "all" || name == kernel {
      var found = 0
      for _ in 0..<times { found = run(town) }
      print("\(kernel)\t\(found)")
    }
  }
}

/// A town of some ten thousand corners with places and sites.
private struct SmallTown: Sendable {
  let network: WalkNetwork
  let places: [PlanePoint]
  let sites: [NetworkSite]
  let reach: SiteReach

  /// Each gives a number that shows that it did its work.
  static let kernels: [(name: String, run: @Sendable (SmallTown) -> Int)] = [
    ("nearest", { $0.count(WalkLayers($0.network, from: $0.sites).walk(fromVertex:)) }),
    ("two-nearest", { $0.count(NearestSites($0.network, sites: $0.sites).walk(fromVertex:)) }),
    ("snap", { $0.network.snaps($0.places, rules: SnapRules()).count { $0 != nil } }),
    ("bounded", { $0.countBounded() }),
  ]

  init() {
    network = WalkNetwork(building: GeneratedCity.streets(side: 100, seed: 1))
    let box = network.boundingBox
    var random = SeededNumbers(2)
    places = (0..<10_000).map { _ in
      PlanePoint(
        x: box.minX + random.share() * box.width, y: box.minY + random.share() * box.height)
    }
    let snaps = places.map { [network] in network.snap($0, rules: SnapRules()) }
    sites = snaps.prefix(20).enumerated().compactMap { rank, outcome in
      outcome.snap.map { NetworkSite(rank: rank, snap: $0) }
    }
    reach = SiteReach(network, cells: snaps)
  }

  private func count(_ walk: (Int) -> Walk?) -> Int {
    (0..<network.vertexCount).count { walk($0) != nil }
  }

  private func countBounded() -> Int {
    var search = reach.search()
    var found = 0
    for site in sites { search.forEachCell(of: site, within: 1000) { _, _ in found += 1 } }
    return found
  }
}
