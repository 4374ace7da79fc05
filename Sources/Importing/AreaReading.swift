// Takes the rows of a layer of boundaries one by one, and joins rows of one area at the end.

import Findings
import Formats
import Geo
import GeoEngine
import Planning

/// Reads the rows of one layer of boundaries.
struct AreaReading {
  /// One row that may take part.
  private struct Row {
    var number: Int
    var code: String
    var name: String
    var residents: Int?
    var shape: PlanePlacer.Shape
    /// Why the polygons of the file were invalid.
    var defect: String?

    /// "Texel (GM0448)".
    var label: String { name == code ? code : "\(name) (\(code))" }
  }

  private let kind: AreaKind
  private let layer: FeatureLayer
  private let plane: Plane
  private let view: LayerView
  private let codes: [Slot]
  private let name: Slot?
  private let residents: Slot?
  private let water: Slot?
  private let repair: PolygonRepair
  private var log: FindingLog
  private var placer: PlanePlacer
  private var rows: [Row] = []
  private var system: ReferenceSystem?

  /// Reads areas, sorted by code.
  static func areas(
    of kind: AreaKind, from input: FeatureInput, plane: Plane
  ) throws(DataError) -> Imported<[Gemeente]> {
    let layer = try input.layer(preferring: kind.usualLayers)
    var reading = try AreaReading(kind, layer, file: input.file, plane: plane)
    try input.read(reading.view.trimmed) { row throws(DataError) in
      reading.take(row)
    }
    return try reading.finish()
  }

  private init(
    _ kind: AreaKind, _ layer: FeatureLayer, file: String, plane: Plane
  ) throws(DataError) {
    var view = LayerView(layer)
    var log = FindingLog(file: file, layer: layer.name)
    name = view.slot(kind.name)
    residents = view.slot(PopulationColumnNames.residents)
    water = view.slot(PopulationColumnNames.water)
    var codes = kind.codes.compactMap { view.slot($0) }
    if codes.isEmpty, let id = view.slot(AreaColumns.looseID) {
      codes = [id]
      log.note(
        .warning, "codes-from-ids", field: id.name, "no column has codes; taken from the ids")
    }
    guard layer.hasGeometry, !codes.isEmpty || name != nil else {
      throw DataError(
        at: DataLocation(file: file, layer: layer.name),
        expected: "polygons with a code (\(kind.codes[0].name)) or a name (naam)",
        found: layer.hasGeometry
          ? columnList(layer.columns) : "no geometry, " + columnList(layer.columns),
        nextStep: "Name another layer with FILE#LAYER, or add a column with codes.")
    }
    if codes.isEmpty, let name {
      log.note(
        .warning, "codes-from-names", field: name.name, "no column has codes; names stand for them")
    }
    let plain = layer.name.comparable
    if plain.contains("gegeneraliseerd"), !plain.contains("nietgegeneraliseerd") {
      log.note(
        .warning, "generalised-boundaries",
        "these boundaries are simplified; near a border a record may fall on the wrong side")
    }
    self.kind = kind
    self.layer = layer
    self.plane = plane
    self.view = view
    self.codes = codes
    self.log = log
    placer = PlanePlacer(plane: plane)
    repair = try PolygonRepair(at: log.location())
  }

  private mutating func take(_ row: FeatureRow) {
    guard let feature = log.accept(row), isLand(feature), let code = code(of: feature),
      let polygons = polygons(of: feature), let first = polygons.first?.rings.first?.first,
      let reading = readCoordinates(
        first, layer.referenceSystem, plane, row: feature.row, &log)
    else { return }
    let (repaired, defect) = repair.repaired(polygons)
    let name = feature[name].string ?? code
    guard let repaired else {
      log.refuse("broken-geometry", row: feature.row, "\(name): \(defect ?? "nothing is left")")
      return
    }
    system = system ?? reading.system
    let shape = placer.add(repaired, in: reading.system, swapped: reading.remark == .swapped)
    rows.append(
      Row(
        number: feature.row, code: code, name: name, residents: officialResidents(of: feature),
        shape: shape, defect: defect))
  }

  private mutating func isLand(_ feature: Feature) -> Bool {
    guard let water, WaterColumn.isWater(feature[water]) else { return true }
    log.leaveOut("water-rows", row: feature.row, field: water.name, WaterColumn.sentence)
    return false
  }

  private mutating func code(of feature: Feature) -> String? {
    let field = codes.first?.name ?? name?.name
    let candidates = codes.compactMap { feature[$0].string }
    switch codes.isEmpty
      ? AreaCode.asWritten([feature[name].string].compactMap(\.self))
      : kind.code(candidates)
    {
    case .code(let code): return code
    case .foreign(let code):
      log.note(
        .warning, "foreign-code", row: feature.row, field: field,
        "\(code) is not the code of a \(kind.word) (GM0000); kept as it is")
      return code
    case .otherKind(let code):
      log.refuse(
        "not-a-gemeente", row: feature.row, field: field,
        "expected the code of a \(kind.word), found \(code)")
    case .none:
      log.refuse(
        "missing-code", row: feature.row, field: field, "expected a code, found nothing")
    }
    return nil
  }

