import Findings
import Formats
import Geo
import GeoEngine
import Planning

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

  init(declared: ReferenceSystem?, plane: Plane, at location: DataLocation) throws(DataError) {
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
    guard let reading = log.coordinates(first, declared: declared, plane: plane, row: feature.row)
    else { return false }
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
        .brokenPolygon, row: row, ["defect": .words(defect ?? ReadingWords.nothingLeftOfPolygon)])
      return false
    }
    if let defect { log.note(.repairedPolygon, row: row, ["defect": .words(defect)]) }
    shapes.append(placer.add(repaired, in: reading.system, swapped: reading.remark == .swapped))
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
