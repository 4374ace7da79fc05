// Lines and areas of kept ways and relations in the plane.

import Formats
import Geo

struct OSMGeometry {
  let assembly: OSMAssembly
  let xs: [Double]
  let ys: [Double]
  /// The places of `assembly.named`.
  let namedPoints: [PlanePoint]
  private let wayPlaces: [Int64: Int]

  init(assembly: OSMAssembly, xs: [Double], ys: [Double], namedPoints: [PlanePoint]) {
    self.assembly = assembly
    self.namedPoints = namedPoints
    self.xs = xs
    self.ys = ys
    let members = Set(assembly.relations.flatMap { $0.memberWays.map(\.id) })
    var places: [Int64: Int] = [:]
    for (index, id) in assembly.ways.ids.enumerated() where members.contains(id) {
      places[id] = index
    }
    wayPlaces = places
  }

  /// The nodes of a way; `nil` for those that no file holds.
  func allNodes(ofWay way: Int) -> [Int?] {
    let ways = assembly.ways
    return ways.references[ways.referenceStarts[way]..<ways.referenceStarts[way + 1]].map { id in
      assembly.nodes.index(of: id).flatMap { xs[$0].isFinite && ys[$0].isFinite ? $0 : nil }
    }
  }

  /// The wanted nodes of a way, those that no file holds left out.
  func nodes(ofWay way: Int) -> [Int] { allNodes(ofWay: way).compactMap(\.self) }

  func point(_ node: Int) -> PlanePoint { PlanePoint(x: xs[node], y: ys[node]) }

  func points(ofWay way: Int) -> [PlanePoint] { nodes(ofWay: way).map(point) }

  /// The closed ring of a way, or `nil` when it is open or one of its nodes is missing.
  func ring(ofWay way: Int) -> [Int]? {
    let ring = nodes(ofWay: way)
    let count = assembly.ways.referenceStarts[way + 1] - assembly.ways.referenceStarts[way]
    return ring.count == count && count > 3 && ring.first == ring.last ? ring : nil
  }

  /// The rings of a relation as nodes: outer ones and inner ones, open remains left out.
  ///
  /// - Parameter isWhole: leaves ways out that lack a node; else their other nodes are joined.
  func rings(
    of relation: ScannedRelation, isWhole: Bool = false
  ) -> (outer: [[Int]], inner: [[Int]]) {
    func joined(_ isInner: Bool) -> [[Int]] {
      let ways = memberWays(of: relation) { $0.isInner == isInner }
      let lines = ways.map(allNodes(ofWay:)).filter { !isWhole || !$0.contains(nil) }
      return Self.closedRings(lines.map { $0.compactMap(\.self) }.filter { $0.count > 1 })
    }
    return (joined(false), joined(true))
  }

  /// The member ways of a relation that are there, each once.
  func memberWays(
    of relation: ScannedRelation,
    where isWanted: ((id: Int64, isInner: Bool)) -> Bool = { _ in true }
  ) -> [Int] {
    var seen: Set<Int> = []
    return relation.memberWays.filter(isWanted).compactMap { wayPlaces[$0.id] }
      .filter { seen.insert($0).inserted }
  }

  /// Joins lines end to end into closed rings.
  ///
  /// - Complexity: O(nodes).
  private static func closedRings(_ lines: [[Int]]) -> [[Int]] {
    // The lines at each end, the first one last.
    var linesAt: [Int: [Int]] = [:]
    for place in lines.indices.reversed() {
      for end in Set([lines[place].first, lines[place].last].compactMap(\.self)) {
        linesAt[end, default: []].append(place)
      }
    }
    var isUsed = [Bool](repeating: false, count: lines.count)
    func next(at node: Int) -> Int? {
      while let place = linesAt[node]?.popLast() { if !isUsed[place] { return place } }
      return nil
    }
    var rings: [[Int]] = []
    for start in lines.indices.reversed() where !isUsed[start] {
      isUsed[start] = true
      var ring = lines[start]
      while let last = ring.last, last != ring.first, let place = next(at: last) {
        isUsed[place] = true
        let line = lines[place]
        ring += line.first == last ? Array(line.dropFirst()) : Array(line.reversed().dropFirst())
      }
      if ring.count > 3, ring.first == ring.last { rings.append(ring) }
    }
    return rings
  }

  /// The areas of a relation: each inner ring in the outer ring that holds its first point.
  func polygons(of relation: ScannedRelation) -> [Polygon<PlanePoint>] {
    let rings = rings(of: relation)
    var polygons = rings.outer.map { Polygon(rings: [$0.map(point)]) }
    let index = AreaIndex(polygons.map { [$0] })
    for inner in rings.inner {
      let points = inner.map(point)
      if let holder = points.lazy.compactMap({ index.area(holding: $0) }).first {
        polygons[holder].rings.append(points)
      }
    }
    return polygons
  }
}
