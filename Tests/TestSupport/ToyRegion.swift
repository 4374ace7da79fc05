import Coverage
public import Figures
public import Findings
import Formats
public import Geo
public import Planning
public import WalkNetwork

/// A made-up region on a grid of streets, with a river and one bridge, an island without a site and
/// farms without a street; small enough to run in a test, rich enough to fill every section.
public enum ToyRegion {
  /// The south-west corner in RD New.
  public static let corner = PlanePoint(x: 200_000, y: 450_000)
  public static let sideMetres = 100.0

  /// The report of an analysis of the region.
  public static func report(
    norms: [WalkingNorm] = [oneKilometre, fifteenMinutes], hasGemeenten: Bool = true,
    grain: Population.Grain = .squares(sideMetres: sideMetres), oddNames: Bool = false
  ) async throws -> AnalyseReport {
    let network = WalkNetwork(building: streets)
    var population = population
    population.grain = grain
    let gemeenten = hasGemeenten ? gemeenten(oddNames: oddNames) : []
    let index = AreaIndex(gemeenten.map(\.boundary))
    let sites = sites(oddNames: oddNames)
    let neighbours = hasGemeenten ? [neighbour] : []
    var region = Region(network: network, population: population, sites: sites)
    region.areas = RegionAreas(
      count: gemeenten.count, ofRecord: population.points.map(index.area(holding:)),
      boundaries: gemeenten.map(\.boundary), neighbours: neighbours.map(\.boundary))
    region.candidates = [
      Noodsteunpunt(
        id: "K-1", name: "School Veldzicht", kind: .lNSP, location: place(32.2, 13.1),
        status: .candidate),
      Noodsteunpunt(
        id: "K-2", name: "Kerk Overzij", kind: .lNSP, location: place(2.2, 39.1),
        status: .candidate),
    ]
    var question = CoverageQuestion(norms: norms)
    question.profiles = NormProfile.builtIn
    question.groupNorms = ["residents_65_plus": slowWalk]
    let outcome = try await CoverageRequest(region, question).run()
    let surroundings = surroundings(oddNames: oddNames)
    var drawing = ReachRequest(outcome.evidence, outcome.reach, water: surroundings.water)
    drawing.finestSpacingMetres = 100
    let reach = try await drawing.run()
    var report = AnalyseReport(
      RunRecord(
        regionName: oddNames ? "<script>alert(1)</script>" : "Regio Rivierland",
        gemeenten: gemeenten, inputs: inputs(oddNames: oddNames),
        findings: findings(oddNames: oddNames), settings: settings),
      outcome: outcome,
      gapPlaces: outcome.gaps.map { gap in
        surroundings.places.min {
          $0.point.metres(to: gap.center) < $1.point.metres(to: gap.center)
        }?.name
      },
      snapCrossings: [
        SnapCrossing(record: 5, barrier: .water), SnapCrossing(record: 6, barrier: .railway),
      ],
      reach: reach, plainCheck: outcome.evidence.plainCalculationAgrees(),
      eligibleComponents: 2, surroundings: surroundings, sitesRead: sites.count + 2)
    report.neighbours = neighbours
    return report
  }

  public static let oneKilometre = WalkingNorm(
    id: "nl-vru-1km", limitMetres: 1000, title: "1 kilometer lopen",
    source: "VRU/NIPV-hackathon 2026", status: "analysekeuze")
  public static let fifteenMinutes = WalkingNorm(
    id: "walk-15", limitMetres: 1250,
    time: WalkingNorm.Time(minutes: 15, kilometresPerHour: 5), title: "15 minuten lopen",
    source: "Austin (Texas), resilience hubs", status: "buitenlands")

  public static let slowWalk = WalkingNorm(
    id: "15min@0.8m/s", limitMetres: 720, title: "eigen norm 15min@0.8m/s",
    source: "opgegeven bij deze berekening", status: "eigen keuze")

  public static let settings: RunSettings = {
    var settings = RunSettings(
      crs: "EPSG:28992", projection: "+proj=pipeline +step +proj=sterea", maxSnapMetres: 250,
      minComponentMetres: 1000, ferries: false, squares: true, count: ["existing"], ready: nil,
      region: "Rivierland", toolVersion: "0.1.0")
    settings.decisive = [
      DecisiveSetting(
        key: "max-snap", member: "max_snap", value: .number(RoundedNumber(250))),
      DecisiveSetting(
        key: "min-component", member: "min_component", value: .number(RoundedNumber(1000))),
      DecisiveSetting(key: "ferries", member: "ferries", value: .flag(false)),
      DecisiveSetting(key: "no-squares", member: "squares", value: .contrary(true)),
      DecisiveSetting(key: "count", member: "count", value: .texts(["existing"])),
      DecisiveSetting(key: "ready", member: "ready", value: nil),
      DecisiveSetting(key: "clip", member: "clip", value: nil),
      DecisiveSetting(
        key: "target-share", member: "target_share", value: .number(RoundedNumber(1))),
      DecisiveSetting(key: "courier-norm", member: "courier_limit_m", value: nil),
      DecisiveSetting(key: "group-norm", member: "group_limits_m", value: .limits(metres: [:])),
    ]
    return settings
  }()

