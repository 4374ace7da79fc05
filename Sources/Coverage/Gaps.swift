// Gaps: clusters of populated records that the norm leaves out.

public import Geo
import Planning
import WalkNetwork

/// A maximal cluster of populated, uncovered records.
public struct Gap: Sendable, Hashable {
  /// The records, ascending.
  public var records: [Int]
  /// Known residents.
  public var residents: Double
  /// The centre of gravity of the residents.
  public var center: PlanePoint
  /// The shortest walk in it, less the norm: how near the norm is; `nil` when no record has a walk.
  public var leastShortMetres: Double?
  /// The longest walk in it, less the norm; `nil` when no record has a walk.
  public var mostShortMetres: Double?
  /// Residents without any walk.
  public var residentsWithoutWalk: Double
}

/// Gaps, most residents first; of equals the one with the lowest record.
///
/// Where they are kept they stay: thousands of gaps are handed out without touching one of them.
public struct RankedGaps: RandomAccessCollection, Sendable {
  fileprivate let gaps: [Gap]
  /// The places of gaps in `gaps`.
  fileprivate let order: [Int32]

  /// The place of the gap with most residents.
  public var startIndex: Int { 0 }
  /// How many there are.
  public var endIndex: Int { order.count }
  /// The gap in a place of the order.
  public subscript(place: Int) -> Gap { gaps[Int(order[place])] }
}

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

/// Clusters of uncovered records of which each has another within a link; kept while verdicts change.
struct GapClusters {
  private let links: GapLinks
  private var placeOfRecord: [Int32]
  private var gapOfPlace: [Int32]
  private var gaps: [Gap] = []
  /// What decides about the order of gaps, apart so that ranking need not touch their records.
  private var keys: [(residents: Double, first: Int)] = []
  /// The places of gaps in `gaps`, most residents first.
  private var order: [Int32] = []
  private var unused: [Int32] = []

  /// Makes clusters of records that are all covered, as far as it knows.
  ///
  /// - Parameters:
  ///   - links: populated records and how they are linked.
  ///   - recordCount: how many records there are, those of nobody among them.
  init(_ links: GapLinks, recordCount: Int) {
    self.links = links
    placeOfRecord = [Int32](repeating: -1, count: recordCount)
    for (place, record) in links.records.enumerated() { placeOfRecord[record] = Int32(place) }
    gapOfPlace = [Int32](repeating: -1, count: links.records.count)
  }

  /// The gaps in their order.
  var ranked: RankedGaps { RankedGaps(gaps: gaps, order: order) }

  /// Takes records into account of which the walk or the verdict changed.
  ///
  /// - Complexity: near O(gaps + records of the gaps that change).
  mutating func update(_ changed: [Int], in evidence: CoverageEvidence, _ statuses: [CellStatus]) {
    var isStale = [Bool](repeating: false, count: gaps.count)
    var places = changed.compactMap { placeOfRecord[$0] < 0 ? nil : Int(placeOfRecord[$0]) }
    let records = links.records
    func isOpen(_ place: Int) -> Bool { statuses[records[place]] != .covered }
    for place in places {
      if gapOfPlace[place] >= 0 { isStale[Int(gapOfPlace[place])] = true }
      guard isOpen(place) else { continue }
      links.forEachNeighbour(of: place) { other in
        if gapOfPlace[other] >= 0 { isStale[Int(gapOfPlace[other])] = true }
      }
    }
    for gap in isStale.indices where isStale[gap] {
      for record in gaps[gap].records {
        gapOfPlace[Int(placeOfRecord[record])] = -1
        places.append(Int(placeOfRecord[record]))
      }
      unused.append(Int32(gap))
    }
    var coming: [Int32] = []
    for place in places where isOpen(place) && gapOfPlace[place] < 0 {
      coming.append(cluster(from: place, in: evidence, isOpen))
    }
    rank(coming, order.filter { !isStale[Int($0)] })
  }

  /// Makes the gap of a place, in a slot of its own.
  private mutating func cluster(
    from place: Int, in evidence: CoverageEvidence, _ isOpen: (Int) -> Bool
  ) -> Int32 {
    let slot = unused.popLast() ?? Int32(gaps.count)
    var members = [place]
    gapOfPlace[place] = slot
    var next = 0
    while next < members.count {
      links.forEachNeighbour(of: members[next]) { other in
        guard gapOfPlace[other] < 0, isOpen(other) else { return }
        gapOfPlace[other] = slot
        members.append(other)
      }
      next += 1
    }
    members.sort()
    let gap = Gap(of: members.map { links.records[$0] }, in: evidence)
    let key = (gap.residents, gap.records[0])
    if slot < gaps.count {
      gaps[Int(slot)] = gap
      keys[Int(slot)] = key
    } else {
      gaps.append(gap)
      keys.append(key)
    }
    return slot
  }

  /// Puts new gaps among those that stay.
  private mutating func rank(_ coming: [Int32], _ staying: [Int32]) {
    func precedes(_ first: Int32, _ second: Int32) -> Bool {
      let (one, other) = (keys[Int(first)], keys[Int(second)])
      return one.residents == other.residents
        ? one.first < other.first : one.residents > other.residents
    }
    let coming = coming.sorted(by: precedes)
    order = []
    order.reserveCapacity(coming.count + staying.count)
    var next = 0
    for gap in staying {
      while next < coming.count, precedes(coming[next], gap) {
        order.append(coming[next])
        next += 1
      }
      order.append(gap)
    }
    order += coming[next...]
  }
}

extension Gap {
  /// Adds up records, ascending, at least one of which is populated.
  init(of records: [Int], in evidence: CoverageEvidence) {
    self.init(
      records: records, residents: 0, center: PlanePoint(x: 0, y: 0), leastShortMetres: nil,
      mostShortMetres: nil, residentsWithoutWalk: 0)
    for record in records {
      let residents = evidence.population.residents[record] ?? 0
      let point = evidence.population.points[record]
      self.residents += residents
      center.x += residents * point.x
      center.y += residents * point.y
      guard let walk = evidence.walks.any[record].nearest else {
        residentsWithoutWalk += residents
        continue
      }
      let short = walk.metres - evidence.norm.limitMetres
      leastShortMetres = min(leastShortMetres ?? short, short)
      mostShortMetres = max(mostShortMetres ?? short, short)
    }
    center.x /= self.residents
    center.y /= self.residents
  }
}
