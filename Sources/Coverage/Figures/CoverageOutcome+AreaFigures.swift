// The figures of wijken, buurten, kernen and other areas beside those of the run.

public import Geo
import Planning

extension CoverageOutcome {
  /// The figures of other areas than those of the run; records outside the region take no part.
  ///
  /// - Parameters:
  ///   - boundaries: the areas, to tell which sites they hold.
  ///   - areaOfRecord: the area of each record.
  public func figures(
    of boundaries: [[Polygon<PlanePoint>]], areaOfRecord: [Int?]
  ) -> [AreaFigures] {
    var records = [[Int]](repeating: [], count: boundaries.count)
    for record in areaOfRecord.indices where evidence.isCounted(record) {
      if let area = areaOfRecord[record] { records[area].append(record) }
    }
    var figures = records.map { evidence.figures(of: $0, statuses: statuses) }
    let index = AreaIndex(boundaries)
    for site in evidence.sites.ranked {
      if let area = index.area(holding: site.location) { figures[area].sites.add(site.kind) }
    }
    return figures
  }
}
