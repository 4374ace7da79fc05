// What each site means for residents: whom it can serve, whom it serves, whom only it serves.

import Geo
import Planning
import WalkNetwork

/// The figures of one site, in known residents of the region.
public struct SiteFigures: Sendable, Hashable {
  /// Residents who can walk to it within the norm, whatever other sites there are.
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
  func siteFigures(_ table: ReachTable) -> [SiteFigures] {
    var figures = [SiteFigures](repeating: SiteFigures(), count: sites.sites.count)
    for record in population.residents.indices {
      guard isCounted(record), let residents = population.residents[record],
        let walk = walks.any[record].nearest
      else { continue }
      figures[walk.site].nearest += residents
      guard norm.isMet(by: walk.metres) else { continue }
      figures[walk.site].net += residents
      let hasBackup = walks.any[record].backup.map { norm.isMet(by: $0.metres) } ?? false
      if !hasBackup { figures[walk.site].sole += residents }
    }
    for rank in figures.indices {
      for entry in table.records(of: rank) where norm.isMet(by: entry.metres) {
        let record = Int(entry.index)
        if isCounted(record) { figures[rank].gross += population.residents[record] ?? 0 }
      }
    }
    return figures
  }
}
