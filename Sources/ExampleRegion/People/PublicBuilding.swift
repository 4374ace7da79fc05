// Halls, schools, churches and fire stations: enough of each for the place, spread over its blocks.

import Geo

/// A building for the public.
struct PublicBuilding: Sendable {
  enum Kind: Int, Sendable, CaseIterable {
    case fireStation
    case communityCentre
    case townHall
    case school
    case church
    case sportsHall
    case library

    var tags: Tags {
      switch self {
      case .fireStation: [("amenity", "fire_station"), ("building", "fire_station")]
      case .communityCentre: [("amenity", "community_centre"), ("building", "public")]
      case .townHall: [("amenity", "townhall"), ("building", "public")]
      case .school: [("amenity", "school"), ("building", "school")]
      case .church: [("amenity", "place_of_worship"), ("building", "church")]
      case .sportsHall: [("leisure", "sports_hall"), ("building", "sports_hall")]
      case .library: [("amenity", "library"), ("building", "public")]
      }
    }

    /// The Dutch word in its name.
    var word: String {
      switch self {
      case .fireStation: "Brandweerkazerne"
      case .communityCentre: "Buurthuis"
      case .townHall: "Gemeentehuis"
      case .school: "Basisschool"
      case .church: "Kerk"
      case .sportsHall: "Sporthal"
      case .library: "Bibliotheek"
      }
    }

    /// How many a place has: one for each so many residents, none in a place that is too small.
    func count(residents: Int, isMainPlace: Bool) -> Int {
      let (each, least): (Int, Int) =
        switch self {
        case .fireStation: (22_000, 4_500)
        case .communityCentre: (6_000, isMainPlace ? 0 : 700)
        case .townHall: (1_000_000, isMainPlace ? 0 : .max)
        case .school: (3_600, 900)
        case .church: (4_500, 400)
        case .sportsHall: (9_000, 4_000)
        case .library: (26_000, 9_000)
        }
      guard residents >= least else { return 0 }
      return max(1, (residents + each / 2) / each)
    }

    var sizeMetres: (width: Double, depth: Double) {
      switch self {
      case .fireStation: (28, 18)
      case .communityCentre: (22, 14)
      case .townHall: (34, 20)
      case .school: (40, 16)
      case .church: (28, 14)
      case .sportsHall: (38, 24)
      case .library: (24, 16)
      }
    }
  }

  var kind: Kind
  var name: String
  var settlement: Int
  var corners: [PlanePoint]
  /// In a district that is new.
  var isNew: Bool

  var middle: PlanePoint { corners[0].mixed(with: corners[2], 0.5) }
}

/// Finds blocks of one place for its public buildings.
struct FacilityPlan {
  private let web: StreetWeb
  private let settlement: Settlement
  /// The number of the place.
  private let number: Int
  private var numbers: SeededNumbers

  init(_ web: StreetWeb, _ settlement: Settlement, number: Int, seed: UInt64) {
    self.web = web
    self.settlement = settlement
    self.number = number
    numbers = SeededNumbers(seed, 95)
  }

  /// The public buildings of the place; the blocks they take are removed from those for houses.
  mutating func buildings(isMainPlace: Bool, _ grown: inout GrownPlace) -> [PublicBuilding] {
    var found: [PublicBuilding] = []
    for kind in PublicBuilding.Kind.allCases {
      let count = kind.count(residents: settlement.residents, isMainPlace: isMainPlace)
      for place in 0..<count {
        let name =
          "\(kind.word) \(settlement.name)" + (count > 1 ? " \(place + 1)" : "") + " (fictief)"
        guard let building = build(kind, name, apartFrom: found, &grown) else { continue }
        found.append(building)
      }
    }
    return found
  }

  /// Of some blocks the one farthest from others of its kind.
  private mutating func build(
    _ kind: PublicBuilding.Kind, _ name: String, apartFrom found: [PublicBuilding],
    _ grown: inout GrownPlace
  ) -> PublicBuilding? {
    let same = found.filter { $0.kind == kind }
    var best: (room: Double, block: Int, corners: [PlanePoint])?
    var tried = 0
    for _ in 0..<60 where !grown.blocks.isEmpty && tried < 10 {
      let block = numbers.below(grown.blocks.count)
      let ring = web.points(web.expandedRing(grown.blocks[block].ring))
      guard let corners = Self.corners(kind, ring) else { continue }
      tried += 1
      let middle = corners[0].mixed(with: corners[2], 0.5)
      // Halls and stations stand apart from each other, the first near the middle.
      let room =
        same.map { $0.middle.metres(to: middle) }.min() ?? -middle.metres(to: settlement.centre)
      if room > best?.room ?? -.infinity { best = (room, block, corners) }
    }
    guard let best else { return nil }
    let block = grown.blocks.remove(at: best.block)
    return PublicBuilding(
      kind: kind, name: name, settlement: number,
      corners: best.corners, isNew: grown.districts[block.district].isNew)
  }

  /// A building along the longest side of a block.
  private static func corners(_ kind: PublicBuilding.Kind, _ ring: [PlanePoint]) -> [PlanePoint]? {
    let sides = LotFinder.sides(of: ring).map(MeasuredLine.init)
    guard let side = sides.max(by: { $0.metres < $1.metres }) else { return nil }
    let size = kind.sizeMetres
    guard side.metres > size.width + 24 else { return nil }
    let start = side.point(at: side.metres / 2 - size.width / 2)
    let end = side.point(at: side.metres / 2 + size.width / 2)
    let along = (end - start).unit
    let near = start + along.left * 9
    let corners = [
      near, near + along * size.width, near + along * size.width + along.left * size.depth,
      near + along.left * size.depth,
    ].map(\.rounded)
    return corners.allSatisfy { Ring.contains(ring, $0) } ? corners : nil
  }
}
