// What limited room makes of coverage: sites fill with the nearest people first.

import Planning
import WalkNetwork

/// Who finds room in the sites within the norm.
public struct CapacityFigures: Sendable, Hashable {
  /// People of each record who found room; 0 for records with unknown residents.
  public var served: [Double]
  /// People whom each site takes in, by rank, those from outside the region among them.
  public var load: [Double]
  /// Those of them for whom another site was nearer, and full, by rank.
  public var overflow: [Double]
  /// Residents of the region who found room within the norm.
  public var servedResidents: Double
  /// Residents of the region with a site within the norm, all of which are full.
  public var fullResidents: Double
  /// Residents of the region with no site within the norm.
  public var unreachedResidents: Double
  /// Sites of which the capacity is not known: they count as roomy.
  public var sitesOfUnknownCapacity: Int
}

extension CoverageEvidence {
  /// Fills the sites.
  ///
  /// - Returns: `nil` when no site has a known capacity.
  /// - Complexity: O(*n* log *n*) in the walks within the norm.
  func capacity(_ table: SiteWalks) -> CapacityFigures? {
    guard sites.ranked.contains(where: { $0.capacity != nil }) else { return nil }
    let byID = recordsByID
    var rank = [UInt32](repeating: 0, count: byID.count)
    for (place, record) in byID.enumerated() { rank[record] = UInt32(place) }
    var filling = SiteFilling(
      waiting: byID.map { question.comingAtOnce(of: population.residents[$0] ?? 0) },
      room: sites.ranked.map { $0.capacity.map { Double($0) } ?? .infinity })
    var served = [Double](repeating: 0, count: byID.count)
    var load = [Double](repeating: 0, count: sites.ranked.count)
    var overflow = load
    filling.fill(pairs(of: table, rank: rank)) { pair, taken in
      let record = byID[Int(pair.place)]
      served[record] += taken
      load[Int(pair.site)] += taken
      if walks.any[record].nearest?.site != Int(pair.site) { overflow[Int(pair.site)] += taken }
    }
    var figures = CapacityFigures(
      served: served, load: load, overflow: overflow, servedResidents: 0, fullResidents: 0,
      unreachedResidents: 0, sitesOfUnknownCapacity: sites.ranked.count { $0.capacity == nil })
    for record in served.indices where isCounted(record) {
      figures.servedResidents += served[record]
      if table.sites(of: record).contains(where: { norm.isMet(by: $0.metres) }) {
        figures.fullResidents += filling.waiting[Int(rank[record])]
      } else {
        figures.unreachedResidents += filling.waiting[Int(rank[record])]
      }
    }
    return figures
  }

  private var recordsByID: [Int] {
    population.ids.indices.sorted {
      Noodsteunpunt.idPrecedes(population.ids[$0], population.ids[$1])
    }
  }

  /// The pairs within the norm in the order in which sites fill.
  private func pairs(of table: SiteWalks, rank: [UInt32]) -> [FillingPair] {
    var pairs: [FillingPair] = []
    for site in 0..<table.siteCount {
      for entry in table.records(of: site) where norm.isMet(by: entry.metres) {
        pairs.append(
          FillingPair(metres: entry.metres, place: rank[Int(entry.index)], site: UInt32(site)))
      }
    }
    return pairs.sorted(by: FillingPair.precedes)
  }
}
