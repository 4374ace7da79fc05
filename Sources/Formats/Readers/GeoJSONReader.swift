import Findings
import Foundation
import Geo

/// Reads GeoJSON: RFC 7946, and the files from before it that name a reference system.
///
/// A feature that is broken is refused as a row; the columns are all property names in the order
/// in which they first appear. A feature's own id is a column "id" unless a property has that name.
struct GeoJSONReader: FeatureReader {
  let name = "GeoJSON"
  let endings = ["geojson", "json"]
  let summary = "GeoJSON features or geometries; WGS84 unless a member crs says otherwise"

  func recognises(_ head: [UInt8]) -> Bool { head.startOfText == UInt8(ascii: "{") }

  func layers(of file: String) throws(DataError) -> [FeatureLayer] {
    let input = try InputFile(file)
    return try withDocument(input) { document throws(DataError) in
      var columns: [String] = []
      var known: Set<String> = []
      var hasGeometry = false
      // Without a crs, a file whose geometries all start in RD's area is taken for RD.
      var isRD = true
      var hasRD = false
      try document.features { feature throws(DataError) in
        guard case .success(let feature) = feature else { return }
        for (name, _) in feature.properties where known.insert(name).inserted {
          columns.append(name)
        }
        guard columns.count <= FileLimits.columns else {
          throw DataError.tooManyColumns(columns.count, in: file)
        }
        guard let geometry = feature.geometry else { return }
        hasGeometry = true
        // An empty place is refused later and does not decide.
        if let point = geometry.points.first, point.x != 0 || point.y != 0 {
          if point.isClearlyRD { hasRD = true } else { isRD = false }
        }
      }
      let system = document.namedReferenceSystem ?? (hasRD && isRD ? .rdNew : .wgs84)
      return [
        FeatureLayer(
          name: input.stem, columns: columns, referenceSystem: system, hasGeometry: hasGeometry)
      ]
    }
  }

  func read(
    _ layer: FeatureLayer, of file: String, _ body: (FeatureRow) throws(DataError) -> Void
  ) throws(DataError) {
    let input = try InputFile(file)
    let stub = FeatureLayer(name: input.stem, columns: [], referenceSystem: nil, hasGeometry: true)
    _ = try findLayer(layer.name, in: [stub], of: file)
    let places = Dictionary(
      layer.columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var row = 0
    try withDocument(input) { document throws(DataError) in
      try document.features { feature throws(DataError) in
        row += 1
        do throws(GeometryProblem) {
          let feature = try feature.get()
          try checkDegrees(feature.geometry, in: layer)
        } catch {
          let location = DataLocation(file: file, layer: layer.name, row: row)
          return try body(.refused(error.finding(at: location)))
        }
        guard case .success(let feature) = feature else { return }
        var values = [AttributeValue](repeating: .null, count: layer.columns.count)
        for (name, value) in feature.properties {
          if let place = places[name] { values[place] = value }
        }
        let geometry = layer.hasGeometry ? feature.geometry : nil
        try body(.feature(Feature(row: row, values: values, geometry: geometry)))
      }
    }
  }

  private func checkDegrees(
    _ geometry: Geometry<SourcePoint>?, in layer: FeatureLayer
  ) throws(GeometryProblem) {
    guard layer.referenceSystem?.isWGS84 ?? false,
      let point = geometry?.points.first(where: { !$0.isDegrees })
    else { return }
    throw GeometryProblem(.degreesOutOfRange, ["position": "\(point.x), \(point.y)"])
  }

  private func withDocument<Result>(
    _ input: InputFile, _ body: (GeoJSONDocument) throws(DataError) -> Result
  ) throws(DataError) -> Result {
    let data = try input.contents()
    return try data.withBytes { bytes throws(DataError) in
      try body(try GeoJSONDocument(bytes, of: input.path))
    }
  }
}
