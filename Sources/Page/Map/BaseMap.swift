// What the map shows round the cells: water, built-up areas, roads and railways, no finer than the
// sheet can show.

import Geo
import Planning

/// The base map as path data, one path a kind.
struct BaseMap: Sendable {
  /// One kind of line or area.
  struct Layer: Sendable {
    /// The class in the style sheet: "water".
    var style: String
    /// The path data.
    var data: String
    /// Areas lie under the cells, lines over them.
    var isArea: Bool
  }

  /// The layers in the order in which they are drawn.
  private(set) var layers: [Layer] = []

  /// The most that the base map may add to a page, in bytes.
  static let mostBytes = 1_000_000
  /// The same for the map of one gemeente, of which a page has many.
  static let mostBytesOfGemeente = 60_000

  /// Draws the surroundings; coarser and coarser until the map is small enough.
  init(_ surroundings: Surroundings, in frame: MapFrame, mostBytes: Int = BaseMap.mostBytes) {
    var toleranceUnits = 5.0
    repeat {
      layers = Self.draw(surroundings, in: frame, toleranceUnits: toleranceUnits)
      toleranceUnits *= 2
    } while toleranceUnits < 200
      && layers.reduce(0) { $0 + $1.data.utf8.count } > mostBytes
  }

  private static func draw(
    _ surroundings: Surroundings, in frame: MapFrame, toleranceUnits: Double
  ) -> [Layer] {
    let drawn: [(style: String, shapes: ShapeLayer, isArea: Bool)] = [
      ("built-up", surroundings.builtUp, true), ("water", surroundings.water, true),
      ("waterway", surroundings.waterways, false), ("main-road", surroundings.mainRoads, false),
      ("railway", surroundings.railways, false), ("motorway", surroundings.motorways, false),
    ]
    return drawn.compactMap { style, shapes, isArea in
      var path = MapPath()
      for shape in 0..<shapes.count {
        let points = shapes.points(of: shape)
        if isArea {
          frame.add(ring: points, to: &path, toleranceUnits: toleranceUnits)
        } else {
          frame.add(line: points, to: &path, toleranceUnits: toleranceUnits)
        }
      }
      return path.byteCount == 0 ? nil : Layer(style: style, data: path.data, isArea: isArea)
    }
  }
}

extension MapFrame {
  /// Adds the visible part of a closed ring; areas too small to see are left out.
  func add(ring: [PlanePoint], to path: inout MapPath, toleranceUnits: Double) {
    let clipped = box.clip(ring: ring)
    let extent = BoundingBox(of: clipped)
    guard max(extent.width, extent.height) * unitsPerMetre >= 2 * toleranceUnits else { return }
    let points = sheet(simplified(clipped, toleranceMetres: toleranceUnits / unitsPerMetre))
    guard points.count >= 4 else { return }
    path.addLine(points.dropLast(), isClosed: true)
  }

  /// Adds the visible parts of a line.
  func add(line: [PlanePoint], to path: inout MapPath, toleranceUnits: Double) {
    guard box.intersects(BoundingBox(of: line)) else { return }
    for part in box.clip(line: line) {
      let points = sheet(simplified(part, toleranceMetres: toleranceUnits / unitsPerMetre))
      guard Set(points).count >= 2 else { continue }
      path.addLine(points, isClosed: false)
    }
  }

  private func sheet(_ points: [PlanePoint]) -> [SheetPoint] {
    points.map { SheetPoint(x: x($0.x), y: y($0.y)) }
  }
}

extension MapPath {
  fileprivate mutating func addLine(_ points: ArraySlice<SheetPoint>, isClosed: Bool) {
    addLine(Array(points), isClosed: isClosed)
  }
}
