// The three ways in which a population file says where its rows are.

import Findings
import Formats
import Geo
import GeoEngine
import Planning

/// Squares by their ids; a geometry, when there is one, is only checked against them.
struct SquarePlaces: PlaceCollector {
  let slot: Slot
  /// The side as the column's name gives it.
  let sideMetres: Double?
  /// The reference system of the geometry.
  let geometry: ReferenceSystem?
  let plane: Plane
  private var squares: [(id: SquareID, row: Int)] = []
  /// Centres of geometries in RD New, by place in `squares`.
  private var drawn: [(square: Int, centre: PlanePlacer.Handle)] = []
  private var drawnSquare: PlanePlacer.Shape?
  private var placer = PlanePlacer(plane: .rdNew)

  init(slot: Slot, sideMetres: Double?, geometry: ReferenceSystem?, plane: Plane) {
    self.slot = slot
    self.sideMetres = sideMetres
    self.geometry = geometry
    self.plane = plane
  }

  mutating func take(_ feature: Feature, _ log: inout FindingLog) -> Bool {
    let text = feature[slot].string ?? ""
    guard let id = SquareID(text) else {
      log.refuse(
        .squareID, row: feature.row, field: slot.name,
        ["found": text.isEmpty ? .words(ReadingWords.nothing) : .text(text)])
      return false
    }
    if let geometry = feature.geometry, !geometry.isEmpty { draw(geometry, square: squares.count) }
    squares.append((id, feature.row))
    return true
  }

  private mutating func draw(_ geometry: Geometry<SourcePoint>, square: Int) {
    var box = BoundingBox()
    for point in geometry.points { box.add(x: point.x, y: point.y) }
    do throws(CoordinateReading.Refusal) {
      let centre = try CoordinateReading(
        box.center.x, box.center.y, declared: self.geometry, plane: .rdNew)
      drawn.append((square, placer.add(centre.x, centre.y, in: centre.system)))
      guard drawnSquare == nil, !geometry.polygons.isEmpty else { return }
      drawnSquare = placer.add(
        geometry.polygons, in: centre.system, swapped: centre.remark == .swapped)
    } catch {
      // Coordinates that are no place are not checked: the id alone decides.
    }
  }

  mutating func finish(_ log: inout FindingLog) throws(DataError) -> CollectedPlaces {
    try placer.transform(at: log.location())
    let side = side(&log)
    check(side, &log)
    if side >= 250 {
      log.note(
        .coarseSquares, field: slot.name,
        ["side": .metres(side), "far": .metres(side / 2 * 2.0.squareRoot())])
    }
    var centres = PlanePlacer(plane: plane)
    let handles = squares.map { square in
      let centre = square.id.centre(sideMetres: side)
      return centres.add(centre.x, centre.y, in: .rdNew)
    }
    try centres.transform(at: log.location())
    return CollectedPlaces(
      ground: .points(handles.map { centres[$0] }, .squares(sideMetres: side)), system: .rdNew)
  }

  /// The side from the column's name, else from the first geometry, else from the ids.
  private func side(_ log: inout FindingLog) -> Double {
    if let sideMetres, sideMetres > 0 { return sideMetres }
    let area = drawnSquare.flatMap { placer[$0] }?.areaSquareMetres ?? 0
    if area > 1 { return area.squareRoot().rounded() }
    let side: Double = squares.allSatisfy(\.id.isOn500MetreGrid) ? 500 : 100
    log.note(.assumedSquareSide, field: slot.name, ["side": .metres(side)])
    return side
  }

  private func check(_ side: Double, _ log: inout FindingLog) {
    for (square, handle) in drawn {
      guard let found = placer[handle] else { continue }
      let centre = squares[square].id.centre(sideMetres: side)
      let metres = found.metres(to: centre)
      guard metres > side / 10 else { continue }
      log.note(
        .squareOffID, row: squares[square].row, field: slot.name, ["metres": .metres(metres)])
    }
  }
}

/// Points in columns of coordinates.
struct ColumnPlaces: PlaceCollector {
  let columns: CoordinateColumns
  private var placer: PlanePlacer
  private var handles: [PlanePlacer.Handle] = []

  init(columns: CoordinateColumns, plane: Plane) {
    self.columns = columns
    placer = PlanePlacer(plane: plane)
  }

  mutating func take(_ feature: Feature, _ log: inout FindingLog) -> Bool {
    do {
      let reading = try columns.reading(of: feature)
      if let remark = reading.remark {
        log.note(remark.kind, row: feature.row, reading.remarkValues)
      }
      handles.append(placer.add(reading.x, reading.y, in: reading.system))
      return true
    } catch {
      log.refuse(error.kind, row: feature.row, field: error.field, ["found": .words(error.found)])
      return false
    }
  }

  mutating func finish(_ log: inout FindingLog) throws(DataError) -> CollectedPlaces {
    try placer.transform(at: log.location())
    return CollectedPlaces(
      ground: .points(handles.map { placer[$0] }, .points), system: columns.system)
  }
}

