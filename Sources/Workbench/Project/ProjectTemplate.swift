// The `nsp.yaml` of a new project. Keys are English, as everywhere; what stands behind a # is for the
// planner, and in plain Dutch.

import Planning
import Words

/// The text of a new project file.
struct ProjectTemplate {
  /// The region, or all the Netherlands.
  let region: Veiligheidsregio?

  /// The boundaries that are read.
  ///
  /// Those of wijken en buurten come with official numbers of residents; where the register has to
  /// say what belongs to the region, the file with the register.
  private var boundaries: OpenData {
    region != nil && region?.gemeenten == nil ? .gebiedsindelingen : .wijkenEnBuurten
  }

  private var streets: [OpenData] { OpenData.streets(of: region) }

  private var downloads: [OpenData] {
    [.squares, .wijkenEnBuurten, .gebiedsindelingen, .bestuurlijkeGebieden] + streets
  }

  /// The whole text.
  var text: String {
    [
      head, naming, counted, norms, ownNorms, inputs, rules, whatIf, suggest, agreements, outputs,
      downloadList,
    ].joined(
      separator: "\n")
      + "\n"
  }

  private var naming: String {
    """
    # Hoe de regio in het rapport heet, en van wie alle gegevens zijn (gewoonlijk OpenStreetMap en CBS).
    # name: Mijn regio
    # licence: eigen gegevens

    """
  }

  private var title: String {
    region.map { "veiligheidsregio \($0.name) (\($0.code))" } ?? "heel Nederland"
  }

  private var head: String {
    """
    # Project van nsp: wie kan lopend naar een noodsteunpunt? Gebied: \(title).
    #
    # Zo gaat u verder, in deze map (of noem de map achter de opdracht):
    #   nsp fetch      haalt de open data op die onderaan staat
    #   nsp check      leest alles en zegt wat opvalt
    #   nsp analyse    rekent, en schrijft kaarten, tabellen en een rapport in de map out
    #
    # Wat achter een # staat, is uitleg. Haal het # weg voor een regel die u wilt gebruiken.

    """
  }

  private var counted: String {
    guard let region else {
      return """
        # --- Welke gemeenten tellen mee ---
        # Zonder region tellen alle gemeenten mee. Noem gemeenten bij naam of code, of een
        # veiligheidsregio (VR01 tot VR25; dan moet bij gemeenten het bestand gebiedsindelingen staan).
        # region: [Delft, GM0599]

        """
    }
    guard let gemeenten = region.gemeenten else {
      return """
        # --- Welke gemeenten tellen mee ---
        # Het register van het CBS in het bestand gebiedsindelingen beslist welke gemeenten bij de
        # regio horen. Mensen en straten daarbuiten doen mee als omgeving, maar tellen niet mee.
        region: \(region.code)

        """
    }
    return """
      # --- Welke gemeenten tellen mee ---
      # De \(gemeenten.count) gemeenten van \(region.name), indeling \(OpenData.year) (bron: CBS, Gebieden in Nederland).
      # Mensen en straten daarbuiten doen mee als omgeving, maar tellen niet mee.
      region:
      \(gemeenten.map { "  - \($0.code)  # \($0.name)" }.joined(separator: "\n"))

      """
  }

  private var norms: String {
    let walks = NormProfile.builtIn.filter { $0.walkingNorm != nil }
    let lines = walks.map { profile in
      let isUsual = profile.id == NormProfile.defaultID
      return "\(isUsual ? "  " : "  # ")- \(profile.id)  # \(profile.title)."
        + " Bron: \(profile.source) (\(profile.status))."
    }
    return """
      # --- De norm ---
      # Er is \(NormProfile.disclaimer): kies zelf, en zeg erbij waarom. De eerste norm bepaalt
      # de cijfers, andere staan ernaast. Een eigen norm mag ook: 800m, of 15min@5km/h.
      norm:
      \(lines.joined(separator: "\n"))

      """
  }

