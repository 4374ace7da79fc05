// Boundaries and people in the GeoPackages of Kadaster and CBS: their layers, columns and sentinels.

import Findings
import Formats
import Geo
import GeoEngine
import Words

/// Writes the GeoPackages.
struct StatisticsFiles {
  let skeleton: Skeleton
  let summaries: [GemeenteSummary]
  let gemeenteNames: [String]

  static let moment = "2026-01-01T00:00:00.000Z"
  private static let label = "Voorbeeldregio (fictief)"

  /// "9001": no real gemeente has a code above 2000.
  static func digits(of gemeente: Int) -> String { String(9001 + gemeente) }
  static func code(of gemeente: Int) -> String { "GM" + digits(of: gemeente) }

  private func write(_ layers: [GeoPackageLayer], to path: String) throws(DataError) {
    let plane: PlaneDescription
    do throws(ProjectionError) {
      plane = try Plane.rdNew.description()
    } catch {
      throw DataError.noReferenceSystem(error.message)
    }
    try writeGeoPackage(
      layers, to: path,
      referenceSystem: GeoPackageReferenceSystem(
        epsg: plane.epsg, name: plane.name, wkt: plane.wkt), lastChange: Self.moment)
  }

  // MARK: Squares

  private static let squareColumns = [
    "aantal_inwoners", "aantal_mannen", "aantal_vrouwen", "aantal_inwoners_0_tot_15_jaar",
    "aantal_inwoners_15_tot_25_jaar", "aantal_inwoners_25_tot_45_jaar",
    "aantal_inwoners_45_tot_65_jaar", "aantal_inwoners_65_jaar_en_ouder",
    "aantal_part_huishoudens", "aantal_eenpersoonshuishoudens", "aantal_woningen",
    "aantal_personen_met_uitkering_onder_aowlft",
  ]

  /// Writes the squares of 100 m as CBS publishes them.
  ///
  /// - Returns: the number of rows.
  func writeSquares(to path: String) throws(DataError) -> Int {
    let squares = summaries.flatMap(\.squares).sorted { ($0.east, $0.north) < ($1.east, $1.north) }
    let rows = squares.lazy.map(Self.row)
    let columns: [(name: String, type: GeoPackageLayer.ColumnType)] =
      [("crs28992res100m", .text)] + Self.squareColumns.map { ($0, .integer) }
      + [("gemiddelde_woz_waarde_woning", .integer)]
    try write(
      [
        GeoPackageLayer(
          name: "vierkant_100m", title: "vierkant_100m",
          description: Self.label + ", vierkanten van 100 m", geometryKind: .multiPolygon,
          columns: columns, rows: rows)
      ], to: path)
    return squares.count
  }

  private static func row(_ square: PublishedSquare) -> GeoPackageLayer.Row {
    let truth = square.truth
    let counts =
      [truth.residents, truth.men, truth.residents - truth.men] + truth.ages
      + [truth.households, truth.singles, truth.dwellings, truth.onBenefit]
    let values =
      [AttributeValue.text(square.id)] + counts.map { .integer(Int64(CBSRounding.published($0))) }
      + [.integer(Int64(CBSRounding.later))]
    let x = Double(square.east) * 100
    let y = Double(square.north) * 100
    let ring = [
      PlanePoint(x: x, y: y), PlanePoint(x: x + 100, y: y), PlanePoint(x: x + 100, y: y + 100),
      PlanePoint(x: x, y: y + 100), PlanePoint(x: x, y: y),
    ]
    return GeoPackageLayer.Row(.polygon(Polygon(rings: [ring])), values)
  }

  // MARK: Boundaries

  private static func closed(_ ring: [PlanePoint]) -> [PlanePoint] { ring + ring.prefix(1) }

  /// Writes the boundaries as Kadaster does.
  func writeBoundaries(to path: String) throws(DataError) -> Int {
    let rows = skeleton.lattice.rings.enumerated().map { gemeente, ring in
      GeoPackageLayer.Row(
        .polygon(Polygon(rings: [Self.closed(ring)])),
        [
          .text(Self.code(of: gemeente)), .text(gemeenteNames[gemeente]),
          .text(Self.digits(of: gemeente)), .text("99"), .text(Self.label),
        ])
    }
    try write(
      [
        GeoPackageLayer(
          name: "gemeentegebied", description: Self.label, geometryKind: .multiPolygon,
          columns: [
            ("identificatie", .text), ("naam", .text), ("code", .text),
            ("ligt_in_provincie_code", .text), ("ligt_in_provincie_naam", .text),
          ], rows: rows)
      ], to: path)
    return rows.count
  }

  // MARK: Wijken and buurten

  /// One part of a gemeente with its code below that of the gemeente.
  private struct Part {
    var gemeente: Int
    var code: String
    var wijk: String
    var name: String
    var polygon: Polygon<PlanePoint>
    var residents: Int
  }

