// The open data that a project begins with: addresses as their makers have them in 2026. They move
// every year, so each stands in nsp.yaml, where a planner can change it.

import Foundation

/// A row of the download list of a new project, with what people should know about it.
struct OpenData {
  var name: String
  var url: String
  var file: String
  var member: String?
  var licence: String
  var attribution: String
  var date: String?
  /// What it is, in plain Dutch.
  var remark: String
  /// Where the maker tells about it.
  var page: String

  /// The year of the squares, and so of the boundaries that go with them.
  static let year = 2024

  static let squares = OpenData(
    name: "vierkanten",
    url: "https://download.cbs.nl/vierkant/100/\(year + 1)-cbs_vk100_\(year)_v1.zip",
    file: "data/cbs_vk100_\(year).gpkg", member: "*.gpkg", licence: "CC BY 4.0",
    attribution: "CBS", date: "\(year)",
    remark:
      "Inwoners per vierkant van 100 bij 100 meter. Een latere versie (v2, v3) vult meer kolommen.",
    page: "https://www.cbs.nl/nl-nl/dossier/nederland-regionaal/geografische-data")

  static let wijkenEnBuurten = OpenData(
    name: "wijken-en-buurten",
    url: "https://geodata.cbs.nl/files/Wijkenbuurtkaart/WijkBuurtkaart_\(year)_v2.zip",
    file: "data/wijkenbuurten_\(year).gpkg", member: "*.gpkg", licence: "CC BY 4.0",
    attribution: "CBS / Kadaster", date: "\(year)",
    remark: "Grenzen van gemeenten, wijken en buurten, met het officiële aantal inwoners.",
    page: "https://www.cbs.nl/nl-nl/dossier/nederland-regionaal/geografische-data")

  static let gebiedsindelingen = OpenData(
    name: "gebiedsindelingen",
    url: "https://service.pdok.nl/cbs/gebiedsindelingen/atom/v1_0/downloads/"
      + "cbsgebiedsindelingen\(year).gpkg",
    file: "data/cbsgebiedsindelingen_\(year).gpkg", licence: "CC BY 4.0",
    attribution: "CBS / Kadaster", date: "\(year)",
    remark: "Grenzen, en het register dat zegt welke gemeente bij welke veiligheidsregio hoort.",
    page: "https://www.pdok.nl/introductie/-/article/cbs-gebiedsindelingen")

  static let bestuurlijkeGebieden = OpenData(
    name: "bestuurlijke-gebieden",
    url: "https://service.pdok.nl/kadaster/brk-bestuurlijke-gebieden/atom/downloads/"
      + "BestuurlijkeGebieden_\(year).gpkg",
    file: "data/bestuurlijke_gebieden_\(year).gpkg", licence: "CC BY 4.0", attribution: "Kadaster",
    date: "\(year)",
    remark: "De wettelijke grenzen van gemeenten en provincies (met water erbij).",
    page: "https://www.pdok.nl/introductie/-/article/bestuurlijke-gebieden")

  /// Streets of an extract of OpenStreetMap: "netherlands/gelderland", "belgium".
  static func streets(_ extract: String, _ remark: String) -> OpenData {
    let name = extract.split(separator: "/").last.map(String.init) ?? extract
    return OpenData(
      name: "osm-\(name)", url: "https://download.geofabrik.de/europe/\(extract)-latest.osm.pbf",
      file: "data/\(name)-latest.osm.pbf", licence: "ODbL 1.0",
      attribution: "© OpenStreetMap contributors", remark: remark,
      page: "https://download.geofabrik.de/europe/\(extract).html")
  }

  /// The streets of a region and of what lies next to it; of all the Netherlands without one.
  static func streets(of region: Veiligheidsregio?) -> [OpenData] {
    guard let region else {
      return [streets("netherlands", "Straten en paden van heel Nederland.")]
    }
    return region.provinces.map {
      streets("netherlands/\($0.rawValue)", "Straten en paden: hier ligt de regio in.")
    }
      + region.neighbours.map {
        streets("netherlands/\($0.rawValue)", "Straten en paden: hier grenst de regio aan.")
      }
      + region.abroad.map {
        streets($0.rawValue, "Straten en paden over de landsgrens. Dit is een groot bestand.")
      }
  }
}
