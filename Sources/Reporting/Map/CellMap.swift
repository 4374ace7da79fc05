// The cells on the map: one path a status, made of rectangles as wide as neighbours agree.

import Coverage
import Geo
import Planning

/// The records as path data, one path a status.
struct CellMap: Sendable {
  /// The path of each status that occurs, in the order of ``CellStatus``.
  private(set) var paths: [(status: CellStatus, data: String)] = []
  /// The side of a square on the map in metres.
  let sideMetres: Double
  /// True when a square on the map stands for several records.
  let isCoarsened: Bool

  /// The least side of a square of a grid on the sheet, in units.
  private static let leastSquareUnits = 8.0
  /// The least and the greatest side of the square that stands for points, in units.
  private static let pointUnits = 30.0...160.0

  /// A square of the map.
  private struct Square: Hashable {
    var row: Int
    var column: Int
  }

  /// Draws records that people live at, or may live at.
  init(_ records: [Int], of outcome: CoverageOutcome, in frame: MapFrame) {
    let population = outcome.evidence.population
    switch population.grain {
    case .squares(let side):
      let factor = (Self.leastSquareUnits / (side * frame.unitsPerMetre)).rounded(.up)
      sideMetres = side * max(1, factor)
      isCoarsened = factor > 1
    case .points:
      let points = records.map { population.points[$0] }
      let units = Self.spacingMetres(of: points) * frame.unitsPerMetre
      let side = min(max(units, Self.pointUnits.lowerBound), Self.pointUnits.upperBound)
      sideMetres = side / frame.unitsPerMetre
      isCoarsened = true
    }
    var sums: [Square: [Double]] = [:]
    for record in records where population.residents[record] != 0 {
      let point = population.points[record]
      guard frame.shows(point) else { continue }
      let square = Square(
        row: Int((point.y / sideMetres).rounded(.down)),
        column: Int((point.x / sideMetres).rounded(.down)))
      // Unknown residents count for less than one, so that they show where nobody else does.
      sums[square, default: [0, 0, 0, 0]][outcome.statuses[record].order] +=
        population.residents[record] ?? 0.001
    }
    draw(sums.mapValues(Self.status(ofMost:)), in: frame)
  }

  /// How far apart neighbouring points usually are: the median distance to the nearest other one, of
  /// at most two thousand points evenly taken from the list.
  private static func spacingMetres(of points: [PlanePoint]) -> Double {
    let box = BoundingBox(of: points)
    let curve = HilbertCurve(filling: box)
    let sorted = points.sorted {
      (curve.rank(x: $0.x, y: $0.y), $0.x, $0.y) < (curve.rank(x: $1.x, y: $1.y), $1.x, $1.y)
    }
    let tree = PackedBoxTree(count: sorted.count) { BoundingBox(of: [sorted[$0]]) }
    let step = max(1, sorted.count / 2000)
    let distances = stride(from: 0, to: sorted.count, by: step).compactMap { place -> Double? in
      var nearest = Double.infinity
      tree.visitNearest(x: sorted[place].x, y: sorted[place].y, limitMetres: &nearest) {
        run, limit in
        for other in run where other != place {
          limit = min(limit, sorted[place].metres(to: sorted[other]))
        }
      }
      return nearest.isFinite ? nearest : nil
    }
    return distances.sorted()[safe: distances.count / 2] ?? 0
  }

  /// The status of most residents; of equals the worse.
  private static func status(ofMost residents: [Double]) -> CellStatus {
    CellStatus.allCases.reversed().max { residents[$0.order] < residents[$1.order] } ?? .covered
  }

  private mutating func draw(_ squares: [Square: CellStatus], in frame: MapFrame) {
    var drawn = CellStatus.allCases.map { _ in MapPath() }
    let sorted = squares.sorted {
      (-$0.key.row, $0.key.column) < (-$1.key.row, $1.key.column)
    }
    var start = 0
    while start < sorted.count {
      let (first, status) = sorted[start]
      var end = start + 1
      while end < sorted.count, sorted[end].value == status, sorted[end].key.row == first.row,
        sorted[end].key.column == first.column + end - start
      {
        end += 1
      }
      let left = frame.x(Double(first.column) * sideMetres)
      let right = frame.x(Double(first.column + end - start) * sideMetres)
      let top = frame.y(Double(first.row + 1) * sideMetres)
      let bottom = frame.y(Double(first.row) * sideMetres)
      drawn[status.order].addRectangle(x: left, y: top, width: right - left, height: bottom - top)
      start = end
    }
    paths = zip(CellStatus.allCases, drawn).filter { $1.byteCount > 0 }.map { ($0, $1.data) }
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}

extension CellStatus {
  /// The place among all statuses: the worse the later.
  var order: Int {
    switch self {
    case .covered: 0
    case .beyond: 1
    case .unreachable: 2
    case .unsnapped: 3
    }
  }
}
