import Coverage
import Geo
import Planning

extension ReportPage {
  /// The part of the plane that the maps of the region show.
  var shownBox: BoundingBox {
    var box = BoundingBox(of: report.countedRecords.map { report.evidence.population.points[$0] })
    // Boundaries may run far over water or beyond the homes; a little of them is enough.
    let around = box.isEmpty ? box : box.grown(byMetres: 0.05 * max(box.width, box.height))
    for boundary in report.gemeenten.map(\.boundary) {
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
}
