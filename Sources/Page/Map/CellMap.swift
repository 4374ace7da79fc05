// The records on the map: one path a status. Squares of a grid become rectangles as wide as
// neighbours agree; points become squares of their neighbourhood, or signs with a shape a status.

import Coverage
import Geo
import Planning

/// The records as path data, one path a status.
struct CellMap: Sendable {
  /// The path of each status that occurs, in the order of ``CellStatus``.
  private(set) var paths: [(status: CellStatus, data: String)] = []
  /// The side of a square on the map in metres.
  let sideMetres: Double
  /// True when a square of the map is no square of the grid.
  let isCoarsened: Bool
  /// True when the records are points so near each other that each gets a sign.
  let areSigns: Bool

  /// The least side of a square of a grid on the sheet, in units.
  private static let leastSquareUnits = 8.0
  /// Points at least as far apart fill their neighbourhood with a square; nearer ones get a sign.
  private static let leastSpacingOfSquares = 80.0
  /// The greatest side of the square that stands for a point, in units.
  private static let greatestSquareUnits = 160.0
  /// The least and the greatest sign for points, in units.
  private static let signUnits = 45.0...70.0

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
      areSigns = false
    case .points:
      let points = records.map { population.points[$0] }
      let spacing = Self.spacingMetres(of: points) * frame.unitsPerMetre
      areSigns = spacing < Self.leastSpacingOfSquares
      let units =
        areSigns
        ? min(max(1.5 * spacing, Self.signUnits.lowerBound), Self.signUnits.upperBound)
        : min(spacing, Self.greatestSquareUnits)
      sideMetres = units / frame.unitsPerMetre
      isCoarsened = !areSigns
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
    let statuses = sums.mapValues(Self.status(ofMost:))
    if areSigns { drawSigns(statuses, in: frame) } else { drawSquares(statuses, in: frame) }
  }

  /// How far apart neighbouring points usually are.
  ///
  /// It is the median distance to the nearest other one, of at most two thousand points evenly taken
  /// from the list.
  private static func spacingMetres(of points: [PlanePoint]) -> Double {
    let curve = HilbertCurve(filling: BoundingBox(of: points))
    let sorted = points.map { (curve.rank(x: $0.x, y: $0.y), $0) }
      .sorted { ($0.0, $0.1.x, $0.1.y) < ($1.0, $1.1.x, $1.1.y) }.map(\.1)
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

  private mutating func drawSquares(_ squares: [Square: CellStatus], in frame: MapFrame) {
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
    keep(drawn)
  }

  private mutating func drawSigns(_ squares: [Square: CellStatus], in frame: MapFrame) {
    var drawn = CellStatus.allCases.map { _ in MapPath() }
    let half = Int((sideMetres * frame.unitsPerMetre / 2).rounded())
    for (square, status) in squares.sorted(by: {
      ($0.key.row, $0.key.column) < ($1.key.row, $1.key.column)
    }) {
      let center = SheetPoint(
        x: frame.x((Double(square.column) + 0.5) * sideMetres),
        y: frame.y((Double(square.row) + 0.5) * sideMetres))
      drawn[status.order].addLine(status.sign(at: center, half: half), isClosed: true)
    }
    keep(drawn)
  }

  private mutating func keep(_ drawn: [MapPath]) {
    paths = zip(CellStatus.allCases, drawn).filter { $1.byteCount > 0 }.map { ($0, $1.data) }
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}

extension CellStatus {
  /// The outline of the sign for a point: a square, a triangle, a diamond or a cross.
  func sign(at center: SheetPoint, half: Int) -> [SheetPoint] {
    let third = max(1, half / 3)
    let most = half * 4 / 5
    let corners =
      switch self {
      case .covered: [(-most, -most), (most, -most), (most, most), (-most, most)]
      case .beyond: [(0, -half), (half, most), (-half, most)]
      case .unreachable: [(0, -half), (half, 0), (0, half), (-half, 0)]
      case .unsnapped:
        [
          (-third, -half), (third, -half), (third, -third), (half, -third), (half, third),
          (third, third), (third, half), (-third, half), (-third, third), (-half, third),
          (-half, -third), (-third, -third),
        ]
      }
    return corners.map { SheetPoint(x: center.x + $0.0, y: center.y + $0.1) }
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
