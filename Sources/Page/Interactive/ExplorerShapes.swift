// The lines and areas of the map that moves, in metres of the plane, as fine as there is room for.

import Coverage
import Exports
import Figures
import Geo
import Planning

/// The shapes of the map, kind by kind.
struct ExplorerShapes: Sendable {
  /// One kind of line or area.
  struct Layer: Sendable {
    /// The name by which the script knows it: "water".
    var name: String
    /// The shapes, each a line or a closed ring.
    var shapes: [[PlanePoint]]
    /// Areas are filled.
    var isArea: Bool
  }

  /// The names of the layers in ``table``, in order.
  private(set) var names: [String] = []
  /// For each layer the lengths of its shapes, their eastings and their northings.
  private(set) var table = PackedTable()

  /// The most that shapes may take, in bytes before they are packed.
  static let mostBytes = 1_100_000

  private let box: BoundingBox
  /// Where lines are cut off: somewhat farther, so that the map does not end where the people do.
  private let edge: BoundingBox

  /// Simplifies layers more and more until they fit.
  ///
  /// - Parameters:
  ///   - layers: what is drawn.
  ///   - box: what is shown; the rest is cut off.
  init(_ layers: [Layer], in box: BoundingBox) {
    self.box = box
    edge = box.grown(byMetres: 0.15 * max(box.width, box.height))
    var toleranceMetres = 4.0
    repeat {
      names = []
      table = PackedTable()
      for layer in layers { add(layer, toleranceMetres: toleranceMetres) }
      toleranceMetres *= 1.6
    } while table.bytes.count > Self.mostBytes && toleranceMetres < 400
  }

  private mutating func add(_ layer: Layer, toleranceMetres: Double) {
    let drawn = layer.shapes.flatMap { shape -> [[PlanePoint]] in
      guard edge.intersects(BoundingBox(of: shape)) else { return [] }
      let parts = layer.isArea ? [edge.clip(ring: shape)] : edge.clip(line: shape)
      return parts.compactMap { part in
        let extent = BoundingBox(of: part)
        guard !layer.isArea || max(extent.width, extent.height) >= 3 * toleranceMetres else {
          return nil
        }
        let kept = simplified(part, toleranceMetres: toleranceMetres)
        return kept.count >= (layer.isArea ? 4 : 2) ? kept : nil
      }
    }
    guard !drawn.isEmpty else { return }
    names.append(layer.name)
    table.add(drawn.map(\.count))
    table.add(drawn.joined().map { Int(($0.x - box.minX).rounded()) })
    table.add(drawn.joined().map { Int(($0.y - box.minY).rounded()) })
  }
}

extension ExplorerShapes {
  /// The shapes of a report.
  init(_ board: BoardReport, in box: BoundingBox) {
    let around = board.analysis.surroundings
    func shapes(_ layer: ShapeLayer) -> [[PlanePoint]] { (0..<layer.count).map(layer.points) }
    func rings(_ areas: [Polygon<PlanePoint>]) -> [[PlanePoint]] { areas.flatMap(\.rings) }
    let limit = board.analysis.evidence.norm.limitMetres
    let reach = board.analysis.reach.reaches.first { $0.site == nil && $0.limitMetres == limit }
    self.init(
      [
        Layer(name: "built-up", shapes: shapes(around.builtUp), isArea: true),
        Layer(name: "water", shapes: shapes(around.water), isArea: true),
        Layer(name: "waterway", shapes: shapes(around.waterways), isArea: false),
        Layer(name: "main-road", shapes: shapes(around.mainRoads), isArea: false),
        Layer(name: "railway", shapes: shapes(around.railways), isArea: false),
        Layer(name: "motorway", shapes: shapes(around.motorways), isArea: false),
        Layer(name: "reach", shapes: rings(reach?.areas ?? []), isArea: true),
        Layer(name: "hazard", shapes: rings(board.hazards.flatMap(\.areas)), isArea: true),
        Layer(
          name: "border", shapes: rings(board.analysis.gemeenten.flatMap(\.boundary)),
          isArea: false),
      ], in: box)
  }
}
