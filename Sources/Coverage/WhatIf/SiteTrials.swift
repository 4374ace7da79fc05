// What sites that could come would change: the walks by which a page can compute the figures of any
// choice of them, without a network.
//
// A new site changes a record's two nearest walks only where it is nearer than the second of today,
// and whether a subset of sites is within the norm only where that subset is not. So those walks are enough, and
// they are few: the search for them stops where two sites of today are as near already.

import Geo
public import Planning
import WalkNetwork

/// A site that could come.
public struct TrialSite: Sendable {
  /// The site.
  public var site: Noodsteunpunt
  /// The walks that can change a figure, records ascending.
  ///
  /// - Units: metres, both legs included.
  public var walks: [SiteWalks.Entry]
  /// Records that a circle of the norm round this site holds and no circle of today, ascending.
  public var newInCircle: [UInt32]
  /// Known residents whom this site alone would cover besides.
  public var gained: Double
}

/// Sites that could come, with all that is needed to try any choice of them.
public struct SiteTrials: Sendable {
  /// The sites: those that were asked for first, then by people gained.
  public var sites: [TrialSite]
  /// How many of them were asked for first.
  public var firstCount: Int
  /// How many sites that could come are joined to a street, those left out among them.
  public var candidateCount: Int
}

/// Which sites are tried.
public struct TrialRequest: Sendable {
  /// Sites that could come.
  public var candidates: [Noodsteunpunt]
  /// Ids of those that come first, in this order.
  public var first: [String]
  /// How many sites are tried at most.
  public var most: Int

  public init(candidates: [Noodsteunpunt], first: [String] = [], most: Int = 600) {
    self.candidates = candidates
    self.first = first
    self.most = most
  }
}

extension CoverageEvidence {
  /// The walks of sites that could come besides those of this run.
  ///
  /// Sites that no street reaches are left out; when there are more than asked for, those stay that
  /// come first and those by which most people would gain.
  ///
  /// - Complexity: near O(edges round each site that is tried).
  public func trials(_ wanted: TrialRequest, threads: Int) async throws -> SiteTrials {
    let joined = wanted.candidates.filter { region.snap($0.location).snap != nil }
      .sorted { Noodsteunpunt.idPrecedes($0.id, $1.id) }
    let places = Dictionary(wanted.first.enumerated().map { ($1, $0) }) { first, _ in first }
    var kept = joined
    if joined.count > wanted.most {
      let gains = try await gains(of: joined, threads: threads)
      let order = joined.indices.sorted { first, second in
        let isFirst = (places[joined[first].id] != nil, places[joined[second].id] != nil)
        if isFirst.0 != isFirst.1 { return isFirst.0 }
        return gains[first] == gains[second] ? first < second : gains[first] > gains[second]
      }
      kept = order.prefix(wanted.most).sorted().map { joined[$0] }
    }
    let sorted = try await trials(of: kept, threads: threads).sorted { first, second in
      let places = (places[first.site.id] ?? .max, places[second.site.id] ?? .max)
      if places.0 != places.1 { return places.0 < places.1 }
      return first.gained == second.gained
        ? Noodsteunpunt.idPrecedes(first.site.id, second.site.id) : first.gained > second.gained
    }
    return SiteTrials(
      sites: sorted, firstCount: sorted.count { places[$0.site.id] != nil },
      candidateCount: joined.count)
  }

  /// Known residents whom each site alone would cover besides, by a search within the norm.
  private func gains(of sites: [Noodsteunpunt], threads: Int) async throws -> [Double] {
    let table = try await SiteWalks(
      in: self, sites: sites.map { region.snap($0.location) }, records: walks.snaps,
      threads: threads)
    return sites.indices.map { gained(by: table.records(of: $0)) }
  }

  private func trials(of sites: [Noodsteunpunt], threads: Int) async throws -> [TrialSite] {
    let others = NearestSites(network, sites: self.sites.networkSites())
    let reach = SiteReach(network, cells: walks.snaps)
    return try await inParallel(
      sites.count, threads: threads, workspace: { reach.search() }
    ) { search, place in
      trial(of: sites[place], besides: others, with: &search)
    }
  }

  /// Known residents of the region whom walks cover besides.
  private func gained(by entries: some Sequence<SiteWalks.Entry>) -> Double {
    entries.reduce(0) { sum, entry in
      let record = Int(entry.index)
      guard isCounted(record), norm.isMet(by: entry.metres), status(of: record) != .covered else {
        return sum
      }
      return sum + (population.residents[record] ?? 0)
    }
  }

  private func trial(
    of site: Noodsteunpunt, besides others: NearestSites, with search: inout BoundedSearch
  ) -> TrialSite {
    var trial = TrialSite(site: site, walks: [], newInCircle: [], gained: 0)
    guard let snap = region.snap(site.location).snap else { return trial }
    let counts = SiteSubset.allCases.filter { $0.holds(site) }.map { subsets[$0] }
    search.forEachCell(
      of: NetworkSite(rank: sites.ranked.count, snap: snap), besides: others,
      within: norm.limitMetres + WalkingNorm.toleranceMetres
    ) { record, metres in
      if isCounted(record), matters(metres, to: record, counts) {
        trial.walks.append(SiteWalks.Entry(index: UInt32(record), metres: metres))
      }
    }
    trial.walks.sort { $0.index < $1.index }
    trial.newInCircle = population.points.indices.filter { record in
      isCounted(record) && !norm.isMet(by: straightMetres[record])
        && norm.isMet(by: population.points[record].metres(to: site.location))
    }.map { UInt32($0) }
    trial.gained = gained(by: trial.walks)
    return trial
  }

  /// True when a walk comes before the second of today, or brings a subset of sites within the norm.
  ///
  /// - Parameter counts: how many sites of each subset to which the new site belongs are near a record.
  private func matters(_ metres: Double, to record: Int, _ counts: [[Int32]]) -> Bool {
    guard let second = walks.any[record].backup, metres >= second.metres else { return true }
    return norm.isMet(by: metres) && counts.contains { $0[record] == 0 }
  }
}
