// Buildings in OSM that are, or could become, a noodsteunpunt: a table of tags, one row a class.

public import Planning

/// A class of OSM objects that can serve as a site.
public struct OSMFacilityClass: Sendable, Hashable {
  /// The name by which `--candidates-from-osm` knows it: "fire_station".
  public var name: String
  /// The tag that makes an object one.
  public var key: String
  /// The value of the tag.
  public var value: String
  /// The Dutch name.
  public var title: String
  /// The tier it serves in when it is read as a site; `nil` for classes that are only candidates.
  public var siteKind: Noodsteunpunt.Kind?
}

/// What OSM objects can serve as a site.
public enum OSMFacility {
  /// All classes; the first that fits an object counts.
  public static let classes: [OSMFacilityClass] = [
    row("fire_station", "amenity", "fire_station", "brandweerkazerne", .cNSP),
    row("community_centre", "amenity", "community_centre", "buurthuis of dorpshuis", .lNSP),
    row("social_centre", "amenity", "social_centre", "sociaal centrum"),
    row("townhall", "amenity", "townhall", "gemeentehuis"),
    row("school", "amenity", "school", "school"),
    row("place_of_worship", "amenity", "place_of_worship", "gebedshuis"),
    row("library", "amenity", "library", "bibliotheek"),
    row("social_facility", "amenity", "social_facility", "zorg of opvang"),
    row("sports_hall", "leisure", "sports_hall", "sporthal"),
    row("sports_centre", "leisure", "sports_centre", "sportcentrum"),
    row("help_point", "emergency", "disaster_help_point", "noodsteunpunt in OSM"),
  ]

  private static func row(
    _ name: String, _ key: String, _ value: String, _ title: String,
    _ siteKind: Noodsteunpunt.Kind? = nil
  ) -> OSMFacilityClass {
    OSMFacilityClass(name: name, key: key, value: value, title: title, siteKind: siteKind)
  }

  /// The keys of the classes: most objects have none of them.
  private static let keys = Set(classes.map(\.key)).sorted()

  /// The class of an object, or `nil` for one that cannot serve.
  static func kind(of tags: OSMTags) -> OSMFacilityClass? {
    guard keys.contains(where: { tags[$0] != nil }) else { return nil }
    return classes.first { tags[$0.key] == $0.value }
  }
}
