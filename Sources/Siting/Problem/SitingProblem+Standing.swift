import Planning

extension SitingProblem {
  /// How people stand with the existing sites and some new ones, counted from the table of walks by the
  /// rule of the norm.
  public func standing(with sites: [Int]) -> SitingStanding {
    let open = existingSites + sites
    let nearest = nearestWalks(to: open)
    var standing = SitingStanding(
      covered: [], coveredOfArea: [], coveredTwice: [], meanWalkMetres: nil,
      worstWalkMetres: worstWalk(nearest.map(\.first)), served: nil)
    for group in people {
      var (covered, twice) = (0.0, 0.0)
      var ofArea = [Double](repeating: 0, count: areaCount)
      for cell in 0..<cellCount where group.norm.isMet(by: nearest[cell].first) {
        covered += group.counts[cell]
        if let area = areaOfCell[cell] { ofArea[area] += group.counts[cell] }
        if group.norm.isMet(by: nearest[cell].second) { twice += group.counts[cell] }
      }
      standing.covered.append(covered)
      standing.coveredOfArea.append(ofArea)
      standing.coveredTwice.append(twice)
    }
    if case .leastMeanWalk(let ceiling) = goal {
      standing.meanWalkMetres = meanWalk(nearest.map(\.first), ceilingMetres: ceiling)
    }
    if case .mostServed = goal { standing.served = RoomWorth(self).served(by: open) }
    return standing
  }

  /// The two nearest of some sites, of each cell; infinite where there is none.
  func nearestWalks(to open: [Int]) -> [(first: Double, second: Double)] {
    var nearest = [(first: Double, second: Double)](
      repeating: (.infinity, .infinity), count: cellCount)
    for site in open {
      for walk in walks(to: site) {
        let cell = Int(walk.cell)
        if walk.metres < nearest[cell].first {
          nearest[cell] = (walk.metres, nearest[cell].first)
        } else if walk.metres < nearest[cell].second {
          nearest[cell].second = walk.metres
        }
      }
    }
    return nearest
  }

  /// What the people of a cell count, all groups together.
  func weight(of cell: Int) -> Double { people.reduce(0) { $0 + $1.weight * $1.counts[cell] } }

  private func meanWalk(_ walks: [Double], ceilingMetres: Double) -> Double? {
    var (sum, weights) = (0.0, 0.0)
    for cell in 0..<cellCount {
      sum += weight(of: cell) * min(walks[cell], ceilingMetres)
      weights += weight(of: cell)
    }
    return weights > 0 ? sum / weights : nil
  }

  private func worstWalk(_ walks: [Double]) -> Double? {
    var worst = 0.0
    for cell in reachableCells where weight(of: cell) > 0 { worst = max(worst, walks[cell]) }
    return worst.isFinite ? worst : nil
  }

  /// Cells that any site of the problem reaches, ascending.
  var reachableCells: [Int] {
    var isReached = [Bool](repeating: false, count: cellCount)
    for walk in walks { isReached[Int(walk.cell)] = true }
    return isReached.indices.filter { isReached[$0] }
  }
}
