// How large the region is and where it lies.
//
// The region lies in the North Sea: valid in RD New, and plainly not a real place.
// A region of millions does not fit there and reaches over the coast; its names say what it is.

import Geo

/// The ground of the region.
struct WorldFrame: Sendable {
  /// Residents a square kilometre of land, as in the Netherlands.
  static let residentsPerSquareKilometre = 530.0

  let seed: UInt64
  let residents: Int
  /// The box of the region; borders of gemeenten leave it by a little.
  let box: BoundingBox
  /// Rows and columns of gemeenten.
  let rows: Int
  let columns: Int

  init(_ request: ExampleRequest) {
    seed = request.seed
    residents = request.residents
    let people = Double(request.residents)
    // Small regions have gemeenten of 30,000, the country of 53,000.
    let gemeenten = max(1, people / (30_000 + 23_000 * min(1, people / 18_000_000)))
    rows = max(1, Int(gemeenten.squareRoot().rounded()))
    columns = max(1, Int((gemeenten / Double(rows)).rounded()))
    let squareMetres = max(9e6, people / Self.residentsPerSquareKilometre * 1e6)
    let height = (squareMetres * Double(rows) / Double(columns)).squareRoot().rounded()
    let width = (squareMetres / height).rounded()
    var box = BoundingBox()
    let south = ((490_000 - height / 2) / 1000).rounded() * 1000
    box.add(x: 16_000, y: south)
    box.add(x: 16_000 + width, y: south + height)
    self.box = box
  }

  var cellWidth: Double { box.width / Double(columns) }
  var cellHeight: Double { box.height / Double(rows) }
  var gemeenteCount: Int { rows * columns }
}
