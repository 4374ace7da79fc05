// Figures of any set of records out of the evidence.

import Planning
import WalkNetwork

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
    figures(ofParts: [records], statuses: statuses).parts[0]
  }

  /// The figures of parts of the region, the records of each ascending, and of all of them together.
  ///
  /// What holds for all is added up from the parts, so that they agree to the last digit.
  func figures(
    ofParts parts: [[Int]], statuses: [CellStatus]
  ) -> (parts: [AreaFigures], region: AreaFigures) {
    var figures = parts.map { sums(of: $0, statuses: statuses) }
    var region = sum(of: figures)
    for tier in WalkTier.allCases {
      let orders = parts.map { order(of: $0, tier) }
      for (part, order) in orders.enumerated() {
        figures[part][keyPath: tier.figure] = WalkStatistics([order])
      }
      region[keyPath: tier.figure] = WalkStatistics(orders)
    }
    return (figures, region)
  }

  /// Some records in the order of their walks.
  private func order(of records: [Int], _ tier: WalkTier) -> WalkOrder {
    var order = WalkOrder()
    order.update(records, [], residents: population.residents) { walks.metres(of: $0, tier) }
    return order
  }

  /// The sums of parts of the region together.
  func sum(of parts: [AreaFigures]) -> AreaFigures {
    var sums = AreaFigures(groups: population.groups.map(\.name), normCount: norms.count)
    for part in parts { sums.addSums(of: part) }
    return sums
  }

  /// The figures of some records, ascending, but for those of how far people walk.
  func sums(of records: [Int], statuses: [CellStatus]) -> AreaFigures {
    var figures = AreaFigures(groups: population.groups.map(\.name), normCount: norms.count)
    for record in records {
      figures.sums.add(population.residents[record], statuses[record])
      guard let residents = population.residents[record] else { continue }
      if isMet(walks.any[record].backup, norm) { figures.coveredTwice += residents }
      if norm.isMet(by: straightMetres[record]) { figures.inStraightLine += residents }
    }
    for subset in SiteSubset.allCases { figures[subset] = covered(records, by: subset) }
    figures.coveredByNorm = covered(records, within: norms.map(\.limitMetres))
    // Once for all groups, so that their loops have no verdict to look up.
    let covered = records.filter { statuses[$0] == .covered }
    figures.groups = population.groups.map { sums(of: $0, records, covered: covered) }
    return figures
  }

  /// Residents of some records within the norm of a site of a subset.
  private func covered(_ records: [Int], by subset: SiteSubset) -> Double {
    let counts = subsets[subset]
    return records.reduce(0) { sum, record in
      counts[record] > 0 ? sum + (population.residents[record] ?? 0) : sum
    }
  }

  private func isMet(_ walk: Walk?, _ norm: WalkingNorm) -> Bool {
    walk.map { norm.isMet(by: $0.metres) } ?? false
  }

  private func sums(
    of group: Population.Group, _ records: [Int], covered: [Int]
  ) -> AreaFigures.GroupSums {
    func sum(_ records: [Int]) -> Double { records.reduce(0) { $0 + (group.counts[$1] ?? 0) } }
    var sums = AreaFigures.GroupSums(name: group.name, total: sum(records), covered: sum(covered))
    if let own = question.groupNorms[group.name] {
      sums.coveredByOwnNorm = sum(records.filter { isMet(walks.any[$0].nearest, own) })
    }
    return sums
  }
}
