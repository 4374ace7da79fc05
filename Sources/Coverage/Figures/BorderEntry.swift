// Who is served by a neighbour: residents of one area whose nearest site lies in another, and those who
// would live in a gap were only the sites of the region counted.

import Planning
import WalkNetwork

/// Residents of one area served by sites of another.
public struct BorderEntry: Sendable, Hashable {
  /// The area of the residents.
  public var home: Int
  /// The area of the sites; `nil` for sites outside all areas.
  public var host: Int?
  /// The place of the neighbour in the request that holds a site outside all areas, when one does.
  public var neighbour: Int?
  /// Covered residents whose nearest site lies there.
  public var nearest = 0.0
  /// Those of them who would not be covered by sites of their own area.
  public var only = 0.0
  /// Those of them who would not be covered by any site of the region: a gap, but for the neighbour.
  public var gapWithout = 0.0
  /// The rank of the site there that is the nearest for most of them.
  public var mainSite = 0
}

extension CoverageEvidence {
  /// The ledger of all pairs of areas with anything in it, most residents first.
  ///
  /// - Parameters:
  ///   - areaOfSite: the area of each site, by rank.
  ///   - neighbourOfSite: the neighbour that holds each site outside all areas, by rank.
  func borderLedger(
    _ table: SiteWalks, areaOfSite: [Int?], neighbourOfSite: [Int?]
  ) -> [BorderEntry] {
    struct Pair: Hashable {
      var home: Int
      var host: Int?
      var neighbour: Int?
    }
    guard areaOfSite.contains(where: { $0 != nil }) else { return [] }
    var entries: [Pair: BorderEntry] = [:]
    var residentsOfSite: [Pair: [Int: Double]] = [:]
    for record in population.residents.indices {
      guard let home = areaOfRecord[record], let residents = population.residents[record],
        residents > 0, let walk = walks.any[record].nearest, norm.isMet(by: walk.metres),
        areaOfSite[walk.site] != home
      else { continue }
      let pair = Pair(
        home: home, host: areaOfSite[walk.site], neighbour: neighbourOfSite[walk.site])
      var entry =
        entries[pair] ?? BorderEntry(home: home, host: pair.host, neighbour: pair.neighbour)
      entry.nearest += residents
      let within = table.sites(of: record).filter { norm.isMet(by: $0.metres) }
        .map { areaOfSite[Int($0.index)] }
      if !within.contains(home) { entry.only += residents }
      if within.allSatisfy({ $0 == nil }) { entry.gapWithout += residents }
      entries[pair] = entry
      residentsOfSite[pair, default: [:]][walk.site, default: 0] += residents
    }
    for (pair, sites) in residentsOfSite {
      let main = sites.min { ($1.value, $0.key) < ($0.value, $1.key) }
      entries[pair]?.mainSite = main?.key ?? 0
    }
    return entries.values.sorted {
      ($1.nearest, $0.home, $0.host ?? .max, $0.neighbour ?? .max)
        < ($0.nearest, $1.home, $1.host ?? .max, $1.neighbour ?? .max)
    }
  }
}
