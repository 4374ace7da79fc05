// What a run finds out before it adds anything up.

import Geo
public import Planning
public import WalkNetwork

/// The walks of a run with all that is needed to judge them.
public struct CoverageEvidence: Sendable {
  /// What is there.
  public let region: Region
  /// What is asked of it.
  public let question: CoverageQuestion
  /// The sites of the region by rank.
  public let sites: CountedSites
  /// The walks.
  public internal(set) var walks: CellWalks
  /// The straight distance from each record to the nearest site, in metres.
  public internal(set) var straightMetres: [Double]
  /// Which sites are within the norm that decides; zeros until they are counted.
  var subsets: SubsetCounts
}

extension CoverageEvidence {
  /// Searches the walks of a request.
  ///
  /// - Complexity: two searches near O(edges), then O(log segments) a record.
  init(of request: CoverageRequest) async throws {
    region = request.region
    question = request.question
    let points = region.population.points
    precondition(region.areas.ofRecord.count == points.count, "one area a record")
    sites = CountedSites(of: region)
    walks = try await CellWalks(in: region, to: sites, threads: request.threads)
    straightMetres = StraightLine.metres(from: points, to: sites.ranked.map(\.location))
    subsets = SubsetCounts(recordCount: points.count)
  }

  /// The streets.
  public var network: WalkNetwork { region.network }
  /// The people.
  public var population: Population { region.population }
  /// The area of each record; `nil` outside all areas.
  public var areaOfRecord: [Int?] { region.areas.ofRecord }
  /// The norms; the first decides.
  public var norms: [WalkingNorm] { question.norms }
  /// The norm that decides.
  public var norm: WalkingNorm { question.norm }

  /// True for records inside the region: the others take no part in figures.
  public func isCounted(_ record: Int) -> Bool { region.areas.isCounted(record) }

  /// True for a record with a site of a subset within the norm that decides.
  public func isNear(_ subset: SiteSubset, _ record: Int) -> Bool {
    subsets[subset][record] > 0
  }

  /// The verdict on each record.
  public func status(of record: Int) -> CellStatus { walks.status(of: record, under: norm) }

  /// How far apart two records of one gap may be, in metres.
  public var linkMetres: Double {
    if case .squares(let side) = population.grain { side * 1.5 } else { question.gapLinkMetres }
  }
}
