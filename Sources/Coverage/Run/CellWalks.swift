// Every record's snap and walks.

import Geo
public import Planning
public import WalkNetwork

/// The walks of all records.
///
/// - Shape: one entry a record of the population in every column.
public struct CellWalks: Sendable {
  /// Where each record meets the network.
  public let snaps: [SnapOutcome]
  /// The nearest and second nearest site of either tier.
  public internal(set) var any: [TwoWalks]
  /// The nearest C-NSP.
  public internal(set) var toCNSP: [Walk?]
  /// The nearest L-NSP.
  public internal(set) var toLNSP: [Walk?]
}

extension CellWalks {
  private struct Piece: Sendable {
    var snaps: [SnapOutcome] = []
    var any: [TwoWalks] = []
    var toCNSP: [Walk?] = []
    var toLNSP: [Walk?] = []
  }

  /// Searches from all sites of each tier and asks the walks of all records.
  ///
  /// - Complexity: two searches near O(edges), then O(log segments) a record.
  public init(in region: Region, to sites: CountedSites, threads: Int) async throws {
    let points = region.population.points
    let kinds: [Noodsteunpunt.Kind] = [.cNSP, .lNSP]
    let searches = try await inParallel(2, threads: threads) { tier in
      NearestSites(region.network, sites: sites.networkSites(of: kinds[tier]))
    }
    let size = 2048
    let pieces = try await inParallel((points.count + size - 1) / size, threads: threads) { piece in
      var result = Piece()
      for point in points[piece * size..<min((piece + 1) * size, points.count)] {
        let outcome = region.snap(point)
        let cNSP = outcome.snap.map(searches[0].walks(from:)) ?? TwoWalks()
        let lNSP = outcome.snap.map(searches[1].walks(from:)) ?? TwoWalks()
        result.snaps.append(outcome)
        result.any.append(cNSP.merged(with: lNSP))
        result.toCNSP.append(cNSP.nearest)
        result.toLNSP.append(lNSP.nearest)
      }
      return result
    }
    snaps = pieces.flatMap(\.snaps)
    any = pieces.flatMap(\.any)
    toCNSP = pieces.flatMap(\.toCNSP)
    toLNSP = pieces.flatMap(\.toLNSP)
  }

  /// What a norm makes of a record.
  public func status(of record: Int, under norm: WalkingNorm) -> CellStatus {
    guard snaps[record].snap != nil else { return .unsnapped }
    guard let walk = any[record].nearest else { return .unreachable }
    return norm.isMet(by: walk.metres) ? .covered : .beyond
  }
}
