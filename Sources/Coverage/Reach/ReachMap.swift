// How reach is drawn: the walks at the nodes of a lattice, and the check against the people.

import Geo
import Planning
import WalkNetwork

/// The drawn reach of a run.
public struct ReachMap: Sendable, Hashable {
  /// Metres between the nodes of the lattice.
  public var spacingMetres: Double
  /// All sites together, the least limit first; then each joined site under the norm, by rank.
  public var reaches: [DrawnReach]

  public init(spacingMetres: Double, reaches: [DrawnReach]) {
    self.spacingMetres = spacingMetres
    self.reaches = reaches
  }
}

extension ReachRequest {
  /// Draws the reach of all sites together, at half the first norm and at every norm, and that of
  /// each site at the first norm.
  public func run() async throws -> ReachMap {
    let sites = evidence.sites.networkSites()
    guard !sites.isEmpty else { return ReachMap(spacingMetres: 0, reaches: []) }
    let places = try await LivingPlaces(self, limits: limits)
    let network = evidence.network
    let reach = SiteReach(network, cells: places.snaps)
    let records = RecordsNearby(evidence)
    let own = try await inParallel(
      sites.count, threads: threads, workspace: { reach.search() }
    ) { search, place in
      draw(sites[place], on: places, records, with: &search)
    }
    let together = try await regionReaches(sites, places, limits: limits)
    return ReachMap(spacingMetres: places.lattice.spacingMetres, reaches: together + own)
  }

  private var limits: [Double] {
    let all = [evidence.norm.limitMetres / 2] + evidence.norms.map(\.limitMetres)
    return Set(all).sorted()
  }

  /// Draws the reach of one site under the first norm.
  private func draw(
    _ site: NetworkSite, on places: LivingPlaces, _ records: RecordsNearby,
    with search: inout BoundedSearch
  ) -> DrawnReach {
    let limit = evidence.norm.limitMetres
    let within = limit + places.marginMetres
    let box = BoundingBox(of: [evidence.sites.ranked[site.rank].location]).grown(byMetres: within)
    var field = LatticeField(Lattice(around: box, spacingMetres: places.lattice.spacingMetres))
    search.forEachCell(of: site, within: within) { place, metres in
      places.set(place, in: &field, to: metres)
    }
    let reached = Set(table.records(of: site.rank).map { Int($0.index) })
    var drawn = DrawnReach(site: site.rank, limitMetres: limit, areas: field.areas(within: limit))
    records.forEachRecord(in: box) { record in
      compare(record, isReached: reached.contains(record), field, &drawn)
    }
    return drawn
  }

  /// Draws the reach of all sites together under each limit.
  private func regionReaches(
    _ sites: [NetworkSite], _ places: LivingPlaces, limits: [Double]
  ) async throws -> [DrawnReach] {
    let search = NearestSites(evidence.network, sites: sites)
    var field = LatticeField(places.lattice)
    let size = 16_384
    let snaps = places.snaps
    let walks = try await inParallel((snaps.count + size - 1) / size, threads: threads) { piece in
      snaps[piece * size..<min((piece + 1) * size, snaps.count)].map { snap in
        snap.snap.flatMap { search.walks(from: $0).nearest?.metres }
      }
    }.flatMap(\.self)
    for (place, metres) in walks.enumerated() {
      if let metres { places.set(place, in: &field, to: metres) }
    }
    let inhabited = evidence.population.points.indices.filter {
      evidence.isCounted($0) && (evidence.population.residents[$0] ?? 0) > 0
    }
    return try await inParallel(limits.count, threads: threads) { [field] place in
      let limit = limits[place]
      var drawn = DrawnReach(site: nil, limitMetres: limit, areas: field.areas(within: limit))
      for record in inhabited {
        let walk = evidence.walks.any[record].nearest?.metres ?? .infinity
        compare(record, isReached: walk <= limit + WalkingNorm.toleranceMetres, field, &drawn)
      }
      return drawn
    }
  }

  private func compare(
    _ record: Int, isReached: Bool, _ field: LatticeField, _ drawn: inout DrawnReach
  ) {
    let residents = evidence.population.residents[record] ?? 0
    if field.contains(evidence.population.points[record], within: drawn.limitMetres) {
      drawn.residentsDrawn += residents
      if !isReached { drawn.residentsFalselyDrawn += residents }
    } else if isReached {
      drawn.residentsMissed += residents
    }
  }
}
