// One run: evidence in, figures out. Nothing here knows files or pages.

import Geo
public import Planning
public import WalkNetwork

/// What a coverage run is about.
public struct CoverageRequest: Sendable {
  /// The streets.
  public var network: WalkNetwork
  /// The people.
  public var population: Population
  /// The area of each record by its place in `areaCount`; `nil` for records outside.
  public var areaOfRecord: [Int?]
  /// How many areas (gemeenten) there are; 0 when everything is one region.
  public var areaCount: Int
  /// The sites that count.
  public var sites: [Noodsteunpunt]
  /// The norms; the first decides status and figures.
  public var norms: [WalkingNorm]
  /// The limits of snapping.
  public var rules: SnapRules
  /// How far apart two records of a gap may be, for populations that are no squares.
  public var gapLinkMetres: Double
  /// How many threads to use.
  public var threads: Int

  /// Makes a request.
  public init(
    network: WalkNetwork, population: Population, areaOfRecord: [Int?], areaCount: Int,
    sites: [Noodsteunpunt], norms: [WalkingNorm], rules: SnapRules = SnapRules(),
    gapLinkMetres: Double = 150, threads: Int = 2
  ) {
    precondition(!norms.isEmpty, "a run has at least one norm")
    precondition(areaOfRecord.count == population.count, "one area a record")
    self.network = network
    self.population = population
    self.areaOfRecord = areaOfRecord
    self.areaCount = areaCount
    self.sites = sites
    self.norms = norms
    self.rules = rules
    self.gapLinkMetres = gapLinkMetres
    self.threads = threads
  }
}

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
  public let walks: CellWalks
  /// The straight distance from each record to the nearest site, in metres.
  public let straightMetres: [Double]

  /// The norm that decides.
  public var norm: WalkingNorm { norms[0] }

  /// True for records inside the region.
  public func isCounted(_ record: Int) -> Bool { !hasAreas || areaOfRecord[record] != nil }

  /// The verdict on each record.
  public func status(of record: Int) -> CellStatus { walks.status(of: record, under: norm) }
}

/// What a coverage run gives.
public struct CoverageOutcome: Sendable {
  /// The walks behind the figures.
  public var evidence: CoverageEvidence
  /// The verdict on each record.
  public var statuses: [CellStatus]
  /// The walks within the norm that decides.
  public var reach: ReachTable
  /// The figures of the region.
  public var region: AreaFigures
  /// The figures of each area.
  public var areas: [AreaFigures]
  /// The figures of each site, by rank.
  public var sites: [SiteFigures]
  /// The gaps, most residents first.
  public var gaps: [Gap]
  /// Records outside the region, and their residents.
  public var outside: (cells: Int, residents: Double)
  /// Snapped records in the component of a joined site that no permitted walk joins to any site.
  public var noPermittedWalk: (cells: Int, residents: Double)
}

extension CoverageRequest {
  /// Runs the analysis.
  public func run() async throws -> CoverageOutcome {
    let counted = CountedSites(sites, network: network, rules: rules)
    let walks = try await CellWalks(
      of: population.points, to: counted, network: network, rules: rules, threads: threads)
    let evidence = CoverageEvidence(
      network: network, population: population, areaOfRecord: areaOfRecord,
      hasAreas: areaCount > 0, sites: counted, norms: norms, walks: walks,
      straightMetres: StraightLine.metres(
        from: population.points, to: counted.sites.map(\.location)))
    let statuses = population.ids.indices.map(evidence.status(of:))
    let inside = population.ids.indices.filter(evidence.isCounted)
    var byArea = [[Int]](repeating: [], count: areaCount)
    for record in inside { if let area = areaOfRecord[record] { byArea[area].append(record) } }
    let reach = try await ReachTable(
      network, sites: counted.snaps, records: walks.snaps, limitMetres: norms[0].limitMetres,
      threads: threads)
    return CoverageOutcome(
      evidence: evidence, statuses: statuses, reach: reach,
      region: evidence.figures(of: inside, statuses: statuses),
      areas: byArea.map { evidence.figures(of: $0, statuses: statuses) },
      sites: evidence.siteFigures(reach),
      gaps: GapFinder.gaps(
        in: evidence,
        records: inside.filter {
          statuses[$0] != .covered && (population.residents[$0] ?? 0) > 0
        }, linkMetres: linkMetres),
      outside: evidence.sum(population.ids.indices.filter { !evidence.isCounted($0) }),
      noPermittedWalk: evidence.sum(evidence.recordsWithoutPermittedWalk(inside)))
  }

  private var linkMetres: Double {
    if case .squares(let side) = population.grain { side * 1.5 } else { gapLinkMetres }
  }
}

extension CoverageEvidence {
  func sum(_ records: [Int]) -> (cells: Int, residents: Double) {
    (records.count, records.reduce(0) { $0 + (population.residents[$1] ?? 0) })
  }

  func recordsWithoutPermittedWalk(_ records: [Int]) -> [Int] {
    let components = network.arrays.edgeComponents
    let withSite = Set(sites.snaps.compactMap(\.snap).map { components[Int($0.edge)] })
    return records.filter { record in
      guard let snap = walks.snaps[record].snap, walks.any[record].nearest == nil else {
        return false
      }
      return withSite.contains(components[Int(snap.edge)])
    }
  }

  func figures(of records: [Int], statuses: [CellStatus]) -> AreaFigures {
    var figures = AreaFigures(
      sums: StatusSums(), walk: nil, walkToCNSP: nil, walkToLNSP: nil, coveredByCNSP: 0,
      coveredByLNSP: 0, coveredTwice: 0, inStraightLine: 0,
      coveredByNorm: [Double](repeating: 0, count: norms.count),
      groups: population.groups.map { AreaFigures.GroupSums(name: $0.name) })
    for record in records {
      figures.sums.add(population.residents[record], statuses[record])
      add(record, isCovered: statuses[record] == .covered, to: &figures)
    }
    figures.walk = statistics(of: records) { walks.any[$0].nearest }
    figures.walkToCNSP = statistics(of: records) { walks.toCNSP[$0] }
    figures.walkToLNSP = statistics(of: records) { walks.toLNSP[$0] }
    return figures
  }

  private func add(_ record: Int, isCovered: Bool, to figures: inout AreaFigures) {
    for (place, group) in population.groups.enumerated() {
      guard let count = group.counts[record] else { continue }
      figures.groups[place].total += count
      if isCovered { figures.groups[place].covered += count }
    }
    guard let residents = population.residents[record] else { return }
    func isMet(_ walk: Walk?) -> Bool { walk.map { norm.isMet(by: $0.metres) } ?? false }
    if isMet(walks.toCNSP[record]) { figures.coveredByCNSP += residents }
    if isMet(walks.toLNSP[record]) { figures.coveredByLNSP += residents }
    if isMet(walks.any[record].backup) { figures.coveredTwice += residents }
    if norm.isMet(by: straightMetres[record]) { figures.inStraightLine += residents }
    if let walk = walks.any[record].nearest {
      for (place, norm) in norms.enumerated() where norm.isMet(by: walk.metres) {
        figures.coveredByNorm[place] += residents
      }
    }
  }

  private func statistics(of records: [Int], _ walk: (Int) -> Walk?) -> WalkStatistics? {
    WalkStatistics(
      records.compactMap { record in
        guard let walk = walk(record), let residents = population.residents[record], residents > 0
        else { return nil }
        return (walk.metres, residents)
      })
  }
}
