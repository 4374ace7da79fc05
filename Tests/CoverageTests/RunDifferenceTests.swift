import Geo
import Planning
import TestSupport
import Testing

@testable import Coverage

/// Two runs side by side: small ones by pencil, laws on random ones.
@Suite("Run difference")
struct RunDifferenceTests {
  /// A run of rows: id, residents, walk (nil is none), area; covered up to 1,000 m.
  private func run(
    _ rows: [(id: String, residents: Double?, walk: Double?, area: String?)]
  ) -> ComparableRecords {
    var records = ComparableRecords()
    for row in rows {
      records.ids.append(row.id)
      records.points.append(PlanePoint(x: 0, y: 0))
      records.residents.append(row.residents)
      records.walkMetres.append(row.walk)
      records.sites.append(row.walk == nil ? nil : "s")
      records.statuses.append(row.walk.map { $0 <= 1000 ? .covered : .beyond } ?? .unreachable)
      records.areas.append(row.area)
    }
    records.groups = [
      Population.Group(name: "old", counts: rows.map { $0.residents.map { $0 / 2 } })
    ]
    return records
  }

  @Test func `what got better and what got worse stand apart`() {
    let before = run([
      ("a", 10, 900, "N"), ("b", 20, 1100, "N"), ("c", 30, 500, "Z"), ("d", 40, nil, "Z"),
      ("e", 50, 800, "Z"), ("f", 60, 1200, "Z"), ("g", nil, 900, "Z"),
    ])
    let after = run([
      ("a", 10, 1300, "N"), ("b", 20, 700, "N"), ("c", 30, 600, "Z"), ("d", 40, 2000, "Z"),
      ("e", 50, 800, "Z"), ("f", 60, nil, "Z"), ("g", nil, 1900, "Z"),
    ])
    let found = RunDifference(from: before, to: after, areas: ["N", "Z", "X"])
    #expect(found.changes == [.lost, .gained, .farther, .closer, .same, .farther, .lost])
    let (north, south) = (found.areas[0], found.areas[1])
    #expect((north.gained, north.lost, north.coveredDifference) == (20, 10, 10))
    #expect((north.shorter.residents, north.shorter.meanMetres) == (20, 400))
    #expect((north.longer.residents, north.longer.meanMetres) == (10, 400))
    #expect(north.groups[0].gained == 10 && north.groups[0].lost == 5)
    // 10 of 30 before, 20 of 30 after.
    #expect(north.shareDifference == 20.0 / 30 - 10.0 / 30)
    #expect((south.gained, south.lost) == (0, 0))
    #expect((south.longer.residents, south.longer.meanMetres) == (30, 100))
    #expect((south.walkFound, south.walkLost) == (40, 60))
    #expect(found.areas[2].before.totalCells == 0)
    // (400 x 10 + 100 x 30) / 40; the record of unknown residents weighs nothing.
    #expect(found.region.longer.meanMetres == 175)
    let lost = DifferenceFigures.Transition(from: .covered, to: .beyond)
    #expect(found.region.transitions[lost]?.cells == 2)
    #expect(found.region.transitions[lost]?.residentsBefore == 10)
  }

  @Test func `records that one run lacks are counted apart`() {
    let before = run([("a", 10, 900, nil), ("b", 20, 900, nil), ("b", 5, 1500, nil)])
    let after = run([("c", 7, 100, nil), ("b", 25, 900, nil), ("b", 5, 1500, nil)])
    let found = RunDifference(from: before, to: after, areas: []).region
    #expect((found.onlyBefore.cells, found.onlyBefore.residents) == (1, 10))
    #expect((found.onlyAfter.cells, found.onlyAfter.residents) == (1, 7))
    // 7 come, 10 go, and 5 more live in b.
    #expect((found.elsewhere, found.coveredDifference) == (2, 2))
    #expect((found.gained, found.lost) == (0, 0))
  }

  @Test func `a record that moves to another gemeente goes in the one and comes in the other`() {
    let found = RunDifference(
      from: run([("a", 10, 900, "N")]), to: run([("a", 10, 1900, "Z")]), areas: ["N", "Z"])
    #expect(found.recordsInOtherArea == 1)
    #expect(found.areas[0].onlyBefore.cells == 1 && found.areas[0].elsewhere == -10)
    #expect(found.areas[1].onlyAfter.cells == 1 && found.areas[1].elsewhere == 0)
    #expect(found.region.lost == 10 && found.region.onlyBefore.cells == 0)
  }

  @Test(arguments: [(1.0, RecordChange.same), (1.001, .farther), (-1, .same)])
  func `a metre is no difference`(metres: Double, change: RecordChange) {
    let found = RunDifference(
      from: run([("a", 1, 500, nil)]), to: run([("a", 1, 500 + metres, nil)]), areas: [])
    #expect(found.changes == [change])
    #expect((found.region.longer.residents > 0) == (change == .farther))
  }

