// What each site means for residents: whom it can serve, whom it serves, whom only it serves.

import Geo
import Planning
import WalkNetwork

/// The figures of one site, in known residents of the region.
public struct SiteFigures: Sendable, Hashable {
  /// Residents who can walk to it within the norm, also those with a nearer site.
  public var gross = 0.0
  /// Residents within the norm for whom it is the nearest.
  public var net = 0.0
  /// Residents whom only this site covers: without it they are no longer covered.
  public var sole = 0.0
  /// Residents for whom it is the nearest, near or far.
  public var nearest = 0.0
}

extension CoverageEvidence {
  /// The figures of every site, in the order of ranks.
  ///
  /// Only residents inside the region count.
  func siteFigures(_ table: SiteWalks) -> [SiteFigures] {
    var figures = [SiteFigures](repeating: SiteFigures(), count: sites.ranked.count)
    addNearest(population.residents.indices.filter(isCounted), to: &figures) { $0 }
    for rank in figures.indices {
      for entry in table.records(of: rank) where norm.isMet(by: entry.metres) {
        let record = Int(entry.index)
        if isCounted(record) { figures[rank].gross += population.residents[record] ?? 0 }
      }
    }
    return figures
  }

  /// Adds up for whom each site is the nearest, and whom only it covers.
  ///
  /// - Parameters:
  ///   - records: those that count, ascending.
  ///   - figures: one a site.
  ///   - place: the place of a site in the figures by its rank.
  func addNearest(_ records: [Int], to figures: inout [SiteFigures], _ place: (Int) -> Int) {
    for record in records {
      guard let residents = population.residents[record], let walk = walks.any[record].nearest
      else { continue }
      let site = place(walk.site)
      figures[site].nearest += residents
      guard norm.isMet(by: walk.metres) else { continue }
      figures[site].net += residents
      let hasBackup = walks.any[record].backup.map { norm.isMet(by: $0.metres) } ?? false
      if !hasBackup { figures[site].sole += residents }
    }
  }
}
