// The OSM extract: the skeleton, then one gemeente after the other, several being grown at a time.

import Findings
import Formats
import Geo
import GeoEngine
import Words

/// What is kept of a gemeente once its streets are written.
struct GemeenteSummary: Sendable {
  var number: Int
  var squares: [PublishedSquare]
  var account: SquareAccount
  var quarters: [Quarter]
  var publicBuildings: [PublicBuilding]
  var buildingCount: Int
  var nodeCount: Int
  var wayCount: Int
  var streetMetres: Double
}

/// Degrees from places in the plane.
struct DegreesProjection: ~Copyable {
  private let projection: Projection

  init() throws(DataError) {
    do throws(ProjectionError) {
      projection = try Projection(from: Plane.rdNew.code, to: "OGC:CRS84")
    } catch {
      throw DataError.noDegrees(error.message)
    }
  }

  func places(_ points: [PlanePoint]) -> [LonLat] {
    var xs = points.map(\.x)
    var ys = points.map(\.y)
    projection.transform(&xs, &ys)
    return zip(xs, ys).map { LonLat(longitude: $0, latitude: $1) }
  }
}

/// Writes the extract.
struct NetworkFile {
  let skeleton: Skeleton
  let threads: Int

  /// Seconds since 1970 of the date of everything: 1 January 2026.
  static let dateSeconds: Int64 = 1_767_225_600

  private struct Encoded: Sendable {
    var nodes: [UInt8]
    var ways: [UInt8]
    var relations: [OSMRelationRecord]
    var summary: GemeenteSummary
  }

  /// Writes the file and gives what is kept of each gemeente, and how many objects there are.
  func write(
    to path: String, progress: (String) -> Void
  ) throws(DataError) -> (gemeenten: [GemeenteSummary], objectCount: Int) {
    let writer = try OSMFileWriter(path: path, header: try header())
    let objects = SkeletonObjects(skeleton)
    var records = OSMNodeRecords()
    records.ids = objects.points.indices.map(OSMNumbers.node(skeleton:))
    records.places = try DegreesProjection().places(objects.points)
    records.tags = objects.tags
    try writer.append(nodes: OSMBlockEncoder.blobs(of: records))
    try writer.append(ways: OSMBlockEncoder.blobs(of: objects.ways))
    var relations: [OSMRelationRecord] = []
    var summaries: [GemeenteSummary] = []
    let count = skeleton.frame.gemeenteCount
    let residents = Settling.residents(skeleton.frame)
    let batch = max(1, threads * 6)
    for start in stride(from: 0, to: count, by: batch) {
      if count > batch {
        progress("gemeenten \(start + 1) to \(min(start + batch, count)) of \(count)")
      }
      let results = concurrently(min(batch, count - start), threads: threads) { piece in
        encode(start + piece, residents[start + piece])
      }
      for result in results {
        let encoded = try result.get()
        try writer.append(nodes: encoded.nodes)
        try writer.append(ways: encoded.ways)
        relations += encoded.relations
        summaries.append(encoded.summary)
      }
    }
    try writer.finish(relations: OSMBlockEncoder.blobs(of: relations))
    let objectCount =
      objects.points.count + objects.ways.count + relations.count
      + summaries.reduce(0) { $0 + $1.nodeCount + $1.wayCount }
    return (summaries, objectCount)
  }

  private func header() throws(DataError) -> OSMFileHeader {
    let box = skeleton.frame.box.grown(byMetres: 3_000)
    let corners = [
      PlanePoint(x: box.minX, y: box.minY), PlanePoint(x: box.maxX, y: box.minY),
      PlanePoint(x: box.minX, y: box.maxY), PlanePoint(x: box.maxX, y: box.maxY),
    ]
    return OSMFileHeader(
      around: try DegreesProjection().places(corners), program: "nsp example",
      source: "Voorbeeldregio (fictief), CC0 1.0", replicationSeconds: Self.dateSeconds)
  }

  private func encode(_ gemeente: Int, _ residents: Int) -> Result<Encoded, DataError> {
    do throws(DataError) {
      return .success(
        try encode(GrownGemeente(skeleton, number: gemeente, residents: residents)))
    } catch {
      return .failure(error)
    }
  }

  private func encode(_ gemeente: GrownGemeente) throws(DataError) -> Encoded {
    let web = gemeente.web
    var records = OSMNodeRecords()
    var ids: [Int64] = []
    var points: [PlanePoint] = []
    for (place, point) in web.points.enumerated() {
      let known = web.skeletonNodes[place]
      guard known < 0 else {
        ids.append(OSMNumbers.node(skeleton: Int(known)))
        continue
      }
      ids.append(OSMNumbers.node(place, gemeente: gemeente.number))
      if let tags = web.tags[Int32(place)] { records.tags[records.ids.count] = tags }
      records.ids.append(ids[place])
      points.append(point)
    }
    records.places = try DegreesProjection().places(points)
    var metres = 0.0
    let ways = web.ways.enumerated().map { place, way in
      if way.tags.first?.key == "highway" {
        for (a, b) in zip(way.nodes, way.nodes.dropFirst()) {
          metres += web.point(a).metres(to: web.point(b))
        }
      }
      return OSMWayRecord(
        id: OSMNumbers.way(place, gemeente: gemeente.number), nodes: way.nodes.map { ids[Int($0)] },
        tags: way.tags)
    }
    let relations = web.areas.enumerated().map { place, area in
      OSMRelationRecord(
        id: OSMNumbers.relation(place, gemeente: gemeente.number),
        ways: (area.outer.map { ($0, "outer") } + area.inner.map { ($0, "inner") }).map {
          (id: OSMNumbers.way($0.0, gemeente: gemeente.number), role: $0.1)
        }, tags: area.tags)
    }
    return Encoded(
      nodes: try OSMBlockEncoder.blobs(of: records), ways: try OSMBlockEncoder.blobs(of: ways),
      relations: relations,
      summary: GemeenteSummary(
        number: gemeente.number, squares: gemeente.squares, account: gemeente.account,
        quarters: gemeente.quarters, publicBuildings: gemeente.publicBuildings,
        buildingCount: gemeente.buildingCount, nodeCount: records.ids.count, wayCount: ways.count,
        streetMetres: metres))
  }
}
