// What a GeoPackage says about its tables. Names are compared without regard to case, as SQLite
// does, and only tables that are really there are listed: leftover rows are common.

import Findings
import Foundation
import GRDB

/// One table or view of features or attributes.
struct GeoPackageTable {
  /// The name as the database writes it.
  var name: String
  /// The columns without the geometry.
  var columns: [String]
  /// The geometry column; `nil` for attribute tables.
  var geometryColumn: String?
  /// The reference system of the geometry column.
  var referenceSystem: ReferenceSystem?
  /// The columns that give rows an order that does not change.
  var order: [String]

  /// The layer as readers show it.
  var layer: FeatureLayer {
    FeatureLayer(
      name: name, columns: columns, referenceSystem: referenceSystem,
      hasGeometry: geometryColumn != nil)
  }
}

/// The tables of a GeoPackage in the order of `gpkg_contents`.
func geoPackageTables(_ database: Database, of file: String) throws -> [GeoPackageTable] {
  guard try database.hasTable("gpkg_contents") else { throw DataError.noGeoPackage(file) }
  let rows = try Row.fetchAll(
    database,
    sql: """
      SELECT m.name, m.type FROM gpkg_contents AS c
      JOIN sqlite_master AS m ON lower(m.name) = lower(c.table_name)
      WHERE m.type IN ('table', 'view')
        AND lower(c.data_type) IN ('features', 'attributes', 'aspatial')
      ORDER BY c.rowid
      """)
  var tables: [GeoPackageTable] = []
  for row in rows {
    guard let name = row.text(0) else { continue }
    tables.append(try table(named: name, isView: row.text(1) == "view", in: database))
  }
  return tables
}

private func table(
  named name: String, isView: Bool, in database: Database
) throws -> GeoPackageTable {
  let columns = try Row.fetchAll(
    database, sql: "SELECT name, pk FROM pragma_table_xinfo(?) WHERE hidden <> 1 ORDER BY cid",
    arguments: [name])
  let names = columns.map { $0.text(0) ?? "" }
  var table = GeoPackageTable(name: name, columns: names, order: [])
  if try database.hasTable("gpkg_geometry_columns") {
    let geometry = try Row.fetchOne(
      database,
      sql: """
        SELECT column_name, srs_id FROM gpkg_geometry_columns
        WHERE lower(table_name) = lower(?) ORDER BY column_name
        """, arguments: [name])
    if let geometry, let column = geometry.text(0),
      let index = names.firstIndex(where: { $0.isSameIdentifier(column) })
    {
      table.geometryColumn = table.columns.remove(at: index)
      table.referenceSystem = try referenceSystem(geometry.integer(1), in: database)
    }
  }
  let keys = columns.map { (name: $0.text(0) ?? "", position: $0.integer(1) ?? 0) }
  table.order = keys.filter { $0.position > 0 }.sorted { $0.position < $1.position }.map(\.name)
  if table.order.isEmpty {
    // A view has no rowid; its first column stands for a primary key in GeoPackage.
    let implicit = isView ? table.columns : ["rowid", "_rowid_", "oid"]
    let free = implicit.first { name in isView || !names.contains { $0.isSameIdentifier(name) } }
    table.order = free.map { [$0] } ?? []
  }
  return table
}

/// What PROJ understands of a row of `gpkg_spatial_ref_sys`; `nil` for 0, -1 and unknown ids.
private func referenceSystem(_ id: Int?, in database: Database) throws -> ReferenceSystem? {
  guard let id, id > 0, try database.hasTable("gpkg_spatial_ref_sys") else { return nil }
  let row = try Row.fetchOne(
    database,
    sql: """
      SELECT organization, organization_coordsys_id, definition FROM gpkg_spatial_ref_sys
      WHERE srs_id = ?
      """, arguments: [id])
  guard let row else { return nil }
  let organization = (row.text(0) ?? "").uppercased()
  let code = row.integer(1) ?? 0
  if ["EPSG", "ESRI"].contains(organization), code > 0 {
    return ReferenceSystem("\(organization):\(code)")
  }
  let definition = (row.text(2) ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
  let isUndefined = definition.isEmpty || definition.lowercased() == "undefined"
  return isUndefined ? nil : ReferenceSystem(definition)
}

extension Database {
  fileprivate func hasTable(_ name: String) throws -> Bool {
    try Bool.fetchOne(
      self, sql: "SELECT 1 FROM sqlite_master WHERE lower(name) = ? AND type IN ('table', 'view')",
      arguments: [name]) ?? false
  }
}

// SQLite lets a column hold values of other types than the declared one: GRDB's own conversions stop the
// program when a number is asked for and a text is there.
extension Row {
  /// The text of a column, `nil` for anything else.
  fileprivate func text(_ index: Int) -> String? {
    String.fromDatabaseValue(self[index] as DatabaseValue)
  }

  /// The whole number of a column, `nil` for anything else.
  fileprivate func integer(_ index: Int) -> Int? {
    guard case .int64(let number) = (self[index] as DatabaseValue).storage else { return nil }
    return Int(number)
  }
}

extension String {
  /// True for names that SQLite holds for the same; only ASCII letters lose their case.
  func isSameIdentifier(_ other: String) -> Bool {
    utf8.count == other.utf8.count
      && zip(utf8, other.utf8).allSatisfy { a, b in
        a == b || (a | 0x20 == b | 0x20 && (0x61...0x7A).contains(a | 0x20))
      }
  }
}
