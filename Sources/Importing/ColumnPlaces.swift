import Findings
import Formats
import Geo
import GeoEngine
import Planning

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
      log.note(reading, row: feature.row)
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