  public static func place(_ column: Double, _ row: Double) -> PlanePoint {
    PlanePoint(x: corner.x + column * sideMetres, y: corner.y + row * sideMetres)
  }
}

extension ToyRegion {
  /// Streets every 200 m over 60 by 40 squares; the river in rows 19 to 22 has one bridge.
  public static var streets: Streets {
    var streets = Streets()
    var nodes: [[UInt32]] = []
    for column in 0...30 {
      nodes.append([])
      for row in 0...20 {
        let place = place(Double(column * 2), Double(row * 2))
        nodes[column].append(UInt32(streets.xs.count))
        streets.xs.append(place.x)
        streets.ys.append(place.y)
        streets.passages.append(.free)
      }
    }
    var id: Int64 = 1
    func add(_ from: UInt32, _ to: UInt32, _ access: StreetAccess = .everyone) {
      streets.addWay(id: id, access: access, traits: [], through: [from, to])
      id += 1
    }
    for column in 0...30 {
      for row in 0...20 {
        // The corner in the south-east has no streets; the one in the north-west is an island.
        let isEmpty = column >= 26 && row <= 4
        let isIsland = column <= 3 && row >= 17
        let crossesRiver = row == 10 && column != 12
        if column < 30, !isEmpty, !(isIsland && column == 3), !(row == 16 && column < 3) {
          add(nodes[column][row], nodes[column + 1][row])
        }
        if row < 20, !isEmpty, !crossesRiver, !(column <= 3 && row == 16) {
          add(nodes[column][row], nodes[column][row + 1])
        }
      }
    }
    return streets
  }

