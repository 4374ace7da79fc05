import Geo
import Planning
import TestSupport

@testable import Siting

/// A random town in a plane: too many sets to try, but rules and worths that can be checked.
enum GeneratedTown {
  static let goals = ["most", "twice", "served", "mean", "worst", "region", "areas", "both"]

  static func goal(_ kind: String) -> SitingGoal {
    switch kind {
    case "most": .mostPeople
    case "twice": .mostPeopleTwice
    case "served": .mostServed
    case "mean": .leastMeanWalk(ceilingMetres: 1500)
    case "worst": .leastWorstWalk
    case "region": .fewestSites(region: 0.8, everyArea: nil)
    case "areas": .fewestSites(region: nil, everyArea: 0.7)
    default: .fewestSites(region: 0.85, everyArea: 0.6)
    }
  }

  /// A town of four areas, left to right, in which walks are straight lines of at most 1,500 m.
  static func problem(seed: UInt64, goal kind: String, sites: Int, cells: Int) -> SitingProblem {
    var random = SeededNumbers(seed)
    let side = 350 * Double(cells).squareRoot()
    func place() -> PlanePoint {
      PlanePoint(
        x: (random.share() * side).rounded(), y: (random.share() * side).rounded())
    }
    func area(_ place: PlanePoint) -> Int { min(3, Int(4 * place.x / side)) }
    let homes = (0..<cells).map { _ in place() }
    let list = (0..<sites).map { _ in
      let place = place()
      return SitingProblem.Site(
        role: random.chance(0.05) ? .existing : random.chance(0.02) ? .required : .free,
        area: area(place), location: place,
        capacity: random.chance(0.7) ? Double(Int.random(in: 20...400, using: &random)) : nil)
    }
    let rows = list.map { site in
      homes.indices.compactMap { home -> SitingProblem.Walk? in
        let (x, y) = (homes[home].x - site.location.x, homes[home].y - site.location.y)
        let metres = (x * x + y * y).squareRoot()
        return metres <= 1500 ? SitingProblem.Walk(cell: UInt32(home), metres: metres) : nil
      }
    }
    let counts = homes.map { _ in Double(Int.random(in: 0...40, using: &random)) }
    let isLimited = random.chance(0.5)
    return SitingProblem(
      sites: list, rows: rows, areaOfCell: homes.map(area), areaCount: 4,
      people: [
        SitingProblem.People(
          name: "residents", norm: SmallSitingProblem.norm(1000), counts: counts)
      ], goal: goal(kind),
      limits: SitingLimits(
        sites: max(6, goal(kind).row.unit.moreIsBetter ? sites / 10 : sites / 2),
        leastPerArea: isLimited ? 1 : 0,
        mostPerArea: isLimited ? max(3, sites / 6) : nil,
        spacingMetres: random.chance(0.5) ? 400 : 0))
  }

  /// A random set of new sites that keeps to the rules, when one is met with.
  static func randomSet(_ small: SmallSitingProblem, _ random: inout SeededNumbers) -> [Int]? {
    let problem = small.problem
    var relaxed = small
    relaxed.problem.limits.leastPerArea = 0
    var set = problem.sites.indices.filter { problem.sites[$0].role == .required }
    for site in problem.candidateSites.shuffled(using: &random)
    where !set.contains(site) && relaxed.allows(set + [site]) { set.append(site) }
    return small.allows(set) ? set : nil
  }
}
