// Kernen: areas that are to have a site each, also where their gemeente has one elsewhere.

import Geo
import Planning

/// How many kernen with residents hold no counted site.
struct OpenKernen: Sendable, Hashable {
  /// Kernen with residents of the region, those with a site among them.
  var inhabited: Int
  /// Those without a site.
  var region: Int
  /// Those without a site in which residents of each area live.
  var areas: [Int]
}

/// The kernen of a region that have residents, and the areas in which these live.
///
/// A kern across a border counts in every area in which people of it live; its site may stand anywhere
/// in it.
struct KernDemand: Sendable {
  private let indexes: [AreaIndex]
  /// The number of the first kern of each layer.
  private let firsts: [Int]
  private let region: Set<Int>
  private let areas: [Set<Int>]

  /// The demand of a region; `nil` when it has no kernen.
  init?(_ region: Region) {
    guard !region.kernLayers.isEmpty else { return nil }
    indexes = region.kernLayers.map { AreaIndex($0.boundaries) }
    var firsts: [Int] = []
    var count = 0
    for layer in region.kernLayers {
      firsts.append(count)
      count += layer.boundaries.count
    }
    var inhabited: Set<Int> = []
    var areas = [Set<Int>](repeating: [], count: region.areas.count)
    for (record, residents) in region.population.residents.enumerated() {
      let area = region.areas.ofRecord[record]
      guard let residents, residents > 0, region.areas.isCounted(record) else { continue }
      for (layer, first) in zip(region.kernLayers, firsts) {
        guard let kern = layer.kernOfRecord[record] else { continue }
        inhabited.insert(first + kern)
        if let area { areas[area].insert(first + kern) }
      }
    }
    self.firsts = firsts
    self.region = inhabited
    self.areas = areas
  }

  /// The numbers of the kernen that hold a place.
  func kernen(holding place: PlanePoint) -> [Int] {
    zip(indexes, firsts).compactMap { index, first in
      index.area(holding: place).map { first + $0 }
    }
  }

  /// What is left when some kernen have a site.
  func open(besides served: Set<Int>) -> OpenKernen {
    OpenKernen(
      inhabited: region.count, region: region.count { !served.contains($0) },
      areas: areas.map { $0.count { !served.contains($0) } })
  }
}

extension CoverageEvidence {
  /// The kernen without a site; `nil` when no kernen are known.
  var openKernen: OpenKernen? {
    guard let demand = KernDemand(region) else { return nil }
    return demand.open(besides: Set(sites.ranked.flatMap { demand.kernen(holding: $0.location) }))
  }
}
