// Which candidate would do most for each gap.

public import Planning
import WalkNetwork

/// The best candidate for a gap.
public struct GapCandidate: Sendable, Hashable {
  /// The candidate.
  public var site: Noodsteunpunt
  /// Residents of the gap who could walk to it within the norm.
  public var residents: Double
}

extension CoverageRequest {
  /// The candidate that covers most residents of each gap; ties by id.
  ///
  /// - Returns: `nil` for gaps that no candidate helps.
  func candidates(
    for gaps: [Gap], in evidence: CoverageEvidence
  ) async throws -> [GapCandidate?] {
    guard !candidates.isEmpty, !gaps.isEmpty else { return gaps.map { _ in nil } }
    let sorted = candidates.sorted { Noodsteunpunt.idPrecedes($0.id, $1.id) }
    var gapOfRecord: [Int: Int] = [:]
    for (place, gap) in gaps.enumerated() {
      for record in gap.records { gapOfRecord[record] = place }
    }
    let records = gapOfRecord.keys.sorted()
    let network = network
    let rules = rules
    let table = try await ReachTable(
      network, sites: sorted.map { network.snap($0.location, rules: rules) },
      records: records.map { evidence.walks.snaps[$0] }, limitMetres: norms[0].limitMetres,
      threads: threads)
    var best = [GapCandidate?](repeating: nil, count: gaps.count)
    for (place, site) in sorted.enumerated() {
      var sums: [Int: Double] = [:]
      for entry in table.records(of: place) where norms[0].isMet(by: entry.metres) {
        let record = records[Int(entry.index)]
        guard let gap = gapOfRecord[record] else { continue }
        sums[gap, default: 0] += evidence.population.residents[record] ?? 0
      }
      for (gap, residents) in sums where residents > best[gap]?.residents ?? 0 {
        best[gap] = GapCandidate(site: site, residents: residents)
      }
    }
    return best
  }
}
