// Figures kept while walks and verdicts of records change: only the parts of the region in which a record
// changed are added up anew.

import Planning
import WalkNetwork

/// The figures of a region and of its parts: its areas, or all of it when it has none.
struct KeptFigures {
  private let areas: RegionAreas
  private let question: CoverageQuestion
  private let parts: [[Int]]
  private var figures: [AreaFigures]
  /// The walks of each part, by tier.
  private var orders: [WalkTier: [WalkOrder]]
  private var region: AreaFigures
  /// Residents of each part within the limits of the norms that areas are judged by.
  private var covered: [[Double]]

  /// Zeros, until all records inside have changed once.
  init(_ evidence: CoverageEvidence, inside: [Int]) {
    areas = evidence.region.areas
    question = evidence.question
    parts = areas.parts(of: inside)
    region = evidence.sum(of: [])
    figures = parts.map { _ in evidence.sum(of: []) }
    covered = parts.map { _ in [] }
    orders = Dictionary(
      uniqueKeysWithValues: WalkTier.allCases.map { [count = parts.count] tier in
        (tier, [WalkOrder](repeating: WalkOrder(), count: count))
      })
  }

  /// Takes records into account of which the walk or the verdict changed.
  ///
  /// - Complexity: O(records of the parts that hold them).
  mutating func update(
    _ changed: ChangedRecords, in evidence: CoverageEvidence, _ statuses: [CellStatus]
  ) {
    guard !changed.all.isEmpty else { return }
    var byPart = [[Int]](repeating: [], count: parts.count)
    for record in changed.all { byPart[areas.ofRecord[record] ?? 0].append(record) }
    for part in parts.indices where !byPart[part].isEmpty {
      figures[part].replaceSums(by: evidence.sums(of: parts[part], statuses: statuses))
      covered[part] = evidence.covered(parts[part], within: question.profileLimits)
    }
    region.replaceSums(by: evidence.sum(of: figures))
    let residents = evidence.population.residents
    for tier in changed.tiers {
      var orders = self.orders.removeValue(forKey: tier) ?? []
      for part in parts.indices where !byPart[part].isEmpty {
        orders[part].update(byPart[part], changed.isChanged, residents: residents) {
          evidence.walks.metres(of: $0, tier)
        }
        figures[part][keyPath: tier.figure] = WalkStatistics([orders[part]])
      }
      region[keyPath: tier.figure] = WalkStatistics(orders)
      self.orders[tier] = orders
    }
  }

  /// The figures with so many sites of each tier inside.
  ///
  /// - Parameters:
  ///   - sites: those of each area; not used when there are no areas.
  ///   - open: kernen without a site; `nil` when no kernen are known.
  func all(
    sites: (region: SiteCounts, areas: [SiteCounts]), open: OpenKernen?
  ) -> (region: AreaFigures, areas: [AreaFigures], verdicts: [NormVerdicts]) {
    var region = region
    var parts = areas.count > 0 ? figures : []
    region.sites = sites.region
    for area in parts.indices { parts[area].sites = sites.areas[area] }
    return (region, parts, question.verdicts(covered, (region, parts), open))
  }
}

extension AreaFigures {
  /// Takes all other figures but the walks.
  fileprivate mutating func replaceSums(by other: AreaFigures) {
    let walks = (walk, walkToCNSP, walkToLNSP)
    self = other
    (walk, walkToCNSP, walkToLNSP) = walks
  }
}
