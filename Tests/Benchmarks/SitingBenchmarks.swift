// How soon siting proves that a plan is near the best, and the best: on towns of a known seed. The
// instances are written down, so that a peer can be asked the same.

import Foundation
import Geo
import Planning
import Siting
import TestSupport

extension Benchmarks {
  /// Solves every instance, prints a table, and writes instances and answers to a folder.
  static func siting(folder: String) throws {
    print("| instance | candidates a cell | proven | seconds | of the processor | value | gap |")
    print("|---|---|---|---|---|---|---|")
    for town in [SitingTown.Shape.uniform, .clustered] {
      for candidates in [10.0, 20, 40] {
        let town = SitingTown(town, candidatesACell: candidates)
        let name = "\(town.shape)-\(Int(candidates))"
        let near = solve(town, name, until: "within 1 %", gap: 0.01, times: 5)
        let best = solve(town, name, until: "the best", gap: 0)
        try write(town.text, to: "\(folder)/\(name).txt")
        let answer = [near.value, near.bound, near.wall, near.processor, best.value, best.bound]
        try write(
          answer.map { "\($0)" }.joined(separator: " "), to: "\(folder)/\(name).answer")
      }
    }
    _ = solve(.region, "region of 60,000 cells", until: "the best", gap: 0, times: 1)
  }

  private struct Answer {
    var value: Double
    var bound: Double
    var wall: Double
    var processor: Double
  }

  /// Solves an instance by the public call, building order and alternatives included.
  ///
  /// - Parameter times: how often, after once to warm up; the median is kept as a measurement. 0: once.
  private static func solve(
    _ town: SitingTown, _ name: String, until proof: String, gap: Double, times: Int = 0
  ) -> Answer {
    let problem = town.problem
    var runs: [RunTime] = []
    var plan = SitingPlan?.none
    for _ in 0...times {
      let start = RunTime.now
      plan = problem.solve(
        SearchEffort(
          gap: gap, work: .max, shouldStop: { ContinuousClock.now - start.clock > .seconds(60) }))
      runs.append(RunTime(since: start))
    }
    if runs.count > 1 { runs.removeFirst() }
    let (wall, processor) = (runs.median(\.wall), runs.median(\.processor))
    guard let plan else { preconditionFailure("an instance is solved at least once") }
    let mean = Double(problem.walks.count) / Double(problem.cellCount)
    let proven = plan.isComplete ? proof : "not \(proof) in time"
    print(
      "| \(name) | \(format(mean, 1)) | \(proven) | \(format(wall, 3)) |",
      "\(format(processor, 3)) | \(Int(plan.value)) | \(format(100 * plan.gap, 3)) % |")
    if times > 0 {
      Measurement(
        "siting, \(name)", runs,
        remark: "\(proven), gap \(format(100 * plan.gap, 2)) %"
      ).keep()
    }
    return Answer(value: plan.value, bound: plan.bound, wall: wall, processor: processor)
  }

  private static func format(_ value: Double, _ digits: Int) -> String {
    String(format: "%.\(digits)f", value)
  }
}

/// Cells with residents and sites that could come, in a plane.
struct SitingTown {
  /// How cells lie.
  enum Shape { case uniform, clustered }

  var shape: Shape
  private var sites: Int
  private var cells: [PlanePoint] = []
  private var residents: [Double] = []
  private var candidates: [PlanePoint] = []
  private var reachMetres = 0.0

  /// 20,000 cells, 2,000 candidates, 20 of which may come; the reach follows from how many candidates
  /// a cell has.
  init(_ shape: Shape, candidatesACell: Double) {
    self.shape = shape
    sites = 20
    var random = SeededNumbers(shape == .uniform ? 11 : 12)
    switch shape {
    case .uniform:
      func place() -> PlanePoint {
        PlanePoint(x: random.share() * 19_200, y: random.share() * 19_200)
      }
      cells = (0..<20_000).map { _ in place() }
      candidates = (0..<2000).map { _ in place() }
    case .clustered:
      cells = Self.towns(60, cells: 20_000, sideMetres: 26_000, &random)
      // Where cells are, candidates are.
      candidates = cells.shuffled(using: &random).prefix(2000).map {
        PlanePoint(x: $0.x + random.share() * 100 - 50, y: $0.y + random.share() * 100 - 50)
      }
    }
    residents = cells.map { _ in Double(Int.random(in: 1...100, using: &random)) }
    reachMetres = reach(candidatesACell)
  }

  /// 60,000 cells, every one a candidate, 30 of which may come; a reach of 800 m.
  static let region = SitingTown(region: ())

