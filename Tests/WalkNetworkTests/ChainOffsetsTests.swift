import Geo
import TestSupport
import Testing

@testable import WalkNetwork

/// Where edges lie in chains that are longer than an edge may be.
@Suite("Chain offsets")
struct ChainOffsetsTests {
  /// Streets through corners; each list is a way.
  private func network(
    _ corners: [(Double, Double)], _ ways: [[UInt32]], isPrivate: Set<Int> = []
  ) -> WalkNetwork {
    var streets = Streets(
      xs: corners.map(\.0), ys: corners.map(\.1), passages: corners.map { _ in .free })
    for (place, nodes) in ways.enumerated() {
      streets.addWay(
        id: Int64(place + 1), access: isPrivate.contains(place) ? .privateOnly : .everyone,
        traits: [], through: nodes)
    }
    return WalkNetwork(building: streets)
  }

  @Test func `the edges of a long street follow each other`() {
    // 2,500 m straight on, then round a corner for 700 m, by another way: one chain of 3,200 m.
    let long = network([(0, 0), (2500, 0), (2500, 700)], [[0, 1], [1, 2]])
    let offsets = long.chainOffsetsMetres()
    let ends = zip(offsets, (0..<long.edgeCount).map { long.metres(ofEdge: $0) }).map { $0 + $1 }
    #expect(long.edgeCount > 3)
    #expect(offsets.sorted().first == 0)
    #expect(abs((ends.max() ?? 0) - 3200) < 0.01)
    for (offset, end) in zip(offsets.sorted().dropFirst(), ends.sorted()) {
      #expect(abs(offset - end) < 0.01, "no gap and no overlap")
    }
  }

  @Test func `a chain ends where streets meet, and where private ones begin`() {
    let corners = [(0.0, 0.0), (500, 0), (900, 0), (500, 400)]
    let crossing = network(corners, [[0, 1], [1, 2], [1, 3]])
    #expect(crossing.chainOffsetsMetres() == [0, 0, 0])
    let estate = network(Array(corners.dropLast()), [[0, 1], [1, 2]], isPrivate: [1])
    #expect(estate.chainOffsetsMetres() == [0, 0])
  }

  @Test func `a ring begins once`() {
    let ring = network([(0, 0), (900, 0), (900, 900), (0, 900)], [[0, 1, 2, 3, 0]])
    let offsets = ring.chainOffsetsMetres().sorted()
    #expect(offsets.count > 2 && offsets.filter { $0 == 0 }.count == 1)
    #expect(offsets.allSatisfy { $0 < 3600 })
  }
}
