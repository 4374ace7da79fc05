// The inner loops: labels spread from seeds over the public or the private half-edges. Every figure
// of the product comes out of these two functions.

/// The two least labels of each vertex from an earlier search, which a newcomer must come before.
struct RivalLabels {
  /// Two labels a vertex, the least first.
  let labels: UnsafePointer<UInt64>
  /// Up to this label a newcomer is welcome, whoever is ahead.
  let free: UInt64

  /// True when two others are at least as near.
  @inline(__always)
  func areAhead(of label: UInt64, at vertex: UInt32) -> Bool {
    label > free && label >= labels[Int(vertex) &* 2 &+ 1]
  }
}

/// Who wants to know which labels a search changes.
///
/// A search is compiled anew for each kind of journal, so that one that keeps nothing costs nothing.
protocol LabelJournal {
  /// Is told of a vertex before one of its two labels changes.
  mutating func note(_ vertex: Int)
}

/// Keeps nothing.
struct NoJournal: LabelJournal {
  @inline(__always)
  mutating func note(_ vertex: Int) {}
}

extension WalkNetwork {
  /// Which half-edges a search goes over.
  enum Part {
    case publicEdges
    case privateEdges
  }

  /// Spreads the least label of each vertex.
  ///
  /// - Parameters:
  ///   - labels: one a vertex, lowered in place.
  ///   - seeds: ascending by bucket.
  ///   - part: which half-edges to use.
  ///   - limit: labels above it are not spread to.
  ///   - rivals: vertices where others are ahead are not spread to.
  ///   - queue: empty before and after.
  ///   - touched: gets each vertex that had no label before.
  func spreadNearest(
    _ labels: UnsafeMutablePointer<UInt64>, from seeds: [Seed], over part: Part, limit: UInt64,
    rivals: RivalLabels? = nil, queue: inout BucketQueue, touched: inout [UInt32]
  ) {
    let starts = arrays.adjacencyStarts.base
    let publicEnds = arrays.publicEnds.base
    let halfEdges = arrays.halfEdges.base
    var next = 0
    var bucket = 0
    while true {
      if queue.waiting == 0 {
        guard next < seeds.count else { return }
        bucket = Label.bucket(seeds[next].label)
        guard bucket <= Label.bucket(limit) else { return }
      }
      while next < seeds.count, Label.bucket(seeds[next].label) <= bucket {
        let seed = seeds[next]
        next &+= 1
        let vertex = Int(seed.vertex)
        guard seed.label <= labels[vertex], seed.label <= limit else { continue }
        if labels[vertex] == Label.unreached { touched.append(seed.vertex) }
        labels[vertex] = seed.label
        queue.push(seed.vertex, bucket: bucket)
      }
      while let vertex = queue.pop(bucket: bucket) {
        let label = labels[Int(vertex)]
        guard Label.bucket(label) == bucket else { continue }
        var half = Int(part == .publicEdges ? starts[Int(vertex)] : publicEnds[Int(vertex)])
        let end = Int(
          part == .publicEdges ? publicEnds[Int(vertex)] : starts[Int(vertex) &+ 1])
        while half < end {
          let edge = halfEdges[half]
          half &+= 1
          let reached = label &+ UInt64(edge.ticks) << Label.rankBits
          let old = labels[Int(edge.target)]
          if reached < old, reached <= limit {
            if let rivals, rivals.areAhead(of: reached, at: edge.target) { continue }
            if old == Label.unreached { touched.append(edge.target) }
            labels[Int(edge.target)] = reached
            queue.push(edge.target, bucket: Label.bucket(reached))
          }
        }
      }
      bucket &+= 1
    }
  }

  /// Spreads the two least labels of each vertex that come from different sites.
  ///
  /// - Parameters:
  ///   - labels: two a vertex, the least first, lowered in place.
  ///   - seeds: ascending by bucket.
  ///   - part: which half-edges to use.
  ///   - queue: empty before and after.
  ///   - journal: is told of each vertex before its labels change.
  func spreadTwoNearest(
    _ labels: UnsafeMutablePointer<UInt64>, from seeds: [Seed], over part: Part,
    queue: inout BucketQueue, journal: inout some LabelJournal
  ) {
    let starts = arrays.adjacencyStarts.base
    let publicEnds = arrays.publicEnds.base
    let halfEdges = arrays.halfEdges.base
    let limit = Label.limit(metres: .infinity)
    var next = 0
    var bucket = 0
    while true {
      if queue.waiting == 0 {
        guard next < seeds.count else { return }
        bucket = Label.bucket(seeds[next].label)
      }
      while next < seeds.count, Label.bucket(seeds[next].label) <= bucket {
        let seed = seeds[next]
        next &+= 1
        let slot = Int(seed.vertex) &* 2
        // A seed that is a label already has still to be spread over this part.
        if labels[slot] == seed.label || labels[slot &+ 1] == seed.label
          || Self.lower(labels, slot, to: seed.label, &journal)
        {
          queue.push(seed.vertex, bucket: bucket)
        }
      }
      while let vertex = queue.pop(bucket: bucket) {
        let first = labels[Int(vertex) &* 2]
        let second = labels[Int(vertex) &* 2 &+ 1]
        let spreadsFirst = Label.bucket(first) == bucket
        let spreadsSecond = Label.bucket(second) == bucket && second != Label.unreached
        var half = Int(part == .publicEdges ? starts[Int(vertex)] : publicEnds[Int(vertex)])
        let end = Int(
          part == .publicEdges ? publicEnds[Int(vertex)] : starts[Int(vertex) &+ 1])
        while half < end {
          let edge = halfEdges[half]
          half &+= 1
          let slot = Int(edge.target) &* 2
          let added = UInt64(edge.ticks) << Label.rankBits
          if spreadsFirst {
            let reached = first &+ added
            if reached < labels[slot &+ 1], reached <= limit,
              Self.lower(labels, slot, to: reached, &journal)
            {
              queue.push(edge.target, bucket: Label.bucket(reached))
            }
          }
          if spreadsSecond {
            let reached = second &+ added
            if reached < labels[slot &+ 1], reached <= limit,
              Self.lower(labels, slot, to: reached, &journal)
            {
              queue.push(edge.target, bucket: Label.bucket(reached))
            }
          }
        }
      }
      bucket &+= 1
    }
  }

  /// Puts a label among the two least of different sites.
  ///
  /// - Returns: whether one of the two changed.
  @inline(__always)
  private static func lower(
    _ labels: UnsafeMutablePointer<UInt64>, _ slot: Int, to label: UInt64,
    _ journal: inout some LabelJournal
  ) -> Bool {
    let first = labels[slot]
    let isOfFirstSite = first != Label.unreached && Label.rank(first) == Label.rank(label)
    if label < first {
      journal.note(slot / 2)
      if !isOfFirstSite { labels[slot &+ 1] = first }
      labels[slot] = label
      return true
    }
    if isOfFirstSite || label >= labels[slot &+ 1] { return false }
    journal.note(slot / 2)
    labels[slot &+ 1] = label
    return true
  }
}