/// Points or polygons of a geometry column; the first row decides which.
struct GeometryPlaces: PlaceCollector {
  let declared: ReferenceSystem?
  let plane: Plane
  private var placer: PlanePlacer
  private var points: [PlanePlacer.Handle] = []
  private var shapes: [PlanePlacer.Shape] = []
  /// The areas in the plane, after ``finish(_:)``; `nil` when the rows are points.
  private(set) var areas: [[Polygon<PlanePoint>]?]?
  private let repair: PolygonRepair
  private var system: ReferenceSystem?

  init(
    declared: ReferenceSystem?, plane: Plane, at location: DataLocation
  ) throws(DataError) {
    self.declared = declared
    self.plane = plane
    placer = PlanePlacer(plane: plane)
    repair = try PolygonRepair(at: location)
  }

  mutating func take(_ feature: Feature, _ log: inout FindingLog) -> Bool {
    guard let geometry = feature.geometry, let first = geometry.points.first else {
      log.refuse(.emptyPlace, row: feature.row)
      return false
    }
    let polygons = geometry.polygons
    guard polygons.isEmpty ? isPoint(geometry) && shapes.isEmpty : points.isEmpty else {
      let expected =
        polygons.isEmpty && shapes.isEmpty ? ReadingWords.pointOrPolygon : ReadingWords.oneKind
      log.refuse(
        .oneKindOfGeometry, row: feature.row,
        ["expected": .words(expected), "found": .text(geometry.kindName)])
      return false
    }
    guard let reading = readCoordinates(first, declared, plane, row: feature.row, &log) else {
      return false
    }
    system = system ?? reading.system
    guard !polygons.isEmpty else {
      points.append(placer.add(reading.x, reading.y, in: reading.system))
      return true
    }
    return take(polygons, reading, row: feature.row, &log)
  }

  private mutating func take(
    _ polygons: [Polygon<SourcePoint>], _ reading: CoordinateReading, row: Int,
    _ log: inout FindingLog
  ) -> Bool {
    let (repaired, defect) = repair.repaired(polygons)
    guard let repaired else {
      log.refuse(
        .brokenPolygon, row: row,
        ["defect": .words(defect ?? ReadingWords.nothingLeftOfPolygon)])
      return false
    }
    if let defect {
      log.note(.repairedPolygon, row: row, ["defect": .words(defect)])
    }
    shapes.append(
      placer.add(repaired, in: reading.system, swapped: reading.remark == .swapped))
    return true
  }

  private func isPoint(_ geometry: Geometry<SourcePoint>) -> Bool {
    switch geometry {
    case .point, .multiPoint: geometry.points.count == 1
    default: false
    }
  }

  mutating func finish(_ log: inout FindingLog) throws(DataError) -> CollectedPlaces {
    try placer.transform(at: log.location())
    guard !shapes.isEmpty else {
      return CollectedPlaces(
        ground: .points(points.map { placer[$0] }, .points), system: system ?? declared)
    }
    let areas = shapes.map { shape in placer[shape].flatMap { repair.repaired($0).polygons } }
    self.areas = areas
    return CollectedPlaces(ground: Self.ground(areas), system: system)
  }

  /// Equal upright squares are squares of a grid; anything else is to be spread.
  private static func ground(_ areas: [[Polygon<PlanePoint>]?]) -> CollectedPlaces.Ground {
    let sides = areas.compactMap { $0.map(squareSide) }
    guard let side = sides.first.flatMap(\.self), sides.count > 1,
      sides.allSatisfy({ abs(($0 ?? 0) - side) < side / 100 })
    else { return .polygons(areas) }
    return .points(areas.map { $0?.centroid }, .squares(sideMetres: side.rounded()))
  }

  /// The side of an upright square of a metre or more; `nil` for any other shape.
  private static func squareSide(_ polygons: [Polygon<PlanePoint>]) -> Double? {
    let box = polygons.boundingBox
    let side = box.width
    let isSquare =
      polygons.count == 1 && side >= 1 && abs(box.height - side) < side / 100
      && abs(polygons.areaSquareMetres - side * side) < side * side / 100
    return isSquare ? side : nil
  }
}

/// Reads the coordinates of a geometry by its first point; refuses the row when they are no place.
func readCoordinates(
  _ first: SourcePoint, _ declared: ReferenceSystem?, _ plane: Plane, row: Int,
  _ log: inout FindingLog
) -> CoordinateReading? {
  do {
    let reading = try CoordinateReading(first.x, first.y, declared: declared, plane: plane)
    if let remark = reading.remark {
      log.note(remark.kind, row: row, reading.remarkValues)
    }
    return reading
  } catch {
    log.refuse(error.kind, row: row, ["found": .words(ReadingWords.pair(first.x, first.y))])
    return nil
  }
}
