// The inner loops of all searches: labels spread from seeds over the public or the private half-edges,
// one a vertex (`spreadNearest`) or the two least of different sites (`spreadTwoNearest`).

import CProcessor

/// The two least labels of each vertex from an earlier search; a new label must be below the second.
struct RivalLabels {
  /// Two labels a vertex, the least first.
  let labels: UnsafePointer<UInt64>
  /// New labels up to this one are spread without that condition.
  let free: UInt64

  /// True when two others are at least as near.
  @inline(__always)
  func areAhead(of label: UInt64, at vertex: UInt32) -> Bool {
    label > free && label >= labels[Int(vertex) &* 2 &+ 1]
  }
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
  ///   - touched: is told of each vertex that had no label before; `NoJournal` to keep none.
  func spreadNearest(
    _ labels: UnsafeMutablePointer<UInt64>, from seeds: [Seed], over part: Part, limit: UInt64,
    rivals: RivalLabels? = nil, queue: inout BucketQueue, touched: inout some ReachJournal
  ) {
    let (starts, ends) = ranges(of: part)
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
        if labels[vertex] == Label.unreached { touched.reach(seed.vertex) }
        labels[vertex] = seed.label
        queue.push(seed.vertex, bucket: bucket)
      }
      while let open = queue.take(bucket: bucket) {
        for place in 0..<open.count {
          fetchAhead(in: open, after: place, starts, labels, slots: 1)
          let vertex = Int(open[place])
          let label = labels[vertex]
          guard Label.bucket(label) == bucket else { continue }
          for half in Int(starts[vertex])..<Int(ends[vertex]) {
            let edge = halfEdges[half]
            let reached = label &+ UInt64(edge.ticks) << Label.rankBits
            let old = labels[Int(edge.target)]
            if reached < old, reached <= limit {
              if let rivals, rivals.areAhead(of: reached, at: edge.target) { continue }
              if old == Label.unreached { touched.reach(edge.target) }
              labels[Int(edge.target)] = reached
              queue.push(edge.target, bucket: Label.bucket(reached))
            }
          }
        }
      }
      bucket &+= 1
    }
  }

  /// Fetches what a search needs a few places later in a bucket: label and half-edges.
  ///
  /// Without it the processor waits for memory at every vertex, as the outcome of each comparison is a
  /// surprise and keeps it from looking ahead. Measured on a million vertices: one label 53 to 41 ms,
  /// two labels 193 to 117 ms.
  /// Source: S. Chen and others, "Improving hash join performance through prefetching", ICDE 2004.
  @inline(__always)
  private func fetchAhead(
    in open: UnsafeBufferPointer<UInt32>, after place: Int, _ starts: UnsafePointer<UInt32>,
    _ labels: UnsafeMutablePointer<UInt64>, slots: Int
  ) {
    guard place &+ 8 < open.count else { return }
    let far = Int(open[place &+ 8])
    nsp_prefetch(starts + far)
    nsp_prefetch(labels + far &* slots)
    nsp_prefetch(arrays.halfEdges.base + Int(starts[Int(open[place &+ 4])]))
  }

  /// Where the half-edges of each vertex begin and end that are part of a search.
  private func ranges(
    of part: Part
  ) -> (starts: UnsafePointer<UInt32>, ends: UnsafePointer<UInt32>) {
    let starts = arrays.adjacencyStarts.base
    let publicEnds = arrays.publicEnds.base
    return part == .publicEdges ? (starts, publicEnds) : (publicEnds, starts + 1)
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
    let (starts, ends) = ranges(of: part)
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
      while let open = queue.take(bucket: bucket) {
        for place in 0..<open.count {
          fetchAhead(in: open, after: place, starts, labels, slots: 2)
          let vertex = Int(open[place])
          let first = labels[vertex &* 2]
          let second = labels[vertex &* 2 &+ 1]
          let spreadsFirst = Label.bucket(first) == bucket
          let spreadsSecond = Label.bucket(second) == bucket && second != Label.unreached
          for half in Int(starts[vertex])..<Int(ends[vertex]) {
            let edge = halfEdges[half]
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