  private var ownNorms: String {
    """
    # Een eigen norm met een naam en een bron:
    # norms:
    #   regio-800:
    #     walk: 800m                    # of 15min@5km/h; of residents-per-l-nsp: 4000
    #     title: 800 meter lopen
    #     source: besluit van het algemeen bestuur, 1 maart 2027
    # Een gemeente voldoet aan een loopnorm als minstens dit deel van de inwoners gedekt is.
    # target-share: 0.95
    # Groepen met een eigen norm: ouderen lopen langzamer (groups in de uitkomst).
    # group-norm: residents_65_plus=15min@0.8m/s
    # groups:
    #   residents_65_plus: {norm: 15min@0.8m/s}
    # Hoe ver een koerier van een L-NSP naar een C-NSP mag lopen als telefoons niet werken.
    # courier-norm: 30min@5km/h

    """
  }

  private var inputs: String {
    """
    # --- Wat er gelezen wordt ---
    # Straten en paden: uittreksels van OpenStreetMap, ook die van buren over de grens.
    network:
    \(streets.map { "  - \($0.file)" }.joined(separator: "\n"))
    # Laat straten buiten dit kader weg (west,zuid,oost,noord in graden); dat scheelt tijd en geheugen.
    # clip: 5.3,51.7,6.9,52.6

    # Mensen: vierkanten van het CBS. Ook buurten of adressen kunnen (BESTAND#laag).
    population: \(OpenData.squares.file)

    # Noodsteunpunten: uw eigen lijst. Kolommen: id, name, kind (C-NSP of L-NSP), en lon en lat of x en y.
    # sites: noodsteunpunten.csv
    # Zolang er geen lijst is: brandweerkazernes als C-NSP en buurthuizen als L-NSP uit OpenStreetMap.
    sites-from-osm: true

    # Mogelijke nieuwe punten: een eigen lijst, of soorten gebouwen uit OpenStreetMap.
    # candidates: kandidaten.csv
    # candidates-from-osm: [school, place_of_worship, library]

    # Wijken, buurten of kernen die een eigen tabel krijgen (BESTAND#laag). De norm kern-1 vraagt ook
    # in elk van deze een punt; zonder areas toetst die norm alleen gemeenten.
    # areas: data/wijkenbuurten.gpkg#buurten

    # Inwoners die in geen vierkant staan verdelen over de woningen daarbuiten (nodig: officiële aantallen).
    # reconcile: true

    # Grenzen van gemeenten.
    gemeenten: \(boundaries.file)

    # Adressen waarover inwoners van buurten worden verdeeld (BAG), in plaats van gebouwen uit OpenStreetMap.
    # dwellings: data/bag-light.gpkg#verblijfsobject

    """
  }

  private var rules: String {
    """
    # --- Welke punten meetellen ---
    # count: [existing, planned]        # status van een punt; gewoonlijk alleen existing
    # ready: equipped                   # minstens zo gereed: on-paper, equipped of exercised

    # --- Hoe er gelopen wordt ---
    # max-snap: 250                     # meters in rechte lijn naar een straat, hooguit
    # min-component: 1000               # losse straten korter dan dit, in meters, tellen niet
    # ferries: true                     # veren varen (bij stroomuitval: niet)
    # no-squares: true                  # pleinen alleen langs de rand
    # crs: EPSG:28992                   # het vlak waarin gerekend wordt

    """
  }

  private var whatIf: String {
    """
    # --- Wat als ---
    # Een scenario geldt voor alle cijfers. Ingebouwd is blackout: beweegbare bruggen, liften en veren dicht.
    # scenario: [blackout, hoogwater]   # welke gelden; ook met --scenario
    # scenarios:
    #   hoogwater:
    #     hazard: overstroming.geojson   # vlakken: punten erin vallen uit, straten erin zijn dicht
    #     hazard-streets: open           # alleen punten vallen uit, straten blijven open
    #     closed-sites: [id1, id2]       # deze punten zijn dicht
    #     moved-sites: [id3=5.12,52.3]   # dit punt staat ergens anders (graden of meters)
    #     added-sites: extra.csv         # deze punten komen erbij
    #     added-candidates: [id4, osm-w5] # deze kandidaten tellen mee alsof ze er zijn
    #     closed-streets: [w123456, bridges]  # OSM-nummers van wegen, of een soort
    #     closed-lines: "5.1,52.1 5.2,52.1"   # een lijn (of een bestand) over de straten die dicht zijn

    """
  }

