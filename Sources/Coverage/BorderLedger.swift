// Who is served by a neighbour: residents of one area whose nearest site lies in another.

import Planning
import WalkNetwork

/// Residents of one area served by sites of another.
public struct BorderEntry: Sendable, Hashable {
  /// The area of the residents.
  public var home: Int
  /// The area of the sites; `nil` for sites outside all areas.
  public var host: Int?
  /// Covered residents whose nearest site lies there.
  public var nearest: Double
  /// Those of them who would not be covered by sites of their own area.
  public var only: Double
}

extension CoverageEvidence {
  /// The ledger of all pairs of areas with anything in it, most residents first.
  ///
  /// - Parameter areaOfSite: the area of each site, by rank.
  func borderLedger(_ table: ReachTable, areaOfSite: [Int?]) -> [BorderEntry] {
    struct Pair: Hashable {
      var home: Int
      var host: Int?
    }
    guard areaOfSite.contains(where: { $0 != nil }) else { return [] }
    var entries: [Pair: BorderEntry] = [:]
    for record in population.residents.indices {
      guard let home = areaOfRecord[record], let residents = population.residents[record],
        residents > 0, let walk = walks.any[record].nearest, norm.isMet(by: walk.metres),
        areaOfSite[walk.site] != home
      else { continue }
      let pair = Pair(home: home, host: areaOfSite[walk.site])
      var entry =
        entries[pair] ?? BorderEntry(home: home, host: pair.host, nearest: 0, only: 0)
      entry.nearest += residents
      let hasOwn = table.sites(of: record).contains {
        norm.isMet(by: $0.metres) && areaOfSite[Int($0.index)] == home
      }
      if !hasOwn { entry.only += residents }
      entries[pair] = entry
    }
    return entries.values.sorted {
      ($1.nearest, $0.home, $0.host ?? .max) < ($0.nearest, $1.home, $1.host ?? .max)
    }
  }
}
