// One gemeente, grown: its streets and buildings, its people by square and by buurt.

import Geo

/// A wijk or buurt: a part of a gemeente with its people.
struct Quarter: Sendable {
  var name: String
  /// The place it belongs to; `nil` for the countryside.
  var settlement: Int?
  /// From which compass point to which it lies; `nil` for a whole place.
  var wedge: (from: Int, to: Int)?
  var residents: Int
}

/// One gemeente with all that stands in it.
struct GrownGemeente {
  let number: Int
  let web: StreetWeb
  var squares: [PublishedSquare] = []
  var account = SquareAccount()
  var quarters: [Quarter] = []
  var publicBuildings: [PublicBuilding] = []
  /// Buildings that are there: homes, and others with no residents.
  var buildingCount = 0
  private let skeleton: Skeleton
  private var counts = SquareCounts()
  /// Where polder roads reach a place: by settlement and compass point.
  private var laneEnds: [Int: [Int: Int32]] = [:]

  /// Grows a gemeente.
  init(_ skeleton: Skeleton, number: Int, residents: Int) {
    self.number = number
    self.skeleton = skeleton
    web = StreetWeb()
    var countryside = Countryside(skeleton, gemeente: number, web: web)
    countryside.drawRoads()
    laneEnds = countryside.laneEnds
    let places = skeleton.settlements.indices.filter {
      skeleton.settlements[$0].gemeente == number && !skeleton.settlements[$0].isAbandoned
    }
    // The main place comes last and takes in all residents that are left, so that the sum is exact.
    var left = residents
    for place in places.dropFirst() {
      left -= grow(place, residents: skeleton.settlements[place].residents, isMain: false)
    }
    let rural =
      places.dropFirst().reduce(residents) { $0 - skeleton.settlements[$1].residents }
      - (places.first.map { skeleton.settlements[$0].residents } ?? 0)
    left -= addCountryside(countryside.lots(), residents: max(0, rural))
    if let main = places.first { _ = grow(main, residents: left, isMain: true) }
    (squares, account) = counts.published()
    web.finish()
  }

  private func seed(_ part: Int) -> UInt64 {
    var numbers = SeededNumbers(skeleton.frame.seed, 100, UInt64(part))
    return numbers.next()
  }

  /// Grows one place and gives the number of its residents.
  private mutating func grow(_ place: Int, residents: Int, isMain: Bool) -> Int {
    let settlement = skeleton.settlements[place]
    let seed = self.seed(place)
    var gates: [Int: Int32] = [:]
    for point in settlement.gates {
      guard let node = skeleton.gateNodes[.init(settlement: place, point: point)] else { continue }
      gates[point] = web.node(node, at: skeleton.nodes[node])
    }
    gates.merge(laneEnds[place] ?? [:]) { road, _ in road }
    var plan = TownPlan(web, settlement, gateNodes: gates, seed: seed)
    var grown = plan.grow()
    web.addWay(grown.outline + grown.outline.prefix(1), [("landuse", "residential")])
    var facilities = FacilityPlan(web, settlement, number: place, seed: seed)
    let buildings = facilities.buildings(isMainPlace: isMain, &grown)
    for building in buildings {
      add(building.corners, building.kind.tags + [("name", building.name)])
    }
    publicBuildings += buildings
    var finder = LotFinder(web, settlement, seed: seed)
    var lots: [Lot] = []
    for block in grown.blocks {
      lots += finder.lots(in: block, of: grown.districts[block.district])
    }
    var households = Households(seed: seed)
    let people = households.fill(lots, residents: residents)
    let built = build(lots, people)
    addQuarters(settlement, place, lots, people)
    return built
  }

  /// Writes the buildings that have people, and those that are not for living.
  private mutating func build(_ lots: [Lot], _ people: [PeopleCount]) -> Int {
    var residents = 0
    for (lot, count) in zip(lots, people) where count.dwellings > 0 || lot.dwellings == 0 {
      let isStacked = count.dwellings > 2 * max(1, lot.dwellings)
      add(lot.corners, [("building", isStacked ? "apartments" : lot.building)])
      residents += count.residents
      if count.dwellings > 0 { counts.add(count, at: lot.middle) }
    }
    return residents
  }

  private mutating func add(_ corners: [PlanePoint], _ tags: Tags) {
    let nodes = corners.map { web.add($0) }
    web.addWay(nodes + nodes.prefix(1), tags)
    buildingCount += 1
  }

  private mutating func addQuarters(
    _ settlement: Settlement, _ place: Int, _ lots: [Lot], _ people: [PeopleCount]
  ) {
    guard settlement.kind == .town, settlement.gates.count > 2 else {
      quarters.append(
        Quarter(
          name: settlement.name, settlement: place, wedge: nil,
          residents: people.reduce(0) { $0 + $1.residents }))
      return
    }
    let gates = settlement.gates
    for (index, from) in gates.enumerated() {
      let to = gates[(index + 1) % gates.count]
      let residents = zip(lots, people).reduce(0) { sum, pair in
        Compass.isBetween(pair.0.bearing, from, to) ? sum + pair.1.residents : sum
      }
      quarters.append(
        Quarter(
          name: "\(settlement.name) \(index + 1)", settlement: place, wedge: (from, to),
          residents: residents))
    }
  }

  private mutating func addCountryside(_ lots: [Lot], residents: Int) -> Int {
    var households = Households(seed: seed(1_000_000 + number))
    // At most two residents a lot, so that farms do not become flats; the others live in the main place.
    let people = households.fill(lots, residents: min(residents, 2 * lots.count))
    let built = build(lots, people)
    quarters.append(Quarter(name: "Buitengebied", settlement: nil, wedge: nil, residents: built))
    return built
  }
}

extension Compass {
  /// True for points from one up to another, counter-clockwise.
  static func isBetween(_ point: Int, _ from: Int, _ to: Int) -> Bool {
    let reach = (to - from + count) % count
    return (point - from + count) % count < (reach == 0 ? count : reach)
  }
}