  /// Writes gemeenten, wijken and buurten as CBS does.
  func writeDistricts(to path: String) throws(DataError) -> Int {
    var wijken: [Part] = []
    var buurten: [Part] = []
    for summary in summaries { add(summary, &wijken, &buurten) }
    let layers = [
      layer("gemeenten", ["gemeentecode", "gemeentenaam"], gemeenteRows()),
      layer(
        "wijken", ["wijkcode", "wijknaam", "gemeentecode", "gemeentenaam"],
        wijken.map { row($0, [$0.code, $0.name]) }),
      layer(
        "buurten", ["buurtcode", "buurtnaam", "wijkcode", "gemeentecode", "gemeentenaam"],
        buurten.map { row($0, [$0.code, $0.name, $0.wijk]) }),
    ]
    try write(layers, to: path)
    return summaries.count + 1 + wijken.count + buurten.count
  }

  private func layer(
    _ name: String, _ texts: [String], _ rows: [GeoPackageLayer.Row]
  ) -> GeoPackageLayer {
    GeoPackageLayer(
      name: name, description: Self.label, geometryKind: .multiPolygon,
      columns: texts.map { ($0, .text) } + [("water", .text), ("aantal_inwoners", .integer)],
      rows: rows)
  }

  /// The gemeenten, and water outside them as CBS has it.
  private func gemeenteRows() -> [GeoPackageLayer.Row] {
    var rows = summaries.map { summary in
      GeoPackageLayer.Row(
        .polygon(Polygon(rings: [Self.closed(skeleton.lattice.rings[summary.number])])),
        [
          .text(Self.code(of: summary.number)), .text(gemeenteNames[summary.number]),
          .text("NEE"), .integer(Int64(summary.account.trueResidents)),
        ])
    }
    let box = skeleton.frame.box
    let ring = [
      PlanePoint(x: box.minX, y: box.maxY + 4_000), PlanePoint(x: box.maxX, y: box.maxY + 4_000),
      PlanePoint(x: box.maxX, y: box.maxY + 6_000), PlanePoint(x: box.minX, y: box.maxY + 6_000),
    ]
    rows.append(
      GeoPackageLayer.Row(
        .polygon(Polygon(rings: [Self.closed(ring)])),
        [
          .text("GM9999"), .text("Buitenwater (fictief)"), .text("JA"),
          .integer(Int64(CBSRounding.secret)),
        ]))
    return rows
  }

  private func row(_ part: Part, _ texts: [String]) -> GeoPackageLayer.Row {
    let rounded = (part.residents * 2 + 5) / 10 * 5
    return GeoPackageLayer.Row(
      .polygon(part.polygon),
      (texts + [Self.code(of: part.gemeente), gemeenteNames[part.gemeente], "NEE"])
        .map { .text($0) } + [.integer(Int64(rounded))])
  }

  private func add(_ summary: GemeenteSummary, _ wijken: inout [Part], _ buurten: inout [Part]) {
    let gemeente = summary.number
    let digits = Self.digits(of: gemeente)
    let places = Set(summary.quarters.compactMap(\.settlement)).sorted()
    for (number, place) in ([nil] + places.map { Optional($0) }).enumerated() {
      let quarters = summary.quarters.filter { $0.settlement == place }
      let wijk = digits + number.digits(atLeast: 2)
      let polygon = polygon(of: place, places, gemeente)
      wijken.append(
        Part(
          gemeente: gemeente, code: "WK" + wijk, wijk: "WK" + wijk,
          name: place.map { skeleton.settlements[$0].name } ?? "Buitengebied", polygon: polygon,
          residents: quarters.reduce(0) { $0 + $1.residents }))
      for (index, quarter) in quarters.enumerated() {
        buurten.append(
          Part(
            gemeente: gemeente, code: "BU" + wijk + index.digits(atLeast: 2), wijk: "WK" + wijk,
            name: quarter.name, polygon: self.polygon(of: quarter) ?? polygon,
            residents: quarter.residents))
      }
    }
  }

  /// A place, or the countryside with the places as holes.
  private func polygon(of place: Int?, _ places: [Int], _ gemeente: Int) -> Polygon<PlanePoint> {
    if let place { return Polygon(rings: [Self.closed(skeleton.settlements[place].outlineRing)]) }
    let holes = places.map { Self.closed(skeleton.settlements[$0].outlineRing) }
    return Polygon(rings: [Self.closed(skeleton.lattice.rings[gemeente])] + holes)
  }

  private func polygon(of quarter: Quarter) -> Polygon<PlanePoint>? {
    guard let wedge = quarter.wedge, let place = quarter.settlement else { return nil }
    let settlement = skeleton.settlements[place]
    let reach = (wedge.to - wedge.from + Compass.count) % Compass.count
    let arc = (0...reach).map { settlement.outline((wedge.from + $0) % Compass.count) }
    return Polygon(rings: [[settlement.centre] + arc + [settlement.centre]])
  }
}
