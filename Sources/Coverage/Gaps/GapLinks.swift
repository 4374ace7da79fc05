import Geo
import Planning

/// Which records may be in one gap: those that lie within a link of each other.
///
/// Neighbours are looked up in a grid and not kept: where people live densely, or a geocoder put very many
/// at one place, pairs would fill the memory. Records at one place have one walk and one verdict, so the
/// first of them stands for all: the others are linked to it alone.
struct GapLinks: Sendable {
  /// The records, ascending; a place is a position in this list.
  let records: [Int]
  private let points: [PlanePoint]
  private let reachMetres: Double
  /// The first place at the same point.
  private var leads: [UInt32]
  /// The next place at the same point; `none` after the last.
  private var nextTwins: [UInt32]
  private var cellOfPlace: [UInt32]
  /// The leads in each cell of the grid, ascending.
  private let leadsOfCell: FlatLists
  /// The cells in which neighbours may lie, the own one among them.
  private let cellsAround: FlatLists
  private static let none = UInt32.max

  private struct Cell: Hashable {
    var column: Int
    var row: Int
  }

  /// Lists in one array.
  private struct FlatLists: Sendable {
    private var starts: [UInt32] = [0]
    private var items: [UInt32] = []

    init(_ lists: [[UInt32]]) {
      for list in lists {
        items += list
        starts.append(UInt32(items.count))
      }
    }

    subscript(place: Int) -> ArraySlice<UInt32> {
      items[Int(starts[place])..<Int(starts[place + 1])]
    }
  }

  /// Links records through a grid of cells as wide as the link.
  ///
  /// - Complexity: near O(records).
  init(_ records: [Int], points: [PlanePoint], within metres: Double) {
    self.records = records
    self.points = records.map { points[$0] }
    reachMetres = metres + WalkingNorm.toleranceMetres
    leads = Array(0..<UInt32(records.count))
    nextTwins = [UInt32](repeating: Self.none, count: records.count)
    cellOfPlace = [UInt32](repeating: 0, count: records.count)
    var numbers: [Cell: UInt32] = [:]
    var cells: [Cell] = []
    var leadsOfCell: [[UInt32]] = []
    var lastAt: [PlanePoint: UInt32] = [:]
    for (place, point) in self.points.enumerated() {
      let cell = Cell(
        column: Int((point.x / metres).rounded(.down)), row: Int((point.y / metres).rounded(.down)))
      let number = numbers[cell] ?? UInt32(cells.count)
      if number == cells.count {
        numbers[cell] = number
        cells.append(cell)
        leadsOfCell.append([])
      }
      cellOfPlace[place] = number
      if let last = lastAt.updateValue(UInt32(place), forKey: point) {
        leads[place] = leads[Int(last)]
        nextTwins[Int(last)] = UInt32(place)
      } else {
        leadsOfCell[Int(number)].append(UInt32(place))
      }
    }
    self.leadsOfCell = FlatLists(leadsOfCell)
    cellsAround = FlatLists(
      cells.map { cell in
        (cell.column - 1...cell.column + 1).flatMap { column in
          (cell.row - 1...cell.row + 1).compactMap { numbers[Cell(column: column, row: $0)] }
        }
      })
  }

  /// Visits the places that are linked to a place, in no order.
  func forEachNeighbour(of place: Int, _ visit: (Int) -> Void) {
    guard leads[place] == place else { return visit(Int(leads[place])) }
    var twin = nextTwins[place]
    while twin != Self.none {
      visit(Int(twin))
      twin = nextTwins[Int(twin)]
    }
    for cell in cellsAround[Int(cellOfPlace[place])] {
      for other in leadsOfCell[Int(cell)]
      where other != place && points[place].metres(to: points[Int(other)]) <= reachMetres {
        visit(Int(other))
      }
    }
  }
}
