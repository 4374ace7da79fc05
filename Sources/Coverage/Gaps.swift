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
/// - Shape: the neighbours of place `p` in `records` are `neighbours[starts[p]..<starts[p + 1]]`, places
///   too, ascending.
struct GapLinks: Sendable {
  /// The records, ascending.
  let records: [Int]
  let starts: [Int]
  let neighbours: [UInt32]

  /// Links records through a grid of cells as wide as the link.
  ///
  /// - Complexity: near O(records).
  init(_ records: [Int], points: [PlanePoint], within metres: Double) {
    struct Cell: Hashable {
      var column: Int
      var row: Int
    }
    func cell(_ point: PlanePoint) -> Cell {
      Cell(
        column: Int((point.x / metres).rounded(.down)), row: Int((point.y / metres).rounded(.down)))
    }
    let points = records.map { points[$0] }
    let byCell = Dictionary(grouping: points.indices) { cell(points[$0]) }
    let reach = metres + WalkingNorm.toleranceMetres
    var starts = [0]
    var neighbours: [UInt32] = []
    for place in points.indices {
      let home = cell(points[place])
      for column in home.column - 1...home.column + 1 {
        for row in home.row - 1...home.row + 1 {
          for other in byCell[Cell(column: column, row: row)] ?? []
          where other != place && points[place].metres(to: points[other]) <= reach {
            neighbours.append(UInt32(other))
          }
        }
      }
      starts.append(neighbours.count)
    }
    self.records = records
    self.starts = starts
    self.neighbours = neighbours
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
      for other in neighbours(of: place) where gapOfPlace[Int(other)] >= 0 {
        isStale[Int(gapOfPlace[Int(other)])] = true
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

  private func neighbours(of place: Int) -> ArraySlice<UInt32> {
    links.neighbours[links.starts[place]..<links.starts[place + 1]]
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
      for other in neighbours(of: members[next])
      where gapOfPlace[Int(other)] < 0 && isOpen(Int(other)) {
        gapOfPlace[Int(other)] = slot
        members.append(Int(other))
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
