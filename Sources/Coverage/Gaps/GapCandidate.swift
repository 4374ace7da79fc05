// Which candidate would do most for each gap, and which one of a neighbour.

import Geo
public import Planning
import WalkNetwork

/// The best candidate for a gap.
public struct GapCandidate: Sendable, Hashable {
  /// The candidate.
  public var site: Noodsteunpunt
  /// Residents of the gap who could walk to it within the norm.
  public var residents: Double
}

extension CoverageEvidence {
  /// The candidate that covers most residents of each gap, and the one outside the region that does;
  /// ties by id.
  ///
  /// - Returns: `nil` for gaps that no candidate helps.
  func candidates(
    for gaps: [Gap], threads: Int
  ) async throws -> [(best: GapCandidate?, neighbour: GapCandidate?)] {
    guard !region.candidates.isEmpty, !gaps.isEmpty else { return gaps.map { _ in (nil, nil) } }
    let index = AreaIndex(region.areas.boundaries)
    let sorted = region.candidates.sorted { Noodsteunpunt.idPrecedes($0.id, $1.id) }
    var gapOfRecord: [Int: Int] = [:]
    for (place, gap) in gaps.enumerated() {
      for record in gap.records { gapOfRecord[record] = place }
    }
    let records = gapOfRecord.keys.sorted()
    let table = try await SiteWalks(
      in: self, sites: sorted.map { region.snap($0.location) },
      records: records.map { walks.snaps[$0] }, threads: threads)
    var found = gaps.map { _ in (best: GapCandidate?.none, neighbour: GapCandidate?.none) }
    for (place, site) in sorted.enumerated() {
      var sums: [Int: Double] = [:]
      for entry in table.records(of: place) where norm.isMet(by: entry.metres) {
        let record = records[Int(entry.index)]
        guard let gap = gapOfRecord[record] else { continue }
        sums[gap, default: 0] += population.residents[record] ?? 0
      }
      let isOutside = !region.areas.boundaries.isEmpty && index.area(holding: site.location) == nil
      for (gap, residents) in sums {
        let candidate = GapCandidate(site: site, residents: residents)
        if residents > found[gap].best?.residents ?? 0 { found[gap].best = candidate }
        if isOutside, residents > found[gap].neighbour?.residents ?? 0 {
          found[gap].neighbour = candidate
        }
      }
    }
    return found
  }
}
