// Kernen: areas that are to have a site each, whatever their gemeente has.

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

/// The kernen of a request that have residents, and the areas in which these live.
///
/// A kern across a border counts in every area in which people of it live; its site may stand anywhere
/// in it.
struct KernDemand: Sendable {
  private let indexes: [AreaIndex]
  /// The number of the first kern of each layer.
  private let firsts: [Int]
  private let region: Set<Int>
  private let areas: [Set<Int>]

  /// The demand of a request; `nil` when it has no kernen.
  init?(_ request: CoverageRequest) {
    guard !request.kernLayers.isEmpty else { return nil }
    indexes = request.kernLayers.map { AreaIndex($0.boundaries) }
    var firsts: [Int] = []
    var count = 0
    for layer in request.kernLayers {
      firsts.append(count)
      count += layer.boundaries.count
    }
    var region: Set<Int> = []
    var areas = [Set<Int>](repeating: [], count: request.areaCount)
    for (record, residents) in request.population.residents.enumerated() {
      let area = request.areaOfRecord[record]
      guard let residents, residents > 0, request.areaCount == 0 || area != nil else { continue }
      for (layer, first) in zip(request.kernLayers, firsts) {
        guard let kern = layer.kernOfRecord[record] else { continue }
        region.insert(first + kern)
        if let area { areas[area].insert(first + kern) }
      }
    }
    self.firsts = firsts
    self.region = region
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

extension CoverageRequest {
  /// The kernen without a site, of a run with some sites; `nil` when no kernen are known.
  func openKernen(_ sites: CountedSites) -> OpenKernen? {
    guard let demand = KernDemand(self) else { return nil }
    return demand.open(besides: Set(sites.ranked.flatMap { demand.kernen(holding: $0.location) }))
  }
}
