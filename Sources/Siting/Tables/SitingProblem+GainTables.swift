import Planning

extension SitingProblem {
  /// What candidates add to the sum of the goal.
  func gainTable(_ candidates: [Int]) -> GainTable {
    switch goal.row.summed {
    case .cover(let times): coverTable(candidates, times: times)
    case .metresSaved(let ceiling):
      walkTable(candidates, ceilingMetres: ceiling ?? walks.reduce(0) { max($0, $1.metres) })
    }
  }

  /// Who is within the norm of a chosen candidate, or of as many as it takes.
  func coverTable(_ candidates: [Int], times: Int = 1) -> GainTable {
    let now = existingWalks
    var gathering = GainGathering(self, candidates: candidates)
    for group in people {
      for cell in 0..<cellCount {
        let weight = group.weight * group.counts[cell]
        let need = times - covers(now[cell], group.norm)
        guard weight > 0, need > 0 else { continue }
        gathering.add(GainTable.Demand(weight: weight, need: need), cell: cell) {
          group.norm.isMet(by: $0) ? weight : 0
        }
      }
    }
    return gathering.table(uniform: true)
  }

  /// How many metres less people walk.
  func walkTable(_ candidates: [Int], ceilingMetres: Double) -> GainTable {
    let now = existingWalks
    var gathering = GainGathering(self, candidates: candidates)
    for cell in 0..<cellCount where weight(of: cell) > 0 {
      let weight = weight(of: cell)
      let metres = min(now[cell].first, ceilingMetres)
      gathering.add(GainTable.Demand(weight: weight), cell: cell) { weight * (metres - $0) }
    }
    return gathering.table(uniform: false)
  }

  /// Cells that some site reaches and that are not within a walk yet: each counts once, or by its people.
  func reachTable(
    _ candidates: [Int], withinMetres limit: Double, countsPeople: Bool = false
  ) -> GainTable {
    let now = existingWalks
    var gathering = GainGathering(self, candidates: candidates)
    for cell in reachableCells where weight(of: cell) > 0 && now[cell].first > limit {
      let weight = countsPeople ? weight(of: cell) : 1
      gathering.add(GainTable.Demand(weight: weight), cell: cell) { $0 <= limit ? weight : 0 }
    }
    return gathering.table(uniform: true)
  }

  /// Who finds room: existing sites stand in the table, for they compete.
  func roomTable(_ candidates: [Int]) -> GainTable {
    var gathering = GainGathering(self, candidates: candidates)
    for cell in 0..<cellCount where people[0].counts[cell] > 0 {
      let weight = people[0].counts[cell]
      gathering.add(GainTable.Demand(weight: weight), cell: cell) {
        people[0].norm.isMet(by: $0) ? weight : 0
      }
    }
    var table = gathering.table(uniform: true)
    table.capacities = candidates.map { sites[$0].capacity ?? .infinity }
    return table
  }

  /// A share of the people, of the region and of every area, with what candidates can bring to it.
  func shareTable(_ candidates: [Int], region: Double?, everyArea: Double?) -> ShareTable {
    let now = existingWalks
    var gathering = GainGathering(self, candidates: candidates)
    // Without areas the region is the only one.
    let ofRegion = region ?? (areaCount == 0 ? everyArea : nil)
    var quotas = ShareQuotas(region: ofRegion, everyArea: everyArea, areaCount: areaCount)
    let reachable = nearestWalks(to: candidates).map(\.first)
    for group in people {
      for cell in 0..<cellCount where group.weight * group.counts[cell] > 0 {
        let weight = group.weight * group.counts[cell]
        let isCovered = covers(now[cell], group.norm) > 0
        let canBe = isCovered || group.norm.isMet(by: reachable[cell])
        for quota in quotas.add(weight, area: areaOfCell[cell], isCovered, canBe) where !isCovered {
          gathering.add(GainTable.Demand(weight: weight, quota: quota), cell: cell) {
            group.norm.isMet(by: $0) ? weight : 0
          }
        }
      }
    }
    let isWhole = gathering.demands.allSatisfy { $0.weight == $0.weight.rounded() }
    let asked = quotas.asked(isWhole: isWhole)
    var table = gathering.table(uniform: true)
    if asked.count > 1 { table.quotas = asked }
    return ShareTable(table: table, target: asked.reduce(0, +), obstacles: quotas.obstacles)
  }

  /// The two nearest existing sites of each cell.
  private var existingWalks: [(first: Double, second: Double)] { nearestWalks(to: existingSites) }

  private func covers(_ walks: (first: Double, second: Double), _ norm: WalkingNorm) -> Int {
    norm.isMet(by: walks.second) ? 2 : norm.isMet(by: walks.first) ? 1 : 0
  }
}
