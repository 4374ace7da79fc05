// The window of a map: which part of the plane it shows, and where a place stands on the sheet.

import Geo

/// The part of the plane that a map shows.
///
/// - Units: sheet units of a tenth of a pixel, y downward; whole numbers keep the paths short.
struct MapFrame: Sendable {
  /// What is shown, in metres of the plane.
  let box: BoundingBox
  /// Sheet units a metre.
  let unitsPerMetre: Double
  /// The sheet's width in units.
  let width: Int
  /// The sheet's height in units.
  let height: Int

  /// Makes a frame round a box; very long or narrow boxes are widened.
  ///
  /// - Parameters:
  ///   - box: what must be seen; a box without extent gets some room.
  ///   - largestSide: the longer side of the sheet in units.
  init(showing box: BoundingBox, largestSide: Double = 10_000) {
    var box = box
    if box.isEmpty { box.add(x: 0, y: 0) }
    box = box.grown(byMetres: max(200, 0.02 * max(box.width, box.height)))
    let shortest = 0.5 * max(box.width, box.height)
    let missingWidth = max(0, shortest - box.width) / 2
    let missingHeight = max(0, shortest - box.height) / 2
    box.minX -= missingWidth
    box.maxX += missingWidth
    box.minY -= missingHeight
    box.maxY += missingHeight
    self.box = box
    unitsPerMetre = largestSide / max(box.width, box.height)
    width = Int((box.width * unitsPerMetre).rounded())
    height = Int((box.height * unitsPerMetre).rounded())
  }

  /// Units from the left.
  func x(_ metres: Double) -> Int { Int(((metres - box.minX) * unitsPerMetre).rounded()) }
  /// Units from the top.
  func y(_ metres: Double) -> Int { Int(((box.maxY - metres) * unitsPerMetre).rounded()) }

  /// True for places on the sheet.
  func shows(_ point: PlanePoint) -> Bool { box.contains(x: point.x, y: point.y) }

  /// The length of the scale bar: the largest 1, 2 or 5 with zeros that takes a fifth of the sheet.
  var scaleBarMetres: Double {
    let most = box.width / 5
    var step = 1.0
    while step * 10 <= most { step *= 10 }
    return [5.0, 2.0, 1.0].map { $0 * step }.first { $0 <= most } ?? step
  }
}
