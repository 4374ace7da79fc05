import Findings
import Formats
import Foundation
import Planning
import Words
import Workbench

extension HostileTarget {
  /// A project file.
  static let yaml = HostileTarget(name: "yaml", limitBytes: 1 << 12) {
    projects.map { Data($0.utf8) }
  } read: { bytes, workplace in
    _ = try workplace.file("nsp.yaml", bytes)
    _ = try CompleteSettings(ProjectSettings(project: workplace.folder))
  }

  private static let projects = [
    """
    name: Voorbeeldregio
    network: [a.osm.pbf, b.osm.pbf]
    population: squares.gpkg#vierkant_100m
    sites: sites.csv
    gemeenten: wijkenbuurten.gpkg
    norm: [nl-vru-1km, walk-15, 15min@0.8m/s]
    group-norm: residents_65_plus=15min@0.8m/s
    target-share: 0.95
    clip: 4.3,51.9,4.5,52.1
    date: 2026-07-01
    tlp: AMBER
    threads: 4
    scenarios:
      hoogwater: {hazard: flood.geojson, closed-streets: [w1, w2], closed-sites: A}
    agreements:
      GM0001: {share: 0.9, sites: 3, by: 2027-01-01}
    norms:
      eigen: {walk: 900m, title: Eigen norm, source: besluit}
    groups:
      residents_0_15: {norm: 500m}
    suggest: {new-sites: 5, goal: most-people}
    downloads:
      - {name: streets, url: "https://example.org/a.pbf", file: a.osm.pbf, date: 2026-01-01}
    """,
    "a: &a [x, x]\nb: &b [*a, *a]\nname: *b\n",
    "downloads:\n  - {name: a, url: \"https://a.example/b\", file: !nsp/b, date: 2026}\n",
    "date: 888888888888888888:4\nthreads: !!int 99999999999999999:59\n",
    "{name: \"a\\u00e9\", norm: !!str 1000m, no-squares: yes, max-snap: .inf}\n",
  ]
}