  private mutating func polygons(of feature: Feature) -> [Polygon<SourcePoint>]? {
    guard let geometry = feature.geometry, !geometry.isEmpty else {
      log.refuse("empty-geometry", row: feature.row, "expected a polygon, found no geometry")
      return nil
    }
    let polygons = geometry.polygons
    guard !polygons.isEmpty else {
      log.refuse(
        "geometry-kind", row: feature.row, "expected a polygon, found \(geometry.kindName)")
      return nil
    }
    if case .collection(let parts) = geometry, parts.contains(where: { $0.polygons.isEmpty }) {
      log.note(
        .note, "mixed-geometry", row: feature.row,
        "a collection with lines or points beside its polygons; only the polygons are used")
    }
    return polygons
  }

  private mutating func officialResidents(of feature: Feature) -> Int? {
    guard let slot = residents else { return nil }
    switch CountReading(feature[slot], pointsMayGroup: slot.pointsMayGroup) {
    case .count(let number):
      return Int(exactly: number.rounded())
    case .blank: break
    case .sentinel(let value):
      log.note(
        .note, "sentinel", row: feature.row, field: slot.name, variant: plain(value),
        Sentinel.sentence(value))
    case .negative, .unreadable:
      log.note(
        .warning, "not-a-number", row: feature.row, field: slot.name,
        "expected a number of residents, found \(feature[slot].string ?? ""); read as unknown")
    }
    return nil
  }

  private mutating func finish() throws(DataError) -> Imported<[Gemeente]> {
    try placer.transform(at: log.location())
    var areas: [Gemeente] = []
    var places: [String: Int] = [:]
    var rowsOfArea: [[Int]] = []
    for row in rows {
      guard let boundary = boundary(of: row) else { continue }
      guard let place = places[row.code] else {
        places[row.code] = areas.count
        rowsOfArea.append([row.number])
        areas.append(
          Gemeente(
            code: row.code, name: row.name, officialResidents: row.residents, boundary: boundary))
        continue
      }
      log.note(
        .note, "joined-rows", row: row.number, field: codes.first?.name,
        "\(row.code) stands on more than one row; joined into one \(kind.word)")
      areas[place].boundary += boundary
      areas[place].officialResidents = Self.sum(areas[place].officialResidents, row.residents)
      rowsOfArea[place].append(row.number)
    }
    let parts = areas
    areas = zip(parts, rowsOfArea).compactMap { area, rows in
      rows.count > 1 ? joined(area, fromRows: rows) : area
    }
    guard !areas.isEmpty else { throw nothingLeft() }
    return Imported(
      value: areas.sorted { Noodsteunpunt.idPrecedes($0.code, $1.code) }, findings: log.findings,
      rows: log.rows, layer: layer.name, referenceSystem: system)
  }

  /// The area with its parts made one; where that cannot be done, its rows are refused.
  private mutating func joined(_ area: Gemeente, fromRows rows: [Int]) -> Gemeente? {
    let (boundary, defect) = repair.repaired(area.boundary)
    guard let boundary else {
      for row in rows {
        log.refuse("broken-geometry", row: row, "\(area.name): \(defect ?? "nothing is left")")
      }
      return nil
    }
    var area = area
    area.boundary = boundary
    return area
  }

  /// Islands repeat the figure of their gemeente; parts have figures of their own.
  private static func sum(_ first: Int?, _ second: Int?) -> Int? {
    guard let first, let second, first != second else { return first ?? second }
    return first + second
  }

  /// The boundary in the plane; projection may break what was only just valid.
  private mutating func boundary(of row: Row) -> [Polygon<PlanePoint>]? {
    guard let placed = placer[row.shape] else {
      log.refuse(
        "no-place-in-plane", row: row.number,
        "\(row.label): a coordinate has no place in the plane \(plane.code)")
      return nil
    }
    let (boundary, bent) = repair.repaired(placed)
    guard let boundary else {
      log.refuse("broken-geometry", row: row.number, "\(row.label): \(bent ?? "nothing is left")")
      return nil
    }
    if let reason = row.defect ?? bent {
      log.list(
        .note, "repaired-geometry", row: row.number, atMost: 500,
        "\(row.label): \(reason); repaired")
    }
    return boundary
  }

  private func nothingLeft() -> DataError {
    DataError(
      at: log.location(), expected: "at least one \(kind.word)", found: log.noneFound,
      nextStep: "Check that this is the layer you mean.")
  }
}