  private init(region: Void) {
    shape = .clustered
    sites = 30
    var random = SeededNumbers(13)
    cells = Self.towns(150, cells: 60_000, sideMetres: 45_000, &random)
    candidates = cells
    residents = cells.map { _ in Double(Int.random(in: 1...120, using: &random)) }
    reachMetres = 800
  }

  /// Cells of 100 m in towns, few of them large; row by row.
  private static func towns(
    _ count: Int, cells: Int, sideMetres: Double, _ random: inout SeededNumbers
  ) -> [PlanePoint] {
    let towns = (0..<count).map { _ in
      (
        x: random.share() * sideMetres, y: random.share() * sideMetres,
        size: pow(1 - random.share(), -1 / 1.2) - 0.7
      )
    }
    let total = towns.reduce(0) { $0 + $1.size }
    var taken = Set<[Int]>()
    while taken.count < cells {
      var rest = random.share() * total
      let town = towns.first {
        rest -= $0.size
        return rest < 0
      }
      guard let town else { continue }
      let spread = 400 + 2600 * (town.size / total).squareRoot()
      // Box and Muller's normal numbers.
      let (far, turn) = ((-2 * log(1 - random.share())).squareRoot(), 2 * .pi * random.share())
      taken.insert([
        Int(((town.y + spread * far * sin(turn)) / 100).rounded(.down)),
        Int(((town.x + spread * far * cos(turn)) / 100).rounded(.down)),
      ])
    }
    return taken.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }.map {
      PlanePoint(x: Double($0[1]) * 100 + 50, y: Double($0[0]) * 100 + 50)
    }
  }

  /// The reach with which a cell has so many candidates on average, by every twentieth cell.
  private func reach(_ candidatesACell: Double) -> Double {
    var metres: [Double] = []
    let sample = stride(from: 0, to: cells.count, by: 20)
    for cell in sample {
      metres += candidates.map { Self.metres($0, cells[cell]) }.sorted().prefix(1000)
    }
    let wanted = Int(candidatesACell * Double(cells.count / 20))
    return metres.sorted()[min(wanted, metres.count - 1)]
  }

  private static func metres(_ first: PlanePoint, _ second: PlanePoint) -> Double {
    let (x, y) = (first.x - second.x, first.y - second.y)
    return (x * x + y * y).squareRoot()
  }

  /// The cells within reach of each candidate: only squares of one reach around it are looked at.
  private var rows: [[SitingProblem.Walk]] {
    func square(_ value: Double) -> Int { Int((value / reachMetres).rounded(.down)) }
    var cellsOf: [SIMD2<Int>: [Int]] = [:]
    for (cell, place) in cells.enumerated() {
      cellsOf[SIMD2(square(place.x), square(place.y)), default: []].append(cell)
    }
    return candidates.map { candidate in
      var row: [SitingProblem.Walk] = []
      for x in square(candidate.x) - 1...square(candidate.x) + 1 {
        for y in square(candidate.y) - 1...square(candidate.y) + 1 {
          for cell in cellsOf[SIMD2(x, y)] ?? [] {
            let metres = Self.metres(candidate, cells[cell])
            if metres <= reachMetres {
              row.append(SitingProblem.Walk(cell: UInt32(cell), metres: metres))
            }
          }
        }
      }
      return row.sorted { $0.cell < $1.cell }
    }
  }

  /// The question: most people within reach.
  var problem: SitingProblem {
    let norm = WalkingNorm(
      id: "reach", limitMetres: reachMetres, title: "", source: "", status: "")
    return SitingProblem(
      sites: candidates.map { SitingProblem.Site(role: .free, location: $0) }, rows: rows,
      areaOfCell: [Int?](repeating: nil, count: cells.count), areaCount: 0,
      people: [SitingProblem.People(name: "residents", norm: norm, counts: residents)],
      goal: .mostPeople, limits: SitingLimits(sites: sites))
  }

  /// The instance as text: after three lines of sizes a line a cell, with residents, how many
  /// candidates it has, and which.
  var text: String {
    var candidatesOf = [[Int]](repeating: [], count: cells.count)
    for (candidate, row) in rows.enumerated() {
      for walk in row { candidatesOf[Int(walk.cell)].append(candidate) }
    }
    var text = "p \(sites)\ncandidates \(candidates.count)\ndemands \(cells.count)\n"
    for (cell, list) in candidatesOf.enumerated() {
      text += ([Int(residents[cell]), list.count] + list).map(String.init).joined(separator: " ")
      text += "\n"
    }
    return text
  }
}
