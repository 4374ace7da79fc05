import Geo
import Planning

/// Counted records with residents, found by place.
struct RecordsNearby: Sendable {
  private let records: [Int]
  private let points: [PlanePoint]
  private let tree: PackedBoxTree

  init(_ evidence: CoverageEvidence) {
    let population = evidence.population
    let inhabited = population.points.indices.filter {
      evidence.isCounted($0) && (population.residents[$0] ?? 0) > 0
    }
    let curve = HilbertCurve(filling: BoundingBox(of: inhabited.map { population.points[$0] }))
    let records = inhabited.map {
      (curve.rank(x: population.points[$0].x, y: population.points[$0].y), $0)
    }.sorted { $0 < $1 }.map(\.1)
    let points = records.map { population.points[$0] }
    self.records = records
    self.points = points
    tree = PackedBoxTree(count: records.count) { BoundingBox(of: [points[$0]]) }
  }

  func forEachRecord(in box: BoundingBox, _ visit: (Int) -> Void) {
    tree.visit(in: box) { run in
      for place in run where box.contains(x: points[place].x, y: points[place].y) {
        visit(records[place])
      }
    }
  }
}
