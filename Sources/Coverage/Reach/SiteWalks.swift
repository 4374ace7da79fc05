// Which records each site can serve: the walks from which the figures of sites, capacity, hours and
// losses are added up.

import Geo
import Planning
import WalkNetwork

/// The walks from records to every site within a limit, by site and by record.
///
/// - Shape: the walks of row `s` are `starts[s]..<starts[s + 1]`; a row is a site (by rank). Seen from
///   the records, those of record `r` are `recordStarts[r]..<recordStarts[r + 1]` in `byRecord`.
/// - Units: metres, both legs included.
public struct SiteWalks: Sendable {
  /// A record that a site reaches, or the other way round.
  public struct Entry: Sendable, Hashable, BitwiseCopyable {
    /// The record, or the row of the site.
    public var index: UInt32
    /// The walk.
    public var metres: Double
  }

  /// The greatest walk in the table.
  public let limitMetres: Double
  /// Where the walks of each site begin, and the end of the last one's.
  public let starts: [Int]
  /// Walks by site, records ascending.
  public let bySite: [Entry]
  /// Where the walks of each record begin, and the end of the last one's.
  public let recordStarts: [Int]
  /// Walks by record, the shortest first; sites equally near (within a micrometre) by rank.
  public let byRecord: [Entry]

  /// Searches from every site, up to the norm that decides.
  ///
  /// - Parameters:
  ///   - sites: where each site meets the streets, by row; sites that are not joined have empty rows.
  ///   - records: where each record meets them.
  /// - Complexity: near O(edges within the limit of each site).
  init(
    in evidence: CoverageEvidence, sites: [SnapOutcome], records: [SnapOutcome], threads: Int
  ) async throws {
    let limitMetres = evidence.norm.limitMetres
    self.limitMetres = limitMetres
    let reach = SiteReach(evidence.network, cells: records)
    let rows = try await inParallel(
      sites.count, threads: threads, workspace: { reach.search() }
    ) { search, rank -> [Entry] in
      guard let snap = sites[rank].snap else { return [] }
      var row: [Entry] = []
      search.forEachCell(
        of: NetworkSite(rank: rank, snap: snap), within: limitMetres + WalkingNorm.toleranceMetres
      ) { record, metres in row.append(Entry(index: UInt32(record), metres: metres)) }
      return row.sorted { $0.index < $1.index }
    }
    bySite = rows.flatMap(\.self)
    starts = rows.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    (recordStarts, byRecord) = Self.transposed(rows, recordCount: records.count)
  }

  private static func transposed(
    _ rows: [[Entry]], recordCount: Int
  ) -> (starts: [Int], entries: [Entry]) {
    var starts = [Int](repeating: 0, count: recordCount + 1)
    for row in rows { for entry in row { starts[Int(entry.index) + 1] += 1 } }
    for record in 0..<recordCount { starts[record + 1] += starts[record] }
    var next = starts
    var entries = [Entry](repeating: Entry(index: 0, metres: 0), count: starts[recordCount])
    for (rank, row) in rows.enumerated() {
      for entry in row {
        entries[next[Int(entry.index)]] = Entry(index: UInt32(rank), metres: entry.metres)
        next[Int(entry.index)] += 1
      }
    }
    for record in 0..<recordCount {
      entries[starts[record]..<starts[record + 1]].sort { first, second in
        abs(first.metres - second.metres) <= SnapRules.tieMetres
          ? first.index < second.index : first.metres < second.metres
      }
    }
    return (starts, entries)
  }

  /// How many sites have a row.
  public var siteCount: Int { starts.count - 1 }

  /// The records that a site reaches, ascending.
  public func records(of rank: Int) -> ArraySlice<Entry> { bySite[starts[rank]..<starts[rank + 1]] }

  /// The sites that a record reaches, the nearest first.
  public func sites(of record: Int) -> ArraySlice<Entry> {
    byRecord[recordStarts[record]..<recordStarts[record + 1]]
  }
}
