import Geo
import TestSupport
import Testing

@testable import Coverage

/// Which records can be one gap, against every pair looked at.
@Suite("Gap links")
struct GapLinksTests {
  /// The least place of each cluster of open places.
  private func clusters(
    _ isOpen: [Bool], neighbours: (Int, (Int) -> Void) -> Void
  ) -> [Int] {
    var cluster = [Int](repeating: -1, count: isOpen.count)
    for start in isOpen.indices where isOpen[start] && cluster[start] < 0 {
      cluster[start] = start
      var open = [start]
      while let place = open.popLast() {
        neighbours(place) { other in
          guard isOpen[other], cluster[other] < 0 else { return }
          cluster[other] = start
          open.append(other)
        }
      }
    }
    return cluster
  }

  @Test(arguments: lawSeeds(60)) func `clusters are those of all pairs`(seed: Int) {
    var random = SeededNumbers(UInt64(seed))
    // Several records at one place, and places near and far.
    let spots = (0..<40).map { _ in
      PlanePoint(x: (random.share() * 900).rounded(), y: random.share() * 900)
    }
    let points = (0..<150).map { _ in spots[Int(random.next() % 40)] }
    let openSpots = Set(spots.filter { _ in random.chance(0.6) })
    let records = points.indices.filter { _ in random.chance(0.9) }
    let links = GapLinks(records, points: points, within: 150)
    let isOpen = records.map { openSpots.contains(points[$0]) }
    let found = clusters(isOpen) { place, visit in
      links.forEachNeighbour(of: place, visit)
    }
    let expected = clusters(isOpen) { place, visit in
      for other in records.indices
      where points[records[place]].metres(to: points[records[other]]) <= 150 + 1e-6 {
        visit(other)
      }
    }
    #expect(found == expected, "seed \(seed)")
  }

  @Test func `very many records at one place have few links`() {
    let points = [PlanePoint](repeating: PlanePoint(x: 5, y: 5), count: 50_000)
    let links = GapLinks(Array(points.indices), points: points, within: 150)
    var visits = 0
    for place in points.indices { links.forEachNeighbour(of: place) { _ in visits += 1 } }
    #expect(visits == 2 * (points.count - 1))
  }
}
