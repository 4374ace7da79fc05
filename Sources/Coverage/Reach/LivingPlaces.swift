import Geo
import Planning
import WalkNetwork

/// The nodes of a lattice near sites, each joined to the streets as a home would be.
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
    let region = request.evidence.region
    let size = 4096
    let pieces = (nodes.count + size - 1) / size
    return try await inParallel(pieces, threads: request.threads) { piece in
      let points = nodes[piece * size..<min((piece + 1) * size, nodes.count)].map(lattice.point)
      return region.network.snaps(points, rules: region.rules).map { snap -> SnapOutcome in
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