  private var suggest: String {
    """
    # --- Nieuwe punten laten voorstellen (nsp suggest) ---
    # suggest:
    #   goal: most-people               # ook: most-people-twice, most-served, least-mean-walk,
    #                                   # least-worst-walk, fewest-sites
    #   new-sites: 10                   # hoeveel nieuwe punten
    #   share: 0.95                     # met fewest-sites: dit deel van alle inwoners
    #   share-each: 0.9                 # en dit deel van de inwoners van elke gemeente
    #   weight: residents_65_plus=2     # wie extra meetelt; niet met most-served
    #   least-per-gemeente: 1
    #   most-per-gemeente: 3
    #   spacing: 500                    # meters tussen punten, hemelsbreed
    #   ceiling: 5000                   # verder lopen telt als zo ver (meters)
    #   candidates-from-cells: true     # elk bewoond vak mag ook
    #   per-year: 4                     # hoeveel punten er per jaar bij kunnen
    #   gap: 0.01                       # zo dicht bij het beste plan is goed genoeg
    #   time-limit: 60                  # seconden zoeken, hooguit

    """
  }

  private var agreements: String {
    """
    # --- Wat er is afgesproken ---
    # Welk aandeel van de inwoners gedekt is, en op welke dag; ook het aantal punten kan, of allebei.
    # Noem gemeenten bij hun code; region is het hele gebied. nsp compare zet er runs naast:
    #   nsp compare 2026-07/out 2027-01/out 2027-07/out
    # en zegt per gemeente: met (gehaald), on track (op schema) of behind (achter op de rechte lijn van
    # de eerste dag naar de afspraak).
    # agreements:
    #   region: {share: 0.9, by: 2027-07-01}
    #   \(region?.gemeenten?.first?.code ?? "GM0503"): {share: 0.85, sites: 12, by: 2027-07-01}
    # date: 2026-07-01                  # de dag van deze run; anders de jongste datum van de gegevens

    """
  }

  private var outputs: String {
    """
    # --- Wat er geschreven wordt ---
    # out: out                          # de map met uitkomsten
    # tlp: AMBER                        # met wie delen: CLEAR, GREEN, AMBER, AMBER+STRICT of RED;
                                        # bij CLEAR en GREEN blijft weg wat gevoelig is
    # pdf: true                         # het rapport ook als PDF (heeft Chromium nodig)
    # static: true                      # het rapport zonder de kaart die beweegt
    # earlier-runs: [2026-07/out]       # eerdere uitkomsten, voor het verloop in het rapport
    language: nl                        # taal van het rapport: nl of en
    # threads: 4                        # hoeveel rekenkernen; gewoonlijk alle

    """
  }

  private var downloadList: String {
    """
    # --- Open data voor nsp fetch ---
    # Adressen en jaren veranderen. Klopt er een niet meer, kijk dan op de pagina van de maker en pas
    # url en file hier aan (en file ook hierboven), of zet het bestand met de hand op die plaats.
    # unzip zegt welk bestand uit een zip het wordt; met sha256 controleert u de bytes.
    downloads:
    \(downloads.map(\.yaml).joined(separator: "\n"))
    """
  }
}

extension OpenData {
  /// The row as it stands in `nsp.yaml`.
  fileprivate var yaml: String {
    var lines = ["  # \(remark)", "  # Pagina van de maker: \(page)", "  - name: \(name)"]
    lines.append("    url: \(url)")
    lines.append("    file: \(file)")
    if let member { lines.append("    unzip: \"\(member)\"") }
    lines.append("    licence: \(licence)")
    lines.append("    attribution: \(attribution)")
    if let date { lines.append("    date: \(date)") }
    return lines.joined(separator: "\n")
  }
}
