// Which public buildings are noodsteunpunten. Gaps are left on purpose, so that a planner finds
// something: new districts have no point yet, and neither have villages over the river.

import Geo
import Words

/// A row of a list of noodsteunpunten.
struct PlannedSite: Sendable {
  var id: String
  var name: String
  /// "C-NSP" or "L-NSP".
  var kind: String
  var point: PlanePoint
  var status: String
  var capacity: Int
  var readiness: String
  var hasEmergencyPower: Bool
  var autonomyHours: Int
  var place: String
  var gemeente: String
}

/// Chooses sites and candidates.
struct SitePlan {
  private(set) var sites: [PlannedSite] = []
  private(set) var candidates: [PlannedSite] = []
  private let skeleton: Skeleton
  private let gemeenteNames: [String]
  private var numbers: SeededNumbers
  private var forgotten: Set<Int> = []

  init(_ skeleton: Skeleton, _ buildings: [PublicBuilding], gemeenteNames: [String]) {
    self.skeleton = skeleton
    self.gemeenteNames = gemeenteNames
    numbers = SeededNumbers(skeleton.frame.seed, 111)
    forgotten = Self.forgotten(skeleton, buildings)
    for building in buildings { take(building) }
    // Every region has at least one existing site.
    if !sites.contains(where: { $0.status == "existing" }), !candidates.isEmpty {
      sites.append(candidates.removeFirst())
      sites[sites.count - 1].status = "existing"
    }
  }

  /// Villages over the river; where there is none, the largest village of the region.
  private static func forgotten(_ skeleton: Skeleton, _ buildings: [PublicBuilding]) -> Set<Int> {
    let places = skeleton.settlements
    var mainBank: [Int: Int] = [:]
    for place in places where mainBank[place.gemeente] == nil {
      mainBank[place.gemeente] = place.bank
    }
    let served = Set(buildings.map(\.settlement))
    let villages = places.indices.filter {
      served.contains($0) && places[$0].kind != .town && places[$0].residents < 6_000
    }
    let over = villages.filter { mainBank[places[$0].gemeente] != places[$0].bank }
    if !over.isEmpty { return Set(over) }
    let largest = villages.max { places[$0].residents < places[$1].residents }
    return places.count > 1 ? Set([largest].compactMap(\.self)) : []
  }

  private mutating func take(_ building: PublicBuilding) {
    let draw = numbers.share()
    let isLeftOut = building.isNew || forgotten.contains(building.settlement)
    switch building.kind {
    case .fireStation:
      let isFirst = !sites.contains { $0.kind == "C-NSP" }
      let status = isFirst || draw < 0.8 ? "existing" : "planned"
      add(building, "C-NSP", isLeftOut && !isFirst ? "proposed" : status)
    case .communityCentre:
      let isFirst = !sites.contains { $0.kind == "L-NSP" }
      guard !isLeftOut || isFirst else { return addCandidate(building) }
      if isFirst || draw < 0.66 {
        add(building, "L-NSP", "existing")
      } else if draw < 0.8 {
        add(building, "L-NSP", draw < 0.73 ? "planned" : "proposed")
      } else {
        addCandidate(building)
      }
    case .sportsHall, .school, .church:
      guard !isLeftOut, draw < (building.kind == .sportsHall ? 0.3 : 0.07) else {
        return addCandidate(building)
      }
      add(building, "L-NSP", "existing")
    case .townHall, .library: addCandidate(building)
    }
  }

  private mutating func add(_ building: PublicBuilding, _ kind: String, _ status: String) {
    let count = sites.count { $0.kind == kind } + 1
    let isCoordination = kind == "C-NSP"
    var site = row(building, kind, status)
    site.id = "VB-\(isCoordination ? "C" : "L")-\(count.digits(atLeast: 4))"
    if status == "existing" {
      site.readiness = isCoordination ? "exercised" : numbers.chance(0.6) ? "equipped" : "on-paper"
      site.hasEmergencyPower = isCoordination || numbers.chance(0.45)
      site.autonomyHours = site.hasEmergencyPower ? numbers.one(of: [24, 48, 72]) : 0
    }
    sites.append(site)
  }

  private mutating func addCandidate(_ building: PublicBuilding) {
    var site = row(building, "L-NSP", "candidate")
    site.id = "VB-K-\((candidates.count + 1).digits(atLeast: 4))"
    candidates.append(site)
  }

  private mutating func row(
    _ building: PublicBuilding, _ kind: String, _ status: String
  ) -> PlannedSite {
    let place = skeleton.settlements[building.settlement]
    let size = building.kind.sizeMetres
    return PlannedSite(
      id: "", name: building.name, kind: kind, point: building.middle, status: status,
      capacity: Int(size.width * size.depth / 4) / 10 * 10 + 10 * numbers.below(5),
      readiness: "on-paper", hasEmergencyPower: false, autonomyHours: 0, place: place.name,
      gemeente: gemeenteNames[place.gemeente])
  }
}
