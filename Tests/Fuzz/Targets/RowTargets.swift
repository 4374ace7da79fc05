// Files with rows: every layer is read as a table and through the imports, since what a reader lets
// through is what an import must live with.

import Findings
import Formats
import Foundation
import Geo
import GeoEngine
import Importing
import Planning
import TestSupport
import Words

extension HostileTarget {
  /// A whole GeoPackage.
  static let geoPackage = HostileTarget(name: "geopackage", limitBytes: 1 << 18) {
    [try RowSeeds.geoPackage()]
  } read: { bytes, workplace in
    try readRows(try workplace.file("hostile.gpkg", bytes))
  }

  /// The geometry blob of one row.
  static let geometry = HostileTarget(name: "geometry", limitBytes: 1 << 12) {
    try RowSeeds.geometryBlobs()
  } read: { bytes, _ in
    do {
      let geometry = try bytes.withUnsafeBytes { try GeoPackageBlob.geometry(in: $0) }
      let system = bytes.count % 2 == 0 ? ReferenceSystem.rdNew : .wgs84
      try importEverything(
        FeatureInput(
          file: "blob.gpkg", reader: OneRow(geometry: geometry),
          layers: [OneRow.layer(in: system)]))
    } catch let problem as GeometryProblem {
      throw DataError(
        at: DataLocation(file: "blob.gpkg"), expected: Wording("a geometry"),
        found: Wording(problem.finding(at: DataLocation(file: "blob.gpkg")).message),
        nextStep: Wording("Export it again."))
    }
  }

  /// A GeoJSON file.
  static let geoJSON = HostileTarget(name: "geojson", limitBytes: 1 << 13) {
    RowSeeds.geoJSON.map { Data($0.utf8) }
  } read: { bytes, workplace in
    try readRows(try workplace.file("hostile.geojson", bytes))
  }

  /// A CSV file.
  static let csv = HostileTarget(name: "csv", limitBytes: 1 << 12) {
    RowSeeds.csv.map { Data($0.utf8) }
  } read: { bytes, workplace in
    try readRows(try workplace.file("hostile.csv", bytes))
  }
}

/// Reads all rows of all layers, then each layer through every import.
private func readRows(_ path: String) throws {
  let file = try openFeatureFile(path)
  for layer in file.layers {
    try file.read(layer) { row throws(DataError) in
      guard case .feature(let feature) = row else { return }
      for value in feature.values {
        _ = (value.number, value.integer, value.string, value.flag)
      }
    }
    var input = try FeatureInput(InputReference(path: path))
    input.layerName = layer.name
    try importEverything(input)
  }
}

/// Takes a layer for everything it could be; that an import refuses it is no end.
private func importEverything(_ input: FeatureInput) throws {
  let plane = Plane.rdNew
  let imports: [(FeatureInput) throws -> Void] = [
    { _ = try SiteImport.sites(from: $0, plane: plane, options: SiteOptions(defaultKind: .lNSP)) },
    { _ = try PopulationImport.population(from: $0, plane: plane) },
    { input in
      let areas = try AreaImport.gemeenten(from: input, plane: plane).value
      _ = AreaIndex(areas.map(\.boundary)).area(holding: PlanePoint(x: 155_000, y: 463_000))
    },
    { _ = try AreaImport.areas(from: $0, plane: plane) },
    { _ = try PointImport.points(from: $0, plane: plane) },
    { _ = try ShapeImport.areas(from: $0, plane: plane) },
    { _ = try ShapeImport.lines(from: $0, plane: plane) },
    { _ = try GemeenteRegister.read(from: $0) },
  ]
  var refusal: DataError?
  for take in imports {
    do { try take(input) } catch let error as DataError { refusal = error }
  }
  if let refusal { throw refusal }
}

/// A layer of one row in memory.
private struct OneRow: FeatureReader {
  let name = "one row"
  let endings: [String] = []
  let summary = "one row in memory"
  let geometry: Geometry<SourcePoint>

  func recognises(_ head: [UInt8]) -> Bool { false }
  func layers(of file: String) throws(DataError) -> [FeatureLayer] { [] }

  static func layer(in system: ReferenceSystem) -> FeatureLayer {
    FeatureLayer(
      name: "row", columns: ["code", "naam", "aantal_inwoners", "id"], referenceSystem: system,
      hasGeometry: true)
  }

  func read(
    _ layer: FeatureLayer, of file: String, _ body: (FeatureRow) throws(DataError) -> Void
  ) throws(DataError) {
    let values: [AttributeValue] = layer.columns.map { column in
      switch column {
      case "code": .text("GM0001")
      case "aantal_inwoners": .integer(12)
      default: .text("E1550N4630")
      }
    }
    try body(.feature(Feature(row: 1, values: values, geometry: geometry)))
  }
}
