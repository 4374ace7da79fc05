/// Demands and entries while they are gathered, cell by cell.
struct GainGathering {
  private let starts: [Int]
  private let walks: [SitingProblem.Walk]
  private let candidateCount: Int
  private(set) var demands: [GainTable.Demand] = []
  private var entries: [GainTable.Entry] = []

  init(_ problem: SitingProblem, candidates: [Int]) {
    (starts, walks) = problem.walksByCell(to: candidates)
    candidateCount = candidates.count
  }

  /// Adds the people of a cell, and what each candidate brings them.
  ///
  /// - Parameter gain: by the metres of a walk; candidates with 0 or less are left out.
  mutating func add(_ demand: GainTable.Demand, cell: Int, gain: (Double) -> Double) {
    for walk in walks[starts[cell]..<starts[cell + 1]] {
      let gain = gain(walk.metres)
      guard gain > 0 else { continue }
      entries.append(GainTable.Entry(site: walk.cell, demand: UInt32(demands.count), gain: gain))
    }
    demands.append(demand)
  }

  func table(uniform: Bool) -> GainTable {
    GainTable(candidateCount: candidateCount, demands: demands, entries: entries, uniform: uniform)
  }
}

extension SitingProblem {
  /// The walks by cell, to some candidates, which are named by their places and ascend in each cell.
  func walksByCell(to candidates: [Int]) -> (starts: [Int], entries: [Walk]) {
    var starts = [Int](repeating: 0, count: cellCount + 1)
    for site in candidates { for walk in walks(to: site) { starts[Int(walk.cell) + 1] += 1 } }
    for cell in 0..<cellCount { starts[cell + 1] += starts[cell] }
    var next = starts
    var entries = [Walk](repeating: Walk(cell: 0, metres: 0), count: starts[cellCount])
    for (candidate, site) in candidates.enumerated() {
      for walk in walks(to: site) {
        entries[next[Int(walk.cell)]] = Walk(cell: UInt32(candidate), metres: walk.metres)
        next[Int(walk.cell)] += 1
      }
    }
    return (starts, entries)
  }
}
