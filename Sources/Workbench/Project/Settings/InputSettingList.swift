// Settings that say what is read.

import Formats

/// The settings that say what is read.
public struct InputSettingList: SettingList {
  /// The list.
  public static let shared = InputSettingList()

  /// What the region is called in reports.
  public let name: Setting<String?> = Setting(
    "name", .text,
    template: .above(
      "Hoe de regio in het rapport heet, en van wie alle gegevens zijn (gewoonlijk OpenStreetMap en"
        + " CBS).",
      "Mijn regio", in: .naming))

  /// The licence and maker of all inputs, in place of those that are usual for their kind.
  public let licence: Setting<String?> = Setting(
    "licence", .text, template: TemplateLine(chapter: .naming, value: "eigen gegevens"))

  /// Which gemeenten are counted: names or codes, or a veiligheidsregio.
  public let region: Setting<[String]> = Setting(
    "region", listOf: .text, template: TemplateLine(value: "[Delft, GM0599]"))

  /// OSM PBF extracts.
  public let network: Setting<[String]> = Setting(
    "network", listOf: .file,
    template: .above(
      "Straten en paden: uittreksels van OpenStreetMap, ook die van buren over de grens.", "",
      in: .inputs
    ).used)

  /// The box outside which streets are left out: "west,south,east,north" in degrees.
  public let clip: Setting<TypedBox?> = Setting(
    "clip", .box, decides: .text(7, "clip") { $0?.text },
    template: .above(
      "Laat straten buiten dit kader weg (west,zuid,oost,noord in graden); dat scheelt tijd en"
        + " geheugen.",
      "5.3,51.7,6.9,52.6", in: .inputs))

  /// Squares, points or polygons with people.
  public let population: Setting<[String]> = Setting(
    "population", listOf: .file,
    template: .above(
      "Mensen: vierkanten van het CBS. Ook buurten of adressen kunnen (BESTAND#laag).", "",
      in: .inputs
    ).used.apart)

  /// C-NSP and L-NSP.
  public let sites: Setting<[String]> = Setting(
    "sites", listOf: .file,
    template: .above(
      "Noodsteunpunten: uw eigen lijst. Kolommen: id, name, kind (C-NSP of L-NSP), en lon en lat of"
        + " x en y.",
      "noodsteunpunten.csv", in: .inputs
    ).apart)

  /// Take fire stations as C-NSP and community centres as L-NSP from the extracts.
  public let sitesFromOSM: Setting<Bool> = Setting(
    "sites-from-osm", .flag, usual: false,
    template: .above(
      "Zolang er geen lijst is: brandweerkazernes als C-NSP en buurthuizen als L-NSP uit"
        + " OpenStreetMap.",
      "true", in: .inputs
    ).used)

  /// Sites that could come.
  public let candidates: Setting<[String]> = Setting(
    "candidates", listOf: .file,
    template: .above(
      "Mogelijke nieuwe punten: een eigen lijst, of soorten gebouwen uit OpenStreetMap.",
      "kandidaten.csv", in: .inputs
    ).apart)

  /// Classes of OSM buildings that could become sites; "all" for every class.
  public let candidatesFromOSM: Setting<[String]> = Setting(
    "candidates-from-osm", listOf: .text,
    template: TemplateLine(chapter: .inputs, value: "[school, place_of_worship, library]"))

  /// Boundaries of wijken, buurten or kernen that get tables too.
  public let areas: Setting<[String]> = Setting(
    "areas", listOf: .file,
    template: .above(
      """
      Wijken, buurten of kernen die een eigen tabel krijgen (BESTAND#laag). De norm kern-1 vraagt ook
      in elk van deze een punt; zonder areas toetst die norm alleen gemeenten.
      """,
      "data/wijkenbuurten.gpkg#buurten", in: .inputs
    ).apart)

  /// People whom the squares lack are spread over the dwellings outside them.
  public let reconcile: Setting<Bool> = Setting(
    "reconcile", .flag, usual: false,
    template: .above(
      "Inwoners die in geen vierkant staan verdelen over de woningen daarbuiten (nodig: officiële"
        + " aantallen).",
      "true", in: .inputs
    ).apart)

  /// Boundaries of gemeenten.
  public let gemeenten: Setting<String?> = Setting(
    "gemeenten", .file, template: .above("Grenzen van gemeenten.", "", in: .inputs).used.apart)

  /// Points over which polygon populations are spread.
  public let dwellings: Setting<String?> = Setting(
    "dwellings", .file,
    template: .above(
      "Adressen waarover inwoners van buurten worden verdeeld (BAG), in plaats van gebouwen uit"
        + " OpenStreetMap.",
      "data/bag-light.gpkg#verblijfsobject", in: .inputs
    ).apart)
}
