// Squares are walkable all over: straight lines between every two nodes of the outline that another
// walkable way shares, where the line stays inside (section 2 of the walking model).

import Formats
import Geo
import WalkNetwork

struct SquareLines {
  private struct Square {
    var wayID: Int64
    var access: StreetAccess
    var traits: StreetTraits
    var rings: [[Int]]
  }

  /// More doors than this and a square gets its outline only: lines grow with their square.
  private static let maxDoors = 400
  private let geometry: OSMGeometry
  private var squares: [Square] = []
  /// Outline ways of multipolygons, to be walked like any way.
  private var outlines: [(way: Int, access: StreetAccess, traits: StreetTraits)] = []

  init(assembly: OSMAssembly, geometry: OSMGeometry) throws {
    self.geometry = geometry
    let ways = assembly.ways
    for way in ways.ids.indices
    where ways.purposes[way].contains([.square, .street]) {
      guard let ring = geometry.ring(ofWay: way) else { continue }
      squares.append(
        Square(
          wayID: ways.ids[way], access: ways.access[way], traits: ways.traits[way], rings: [ring]))
    }
    for relation in assembly.relations where relation.purposes.contains(.square) {
      guard let access = Walkability.access(ofWay: relation.tags) else { continue }
      var traits = Walkability.traits(ofWay: relation.tags)
      if access == .privateOnly { traits.insert(.taggedPrivate) }
      takeRelation(relation, access, traits)
    }
  }

  private mutating func takeRelation(
    _ relation: ScannedRelation, _ access: StreetAccess, _ traits: StreetTraits
  ) {
    let rings = geometry.rings(of: relation)
    let members = geometry.memberWays(of: relation)
    outlines += members.filter { !geometry.assembly.ways.purposes[$0].contains(.street) }
      .map { (way: $0, access: access, traits: traits) }
    guard let id = members.map({ geometry.assembly.ways.ids[$0] }).min() else { return }
    let inner = AreaIndex(rings.outer.map { [Polygon(rings: [$0.map(geometry.point)])] })
    for (place, outer) in rings.outer.enumerated() {
      let holes = rings.inner.filter { ring in
        ring.contains { inner.contains(geometry.point($0), area: place) }
      }
      squares.append(Square(wayID: id, access: access, traits: traits, rings: [outer] + holes))
    }
  }

  /// Adds outlines and lines to the streets.
  ///
  /// - Returns: a finding for squares with too many doors.
  func add(to streets: inout Streets) -> [Finding] {
    var usage = streets
    for outline in outlines {
      let nodes = geometry.nodes(ofWay: outline.way).map(UInt32.init)
      guard nodes.count > 1 else { continue }
      usage.addWay(
        id: geometry.assembly.ways.ids[outline.way], access: outline.access,
        traits: outline.traits, through: nodes)
    }
    let waysOfNode = Self.waysOfNode(usage)
    var crowded = 0
    for square in squares {
      let doors = Set(square.rings.flatMap(\.self))
        .filter { waysOfNode[$0] > 1 }.sorted()
      guard doors.count <= Self.maxDoors else {
        crowded += 1
        continue
      }
      addLines(of: square, between: doors, to: &usage)
    }
    streets = usage.sortedByID()
    guard crowded > 0 else { return [] }
    return [
      Finding(
        .warning, code: "square-too-large", at: DataLocation(file: "OSM"),
        message: "Squares with more than \(Self.maxDoors) entrances are walked along their outline "
          + "only.", count: crowded)
    ]
  }

  /// How many different ways each node lies on; 2 stands for more.
  private static func waysOfNode(_ streets: Streets) -> [UInt8] {
    var lastWay = [UInt32](repeating: .max, count: streets.xs.count)
    var counts = [UInt8](repeating: 0, count: streets.xs.count)
    for way in streets.wayIDs.indices {
      for slot in Int(streets.referenceStarts[way])..<Int(streets.referenceStarts[way + 1]) {
        let node = streets.references[slot]
        guard node != Streets.missing, lastWay[Int(node)] != UInt32(way) else { continue }
        lastWay[Int(node)] = UInt32(way)
        counts[Int(node)] = min(2, counts[Int(node)] + 1)
      }
    }
    return counts
  }

  private func addLines(of square: Square, between doors: [Int], to streets: inout Streets) {
    let rings = square.rings.map { $0.map(geometry.point) }
    let visibility = PolygonVisibility(rings)
    let neighbours = Set(
      square.rings.flatMap { ring in
        zip(ring, ring.dropFirst()).flatMap { [[$0, $1], [$1, $0]] }
      })
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
        id: wayIDs[way], access: wayAccess[way], traits: wayTraits[way],
        through: references[range])
    }
    return result
  }
}
