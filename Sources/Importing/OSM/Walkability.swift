// Which OSM ways and nodes can be walked (`Sources/WalkNetwork/README.md`, sections 2 and 3), as tables of tag
// values. The rules are asked in order; the first that applies decides.

public import WalkNetwork

/// The rules of who may walk where.
public enum Walkability {
  static let publicFoot: Set = ["yes", "designated", "permissive", "official"]
  static let publicClassFoot = publicFoot.union(["destination", "customers", "delivery", "permit"])
  static let neverOpen: Set = ["proposed", "abandoned", "razed", "demolished"]
  static let byFootTagOnly: Set = [
    "motorway", "motorway_link", "bridleway", "busway", "bus_guideway", "raceway", "construction",
    "escape",
  ]
  static let trunk: Set = ["trunk", "trunk_link"]
  static let walkable: Set = [
    "primary", "primary_link", "secondary", "secondary_link", "tertiary", "tertiary_link",
    "unclassified", "residential", "living_street", "service", "pedestrian", "footway", "path",
    "track", "steps", "cycleway", "corridor", "road", "platform",
  ]
  static let privateAccess: Set = ["private", "agricultural", "forestry", "emergency", "military"]
  static let sidewalkKeys = ["sidewalk:both", "sidewalk:left", "sidewalk:right"]
  static let blockingBarriers: Set = [
    "wall", "fence", "hedge", "retaining_wall", "city_wall", "ditch", "guard_rail", "debris",
  ]
  static let squareClasses: Set = ["pedestrian", "footway", "path", "platform", "service"]

  /// The keys that decide about ways.
  public static let wayKeys: Set = [
    "highway", "route", "foot", "access", "motorroad", "sidewalk", "sidewalk:both",
    "sidewalk:left", "sidewalk:right", "railway", "public_transport", "man_made", "area",
    "bridge", "tunnel", "bridge:movable", "type",
  ]
  /// The keys that decide about nodes.
  public static let nodeKeys: Set = ["barrier", "locked", "foot", "access", "highway"]

  /// Who may walk along a way.
  ///
  /// - Returns: `nil` for a way that is no street.
  public static func access(ofWay tags: OSMTags, ferries: Bool = false) -> StreetAccess? {
    if tags["route"] == "ferry", tags["highway"] == nil { return ferries ? .everyone : nil }
    guard let highway = highwayClass(of: tags) else { return nil }
    let foot = tags["foot"]
    if neverOpen.contains(highway) { return nil }
    let isTrunk = trunk.contains(highway)
    if tags["motorroad"] == "yes" || byFootTagOnly.contains(highway)
      || (!isTrunk && !walkable.contains(highway))
    {
      return foot.map(publicFoot.contains) == true ? .everyone : nil
    }
    if isTrunk { return trunkAccess(tags) }
    if let foot {
      if publicClassFoot.contains(foot) { return .everyone }
      if foot == "no" || foot == "use_sidepath" { return nil }
      if foot == "private" { return .privateOnly }
    }
    if let access = tags["access"] {
      if access == "no" { return nil }
      if privateAccess.contains(access) { return .privateOnly }
    }
    return .everyone
  }

  /// The `highway` value, or "platform" for platforms and piers that have no street value.
  static func highwayClass(of tags: OSMTags) -> String? {
    let highway = tags["highway"]
    if let highway, isNamedByRules(highway) { return highway }
    let isPlatform =
      tags["railway"] == "platform" || tags["public_transport"] == "platform"
      || tags["man_made"] == "pier"
    return isPlatform ? "platform" : highway
  }

  private static let namedByRules = walkable.union(neverOpen).union(byFootTagOnly).union(trunk)

  private static func isNamedByRules(_ highway: String) -> Bool { namedByRules.contains(highway) }

  private static func trunkAccess(_ tags: OSMTags) -> StreetAccess? {
    if let foot = tags["foot"] {
      if foot == "no" || foot == "use_sidepath" { return nil }
      if publicFoot.contains(foot) { return .everyone }
    }
    let hasSidewalk =
      tags["sidewalk"].map(["both", "left", "right", "yes"].contains) == true
      || sidewalkKeys.contains { tags[$0] == "yes" }
    return hasSidewalk ? .everyone : nil
  }

  /// What a node does to a walk along the streets that meet there.
  public static func passage(ofNode tags: OSMTags) -> NodePassage {
    if tags["locked"] == "yes" { return .blocked }
    guard let barrier = tags["barrier"] else { return .free }
    if blockingBarriers.contains(barrier) { return .blocked }
    let foot = tags["foot"]
    let footIsPublic = foot.map(publicClassFoot.contains) == true
    if foot == "no" { return .blocked }
    if tags["access"] == "no", !footIsPublic { return .blocked }
    if foot == "private" { return .privateGate }
    if tags["access"] == "private", !footIsPublic { return .privateGate }
    return .free
  }

  /// True when a way or multipolygon with these tags can be walked all over.
  ///
  /// A multipolygon is an area by its type and needs no `area=yes`.
  public static func isSquare(_ tags: OSMTags) -> Bool {
    let area = tags["area"]
    guard area == "yes" || (area != "no" && tags["type"] == "multipolygon") else { return false }
    return highwayClass(of: tags).map(squareClasses.contains) ?? false
  }

  /// True for a way under the ground; a passage through a building is none.
  static func isTunnel(_ tags: OSMTags) -> Bool {
    tags["tunnel"].map { $0 != "no" && $0 != "building_passage" } ?? false
  }

  /// The attributes of a way that the walk and its scenarios ask for.
  public static func traits(ofWay tags: OSMTags) -> StreetTraits {
    var traits: StreetTraits = []
    if let bridge = tags["bridge"], bridge != "no" { traits.insert(.bridge) }
    if tags["bridge"] == "movable" || (tags["bridge:movable"] ?? "no") != "no" {
      traits.insert(.movableBridge)
    }
    if isTunnel(tags) { traits.insert(.tunnel) }
    if tags["highway"] == "steps" { traits.insert(.steps) }
    if tags["highway"] == "elevator" { traits.insert(.lift) }
    if tags["route"] == "ferry" { traits.insert(.ferry) }
    return traits
  }
}
