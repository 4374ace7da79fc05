package import Foundation
package import Geo

/// Makes GeoPackage's geometry blobs: little-endian, two dimensions, the box in the header.
package struct GeoPackageBlobWriter {
  /// The id of the reference system in the file.
  let srsID: Int32
  /// True for layers of multi-geometries, where a single one is written as a multi of one.
  let makesMulti: Bool

  /// Makes a writer of single geometries as they are.
  package init(srsID: Int32) { self.init(srsID: srsID, makesMulti: false) }

  init(srsID: Int32, makesMulti: Bool) {
    self.srsID = srsID
    self.makesMulti = makesMulti
  }

  /// The blob of a geometry; an empty one has no box.
  package func blob(_ geometry: Geometry<PlanePoint>, box: BoundingBox) -> Data {
    let geometry = makesMulti ? geometry.multi : geometry
    var data = Data([0x47, 0x50, 0, box.isEmpty ? 0b1_0001 : 0b0_0011])
    data.append(little: UInt32(bitPattern: srsID))
    if !box.isEmpty {
      for value in [box.minX, box.maxX, box.minY, box.maxY] {
        data.append(little: value.bitPattern)
      }
    }
    append(geometry, to: &data)
    return data
  }

  private func append(_ geometry: Geometry<PlanePoint>, to data: inout Data) {
    switch geometry {
    case .point(let point): append(1, to: &data) { append(point, to: &$0) }
    case .lineString(let points): append(2, to: &data) { append(points, to: &$0) }
    case .polygon(let polygon): append(3, to: &data) { append(polygon, to: &$0) }
    case .multiPoint(let points): parts(4, points.map { .point($0) }, to: &data)
    case .multiLineString(let lines): parts(5, lines.map { .lineString($0) }, to: &data)
    case .multiPolygon(let polygons): parts(6, polygons.map { .polygon($0) }, to: &data)
    case .collection(let geometries): parts(7, geometries, to: &data)
    }
  }

  private func append(_ kind: UInt32, to data: inout Data, _ body: (inout Data) -> Void) {
    data.append(1)
    data.append(little: kind)
    body(&data)
  }

  private func parts(_ kind: UInt32, _ parts: [Geometry<PlanePoint>], to data: inout Data) {
    append(kind, to: &data) { data in
      data.append(little: UInt32(parts.count))
      for part in parts { append(part, to: &data) }
    }
  }

  private func append(_ polygon: Polygon<PlanePoint>, to data: inout Data) {
    data.append(little: UInt32(polygon.rings.count))
    for ring in polygon.rings { append(ring, to: &data) }
  }

  private func append(_ points: [PlanePoint], to data: inout Data) {
    data.append(little: UInt32(points.count))
    for point in points { append(point, to: &data) }
  }

  /// POINT EMPTY has no form of its own; NaN stands for it.
  private func append(_ point: PlanePoint?, to data: inout Data) {
    data.append(little: (point?.x ?? .nan).bitPattern)
    data.append(little: (point?.y ?? .nan).bitPattern)
  }
}

extension Geometry {
  /// The same as a multi-geometry; collections stay what they are.
  fileprivate var multi: Geometry {
    switch self {
    case .point(let point): .multiPoint(point.map { [$0] } ?? [])
    case .lineString(let line): .multiLineString(line.isEmpty ? [] : [line])
    case .polygon(let polygon): .multiPolygon(polygon.rings.isEmpty ? [] : [polygon])
    case .multiPoint, .multiLineString, .multiPolygon, .collection: self
    }
  }
}

extension Data {
  fileprivate mutating func append(little value: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
  }
}
