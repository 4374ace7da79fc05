import Geo

extension SitingProblem {
  /// Sites that are there, ascending.
  var existingSites: [Int] { sites.indices.filter { sites[$0].role == .existing } }

  /// Sites that may be part of a plan, ascending: free ones that are far enough from existing ones.
  public var candidateSites: [Int] {
    let existing = existingSites
    return sites.indices.filter { site in
      switch sites[site].role {
      case .existing: false
      case .required: true
      case .free: !existing.contains { isTooNear(site, $0) }
      }
    }
  }

  /// True when two sites lie nearer to each other than the spacing; exactly the spacing is not too near.
  func isTooNear(_ first: Int, _ second: Int) -> Bool {
    guard limits.spacingMetres > 0, first != second else { return false }
    let (a, b) = (sites[first].location, sites[second].location)
    return ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
      < limits.spacingMetres
  }
}
