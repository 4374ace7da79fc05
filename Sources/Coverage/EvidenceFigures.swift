// Figures of any set of records out of the evidence.

public import Geo
import Planning
import WalkNetwork

extension CoverageOutcome {
  /// The figures of other areas than those of the run; records outside the region take no part.
  ///
  /// - Parameters:
  ///   - boundaries: the areas, to tell which sites they hold.
  ///   - areaOfRecord: the area of each record.
  public func figures(
    of boundaries: [[Polygon<PlanePoint>]], areaOfRecord: [Int?]
  ) -> [AreaFigures] {
    var records = [[Int]](repeating: [], count: boundaries.count)
    for record in areaOfRecord.indices where evidence.isCounted(record) {
      if let area = areaOfRecord[record] { records[area].append(record) }
    }
    var figures = records.map { evidence.figures(of: $0, statuses: statuses) }
    let index = AreaIndex(boundaries)
    for site in evidence.sites.sites {
      if let area = index.area(holding: site.location) { figures[area].sites.add(site.kind) }
    }
    return figures
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

  /// The figures of some records, ascending.
  func figures(of records: [Int], statuses: [CellStatus]) -> AreaFigures {
    var figures = sums(of: records, statuses: statuses)
    figures.walk = statistics(of: records) { walks.any[$0].nearest }
    figures.walkToCNSP = statistics(of: records) { walks.toCNSP[$0] }
    figures.walkToLNSP = statistics(of: records) { walks.toLNSP[$0] }
    return figures
  }

  /// The figures of some records, ascending, but for those of how far people walk.
  func sums(of records: [Int], statuses: [CellStatus]) -> AreaFigures {
    var figures = AreaFigures(
      sums: StatusSums(), walk: nil, walkToCNSP: nil, walkToLNSP: nil, coveredByCNSP: 0,
      coveredByLNSP: 0, coveredTwice: 0, inStraightLine: 0,
      coveredByNorm: [Double](repeating: 0, count: norms.count), groups: [])
    for record in records {
      figures.sums.add(population.residents[record], statuses[record])
      guard let residents = population.residents[record] else { continue }
      if isMet(walks.toCNSP[record], norm) { figures.coveredByCNSP += residents }
      if isMet(walks.toLNSP[record], norm) { figures.coveredByLNSP += residents }
      if isMet(walks.any[record].backup, norm) { figures.coveredTwice += residents }
      if norm.isMet(by: straightMetres[record]) { figures.inStraightLine += residents }
    }
    for (place, norm) in norms.enumerated() {
      figures.coveredByNorm[place] = covered(records, within: [norm.limitMetres])[0]
    }
    // Once for all groups, so that their loops have no verdict to look up.
    let covered = records.filter { statuses[$0] == .covered }
    figures.groups = population.groups.map { sums(of: $0, records, covered: covered) }
    return figures
  }

  private func isMet(_ walk: Walk?, _ norm: WalkingNorm) -> Bool {
    walk.map { norm.isMet(by: $0.metres) } ?? false
  }

  private func sums(
    of group: Population.Group, _ records: [Int], covered: [Int]
  ) -> AreaFigures.GroupSums {
    func sum(_ records: [Int]) -> Double { records.reduce(0) { $0 + (group.counts[$1] ?? 0) } }
    var sums = AreaFigures.GroupSums(name: group.name, total: sum(records), covered: sum(covered))
    if let own = groupNorms[group.name] {
      sums.coveredByOwnNorm = sum(records.filter { isMet(walks.any[$0].nearest, own) })
    }
    return sums
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
