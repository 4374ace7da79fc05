// Who finds room: residents go to the nearest site within the norm that is not full.
//
// Whoever lives nearest to a site gets in first. All pairs of records and sites within the norm are
// taken in the order of their walks, and as many people are served as are left and fit; a record may
// be split. The order of the inputs plays no part. With room everywhere, everybody goes to the nearest.

import Planning
import WalkNetwork

/// What a limited capacity makes of coverage.
public struct CapacityFigures: Sendable, Hashable {
  /// People of each record who found room; people of unknown records are nobody.
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
  func capacity(_ table: ReachTable) -> CapacityFigures? {
    guard sites.sites.contains(where: { $0.capacity != nil }) else { return nil }
    var room = sites.sites.map { $0.capacity.map { Double($0) } ?? .infinity }
    var waiting = population.residents.map { $0 ?? 0 }
    var served = [Double](repeating: 0, count: waiting.count)
    var load = [Double](repeating: 0, count: room.count)
    var overflow = load
    for pair in pairs(of: table) {
      let taken = min(waiting[pair.record], room[pair.site])
      guard taken > 0 else { continue }
      waiting[pair.record] -= taken
      room[pair.site] -= taken
      served[pair.record] += taken
      load[pair.site] += taken
      if walks.any[pair.record].nearest?.site != pair.site { overflow[pair.site] += taken }
    }
    var figures = CapacityFigures(
      served: served, load: load, overflow: overflow, servedResidents: 0, fullResidents: 0,
      unreachedResidents: 0,
      sitesOfUnknownCapacity: sites.sites.count { $0.capacity == nil })
    for record in waiting.indices where isCounted(record) {
      figures.servedResidents += served[record]
      if table.sites(of: record).contains(where: { norm.isMet(by: $0.metres) }) {
        figures.fullResidents += waiting[record]
      } else {
        figures.unreachedResidents += waiting[record]
      }
    }
    return figures
  }

  private struct Pair {
    var metres: Double
    var record: Int
    var site: Int
  }

  /// The pairs within the norm, shortest first; ties by the record's id, then by rank.
  private func pairs(of table: ReachTable) -> [Pair] {
    let byID = population.ids.indices.sorted {
      Noodsteunpunt.idPrecedes(population.ids[$0], population.ids[$1])
    }
    var place = [Int](repeating: 0, count: byID.count)
    for (rank, record) in byID.enumerated() { place[record] = rank }
    var pairs: [Pair] = []
    for site in 0..<table.siteCount {
      for entry in table.records(of: site) where norm.isMet(by: entry.metres) {
        pairs.append(Pair(metres: entry.metres, record: Int(entry.index), site: site))
      }
    }
    return pairs.sorted { first, second in
      (first.metres, place[first.record], first.site)
        < (second.metres, place[second.record], second.site)
    }
  }
}
