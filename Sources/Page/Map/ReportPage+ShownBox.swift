import Coverage
import Exports
import Figures
import Geo
import Planning

extension ReportPage {
  /// The part of the plane that the maps of the region show.
  func shownBox(of gemeente: Int? = nil) -> BoundingBox {
    let points = report.evidence.population.points
    var box = BoundingBox(of: records(of: gemeente).map { points[$0] })
    // Boundaries may run far over water or beyond the homes; a little of them is enough.
    let around = box.isEmpty ? box : box.grown(byMetres: 0.05 * max(box.width, box.height))
    let shown = gemeente.map { [report.gemeenten[$0]] } ?? report.gemeenten
    for boundary in shown.map(\.boundary) {
      var part = boundary.boundingBox
      guard !part.isEmpty, !around.isEmpty, part.intersects(around) else { continue }
      part.minX = max(part.minX, around.minX)
      part.minY = max(part.minY, around.minY)
      part.maxX = min(part.maxX, around.maxX)
      part.maxY = min(part.maxY, around.maxY)
      box.formUnion(part)
    }
    if box.isEmpty { box = BoundingBox(of: sites.map(\.site.location)) }
    return box
  }

  /// The records of a gemeente by its place, or all that are counted.
  func records(of gemeente: Int?) -> [Int] {
    guard let gemeente else { return report.countedRecords }
    let areas = report.evidence.areaOfRecord
    return report.countedRecords.filter { areas[$0] == gemeente }
  }
}
