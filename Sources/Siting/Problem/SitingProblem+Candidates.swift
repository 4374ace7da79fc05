// Which sites may be part of a plan.

import Geo

extension SitingProblem {
  /// Sites that may be part of a plan, ascending: free ones that are far enough from existing ones.
  public var candidateSites: [Int] {
    let existing = sites.indices.filter { sites[$0].role == .existing }
    return sites.indices.filter { site in
      switch sites[site].role {
      case .existing: false
      case .required: true
      case .free: !existing.contains { isTooNear(site, $0) }
      }
    }
  }

  func isTooNear(_ first: Int, _ second: Int) -> Bool {
    guard limits.spacingMetres > 0, first != second else { return false }
    let (a, b) = (sites[first].location, sites[second].location)
    return ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
      < limits.spacingMetres
  }
}
