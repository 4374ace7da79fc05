// Takes the rows of a layer of boundaries one by one, and joins rows of one area at the end.

import Findings
import Formats
import Geo
import GeoEngine
import Planning
import Words

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
    var defect: Wording?

    /// "Texel (GM0448)".
    var label: String { name == code ? code : "\(name) (\(code))" }
  }

  private let kind: AreaKind
  private let layer: FeatureLayer
  private let plane: Plane
  let view: LayerView
  private let codes: [Slot]
  private let name: Slot?
  private let residents: Slot?
  private let water: Slot?
  private let repair: PolygonRepair
  private var log: FindingLog
  private var placer: PlanePlacer
  private var rows: [Row] = []
  private var system: ReferenceSystem?

  init(_ kind: AreaKind, _ layer: FeatureLayer, file: String, plane: Plane) throws(DataError) {
    var view = LayerView(layer)
    var log = FindingLog(file: file, layer: layer.name)
    name = view.slot(kind.name)
    residents = view.slot(PopulationColumnNames.residents)
    water = view.slot(PopulationColumnNames.water)
    var codes = kind.codes.compactMap { view.slot($0) }
    if codes.isEmpty, let id = view.slot(AreaColumns.looseID) {
      codes = [id]
      log.note(.codesFromIDs, field: id.name)
    }
    guard layer.hasGeometry, !codes.isEmpty || name != nil else {
      throw DataError.noCodes(of: layer, column: kind.codes[0].name, in: file)
    }
    if codes.isEmpty, let name { log.note(.codesFromNames, field: name.name) }
    let plain = layer.name.comparable
    if plain.contains("gegeneraliseerd"), !plain.contains("nietgegeneraliseerd") {
      log.note(.generalisedBoundaries)
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

  /// Takes one row.
  mutating func take(_ row: FeatureRow) {
    guard let feature = log.accept(row), isLand(feature), let code = code(of: feature),
      let polygons = polygons(of: feature), let first = polygons.first?.rings.first?.first,
      let reading = log.coordinates(
        first, declared: layer.referenceSystem, plane: plane, row: feature.row)
    else { return }
    let (repaired, defect) = repair.repaired(polygons)
    let name = feature[name].string ?? code
    guard let repaired else {
      refuse(feature.row, name, defect)
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
    log.leaveOut(.water, row: feature.row, field: water.name)
    return false
  }

  private mutating func code(of feature: Feature) -> String? {
    let field = codes.first?.name ?? name?.name
    let candidates = codes.compactMap { feature[$0].string }
    switch codes.isEmpty
      ? AreaCode.asWritten([feature[name].string].compactMap(\.self)) : kind.code(candidates)
    {
    case .code(let code): return code
    case .foreign(let code):
      log.note(
        .foreignCode, row: feature.row, field: field,
        ["code": .text(code), "kind": .words(kind.word)])
      return code
    case .otherKind(let code):
      log.refuse(
        .notAGemeente, row: feature.row, field: field,
        ["kind": .words(kind.word), "found": .text(code)])
    case .none: log.refuse(.missingCode, row: feature.row, field: field)
    }
    return nil
  }

  private mutating func polygons(of feature: Feature) -> [Polygon<SourcePoint>]? {
    guard let geometry = feature.geometry, !geometry.isEmpty else {
      log.refuse(.emptyArea, row: feature.row)
      return nil
    }
    let polygons = geometry.polygons
    guard !polygons.isEmpty else {
      log.refuse(
        .otherGeometry, row: feature.row,
        ["expected": .words(ReadingWords.polygon), "found": .text(geometry.kindName)])
      return nil
    }
    if case .collection(let parts) = geometry, parts.contains(where: { $0.polygons.isEmpty }) {
      log.note(.mixedGeometry, row: feature.row)
    }
    return polygons
  }

  private mutating func officialResidents(of feature: Feature) -> Int? {
    guard let slot = residents else { return nil }
    switch CountReading(feature[slot], pointsMayGroup: slot.pointsMayGroup) {
    case .count(let number): return Int(exactly: number.rounded())
    case .blank: break
    case .sentinel(let value):
      log.note(
        .sentinel, row: feature.row, field: slot.name, variant: plain(value),
        Sentinel.values(of: value))
    case .negative, .unreadable:
      log.note(
        .unreadableResidents, row: feature.row, field: slot.name,
        ["found": .text(feature[slot].string ?? "")])
    }
    return nil
  }

  /// Turns what was collected into areas, sorted by code.
  mutating func finish() throws(DataError) -> Imported<[Gemeente]> {
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
        .joinedRows, row: row.number, field: codes.first?.name,
        ["code": .text(row.code), "kind": .words(kind.word)])
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
      for row in rows { refuse(row, area.name, defect) }
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
        .areaWithoutPlaceIn, row: row.number,
        ["area": .text(row.label), "plane": .text(plane.code)])
      return nil
    }
    let (boundary, bent) = repair.repaired(placed)
    guard let boundary else {
      refuse(row.number, row.label, bent)
      return nil
    }
    if let reason = row.defect ?? bent {
      log.list(
        .repairedArea, row: row.number, atMost: 500,
        ["area": .text(row.label), "defect": .words(reason)])
    }
    return boundary
  }

  private mutating func refuse(_ row: Int, _ area: String, _ defect: Wording?) {
    log.refuse(
      .brokenArea, row: row,
      ["area": .text(area), "defect": .words(defect ?? ReadingWords.nothingLeft)])
  }

  private func nothingLeft() -> DataError {
    .noAreas(of: kind.word, at: log.location(), found: log.noneFound)
  }
}
