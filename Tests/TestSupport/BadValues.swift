// Values that must be refused, by the name that a flag and a key of `nsp.yaml` share.

import Words

/// A value that is not allowed, and what its refusal must say besides the name.
public struct BadValue: Sendable, Hashable, CustomStringConvertible {
  /// The value as it is typed.
  public let text: String
  /// The part of it that the refusal names.
  public let found: String
  /// The exit status.
  public let status: Int32
  /// Words of what is allowed.
  public let allowed: String

  /// Makes a value that is refused as wrong usage.
  public init(_ text: String, _ allowed: String, found: String? = nil, status: Int32 = 64) {
    self.text = text
    self.found = found ?? text
    self.status = status
    self.allowed = allowed
  }

  /// The name of a file that is not there.
  public static func absent(_ name: String, _ allowed: String = "expected a file") -> BadValue {
    BadValue(name, allowed, found: name.split(separator: "#").first.map(String.init), status: 66)
  }

  /// The value.
  public var description: String { text }
}

/// Bad values of what can be given as a flag and as a key.
public let badValues: [String: [BadValue]] = [
  "network": [.absent("none.osm.pbf", "an OSM PBF file")],
  "population": [.absent("none.csv")],
  "sites": [.absent("none.csv"), .absent("none.gpkg#layer")],
  "gemeenten": [.absent("none.gpkg")],
  "region": [BadValue("Nergenshuizen", "the name or code of a gemeente or veiligheidsregio")],
  "dwellings": [.absent("none.csv")],
  "crs": [
    BadValue("EPSG:0", "a plane that PROJ knows, in metres"), BadValue("moon", "in metres"),
    BadValue("EPSG:4326", "in metres"),
  ],
  "clip": [
    BadValue("4.3,51.9", "west,south,east,north"), BadValue("-1,x,2,3", "west,south,east,north"),
    BadValue("5,52,4,51", "west,south,east,north"),
  ],
  "norm": [BadValue("far", "1000m"), BadValue("0m", "15min@5km/h"), BadValue("15min", "walk-15")],
  "group-norm": [
    BadValue("far", "GROUP=NORM"), BadValue("residents_65_plus=far", "15min@5km/h", found: "far"),
    BadValue("nobody=500m", "residents_65_plus", found: "nobody"),
    BadValue("residents_65_plus=nl-ratio-5000", "sets no walking distance", found: "nl-ratio-5000"),
  ],
  "target-share": [
    BadValue("half", "above 0"), BadValue("-1", "above 0"), BadValue("0", "above 0"),
    BadValue("1.5", "above 0"),
  ],
  "visitors": [BadValue("half", "above 0"), BadValue("0", "above 0"), BadValue("2", "above 0")],
  "courier-norm": [BadValue("far", "1000m"), BadValue("nl-ratio-5000", "Name one that does")],
  "candidates": [.absent("none.csv")],
  "candidates-from-osm": [BadValue("castle", "all, or fire_station")],
  "areas": [.absent("none.gpkg")],
  "max-snap": [
    BadValue("far", "metres"), BadValue("-5", "metres from 0"), BadValue("2000000", "1,000,000"),
  ],
  "min-component": [BadValue("far", "metres"), BadValue("-5", "metres from 0")],
  "count": [
    BadValue("perhaps", "existing, planned"),
    BadValue("existing,perhaps", "planned", found: "perhaps"),
  ],
  "ready": [BadValue("almost", "on-paper, equipped, exercised")],
  "scenario": [BadValue("nothing", "blackout")],
  "date": [BadValue("soon", "2027-07-01"), BadValue("2026-13-01", "2027-07-01")],
  "language": [BadValue("fr", "nl")],
  "tlp": [BadValue("BLUE", "AMBER+STRICT")],
  "threads": [
    BadValue("0", "from 1 to 256"), BadValue("many", "from 1 to 256"),
    BadValue("-1", "from 1 to 256"), BadValue("1.5", "from 1 to 256"),
  ],
  "closed-sites": [BadValue("nobody", "ids of sites")],
  "added-sites": [.absent("none.csv")],
  "added-candidates": [BadValue("nobody", "ids of candidates")],
  "moved-sites": [
    BadValue("far", "ID=x,y"), BadValue("nobody=1,1", "ids of sites", found: "nobody"),
  ],
  "hazard": [.absent("none.geojson")],
  "hazard-streets": [BadValue("half", "closed or open")],
  "closed-streets": [
    BadValue("castles", "movable-bridges"),
    BadValue("w99999999", "ids of walkable ways", found: "99999999"),
  ],
  "closed-lines": [.absent("none.geojson"), .absent("1,1", "x,y x,y")],
  "goal": [BadValue("best", "most-people, most-people-twice")],
  "new-sites": badCounts(from: 0), "least-per-gemeente": badCounts(from: 0),
  "most-per-gemeente": badCounts(from: 0),
  "per-year": badCounts(from: 1) + [BadValue("0", "from 1")],
  "share": [BadValue("0", "above 0"), BadValue("1.5", "above 0"), BadValue("half", "above 0")],
  "share-each": [BadValue("0", "above 0"), BadValue("2", "above 0"), BadValue("half", "above 0")],
  "weight": [
    BadValue("far", "GROUP=WEIGHT"), BadValue("residents=-1", "from 0 to 1000"),
    BadValue("residents=2000", "from 0 to 1000"),
  ],
  "spacing": [BadValue("-1", "metres from 0"), BadValue("far", "metres")],
  "ceiling": [BadValue("0", "metres from 1"), BadValue("far", "metres")],
  "gap": [BadValue("1", "from 0 up to 1"), BadValue("-1", "from 0 up to 1")],
  "time-limit": [BadValue("-1", "seconds from 0"), BadValue("soon", "seconds")],
]

private func badCounts(from least: Int) -> [BadValue] {
  [
    BadValue("-1", "from \(least) to 10000"), BadValue("20000", "from \(least) to 10000"),
    BadValue("1.5", "from \(least) to 10000"), BadValue("many", "whole number"),
  ]
}
