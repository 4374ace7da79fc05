// How gaps are found, and kept while sites come and go.

import Planning

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

  /// No clusters yet: every record counts as covered until the first update.
  ///
  /// - Parameters:
  ///   - links: populated records and how they are linked.
  ///   - recordCount: how many records there are, also those without residents.
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

  /// Collects the gap that holds a place, in an unused slot of `gaps`.
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

extension CoverageEvidence {
  /// The gaps of the records inside the region, most residents first.
  func gaps(_ inside: [Int], _ statuses: [CellStatus]) -> [Gap] {
    let open = inside.filter { statuses[$0] != .covered && (population.residents[$0] ?? 0) > 0 }
    var clusters = GapClusters(
      GapLinks(open, points: population.points, within: linkMetres), recordCount: population.count)
    clusters.update(open, in: self, statuses)
    return Array(clusters.ranked)
  }
}
