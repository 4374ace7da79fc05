// What a planner can do about a finding, by its code: one row a code. Data of CBS and Kadaster is
// full of notes that ask for nothing, and it saves a morning to say so.

import Findings
import Formats

/// The advice that belongs to the code of a finding.
enum FindingAdvice {
  /// What to do about findings of this code.
  static func sentence(_ code: String, _ severity: Finding.Severity) -> String {
    if let known = sentences[code] { return known }
    if let prefix = prefixes.first(where: { code.hasPrefix($0.prefix) }) { return prefix.sentence }
    switch severity {
    case .note: return nothing
    case .warning: return "Look at these rows; the figures may be off."
    case .refusal: return "Mend these rows in the source, or accept that they take no part."
    }
  }

  private static let nothing = "Nothing."
  private static let exportAgain =
    "Mend the shape in the program that made it (in QGIS: Fix geometries), then export again."

  private static let prefixes = [
    (prefix: "geometry-", sentence: exportAgain),
    (
      prefix: "leg-crosses-", sentence: "Look at these places on the map before you trust the walk."
    ),
  ]

  static let sentences: [String: String] = [
    // Coordinates.
    "assumed-reference-system":
      "Nothing when the places are right; else name the system in the file.",
    "coordinates-out-of-range": "Write degrees in lon and lat, or RD metres in x and y.",
    "degrees-in-metres": "Write RD metres in x and y, or rename the columns lon and lat.",
    "missing-coordinates": "Fill in lon and lat, or x and y.",
    "no-place-in-plane": "Check the coordinates; for data abroad name a plane with crs.",
    "outside-region": "Check the coordinates: two digits may have changed places.",
    "rd-in-degrees": "Nothing; rename the columns x and y to lose this line.",
    "swapped-coordinates": "Nothing; swap the two columns to lose this line.",
    "zero-coordinates": "Fill in the real place, or leave the row out.",
    // Sites.
    "area-as-point": "Nothing; give the entrance as a point when the building is large.",
    "duplicate-id": "Give each row an id of its own, or remove the copy.",
    "inactive-site": nothing,
    "no-sites":
      "Give a list with at least one site, or let more of them count (count, ready, scenario).",
    "no-map-library": "Install libjs-leaflet, then run nsp report again.",
    "missing-id": "Give each row an id that stays the same when rows move.",
    "generated-ids": "Add a column id; without one, sites cannot be followed over the years.",
    "missing-kind": "Write C-NSP or L-NSP.",
    "personal-columns": "Nothing; leave such columns out of files that you share.",
    "site-unsnapped": "Check the coordinates, take a larger extract, or raise max-snap.",
    "unknown-kind": "Write C-NSP or L-NSP.",
    "unknown-status": "Write one of the words that are allowed.",
    "unknown-value": "Write one of the words that are allowed.",
    "unused-columns": nothing,
    // People.
    "assumed-square-side":
      "Nothing when the side is right; else rename the column (crs28992res100m).",
    "blank-residents": "Nothing; these places are on no account counted as empty.",
    "coarse-squares": "Use squares of 100 m (cbs_vk100) when the norm is near 1,000 m.",
    "kept-at-centroid": "Give dwellings, or an extract with streets in these places.",
    "negative-count": "Write a count of 0 or more, or leave it empty.",
    "no-population": "Name another layer or column: FILE#LAYER.",
    "not-a-number": "Write a number, without words, units or marks between thousands.",
    "sentinel": "Nothing: CBS keeps small numbers secret. They are unknown, not zero.",
    "spread-along-streets": "Give dwellings (BAG) for a better spread.",
    "spread-over-dwellings": nothing,
    "square-id": "Check the column with the ids of squares (E1234N4567).",
    "square-off-id": "Check whether the geometry belongs to this list.",
    // Areas.
    "absent-gemeenten": "Use boundaries and register of the same year.",
    "broken-geometry": exportAgain,
    "codes-from-ids": "Check that the ids are the codes of gemeenten.",
    "codes-from-names": "Add a column with codes (GM0000) when names are not enough.",
    "empty-geometry": "Leave the row out, or give it a shape.",
    "foreign-code": "Nothing for data abroad; else write GM and four digits.",
    "generalised-boundaries":
      "Use boundaries that are not generalised (gemeente_niet_gegeneraliseerd).",
    "geometry-kind": "Use areas for gemeenten, points or areas for sites; no lines.",
    "joined-rows": nothing,
    "missing-code": "Fill in the code (GM0000).",
    "mixed-geometry": nothing,
    "not-a-gemeente": "Name the layer with gemeenten: FILE#LAYER.",
    "repaired-geometry": "Nothing; the repaired shape is used.",
    "water-rows": "Nothing: nobody lives on it.",
    "missing-people-spread": "Nothing; their records begin with rest-.",
    "missing-people-left": "Give dwellings (BAG) in which they can live.",
    "no-candidates":
      "Give candidates, other classes of candidates-from-osm, or candidates-from-cells.",
    "candidate-known": "Nothing; the site counts as it was read first.",
    // New sites.
    "candidate-rejected": nothing,
    "candidate-outside": "Nothing; a region plans inside its own borders.",
    "candidate-unsnapped": "Check the coordinates, or raise max-snap.",
    "required-left-out":
      "Check the coordinates of these sites, or take the status required away.",
    "promise-broken": "Report this: two parts of the program count differently.",
    // What if.
    "line-crosses-nothing": "Draw the line across the street; check longitude and latitude.",
    "nothing-of-a-kind": "Nothing, or name the streets by their OSM ids.",
    // Runs side by side.
    "dates-descend": "Name the earlier run first.",
    "gemeente-differs": nothing,
    "gemeenten-differs": "Run both with the same boundaries when borders matter.",
    "groups-differ": "Run both with the same population.",
    "network-differs":
      "Run both with the same streets when the difference must come from sites alone.",
    "no-date": "Run nsp analyse with --date YYYY-MM-DD.",
    "norm-differs": "Run both with the same norm.",
    "norms-in-trend": "Run all with the norm of the agreement.",
    "plane-differs": "Run both with the same crs.",
    "population-differs": "Run both with the same population when people must be the same.",
    "records-differ": "Run both with the same population and region.",
    "residents-differ": nothing,
    "same-date": "Run one of them again with another --date.",
    "setting-differs": "Run both with the same settings.",
    "squares-differ": "Run both with the same population.",
    "unknown-agreement": "Mend the code under agreements in nsp.yaml.",
    "version-differs": "Run both with the same version.",
    // Streets and files.
    "cache-not-written": "Check free space; without it each run reads the streets anew.",
    "clipped": nothing,
    "feature-format": "Export the file again, as GeoJSON or GeoPackage.",
    "field-count": "Look for a stray quote or separator in that line.",
    "square-too-large": nothing,
    "way-without-edge": "Nothing: these ways leave the extract.",
  ]
}
