public import Geo
public import WalkNetwork

/// The walking model a second time, as plainly as it can be written.
///
/// No contraction, no tree, no buckets: one state for each end of each segment. It is slow, and it
/// shares no code with the network.
public struct PlainWalks {
  private struct Segment {
    var a: Int
    var b: Int
    var way: Int
    var isPrivate: Bool
    var needsShortLeg: Bool
    var metres: Double
    var component = 0
  }
  /// Where a place meets a segment.
  public struct Meeting {
    /// The segment.
    public var segment: Int
    /// Metres from the segment's first node.
    public var offset: Double
    /// The leg in metres.
    public var leg: Double
    /// The node that can be left in any direction, when the leg lands on one.
    public var node: Int?
  }
  private let streets: Streets
  private var segments: [Segment] = []
  private var segmentsOfNode: [[Int]]
  private let rules: SnapRules
  private var componentMetres: [Double] = []
  /// Ways along which nobody may walk; places are joined to them all the same.
  public var closedWays: Set<Int64> = []

  /// Judges streets.
  public init(_ streets: Streets, rules: SnapRules) {
    self.streets = streets
    self.rules = rules
    segmentsOfNode = [[Int]](repeating: [], count: streets.xs.count)
    for way in streets.wayIDs.indices {
      let nodes = streets.references[
        Int(streets.referenceStarts[way])..<Int(streets.referenceStarts[way + 1])
      ].map(Int.init)
      for (a, b) in zip(nodes, nodes.dropFirst()) {
        segmentsOfNode[a].append(segments.count)
        segmentsOfNode[b].append(segments.count)
        segments.append(
          Segment(
            a: a, b: b, way: way, isPrivate: streets.wayAccess[way] == .privateOnly,
            needsShortLeg: streets.wayTraits[way].needsShortLeg,
            metres: point(a).metres(to: point(b))))
      }
    }
    let components = groups { _, node in streets.passages[node] != .blocked }
    for place in segments.indices { segments[place].component = components[place] }
    componentMetres = [Double](repeating: 0, count: segments.count)
    for segment in segments { componentMetres[segment.component] += segment.metres }
    makePockets()
  }

  private func isClosed(_ segment: Int) -> Bool {
    closedWays.contains(streets.wayIDs[segments[segment].way])
  }

  private func point(_ node: Int) -> PlanePoint {
    PlanePoint(x: streets.xs[node], y: streets.ys[node])
  }

  /// The group of each segment when neighbours at a node are joined where `joins` says so.
  private func groups(_ joins: (Int, Int) -> Bool) -> [Int] {
    var group = [Int](repeating: -1, count: segments.count)
    for start in segments.indices where group[start] < 0 {
      group[start] = start
      var open = [start]
      while let place = open.popLast() {
        for node in [segments[place].a, segments[place].b] where joins(place, node) {
          for next in segmentsOfNode[node] where group[next] < 0 && joins(next, node) {
            group[next] = start
            open.append(next)
          }
        }
      }
    }
    return group
  }

  private mutating func makePockets() {
    let parts = groups { place, node in
      !segments[place].isPrivate && streets.passages[node] == .free
    }
    var metres: [Int: Double] = [:]
    for place in segments.indices where !segments[place].isPrivate {
      metres[parts[place], default: 0] += segments[place].metres
    }
    var best: [Int: Int] = [:]
    for part in metres.keys.sorted() {
      let component = segments[part].component
      if let known = best[component], metres[known, default: 0] >= metres[part, default: 0] {
        continue
      }
      best[component] = part
    }
    for place in segments.indices where !segments[place].isPrivate {
      if best[segments[place].component] != parts[place] { segments[place].isPrivate = true }
    }
  }

