import Geo
import TestSupport
import Testing

@testable import Coverage

@Suite("Walk order")
struct WalkOrderTests {
  /// Walks of whole people, so that sums are exact in whatever order; many are equally long.
  private func walks(_ random: inout SeededNumbers) -> [(metres: Double, residents: Double)] {
    (0..<random.below(60)).map { _ in (Double(random.below(40)), Double(random.below(5))) }
  }

  private func order(_ walks: [(metres: Double, residents: Double)]) -> WalkOrder {
    var order = WalkOrder()
    order.update(Array(walks.indices), [], residents: walks.map(\.residents)) { walks[$0].metres }
    return order
  }

  /// The least walk within which a share lives, one walk after the other.
  private func leastMetres(
    of share: Double, _ walks: [(metres: Double, residents: Double)]
  ) -> Double? {
    let all = walks.reduce(0) { $0 + $1.residents }
    return walks.map(\.metres).sorted().first { metres in
      walks.reduce(0) { $0 + ($1.metres <= metres ? $1.residents : 0) } >= share * all
    }
  }

  @Test(arguments: lawSeeds(100))
  func `areas together have the statistics of all their people in one row`(seed: Int) throws {
    var random = SeededNumbers(UInt64(seed))
    let parts = (0...random.below(5)).map { _ in walks(&random) }
    let all = parts.flatMap { $0 }.filter { $0.residents > 0 }
    let found = WalkStatistics(parts.map(order))
    guard let longest = all.map(\.metres).max() else {
      #expect(found == nil)
      return
    }
    let residents = all.reduce(0) { $0 + $1.residents }
    #expect(found?.maxMetres == longest)
    #expect(found?.meanMetres == all.reduce(0) { $0 + $1.metres * $1.residents } / residents)
    #expect(found?.medianMetres == leastMetres(of: 0.5, all))
    #expect(found?.p90Metres == leastMetres(of: 0.9, all))
  }

  @Test(arguments: lawSeeds(50))
  func `an order that was mended is that of all its records`(seed: Int) {
    var random = SeededNumbers(UInt64(seed))
    var metres = (0..<50).map { _ in random.chance(0.2) ? nil : random.between(0, 900) }
    let residents: [Double?] = metres.map { _ in random.chance(0.1) ? nil : random.between(0, 9) }
    var order = WalkOrder()
    order.update(Array(metres.indices), [], residents: residents) { metres[$0] }
    for _ in 0..<5 {
      let changed = metres.indices.filter { _ in random.chance(0.3) }
      for record in changed { metres[record] = random.chance(0.2) ? nil : random.between(0, 900) }
      let isChanged = metres.indices.map(changed.contains)
      order.update(changed, isChanged, residents: residents) { metres[$0] }
      var anew = WalkOrder()
      anew.update(Array(metres.indices), [], residents: residents) { metres[$0] }
      #expect(WalkStatistics([order]) == WalkStatistics([anew]))
      #expect(order.count == anew.count)
    }
  }
}
