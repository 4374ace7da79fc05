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
        ["found": text.isEmpty ? .words(.nothing) : .text(text)])
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
