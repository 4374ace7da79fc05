// Squares are walkable all over: straight lines between every two nodes of the outline that another
// walkable way shares, where the line stays inside (`Sources/WalkNetwork/README.md`, section 4).

import Findings
import Formats
import Geo
import WalkNetwork

struct SquareLines {
  private struct Square {
    var wayID: Int64
    var access: StreetAccess
    var traits: StreetTraits
    var rings: [[Int]]
    /// The ways of its outline: where only they meet is no door.
    var outline: Set<Int64>
  }

  /// More doors than this and a square gets its outline only: lines grow with their square.
  private static let maxDoors = 400
  /// A line is held against every edge of the square: so often for one square, and for all together.
  private static let mostTests = (square: 40_000_000, all: 1_000_000_000)
  private let geometry: OSMGeometry
  private var squares: [Square] = []
  /// Outline ways of multipolygons, to be walked like any way.
  private var outlines: [(way: Int, access: StreetAccess, traits: StreetTraits)] = []

  init(assembly: OSMAssembly, geometry: OSMGeometry) throws {
    self.geometry = geometry
    let ways = assembly.ways
    for way in ways.ids.indices where ways.purposes[way].contains([.square, .street]) {
      guard let ring = geometry.ring(ofWay: way) else { continue }
      squares.append(
        Square(
          wayID: ways.ids[way], access: ways.access[way], traits: ways.traits[way], rings: [ring],
          outline: [ways.ids[way]]))
    }
    var outlines: Set<Int> = []
    for relation in assembly.relations where relation.purposes.contains(.square) {
      guard let access = Walkability.access(ofWay: relation.tags) else { continue }
      var traits = Walkability.traits(ofWay: relation.tags)
      if access == .privateOnly { traits.insert(.taggedPrivate) }
      takeRelation(relation, access, traits, &outlines)
    }
  }

  private mutating func takeRelation(
    _ relation: ScannedRelation, _ access: StreetAccess, _ traits: StreetTraits,
    _ taken: inout Set<Int>
  ) {
    let ways = geometry.assembly.ways
    let rings = geometry.rings(of: relation, isWhole: true)
    let members = geometry.memberWays(of: relation)
    // A way that two squares share is walked once.
    for way in members where !ways.purposes[way].contains(.street) && taken.insert(way).inserted {
      outlines.append((way: way, access: access, traits: traits))
    }
    let outline = Set(members.map { ways.ids[$0] })
    guard let id = outline.min() else { return }
    let inner = AreaIndex(rings.outer.map { [Polygon(rings: [$0.map(geometry.point)])] })
    for (place, outer) in rings.outer.enumerated() {
      let holes = rings.inner.filter { ring in
        ring.contains { inner.contains(geometry.point($0), area: place) }
      }
      squares.append(
        Square(wayID: id, access: access, traits: traits, rings: [outer] + holes, outline: outline))
    }
  }

  /// Adds outlines and lines to the streets.
  ///
  /// - Returns: a finding for squares with too many doors or corners.
  func add(to streets: inout Streets) -> [Finding] {
    var usage = streets
    for outline in outlines {
      let nodes = geometry.allNodes(ofWay: outline.way).map {
        $0.map(UInt32.init) ?? Streets.missing
      }
      guard Streets.hasEdge(nodes) else { continue }
      usage.addWay(
        id: geometry.assembly.ways.ids[outline.way], access: outline.access,
        traits: outline.traits, through: nodes)
    }
    let waysOfNode = Self.waysOfNode(usage)
    let wayOfID = Self.places(of: Set(squares.lazy.flatMap(\.outline)), in: usage)
    var own: (outline: Set<Int64>, counts: [UInt32: UInt16]) = ([], [:])
    var (crowded, tests) = (0, 0)
    for square in squares {
      if square.outline != own.outline {
        let ways = square.outline.compactMap { wayOfID[$0] }
        own = (square.outline, Self.waysOfNode(ofOutline: ways, in: usage))
      }
      let doors = Set(square.rings.joined()).filter {
        waysOfNode[$0] > own.counts[UInt32($0), default: 0]
      }.sorted()
      let lines = doors.count * (doors.count - 1) / 2
      let work = doors.count > Self.maxDoors ? .max : lines * square.rings.joined().count
      guard work <= min(Self.mostTests.square, Self.mostTests.all - tests) else {
        crowded += 1
        continue
      }
      tests += work
      addLines(of: square, between: doors, to: &usage)
    }
    streets = usage.sortedByID()
    guard crowded > 0 else { return [] }
    return [
      Finding(
        .squareTooLarge, at: DataLocation(file: "OSM"), ["most": .count(Self.maxDoors)],
        count: crowded)
    ]
  }

  /// On how many different ways each node lies; the most that fits stands for more.
  private static func waysOfNode(_ streets: Streets) -> [UInt16] {
    var lastWay = [UInt32](repeating: .max, count: streets.xs.count)
    var counts = [UInt16](repeating: 0, count: streets.xs.count)
    for way in streets.wayIDs.indices {
      for slot in Int(streets.referenceStarts[way])..<Int(streets.referenceStarts[way + 1]) {
        let node = streets.references[slot]
        guard node != Streets.missing, lastWay[Int(node)] != UInt32(way) else { continue }
        lastWay[Int(node)] = UInt32(way)
        if counts[Int(node)] < .max { counts[Int(node)] += 1 }
      }
    }
    return counts
  }

  /// On how many ways of an outline each of its nodes lies.
  private static func waysOfNode(ofOutline ways: [Int], in streets: Streets) -> [UInt32: UInt16] {
    var counts: [UInt32: UInt16] = [:]
    for way in ways {
      let range = Int(streets.referenceStarts[way])..<Int(streets.referenceStarts[way + 1])
      for node in Set(streets.references[range]) where counts[node, default: 0] < .max {
        counts[node, default: 0] += 1
      }
    }
    return counts
  }

  private static func places(of ids: Set<Int64>, in streets: Streets) -> [Int64: Int] {
    var places: [Int64: Int] = [:]
    for (place, id) in streets.wayIDs.enumerated() where ids.contains(id) { places[id] = place }
    return places
  }

  private func addLines(of square: Square, between doors: [Int], to streets: inout Streets) {
    let rings = square.rings.map { $0.map(geometry.point) }
    let visibility = PolygonVisibility(rings)
    let neighbours = Set(
      square.rings.flatMap { ring in zip(ring, ring.dropFirst()).flatMap { [[$0, $1], [$1, $0]] } })
    for (place, first) in doors.enumerated() {
      for second in doors[(place + 1)...] where !neighbours.contains([first, second]) {
        guard visibility.sees(from: geometry.point(first), to: geometry.point(second)) else {
          continue
        }
        streets.addWay(
          id: square.wayID, access: square.access, traits: square.traits.union(.overSquare),
          through: [UInt32(first), UInt32(second)])
      }
    }
  }
}

extension Streets {
  /// The same streets with ways ascending by id; ways of one id keep their order.
  fileprivate func sortedByID() -> Streets {
    let order = wayIDs.indices.sorted { (wayIDs[$0], $0) < (wayIDs[$1], $1) }
    var result = Streets(xs: xs, ys: ys, passages: passages)
    for way in order {
      let range = Int(referenceStarts[way])..<Int(referenceStarts[way + 1])
      result.addWay(
        id: wayIDs[way], access: wayAccess[way], traits: wayTraits[way], through: references[range])
    }
    return result
  }
}