  /// A run of some of the records 0..<80, in another order and with other people now and then.
  private func randomRun(_ random: inout SeededNumbers) -> ComparableRecords {
    var rows: [(id: String, residents: Double?, walk: Double?, area: String?)] = []
    for id in 0..<80 where !random.chance(0.1) {
      let residents: Double? =
        random.chance(0.1) ? nil : random.chance(0.8) ? Double(id) : Double(random.next() % 40)
      let walk: Double? = random.chance(0.15) ? nil : (random.share() * 2000).rounded()
      let area = ["N", "Z", "W"][random.chance(0.05) ? 2 : id % 2]
      rows.append(("\(id / 2)", residents, walk, area))
    }
    return run(random.chance(0.5) ? rows : rows.reversed())
  }

  @Test(arguments: lawSeeds(40)) func `people are conserved`(seed: Int) {
    var random = SeededNumbers(UInt64(seed))
    let (before, after) = (randomRun(&random), randomRun(&random))
    let found = RunDifference(from: before, to: after, areas: ["N", "Z", "W"])
    let people = (
      before.residents.compactMap(\.self).reduce(0, +),
      after.residents.compactMap(\.self).reduce(0, +)
    )
    #expect((found.region.before.total, found.region.after.total) == people, "seed \(seed)")
    #expect(found.areas.reduce(0) { $0 + $1.before.total } == people.0, "seed \(seed)")
    #expect(found.areas.reduce(0) { $0 + $1.after.total } == people.1, "seed \(seed)")
    for area in [found.region] + found.areas {
      #expect(area.coveredDifference == area.gained - area.lost + area.elsewhere, "seed \(seed)")
      let both = area.transitions.values
      #expect(
        both.reduce(0) { $0 + $1.cells } + area.onlyBefore.cells == area.before.totalCells)
      #expect(both.reduce(0) { $0 + $1.cells } + area.onlyAfter.cells == area.after.totalCells)
      #expect(
        both.reduce(0) { $0 + $1.residentsBefore } + area.onlyBefore.residents
          == area.before.total)
      #expect(
        both.reduce(0) { $0 + $1.residentsAfter } + area.onlyAfter.residents == area.after.total)
      let old = area.groups[0]
      #expect(abs(old.before.total * 2 - area.before.total) < 1e-9)
      #expect(abs(old.gained * 2 - area.gained) < 1e-9 && abs(old.lost * 2 - area.lost) < 1e-9)
    }
  }

  @Test(arguments: lawSeeds(40)) func `the other way round is the mirror image`(seed: Int) {
    var random = SeededNumbers(UInt64(seed))
    let (before, after) = (randomRun(&random), randomRun(&random))
    let there = RunDifference(from: before, to: after, areas: ["N", "Z"])
    let back = RunDifference(from: after, to: before, areas: ["N", "Z"])
    for (one, other) in zip([there.region] + there.areas, [back.region] + back.areas) {
      #expect((one.gained, one.lost) == (other.lost, other.gained), "seed \(seed)")
      #expect(one.coveredDifference == -other.coveredDifference, "seed \(seed)")
      #expect(one.elsewhere == -other.elsewhere, "seed \(seed)")
      #expect(one.shorter == other.longer && one.longer == other.shorter, "seed \(seed)")
      #expect((one.walkFound, one.walkLost) == (other.walkLost, other.walkFound))
      #expect((one.onlyBefore, one.onlyAfter) == (other.onlyAfter, other.onlyBefore))
    }
    let mirror: [RecordChange: RecordChange] = [
      .gained: .lost, .lost: .gained, .closer: .farther, .farther: .closer, .same: .same,
      .onlyBefore: .onlyAfter, .onlyAfter: .onlyBefore,
    ]
    for change in RecordChange.allCases {
      #expect(
        there.changes.count { $0 == change } == back.changes.count { $0 == mirror[change] },
        "seed \(seed), \(change)")
    }
  }

  @Test(arguments: lawSeeds(10)) func `a run beside itself does not differ`(seed: Int) {
    var random = SeededNumbers(UInt64(seed))
    let records = randomRun(&random)
    let found = RunDifference(from: records, to: records, areas: ["N", "Z"])
    #expect(found.changes.allSatisfy { $0 == .same })
    for figures in [found.region] + found.areas {
      #expect(figures.before == figures.after)
      #expect(figures.gained == 0 && figures.lost == 0 && figures.elsewhere == 0)
      #expect(figures.shorter.residents == 0 && figures.longer.residents == 0)
      #expect(figures.onlyBefore.cells == 0 && figures.onlyAfter.cells == 0)
    }
  }
}
