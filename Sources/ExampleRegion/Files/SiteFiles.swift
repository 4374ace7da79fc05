// Lists of noodsteunpunten as CSV, and the land that may flood as GeoJSON.

import Findings
import Formats
import Geo

/// Writes lists and the flood area.
enum SiteFiles {
  private static let columns = [
    CSVColumn("id"), CSVColumn("name"), CSVColumn("kind"), CSVColumn("lon", decimals: 6),
    CSVColumn("lat", decimals: 6), CSVColumn("status"), CSVColumn("capacity"),
    CSVColumn("readiness"), CSVColumn("emergency_power"), CSVColumn("autonomy_hours"),
    CSVColumn("place"), CSVColumn("gemeente"),
  ]

  static func write(_ sites: [PlannedSite], to path: String) throws(DataError) {
    let places = try DegreesProjection().places(sites.map(\.point))
    let output = try ByteOutput(path: path)
    let writer = try CSVWriter(output, columns: columns)
    for (site, place) in zip(sites, places) {
      try writer.write([
        .text(site.id), .text(site.name), .text(site.kind), .real(place.longitude),
        .real(place.latitude), .text(site.status), .integer(Int64(site.capacity)),
        .text(site.readiness), .text(site.hasEmergencyPower ? "ja" : "nee"),
        .integer(Int64(site.autonomyHours)), .text(site.place), .text(site.gemeente),
      ])
    }
    try output.close()
  }

  /// Writes the low land along the rivers.
  ///
  /// - Returns: the number of features.
  static func writeFloodArea(_ skeleton: Skeleton, to path: String) throws(DataError) -> Int {
    let output = try ByteOutput(path: path)
    var writer = try GeoJSONWriter(
      output, foreignMembers: [(name: "name", value: .text("Overstromingsgebied (fictief)"))])
    let rivers = skeleton.barriers.all.filter { $0.kind == .river }
    for river in rivers {
      let ring = ring(along: river, skeleton.frame)
      let places = try DegreesProjection().places(ring + ring.prefix(1))
      try writer.write(
        .polygon(Polygon(rings: [places])),
        properties: [
          ("naam", .text("Rivier \(river.number + 1) (fictief)")), ("diepte_m", .real(1.5)),
          ("kans", .text("klein")),
        ])
    }
    try writer.finish()
    try output.close()
    return rivers.count
  }

  private static func ring(along river: Barrier, _ frame: WorldFrame) -> [PlanePoint] {
    let noise = SmoothNoise(frame.seed, 121 + UInt64(river.number))
    let width = min(900, 0.1 * frame.box.height)
    // Every third point is enough for land this broad.
    let line = river.line.enumerated().filter { $0.offset.isMultiple(of: 3) }.map(\.element)
      .filter { $0.x >= frame.box.minX && $0.x <= frame.box.maxX }
    func bank(_ side: Double) -> [PlanePoint] {
      line.map { point in
        let reach = width * (1 + 0.6 * noise(point.x / 1_500, side * 9))
        return PlanePoint(x: point.x, y: point.y + side * reach).rounded
      }
    }
    return bank(-1) + bank(1).reversed()
  }
}
