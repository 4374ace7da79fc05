// How reach is drawn: the lattice, the walks at its nodes, and the check against the people.

import Geo
import Planning
import WalkNetwork

/// The nodes of a lattice near sites, each as somebody who lives there.
struct LivingPlaces: Sendable {
  let lattice: Lattice
  /// The nodes that are near enough to a site, ascending.
  let nodes: [Int]
  /// Their places in the endless lattice: other lattices find them without division.
  private let columnsAndRows: [SIMD2<Int32>]
  /// Where each of them meets the network; open water meets none.
  let snaps: [SnapOutcome]
  /// How far beyond a limit walks are asked, in metres: the contour passes between two nodes.
  let marginMetres: Double

  /// A lattice has at most so many nodes, and so many near sites.
  private static let maxNodes = 16e6
  private static let maxNodesNearSites = 6e6

  init(_ request: ReachRequest, limits: [Double]) async throws {
    let evidence = request.evidence
    let farthest = limits.max() ?? 0
    let centers = evidence.sites.ranked.indices.compactMap {
      evidence.sites.snaps[$0].snap == nil ? nil : evidence.sites.ranked[$0].location
    }
    var box = BoundingBox(of: centers).grown(byMetres: farthest)
    var spacing = request.finestSpacingMetres
    func nodeCount(per squareMetres: Double) -> Double { squareMetres / (spacing * spacing) }
    while nodeCount(per: box.width * box.height) > Self.maxNodes
      || nodeCount(per: Double.pi * farthest * farthest) * Double(centers.count)
        > Self.maxNodesNearSites
    {
      spacing *= 2
    }
    marginMetres = spacing * 4
    box = box.grown(byMetres: marginMetres)
    lattice = Lattice(around: box, spacingMetres: spacing)
    nodes = lattice.nodes(within: farthest + marginMetres, of: centers, outside: request.water)
    columnsAndRows = nodes.map { [lattice] in
      let column = lattice.firstColumn + $0 % lattice.columns
      return SIMD2(Int32(column), Int32(lattice.firstRow + $0 / lattice.columns))
    }
    snaps = try await Self.snaps(of: nodes, on: lattice, request)
  }

  /// Gives the node of a place a value in a field over a part of the lattice.
  func set(_ place: Int, in field: inout LatticeField, to metres: Double) {
    let node = columnsAndRows[place]
    field.set(column: Int(node.x), row: Int(node.y), to: metres)
  }

  private static func snaps(
    of nodes: [Int], on lattice: Lattice, _ request: ReachRequest
  ) async throws -> [SnapOutcome] {
    let network = request.evidence.network
    let rules = request.rules
    let size = 4096
    let pieces = (nodes.count + size - 1) / size
    return try await inParallel(pieces, threads: request.threads) { piece in
      let points = nodes[piece * size..<min((piece + 1) * size, nodes.count)].map(lattice.point)
      return network.snaps(points, rules: rules).map { snap -> SnapOutcome in
        snap.map { .snapped($0) } ?? .nothing
      }
    }.flatMap(\.self)
  }
}

extension Lattice {
  /// The nodes near any of some places, ascending, save those in open water.
  ///
  /// A canal that is narrower than two nodes stays in: the picture would be full of holes.
  fileprivate func nodes(
    within metres: Double, of places: [PlanePoint], outside water: ShapeLayer
  ) -> [Int] {
    var isNear = [Bool](repeating: false, count: count)
    for place in places {
      forEachRow(within: metres, of: place) { for node in $0 { isNear[node] = true } }
    }
    let isWet = isInside(water)
    func isOpenWater(_ node: Int) -> Bool {
      guard isWet[node], node > columns, node < count - columns - 1 else { return isWet[node] }
      let rows = [node - columns, node, node + columns]
      return rows.allSatisfy { isWet[$0 - 1] && isWet[$0] && isWet[$0 + 1] }
    }
    return isNear.indices.filter { isNear[$0] && !isOpenWater($0) }
  }
}

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

extension ReachRequest {
  /// Draws the reach of one site under the first norm.
  func draw(
    _ site: NetworkSite, on places: LivingPlaces, _ records: RecordsNearby,
    with search: inout BoundedSearch
  ) -> DrawnReach {
    let limit = evidence.norm.limitMetres
    let within = limit + places.marginMetres
    let box = BoundingBox(of: [evidence.sites.ranked[site.rank].location]).grown(byMetres: within)
    var field = LatticeField(Lattice(around: box, spacingMetres: places.lattice.spacingMetres))
    search.forEachCell(of: site, within: within) { place, metres in
      places.set(place, in: &field, to: metres)
    }
    let reached = Set(table.records(of: site.rank).map { Int($0.index) })
    var drawn = DrawnReach(site: site.rank, limitMetres: limit, areas: field.areas(within: limit))
    records.forEachRecord(in: box) { record in
      compare(record, isReached: reached.contains(record), field, &drawn)
    }
    return drawn
  }

  /// Draws the reach of all sites together under each limit.
  func regionReaches(
    _ sites: [NetworkSite], _ places: LivingPlaces, limits: [Double]
  ) async throws -> [DrawnReach] {
    let search = NearestSites(evidence.network, sites: sites)
    var field = LatticeField(places.lattice)
    let size = 16_384
    let snaps = places.snaps
    let walks = try await inParallel((snaps.count + size - 1) / size, threads: threads) { piece in
      snaps[piece * size..<min((piece + 1) * size, snaps.count)].map { snap in
        snap.snap.flatMap { search.walks(from: $0).nearest?.metres }
      }
    }.flatMap(\.self)
    for (place, metres) in walks.enumerated() {
      if let metres { places.set(place, in: &field, to: metres) }
    }
    let inhabited = evidence.population.points.indices.filter {
      evidence.isCounted($0) && (evidence.population.residents[$0] ?? 0) > 0
    }
    return try await inParallel(limits.count, threads: threads) { [field] place in
      let limit = limits[place]
      var drawn = DrawnReach(site: nil, limitMetres: limit, areas: field.areas(within: limit))
      for record in inhabited {
        let walk = evidence.walks.any[record].nearest?.metres ?? .infinity
        compare(
          record, isReached: walk <= limit + WalkingNorm.toleranceMetres, field, &drawn)
      }
      return drawn
    }
  }

  private func compare(
    _ record: Int, isReached: Bool, _ field: LatticeField, _ drawn: inout DrawnReach
  ) {
    let residents = evidence.population.residents[record] ?? 0
    if field.contains(evidence.population.points[record], within: drawn.limitMetres) {
      drawn.residentsDrawn += residents
      if !isReached { drawn.residentsFalselyDrawn += residents }
    } else if isReached {
      drawn.residentsMissed += residents
    }
  }
}
