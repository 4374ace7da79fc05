// What a run finds out before it adds anything up.

public import Planning
public import WalkNetwork

/// The walks of a run with all that is needed to judge them.
public struct CoverageEvidence: Sendable {
  /// The streets.
  public let network: WalkNetwork
  /// The people.
  public let population: Population
  /// The area of each record.
  public let areaOfRecord: [Int?]
  /// True when records outside every area are left out of all figures.
  public let hasAreas: Bool
  /// The sites.
  public let sites: CountedSites
  /// The norms; the first decides.
  public let norms: [WalkingNorm]
  /// The walks.
  public internal(set) var walks: CellWalks
  /// The straight distance from each record to the nearest site, in metres.
  public internal(set) var straightMetres: [Double]
  /// Norms of groups, by the group's name.
  public let groupNorms: [String: WalkingNorm]

  /// The norm that decides.
  public var norm: WalkingNorm { norms[0] }

  /// True for records inside the region.
  public func isCounted(_ record: Int) -> Bool { !hasAreas || areaOfRecord[record] != nil }

  /// The verdict on each record.
  public func status(of record: Int) -> CellStatus { walks.status(of: record, under: norm) }
}