  /// Squares of three towns and scattered farms; one in forty is secret.
  public static var population: Population {
    var population = Population(grain: .squares(sideMetres: sideMetres))
    var old: [Double?] = []
    let towns = [(14.0, 9.0, 9.0), (40.0, 28.0, 11.0), (22.0, 31.0, 6.0), (5.0, 37.0, 4.0)]
    var seed: UInt64 = 7
    for row in 0..<40 {
      for column in 0..<60 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let chance = Double(seed >> 40) / Double(1 << 24)
        let place = place(Double(column) + 0.5, Double(row) + 0.5)
        let density =
          towns.map { x, y, size in
            let dx = (Double(column) - x) / size
            let dy = (Double(row) - y) / size
            return max(0, 1 - dx * dx - dy * dy)
          }.max() ?? 0
        guard chance < 0.35 + density, row < 20 || row > 21 else { continue }
        population.ids.append("E\(2000 + column)N\(4500 + row)")
        population.points.append(place)
        let residents = (5 + 60 * density * chance).rounded()
        let isSecret = population.ids.count % 40 == 0
        population.residents.append(isSecret ? nil : residents)
        old.append(isSecret ? nil : (residents * 0.2).rounded())
      }
    }
    population.groups = [Population.Group(name: "residents_65_plus", counts: old)]
    return population
  }

  /// A gemeente beyond the northern edge, that is not counted.
  public static let neighbour = Gemeente(
    code: "GM0009", name: "Overzij", officialResidents: nil,
    boundary: [
      Polygon(rings: [
        [place(0, 38.5), place(29, 38.5), place(29, 44), place(0, 44), place(0, 38.5)]
      ])
    ])

  public static func gemeenten(oddNames: Bool) -> [Gemeente] {
    func box(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> [Polygon<PlanePoint>] {
      [
        Polygon(rings: [
          [place(x1, y1), place(x2, y1), place(x2, y2), place(x1, y2), place(x1, y1)]
        ])
      ]
    }
    return [
      Gemeente(
        code: "GM0001", name: oddNames ? "=HYPERLINK(\"http://x\")" : "Zuiderwaard",
        officialResidents: 5_810, boundary: box(0, 0, 60, 20.5)),
      Gemeente(
        code: "GM0002", name: oddNames ? "<b>Oosterveld</b>" : "Oosterveld",
        officialResidents: 6_102, boundary: box(29, 20.5, 60, 40)),
      Gemeente(
        code: "GM0003", name: oddNames ? "\"Noord\", & 'West'" : "Noorderkamp",
        officialResidents: nil, boundary: box(0, 20.5, 29, 38.5)),
    ]
  }

  public static func sites(oddNames: Bool) -> [Noodsteunpunt] {
    let rows: [(String, String, Noodsteunpunt.Kind, Double, Double)] = [
      ("C-01", "Brandweer Zuiderwaard", .cNSP, 14, 8),
      ("C-02", "Brandweer Oosterveld", .cNSP, 41, 27),
      ("L-01", "Dorpshuis De Waard", .lNSP, 10, 12), ("L-02", "Wijkcentrum Zuid", .lNSP, 18, 5),
      ("L-03", "Kerk aan de Dijk", .lNSP, 16, 15), ("L-04", "Sporthal De Veste", .lNSP, 36, 31),
      ("L-05", "Basisschool De Linde", .lNSP, 45, 24),
      ("L-06", "Buurthuis Het Anker", .lNSP, 42, 33),
      ("L-07", "MFC Noord", .lNSP, 22, 32), ("L-08", "Kulturhus Veldzicht", .lNSP, 33, 12),
      ("L-09", "Schuur zonder straat", .lNSP, 58, 3), ("L-10", "Dorpshuis Oost", .lNSP, 54, 30),
    ]
    return rows.enumerated().map { place, row in
      Noodsteunpunt(
        id: oddNames && place == 3 ? "=cmd|'/c calc'!A1" : row.0,
        name: oddNames ? (place == 2 ? "<script>alert(1)</script>" : "=HYPERLINK(\"x\")") : row.1,
        kind: row.2, location: Self.place(row.3 + 0.1, row.4 + 0.2),
        capacity: row.2 == .cNSP ? nil : 150 + 25 * place,
        readiness: place % 3 == 0 ? .equipped : .onPaper,
        hasEmergencyPower: place % 4 == 0 ? nil : place % 2 == 0,
        autonomyHours: place == 0 ? 72 : nil)
    }
  }

  public static func surroundings(oddNames: Bool) -> Surroundings {
    var surroundings = Surroundings()
    surroundings.places = [
      NamedPlace(name: oddNames ? "<i>Waard</i>" : "Waardstad", kind: "town", point: place(14, 9)),
      NamedPlace(name: "Oosterveld", kind: "town", point: place(40, 28)),
      NamedPlace(name: "Noorderkamp", kind: "village", point: place(22, 31)),
      NamedPlace(name: "Eiland", kind: "hamlet", point: place(4, 37)),
      NamedPlace(name: "Veldzicht", kind: "village", point: place(32, 12)),
    ]
    let north = (-5...65).map { place(Double($0), 21.7 + 0.8 * wave($0)) }
    let south = (-5...65).map { place(Double($0), 20.2 + 0.8 * wave($0)) }
    surroundings.water.append(north + south.reversed() + [north[0]])
    surroundings.motorways.append((-5...65).map { place(Double($0), 17 + 0.12 * Double($0)) })
    surroundings.railways.append((-5...45).map { place(28 + 0.2 * Double($0), Double($0)) })
    surroundings.mainRoads.append((-5...45).map { place(24, Double($0)) })
    surroundings.mainRoads.append((-5...65).map { place(Double($0), 28) })
    for (x, y, size) in [(14.0, 9.0, 8.0), (40, 28, 9), (22, 31, 5), (32, 12, 2)] {
      surroundings.builtUp.append([
        place(x - size, y - size / 2), place(x, y - size), place(x + size, y), place(x, y + size),
        place(x - size, y - size / 2),
      ])
    }
    return surroundings
  }

  private static func wave(_ column: Int) -> Double {
    let phase = Double((column + 120) % 24) / 12 - 1
    return phase * phase - 0.5
  }

  public static func findings(oddNames: Bool) -> [Finding] {
    [
      Finding(
        .sample(
          .note, "sentinel", saying: "secret numbers of residents were read as unknown"),
        at: DataLocation(
          file: "/home/somebody/data/vierkanten.gpkg", layer: "vierkant_100m", row: 40,
          field: "aantal_inwoners"), count: 42),
      Finding(
        .sample(
          .refusal, "no-place",
          saying: oddNames
            ? "<img src=x onerror=alert(1)>" : "a site without coordinates was left out"),
        at: DataLocation(file: "punten.csv", row: 13, field: "lon")),
    ]
  }

  public static func inputs(oddNames: Bool) -> [InputRecord] {
    func rows(_ read: Int, _ refused: Int) -> RowCount {
      var rows = RowCount()
      rows.read = read
      rows.used = read - refused
      rows.refused = refused
      return rows
    }
    let digest = String(repeating: "0123456789abcdef", count: 4)
    return [
      InputRecord(
        role: "network", name: "rivierland.osm.pbf", sha256: digest, byteCount: 4_812_345,
        referenceSystem: "EPSG:4326", rows: rows(1240, 0), date: "2026-11-01",
        licence: "ODbL 1.0, © OpenStreetMap contributors"),
      InputRecord(
        role: "population", name: "vierkanten.gpkg", layer: "vierkant_100m", sha256: digest,
        byteCount: 912_384, referenceSystem: "EPSG:28992", rows: rows(1500, 0), date: "2024",
        licence: "CC BY 4.0, © CBS"),
      InputRecord(
        role: "sites", name: oddNames ? "<script>.csv" : "punten.csv", sha256: digest,
        byteCount: 1_204, referenceSystem: "EPSG:4326", rows: rows(15, 1)),
    ]
  }
}
