import Formats
import Foundation
import Geo
import GeoEngine
import Planning
import TestSupport
import Testing

@testable import ExampleRegion
@testable import Importing

/// What belongs to no single gemeente.
@Suite("Skeleton")
struct SkeletonTests {
  private static let small = Skeleton(ExampleRequest(), threads: 2)

  @Test(arguments: [2_000, 120_000, 1_000_000])
  func `every piece of border belongs to two gemeenten or to the outer edge`(residents: Int) {
    let frame = WorldFrame(ExampleRequest(residents: residents, seed: 5))
    let lattice = GemeenteLattice(frame)
    var owners: [BorderPiece: Int] = [:]
    for ring in lattice.rings {
      #expect(Ring.signedArea(ring) > 0, "counter-clockwise")
      for place in ring.indices {
        owners[BorderPiece(ring[place], ring[(place + 1) % ring.count]), default: 0] += 1
      }
    }
    #expect(owners.values.allSatisfy { $0 <= 2 })
    // The pieces that one gemeente has alone run along the edge of the whole, and enclose all areas.
    let slack = 0.06 * max(frame.cellWidth, frame.cellHeight)
    let box = frame.box
    var outer = 0.0
    for ring in lattice.rings {
      for place in ring.indices {
        let a = ring[place]
        let b = ring[(place + 1) % ring.count]
        guard owners[BorderPiece(a, b)] == 1 else { continue }
        outer += a.cross(b) / 2
        let toEdge = min(a.x - box.minX, box.maxX - a.x, a.y - box.minY, box.maxY - a.y)
        #expect(abs(toEdge) < slack, "a border that only one gemeente knows")
      }
    }
    let sum = lattice.rings.reduce(0) { $0 + Ring.signedArea($1) }
    #expect(abs(outer - sum) < 1e-6 * sum)
    #expect(abs(sum - box.width * box.height) < 0.03 * sum)
  }

  @Test func `residents of gemeenten add up, the largest far above the smallest`() {
    let frame = WorldFrame(ExampleRequest(residents: 18_000_000, seed: 5))
    let residents = Settling.residents(frame)
    #expect(residents.count == 342)
    #expect(residents.reduce(0, +) == 18_000_000)
    #expect(residents.min() ?? 0 > 5_000 && residents.max() ?? 0 < 500_000)
  }

  @Test func `no place leaves its gemeente or reaches into water or another place`() {
    let skeleton = Self.small
    for (number, place) in skeleton.settlements.enumerated() {
      let ring = skeleton.lattice.rings[place.gemeente]
      for point in place.outlineRing {
        #expect(Ring.contains(ring, point), "\(place.name)")
        #expect(skeleton.barriers.clearance(from: point, within: 50) > 20, "\(place.name)")
        for (other, neighbour) in skeleton.settlements.enumerated() where other != number {
          #expect(!Ring.contains(neighbour.outlineRing, point), "\(place.name)")
        }
      }
    }
  }

  @Test func `roads meet only in nodes they share`() {
    let skeleton = Self.small
    let lines = skeleton.roads.map { road in road.pieces.flatMap(\.nodes) }
    var pieces: [(road: Int, a: Int, b: Int)] = []
    for (road, line) in lines.enumerated() {
      for (a, b) in zip(line, line.dropFirst()) where a != b { pieces.append((road, a, b)) }
    }
    for (place, one) in pieces.enumerated() {
      let segment = Segment(from: skeleton.nodes[one.a], to: skeleton.nodes[one.b])
      for other in pieces[(place + 1)...] where other.road != one.road {
        guard Set([one.a, one.b]).isDisjoint(with: [other.a, other.b]) else { continue }
        let second = Segment(from: skeleton.nodes[other.a], to: skeleton.nodes[other.b])
        #expect(segment.crossing(second) == nil)
      }
    }
  }

  @Test func `names are unique`() {
    let names = Skeleton(ExampleRequest(residents: 3_000_000, seed: 9), threads: 2).settlements
      .map(\.name)
    #expect(names.count > 500)
    #expect(Set(names).count == names.count)
  }

  @Test(.enabled(if: SharedData.isPresent, SharedData.absence))
  func `no name is that of a gemeente`() throws {
    var real: Set<String> = []
    for file in ["gemeenten_2024_cbs_rd.gpkg", "gemeenten_2007_rd_legacy_crs.geojson"] {
      let input = try FeatureInput(InputReference(SharedData.path("data/gemeenten/\(file)")))
      real.formUnion(
        try AreaImport.gemeenten(from: input, plane: .rdNew).value.map { $0.name.comparable })
    }
    #expect(real.count > 400)
    var names = InventedNames(1)
    for _ in 0..<20_000 {
      let name = names.next()
      #expect(!real.contains(name.comparable), "\(name)")
    }
  }
}
