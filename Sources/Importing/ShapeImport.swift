// Hazards and drawn lines: shapes without any further meaning than where they are.

public import Findings
import Formats
public import Geo
public import GeoEngine

/// Reads the areas and lines of what-if.
public enum ShapeImport {
  /// Reads the areas of every row: a flood, a fire, an evacuated quarter.
  ///
  /// Rows that overlap are one area. Invalid polygons are repaired, each repair is a finding; rows
  /// without an area are refused.
  /// - Throws: `DataError` when the file cannot be read or holds no area.
  public static func areas(
    from input: FeatureInput, plane: Plane
  ) throws(DataError) -> Imported<[Polygon<PlanePoint>]> {
    let layer = try input.layer(preferring: ["hazard", "overstroming", "gevaar"])
    var log = FindingLog(file: input.file, layer: layer.name)
    var places = try GeometryPlaces(
      declared: layer.referenceSystem, plane: plane, at: log.location())
    var rows: [Int] = []
    try input.read(layer.withoutColumns) { row throws(DataError) in
      guard let feature = log.accept(row) else { return }
      guard feature.geometry?.polygons.isEmpty == false else {
        log.refuse(
          .otherGeometry, row: feature.row,
          ["expected": .words(ReadingWords.area), "found": feature.geometry.kindValue])
        return
      }
      if places.take(feature, &log) { rows.append(feature.row) }
    }
    let collected = try places.finish(&log)
    guard let shapes = places.areas, shapes.contains(where: { $0 != nil }) else {
      throw DataError.noHazard(at: log.location(), found: log.noneFound)
    }
    for (row, shape) in zip(rows, shapes) where shape == nil {
      log.refuse(.areaWithoutPlace, row: row)
    }
    let found = shapes.compactMap(\.self)
    let joined =
      found.count > 1
      ? try PolygonRepair(at: log.location())
        .union(of: found.flatMap(\.self), at: log.location()) : found[0]
    return Imported(
      value: joined, findings: log.findings, rows: log.rows,
      layer: layer.name, referenceSystem: collected.system)
  }

  /// Reads the lines of every row.
  ///
  /// - Throws: `DataError` when the file cannot be read or holds no line.
  public static func lines(
    from input: FeatureInput, plane: Plane
  ) throws(DataError) -> Imported<[[PlanePoint]]> {
    let layer = try input.layer(preferring: ["closed_lines", "afsluitingen"])
    var log = FindingLog(file: input.file, layer: layer.name)
    var placer = PlanePlacer(plane: plane)
    var lines: [(row: Int, handles: [PlanePlacer.Handle])] = []
    var system: ReferenceSystem?
    try input.read(layer.withoutColumns) { row throws(DataError) in
      guard let feature = log.accept(row) else { return }
      let parts = feature.geometry?.lines ?? []
      guard let first = parts.first?.first else {
        log.refuse(
          .otherGeometry, row: feature.row,
          ["expected": .words(ReadingWords.line), "found": feature.geometry.kindValue])
        return
      }
      guard
        let reading = log.coordinates(
          first, declared: layer.referenceSystem, plane: plane, row: feature.row)
      else { return }
      system = system ?? reading.system
      let isSwapped = reading.remark == .swapped
      for part in parts {
        let handles = part.map {
          placer.add(isSwapped ? $0.y : $0.x, isSwapped ? $0.x : $0.y, in: reading.system)
        }
        lines.append((feature.row, handles))
      }
    }
    try placer.transform(at: log.location())
    guard !lines.isEmpty else { throw DataError.noLines(at: log.location(), rows: log.rows.read) }
    // A line that lost a point would close other streets than the one that was drawn.
    let lost = Set(lines.filter { $0.handles.contains { placer[$0] == nil } }.map(\.row))
    let placed = lines.filter { !lost.contains($0.row) }
      .map { $0.handles.compactMap { placer[$0] } }
    for row in lost.sorted() {
      log.refuse(.lineWithoutPlace, row: row)
    }
    return Imported(
      value: placed, findings: log.findings, rows: log.rows, layer: layer.name,
      referenceSystem: system)
  }
}

extension FeatureLayer {
  /// The layer with its shapes alone: the time of reading a row grows with its columns.
  var withoutColumns: FeatureLayer {
    var layer = self
    layer.columns = []
    return layer
  }
}

extension Geometry {
  /// All lines in it, those inside collections too; points and areas give none.
  fileprivate var lines: [[Point]] {
    switch self {
    case .lineString(let points): points.count > 1 ? [points] : []
    case .multiLineString(let lines): lines.filter { $0.count > 1 }
    case .collection(let parts): parts.flatMap(\.lines)
    default: []
    }
  }
}

extension Geometry<SourcePoint>? {
  /// What kind of geometry was found, for a sentence.
  fileprivate var kindValue: FindingValue {
    map { .text($0.kindName) } ?? .words(ReadingWords.noGeometry)
  }
}
