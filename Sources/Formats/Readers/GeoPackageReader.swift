import Findings
import Foundation
import GRDB
import Geo

/// Reads GeoPackage: an SQLite file with tables of features, the format of CBS and PDOK.
///
/// Rows come in the order of the primary key, one at a time. Binary columns other than the geometry
/// are read as null.
struct GeoPackageReader: FeatureReader {
  let name = "GeoPackage"
  let endings = ["gpkg"]
  let summary = "GeoPackage tables of features and attributes, in any reference system"

  func recognises(_ head: [UInt8]) -> Bool { head.starts(with: Array("SQLite format 3\0".utf8)) }

  func layers(of file: String) throws(DataError) -> [FeatureLayer] {
    try withReadOnlyDatabase(file) { try geoPackageTables($0, of: file).map(\.layer) }
  }

  func read(
    _ layer: FeatureLayer, of file: String, _ body: (FeatureRow) throws(DataError) -> Void
  ) throws(DataError) {
    try withReadOnlyDatabase(file) { database in
      let tables = try geoPackageTables(database, of: file)
      let found = try findLayer(layer.name, in: tables.map(\.layer), of: file)
      guard var table = tables.first(where: { $0.name == found.name }) else { return }
      if !layer.hasGeometry { table.geometryColumn = nil }
      try checkColumns(layer.columns, among: found, of: file)
      table.columns = layer.columns
      try rows(of: table, database, file, body)
    }
  }

  private func rows(
    of table: GeoPackageTable, _ database: Database, _ file: String,
    _ body: (FeatureRow) throws(DataError) -> Void
  ) throws {
    let selected = table.columns + (table.geometryColumn.map { [$0] } ?? [])
    let list = selected.map { "t." + quotedIdentifier($0) }.joined(separator: ", ")
    let order = table.order.map { "t." + quotedIdentifier($0) }.joined(separator: ", ")
    let cursor = try Row.fetchCursor(
      database,
      sql: "SELECT \(list.isEmpty ? "1" : list) FROM \(quotedIdentifier(table.name)) AS t"
        + (order.isEmpty ? "" : " ORDER BY \(order)"))
    var location = DataLocation(file: file, layer: table.name, field: table.geometryColumn)
    var number = 0
    while let row = try cursor.next() {
      number += 1
      location.row = number
      do {
        let geometry =
          try table.geometryColumn == nil ? nil : self.geometry(row, at: table.columns.count)
        let values = table.columns.indices.map { AttributeValue(row[$0] as DatabaseValue) }
        try body(.feature(Feature(row: number, values: values, geometry: geometry)))
      } catch let problem as GeometryProblem {
        try body(.refused(problem.finding(at: location)))
      }
    }
  }

  private func geometry(_ row: Row, at index: Int) throws -> Geometry<SourcePoint>? {
    guard !row.hasNull(atIndex: index) else { return nil }
    guard case .blob = (row[index] as DatabaseValue).storage else {
      throw GeometryProblem(.notABlob)
    }
    return try row.withUnsafeData(atIndex: index) { data in
      try (data ?? Data()).withUnsafeBytes { try GeoPackageBlob.geometry(in: $0) }
    }
  }
}

extension AttributeValue {
  fileprivate init(_ value: DatabaseValue) {
    self =
      switch value.storage {
      case .null, .blob: .null
      case .int64(let number): .integer(number)
      case .double(let number): .real(number)
      case .string(let text): .text(text)
      }
  }
}
