import Planning

/// What sets of sites are worth when room is limited: existing ones and new ones fill by the rule of the
/// evaluator.
final class RoomWorth: TrueWorth {
  private let problem: SitingProblem
  private let candidates: [Int]
  private let existingPairs: [FillingPair]
  private let norm: WalkingNorm

  /// - Parameter candidates: the site of each candidate of a table.
  init(_ problem: SitingProblem, candidates: [Int] = []) {
    self.problem = problem
    self.candidates = candidates
    norm = problem.people[0].norm
    existingPairs = Self.pairs(of: problem.existingSites, problem).sorted(by: FillingPair.precedes)
  }

  private static func pairs(of sites: [Int], _ problem: SitingProblem) -> [FillingPair] {
    sites.flatMap { site in
      problem.walks(to: site).lazy.filter { problem.people[0].norm.isMet(by: $0.metres) }
        .map { FillingPair(metres: $0.metres, place: $0.cell, site: UInt32(site)) }
    }
  }

  /// People who count and find room with some sites open.
  func served(by open: [Int]) -> Double { filled(open).served }

  func worth(of sites: [Int]) -> Double { filled(sites.map { candidates[$0] }).served }

  func hints(beside sites: [Int]) -> [Double] {
    let waiting = filled(sites.map { candidates[$0] }).waiting
    return candidates.map { site in
      var sum = 0.0
      for walk in problem.walks(to: site) where norm.isMet(by: walk.metres) {
        sum += waiting[Int(walk.cell)]
      }
      return min(sum, problem.sites[site].capacity ?? .infinity)
    }
  }

  /// Fills the existing sites and some others.
  ///
  /// Of a cell with others beside those who count, each is let in by share.
  private func filled(_ open: [Int]) -> (served: Double, waiting: [Double]) {
    let new = open.filter { problem.sites[$0].role != .existing }
    let added = Self.pairs(of: new, problem).sorted(by: FillingPair.precedes)
    var filling = SiteFilling(
      waiting: problem.crowd, room: problem.sites.map { $0.capacity ?? .infinity })
    var taken = [Double](repeating: 0, count: problem.cellCount)
    filling.fill(Self.merged(existingPairs, added)) { taken[Int($0.place)] += $1 }
    var served = 0.0
    for cell in taken.indices where problem.people[0].counts[cell] > 0 {
      let crowd = problem.crowd[cell]
      served += crowd > 0 ? taken[cell] * (problem.people[0].counts[cell] / crowd) : 0
    }
    return (served, filling.waiting)
  }

  private static func merged(_ first: [FillingPair], _ second: [FillingPair]) -> [FillingPair] {
    guard !second.isEmpty else { return first }
    var result: [FillingPair] = []
    result.reserveCapacity(first.count + second.count)
    var (left, right) = (0, 0)
    while left < first.count || right < second.count {
      let takesRight =
        left == first.count
        || right < second.count && FillingPair.precedes(second[right], first[left])
      if takesRight {
        result.append(second[right])
        right += 1
      } else {
        result.append(first[left])
        left += 1
      }
    }
    return result
  }
}
