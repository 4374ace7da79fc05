// Roads between places. The shortest connections come first until everything hangs together, then
// shortcuts where no third place lies between; a river costs a detour, so bridges are few.

import Geo

/// Joins the places of a skeleton.
struct RoadBuilder {
  private(set) var skeleton: Skeleton
  private var drawing: RoadDrawing
  private var joined: DisjointSets
  private var bridges: [(river: Int, place: PlanePoint)] = []
  private var links: [(a: Int, b: Int, metres: Double, rivers: Int)] = []

  init(_ skeleton: Skeleton) {
    self.skeleton = skeleton
    drawing = RoadDrawing(skeleton)
    joined = DisjointSets(count: skeleton.settlements.count)
  }

  mutating func build() {
    links = candidates(nearest: 9)
    for link in links { join(link) }
    let shortcuts = links.filter { isAlone($0.a, $0.b) }
    for link in shortcuts { shorten(link) }
    links = candidates(nearest: 40)
    for link in links { join(link) }
    joinStragglers()
  }

  private var places: [Settlement] { skeleton.settlements }

  /// Pairs of neighbours, the cheapest first: a river makes a connection three times as dear.
  private func candidates(nearest count: Int) -> [(a: Int, b: Int, metres: Double, rivers: Int)] {
    let grid = Dictionary(grouping: places.indices) { place in
      [Int(places[place].centre.x / 5_000), Int(places[place].centre.y / 5_000)]
    }
    var found: [(a: Int, b: Int, metres: Double, rivers: Int)] = []
    for a in places.indices where places[a].kind != .holidayPark {
      let cell = [Int(places[a].centre.x / 5_000), Int(places[a].centre.y / 5_000)]
      var near: [(place: Int, metres: Double)] = []
      for column in cell[0] - 4...cell[0] + 4 {
        for row in cell[1] - 4...cell[1] + 4 {
          for b in grid[[column, row]] ?? [] where b != a && places[b].kind != .holidayPark {
            near.append((b, places[a].centre.metres(to: places[b].centre)))
          }
        }
      }
      near.sort { ($0.metres, $0.place) < ($1.metres, $1.place) }
      for (b, metres) in near.prefix(count) {
        // A pair that both know is taken once.
        found.append((min(a, b), max(a, b), metres, abs(places[a].bank - places[b].bank)))
      }
    }
    found.sort {
      ($0.metres * Double(1 + 2 * $0.rivers), $0.a, $0.b)
        < ($1.metres * Double(1 + 2 * $1.rivers), $1.a, $1.b)
    }
    return found.enumerated().filter { place, link in
      place == 0 || found[place - 1].a != link.a || found[place - 1].b != link.b
    }.map(\.element)
  }

  private mutating func join(_ link: (a: Int, b: Int, metres: Double, rivers: Int)) {
    guard joined.find(link.a) != joined.find(link.b),
      let road = drawing.road(skeleton, from: link.a, to: link.b, kind: kind(link.a, link.b))
    else { return }
    take(road)
    joined.merge(link.a, link.b)
  }

  /// True when no third place lies in the circle over the connection.
  private func isAlone(_ a: Int, _ b: Int) -> Bool {
    let middle = places[a].centre.mixed(with: places[b].centre, 0.5)
    let radius = places[a].centre.metres(to: places[b].centre) / 2
    return !places.indices.contains {
      $0 != a && $0 != b && places[$0].kind != .holidayPark
        && places[$0].centre.metres(to: middle) < radius * 0.95
    }
  }

  private mutating func shorten(_ link: (a: Int, b: Int, metres: Double, rivers: Int)) {
    var numbers = SeededNumbers(skeleton.frame.seed, 51, UInt64(link.a), UInt64(link.b))
    let isCyclePath = numbers.chance(0.25)
    let kind = isCyclePath ? StreetKind.cycleway : kind(link.a, link.b)
    guard var road = drawing.road(skeleton, from: link.a, to: link.b, kind: kind) else { return }
    for (place, crossing) in road.crossings.enumerated() where crossing.kind == .river {
      let nearest =
        bridges.filter { $0.river == crossing.barrier }.map { $0.place.metres(to: crossing.point) }
        .min() ?? .infinity
      guard nearest > 2_000 else { return }
      // Between bridges that lie far apart there is a ferry, and a bridge where they lie farther.
      if nearest < 4_200 { road.crossings[place].carrier = .ferry }
    }
    take(road)
  }

  private func kind(_ a: Int, _ b: Int) -> StreetKind {
    let sizes = [places[a].residents, places[b].residents]
    if sizes.min() ?? 0 > 6_000 { return .secondary }
    return sizes.max() ?? 0 > 1_200 ? .tertiary : .unclassified
  }

  private mutating func take(_ drawn: DrawnRoad) {
    var road = drawn
    for (place, crossing) in road.crossings.enumerated() where crossing.kind == .river {
      // The first bridge over a river opens for ships.
      let isFirst = !bridges.contains { $0.river == crossing.barrier }
      if isFirst, crossing.carrier == .bridge { road.crossings[place].carrier = .movableBridge }
      bridges.append((crossing.barrier, crossing.point))
    }
    drawing.take(road, into: &skeleton)
  }

  /// Parks, and places that found no neighbour, get a road to the nearest road.
  private mutating func joinStragglers() {
    var members: [Int: Int] = [:]
    for place in places.indices { members[joined.find(place), default: 0] += 1 }
    let largest = members.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
    for place in places.indices {
      let isPark = places[place].kind == .holidayPark
      guard isPark || joined.find(place) != largest || places.count == 1 else { continue }
      guard
        let road = drawing.roadToRoad(
          skeleton, from: place, kind: isPark ? .service : .unclassified)
      else {
        skeleton.settlements[place].isAbandoned = places.count > 1
        continue
      }
      take(road)
    }
  }
}
