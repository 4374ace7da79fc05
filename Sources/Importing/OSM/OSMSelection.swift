// What is kept of an OSM extract, and under which heading.

import Formats

/// What an OSM object is kept for; one object can serve several purposes.
struct OSMPurpose: OptionSet, Sendable, Hashable, Codable {
  var rawValue: UInt16

  /// A street of the network.
  static let street = OSMPurpose(rawValue: 1)
  /// A square that is walkable all over.
  static let square = OSMPurpose(rawValue: 2)
  /// A fire station, community centre, or a building that could become a site.
  static let facility = OSMPurpose(rawValue: 4)
  /// A building that can be a dwelling.
  static let dwelling = OSMPurpose(rawValue: 8)
  /// Water on the map and in the snap audit.
  static let water = OSMPurpose(rawValue: 16)
  /// A motorway or trunk road, for the map and the snap audit.
  static let motorway = OSMPurpose(rawValue: 32)
  /// Another main road, for the map.
  static let mainRoad = OSMPurpose(rawValue: 64)
  /// A railway, for the map and the snap audit.
  static let railway = OSMPurpose(rawValue: 128)
  /// A built-up area, for the map.
  static let builtUp = OSMPurpose(rawValue: 256)
  /// A member of a relation that is kept.
  static let member = OSMPurpose(rawValue: 512)
  /// The name of a town, village or neighbourhood.
  static let place = OSMPurpose(rawValue: 1024)

  /// Purposes whose tags are kept along with the object.
  static let named: OSMPurpose = [.facility, .place, .square]
}

/// The rules of what is kept, as tables of tag values.
enum OSMSelection {
  static let dwellingBuildings: Set = [
    "yes", "residential", "house", "detached", "semidetached_house", "terrace", "apartments",
    "farm", "bungalow", "houseboat", "static_caravan", "dormitory",
  ]
  static let mainRoads: Set = ["primary", "primary_link", "secondary", "tertiary"]
  static let motorways: Set = ["motorway", "motorway_link", "trunk", "trunk_link"]
  static let railways: Set = ["rail", "light_rail", "tram", "subway"]
  static let waterways: Set = ["river", "canal"]
  static let builtUpUses: Set = ["residential", "commercial", "industrial", "retail"]
  static let places: Set = [
    "city", "town", "village", "hamlet", "suburb", "neighbourhood", "quarter", "isolated_dwelling",
  ]

  /// Keys of which at least one must be there for an object to be looked at.
  static let primaryKeys: Set = [
    "highway", "route", "railway", "public_transport", "man_made", "building", "natural",
    "waterway", "landuse", "amenity", "leisure", "club", "emergency", "place", "barrier", "locked",
  ]
  /// Keys whose values are read.
  static let keys = primaryKeys.union(Walkability.wayKeys).union(Walkability.nodeKeys).union([
    "name", "water", "capacity", "wheelchair", "service", "addr:street", "addr:housenumber",
  ])

  /// What a way, or a multipolygon relation, is kept for besides walking.
  static func purposes(ofArea tags: OSMTags) -> OSMPurpose {
    var purposes: OSMPurpose = []
    if Walkability.isSquare(tags) { purposes.insert(.square) }
    if OSMFacility.kind(of: tags) != nil { purposes.insert(.facility) }
    if let building = tags["building"], dwellingBuildings.contains(building) {
      purposes.insert(.dwelling)
    }
    if tags["natural"] == "water" || tags["waterway"] == "riverbank" || tags["waterway"] == "dock" {
      purposes.insert(.water)
    }
    if let use = tags["landuse"], builtUpUses.contains(use) { purposes.insert(.builtUp) }
    return purposes
  }

  /// What a way is kept for besides walking; motorways and railways in tunnels cross no leg and are left
  /// out.
  static func purposes(ofWay tags: OSMTags) -> OSMPurpose {
    var purposes = purposes(ofArea: tags)
    if let highway = tags["highway"] {
      if motorways.contains(highway), !Walkability.isTunnel(tags) { purposes.insert(.motorway) }
      if mainRoads.contains(highway) { purposes.insert(.mainRoad) }
    }
    if let railway = tags["railway"], railways.contains(railway), tags["service"] == nil,
      !Walkability.isTunnel(tags)
    {
      purposes.insert(.railway)
    }
    if let waterway = tags["waterway"], waterways.contains(waterway) { purposes.insert(.water) }
    return purposes
  }

  /// What a node is kept for besides its place on a way.
  static func purposes(ofNode tags: OSMTags) -> OSMPurpose {
    var purposes: OSMPurpose = []
    if OSMFacility.kind(of: tags) != nil { purposes.insert(.facility) }
    if let place = tags["place"], places.contains(place), tags["name"] != nil {
      purposes.insert(.place)
    }
    return purposes
  }
}

/// Reads the tags that matter out of a block: strings are looked up once a block, not once an object.
struct OSMTagReader {
  private let strings: OSMStrings
  /// The place of each text of the block among the keys that matter.
  private let keys: [Int?]
  private let isPrimary: [Bool]
  private var values: [String?]

  /// - Parameter strings: those of a block, which must outlive the reader.
  init(_ strings: OSMStrings) {
    self.strings = strings
    keys = strings.places(in: Self.words)
    isPrimary = keys.map { key in key.map { Self.isPrimary[$0] } ?? false }
    values = [String?](repeating: nil, count: strings.count)
  }

  private static let words = OSMWords(OSMSelection.keys)
  private static let isPrimary = words.all.map(OSMSelection.primaryKeys.contains)

  /// The tags that matter, or `nil` when no primary key is among them.
  mutating func tags(of objects: borrowing OSMObjects, at index: Int) -> OSMTags? {
    let range = Int(objects.tagStarts[index])..<Int(objects.tagStarts[index + 1])
    let hasPrimary = range.contains { slot in
      let key = Int(objects.tags[slot].key)
      return key < isPrimary.count && isPrimary[key]
    }
    guard hasPrimary else { return nil }
    var tags = OSMTags()
    for slot in range {
      let tag = objects.tags[slot]
      guard Int(tag.key) < keys.count, let key = keys[Int(tag.key)] else { continue }
      tags[Self.words.all[key]] = value(tag.value)
    }
    return tags
  }

  private mutating func value(_ index: UInt32) -> String {
    guard Int(index) < values.count else { return "" }
    if let known = values[Int(index)] { return known }
    let text = strings[index]
    values[Int(index)] = text
    return text
  }
}
