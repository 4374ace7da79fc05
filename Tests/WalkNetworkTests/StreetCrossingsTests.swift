import Geo
import TestSupport
import Testing

@testable import WalkNetwork

/// Crossings found by structure, in drawings of which a reader can count the bridges.
@Suite("Street crossings")
struct StreetCrossingsTests {
  private func lines(_ shapes: [[(Double, Double)]]) -> ShapeLayer {
    shapes.reduce(into: ShapeLayer()) { layer, shape in
      layer.append(shape.map { PlanePoint(x: $0.0, y: $0.1) })
    }
  }

  /// A street of three ways, the middle one a bridge from x = 100 to 200; 10 m north of it a
  /// cycleway with a bridge of its own, and 60 m north another.
  private var streets: Streets {
    var streets = Streets()
    for (row, y) in [0.0, 10, 60].enumerated() {
      for x in [0.0, 100, 200, 300] {
        streets.xs.append(x)
        streets.ys.append(y)
        streets.passages.append(.free)
      }
      let first = UInt32(row * 4)
      let traits: StreetTraits = row == 0 ? [.bridge, .movableBridge] : .bridge
      streets.addWay(
        id: Int64(row * 10 + 1), access: .everyone, traits: [], through: [first, first + 1])
      streets.addWay(
        id: Int64(row * 10 + 2), access: .everyone, traits: traits, through: [first + 1, first + 2])
      streets.addWay(
        id: Int64(row * 10 + 3), access: .everyone, traits: [], through: [first + 2, first + 3])
    }
    return streets
  }

  @Test func `ways side by side are one bridge, a bridge 50 m off is another`() throws {
    let found = WalkNetwork(building: streets).crossings()
    #expect(found.count == 2)
    let double = try #require(found.first { $0.wayIDs.count == 2 })
    #expect(double.wayIDs == [2, 12])
    #expect(double.isMovable)
    #expect(double.kind == .bridge)
    #expect(double.streetMetres == 200)
    #expect(double.center == PlanePoint(x: 150, y: 5))
    let single = try #require(found.first { $0.wayIDs == [22] })
    #expect(!single.isMovable)
    #expect(single.stretches.map(\.fromMetres) == [100])
    #expect(single.stretches.map(\.toMetres) == [200])
    // It cannot be crossed; whoever is joined to its deck walks off on one side, as in a scenario.
    #expect(single.closures.map(\.fromMetres) == [150])
  }

  @Test func `a crossing without a bridge is found where lines meet, not under the bridge`() throws
  {
    // A railway at x = 150 goes under all three bridges; one at x = 50 crosses on the level.
    let rails = StreetBarrier(
      kind: .railway, lines: lines([[(150, -50), (150, 100)], [(50, -50), (50, 100)]]),
      countsTouches: true)
    let found = WalkNetwork(building: streets).crossings(of: [rails])
      .filter { $0.kind == .railway }
    #expect(found.map(\.wayIDs) == [[1, 11], [21]])
    #expect(found.map(\.streetMetres) == [0, 0])
    #expect(found[0].center == PlanePoint(x: 50, y: 5))
  }

  @Test func `a shared node is a crossing of a railway and none of a lake`() throws {
    let network = WalkNetwork(building: streets)
    let touching = lines([[(300, -50), (300, 60), (300, 100)]])
    let rails = StreetBarrier(kind: .railway, lines: touching, countsTouches: true)
    let lake = StreetBarrier(kind: .water, lines: touching, countsTouches: false)
    let found = network.crossings(of: [rails, lake]).filter { $0.kind != .bridge }
    #expect(Set(found.map(\.kind)) == [.railway])
  }

  @Test func `a box takes the crossings that touch it whole`() throws {
    let network = WalkNetwork(building: streets)
    let all = network.crossings()
    var box = BoundingBox()
    box.add(x: 90, y: -5)
    box.add(x: 110, y: 2)
    #expect(network.crossings(near: box) == all.filter { $0.wayIDs == [2, 12] })
  }
}