  /// The nearest segment that may be snapped to; `nil` when there is none within the longest leg.
  public func meeting(_ place: PlanePoint) -> Meeting? {
    var found: [(leg: Double, way: Int, place: Int, offset: Double)] = []
    for (index, segment) in segments.enumerated() {
      guard componentMetres[segment.component] >= rules.minComponentMetres else { continue }
      let a = point(segment.a)
      let b = point(segment.b)
      let dx = b.x - a.x
      let dy = b.y - a.y
      let share =
        segment.metres > 0
        ? min(1, max(0, ((place.x - a.x) * dx + (place.y - a.y) * dy) / (dx * dx + dy * dy))) : 0
      let leg = place.metres(to: PlanePoint(x: a.x + share * dx, y: a.y + share * dy))
      if segment.needsShortLeg, leg > 15 { continue }
      found.append((leg, segment.way, index, share * segment.metres))
    }
    guard let least = found.map(\.leg).min(), least <= rules.maxSnapMetres else { return nil }
    let best = found.filter { $0.leg <= least + 1e-6 }.min {
      ($0.way, $0.place, $0.offset) < ($1.way, $1.place, $1.offset)
    }
    guard let best else { return nil }
    let segment = segments[best.place]
    var node: Int?
    if best.offset <= 1e-6 { node = segment.a }
    if segment.metres - best.offset <= 1e-6 { node = segment.b }
    if let known = node, streets.passages[known] == .blocked { node = nil }
    return Meeting(segment: best.place, offset: best.offset, leg: best.leg, node: node)
  }

  /// The least metres from a site to each state (segment, end, phase), legs not counted.
  private func distances(from site: Meeting) -> [Double] {
    var distance = [Double](repeating: .infinity, count: segments.count * 6)
    func leave(_ node: Int, _ phase: Int, _ metres: Double) {
      for next in segmentsOfNode[node] where !isClosed(next) {
        guard let phase = after(phase, segments[next].isPrivate) else { continue }
        let place = state(next, segments[next].a == node ? 1 : 0, phase)
        distance[place] = min(distance[place], metres + segments[next].metres)
      }
    }
    if let node = site.node {
      leave(node, 0, 0)
    } else if !isClosed(site.segment) {
      let phase = segments[site.segment].isPrivate ? 0 : 1
      distance[state(site.segment, 0, phase)] = site.offset
      distance[state(site.segment, 1, phase)] = segments[site.segment].metres - site.offset
    }
    var isDone = [Bool](repeating: false, count: distance.count)
    while true {
      var least = -1
      for place in distance.indices where !isDone[place] && distance[place].isFinite {
        if least < 0 || distance[place] < distance[least] { least = place }
      }
      if least < 0 { return distance }
      isDone[least] = true
      if let past = phasePast(least) { leave(node(of: least), past, distance[least]) }
    }
  }

  private func state(_ segment: Int, _ end: Int, _ phase: Int) -> Int {
    (segment * 2 + end) * 3 + phase
  }

  private func node(of state: Int) -> Int {
    state / 3 % 2 == 0 ? segments[state / 6].a : segments[state / 6].b
  }

  /// The phase after a street: 0 private at the beginning, 1 public, 2 private at the end.
  private func after(_ phase: Int, _ isPrivate: Bool) -> Int? {
    isPrivate ? (phase == 0 ? 0 : 2) : (phase == 2 ? nil : 1)
  }

  /// The phase with which a walk goes on past the node of a state; `nil` where it may not.
  private func phasePast(_ state: Int) -> Int? {
    switch streets.passages[node(of: state)] {
    case .blocked: nil
    case .free: state % 3
    case .privateGate: state % 3 == 0 ? 0 : 2
    }
  }

  /// The metres of the shortest permitted walk from a site to each cell, legs included.
  public func metres(from site: Meeting, to cells: [Meeting?]) -> [Double?] {
    let distance = distances(from: site)
    return cells.map { cell in
      guard let cell else { return nil }
      var best = Double.infinity
      let isStuck = isClosed(cell.segment)
      if site.segment == cell.segment, !isStuck { best = abs(site.offset - cell.offset) }
      func rest(from node: Int) -> Double {
        segments[cell.segment].a == node ? cell.offset : segments[cell.segment].metres - cell.offset
      }
      if let node = site.node {
        // Where every street is closed nobody stands.
        if node == cell.node, !segmentsOfNode[node].allSatisfy(isClosed) { best = 0 }
        if !isStuck, segmentsOfNode[node].contains(cell.segment) {
          best = min(best, rest(from: node))
        }
      }
      for place in distance.indices where distance[place].isFinite {
        let node = node(of: place)
        if cell.node == node { best = min(best, distance[place]) }
        guard !isStuck, place / 6 != cell.segment, segmentsOfNode[node].contains(cell.segment),
          let past = phasePast(place), after(past, segments[cell.segment].isPrivate) != nil
        else { continue }
        best = min(best, distance[place] + rest(from: node))
      }
      return best.isFinite ? best + site.leg + cell.leg : nil
    }
  }
}
