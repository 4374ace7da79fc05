// Writes a whole GeoPackage in one transaction. It has no time of writing and no random number in it, so
// the same layers give the same bytes (with the same version of SQLite).

public import Findings
import Foundation
import GRDB
import Geo
import Glibc

/// Writes a new GeoPackage 1.3 with a spatial index and a style per layer.
///
/// - Parameters:
///   - layers: the layers, in the order in which programs will list them.
///   - path: the file; it must not exist.
///   - referenceSystem: the system of all coordinates.
///   - lastChange: the moment of the data as "2026-01-31T12:00:00.000Z"; it is given and not taken
///     from the clock so that two runs give the same bytes.
/// - Throws: `DataError` of the kind `unwritable`; the unfinished file is removed.
public func writeGeoPackage(
  _ layers: [GeoPackageLayer], to path: String, referenceSystem: GeoPackageReferenceSystem,
  lastChange: String
) throws(DataError) {
  guard !FileManager.default.fileExists(atPath: path) else {
    throw DataError.geoPackageIsThere(path)
  }
  do {
    var configuration = Configuration()
    configuration.prepareDatabase { database in
      // The journal in memory spares a second file; a failed write removes the file as a whole.
      try database.execute(sql: "PRAGMA page_size = 4096; PRAGMA journal_mode = MEMORY")
    }
    let queue = try DatabaseQueue(
      path: URL(fileURLWithPath: path).path, configuration: configuration)
    try queue.write { database in
      var writer = GeoPackageWriter(
        database: database, referenceSystem: referenceSystem, lastChange: lastChange)
      try writer.write(layers)
    }
    try queue.close()
  } catch {
    unlink(path)
    if let error = error as? DataError { throw error }
    throw DataError.unwritableGeoPackage(path, (error as? DatabaseError)?.message ?? "\(error)")
  }
}

/// One GeoPackage being written.
struct GeoPackageWriter {
  let database: Database
  let referenceSystem: GeoPackageReferenceSystem
  let lastChange: String

  private static let id = "fid"
  static let geometry = "geom"

  mutating func write(_ layers: [GeoPackageLayer]) throws {
    try database.execute(sql: GeoPackageSchema.header)
    try database.execute(sql: GeoPackageSchema.tables)
    try writeReferenceSystems()
    for layer in layers { try write(layer) }
    try writeStyles(of: layers)
  }

  func writeReferenceSystems() throws {
    var systems = GeoPackageSchema.requiredReferenceSystems
    if !systems.contains(where: { $0.id == referenceSystem.epsg }) {
      systems.append((referenceSystem.epsg, referenceSystem.name, "EPSG", referenceSystem.wkt))
    }
    for system in systems {
      try database.execute(
        sql: "INSERT OR IGNORE INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, NULL)",
        arguments: [system.name, system.id, system.authority, system.id, system.wkt])
    }
  }

  func write(_ layer: GeoPackageLayer) throws {
    try createTable(layer)
    let (count, box) = try writeRows(of: layer)
    try register(layer, box, count: count)
    if let kind = layer.geometryKind {
      try database.execute(
        sql: "INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, 0, 0)",
        arguments: [layer.name, Self.geometry, kind.rawValue, referenceSystem.epsg])
      try database.execute(
        sql: "INSERT INTO gpkg_extensions VALUES (?, ?, 'gpkg_rtree_index', ?, 'write-only')",
        arguments: [
          layer.name, Self.geometry, "http://www.geopackage.org/spec120/#extension_rtree",
        ])
      try database.execute(
        sql: GeoPackageSchema.indexTriggers(layer.name, geometry: Self.geometry, id: Self.id))
    }
    try database.execute(sql: GeoPackageSchema.countTriggers(layer.name))
  }

  private func createTable(_ layer: GeoPackageLayer) throws {
    var columns = ["\(quotedIdentifier(Self.id)) INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL"]
    if let kind = layer.geometryKind {
      columns.append("\(quotedIdentifier(Self.geometry)) \(kind.rawValue)")
    }
    columns += layer.columns.map { "\(quotedIdentifier($0.name)) \($0.type.rawValue)" }
    try database.execute(
      sql: "CREATE TABLE \(quotedIdentifier(layer.name)) (\(columns.joined(separator: ", ")))")
    if layer.geometryKind != nil {
      let index = quotedIdentifier("rtree_\(layer.name)_\(Self.geometry)")
      try database.execute(
        sql: "CREATE VIRTUAL TABLE \(index) USING rtree(id, minx, maxx, miny, maxy)")
    }
  }

  private func writeRows(of layer: GeoPackageLayer) throws -> (count: Int, box: BoundingBox) {
    let isSpatial = layer.geometryKind != nil
    let marks = [String](repeating: "?", count: layer.columns.count + (isSpatial ? 2 : 1))
    let insert = try database.makeStatement(
      sql: "INSERT INTO \(quotedIdentifier(layer.name)) "
        + "VALUES (\(marks.joined(separator: ", ")))")
    let index =
      try !isSpatial
      ? nil
      : database.makeStatement(
        sql: "INSERT INTO \(quotedIdentifier("rtree_\(layer.name)_\(Self.geometry)")) "
          + "VALUES (?, ?, ?, ?, ?)")
    let blobs = GeoPackageBlobWriter(
      srsID: Int32(referenceSystem.epsg), makesMulti: layer.geometryKind?.isMulti ?? false)
    var whole = BoundingBox()
    var count = 0
    for row in layer.rows {
      precondition(row.values.count == layer.columns.count, "a row has one value per column")
      count += 1
      var values: [DatabaseValue] = [count.databaseValue]
      if let index {
        let box = BoundingBox(of: row.geometry?.points ?? [])
        let blob = row.geometry.map { blobs.blob($0, box: box) }
        values.append(blob?.databaseValue ?? .null)
        if !box.isEmpty {
          try index.execute(arguments: [count, box.minX, box.maxX, box.minY, box.maxY])
          whole.formUnion(box)
        }
      }
      values += row.values.map(\.databaseValue)
      insert.setUncheckedArguments(StatementArguments(values))
      try insert.execute()
    }
    return (count, whole)
  }

  func writeStyles(of layers: [GeoPackageLayer]) throws {
    let styled = layers.filter { $0.styleQML != nil }
    guard !styled.isEmpty else { return }
    try database.execute(sql: GeoPackageSchema.layerStyles)
    for layer in styled { try writeStyle(of: layer) }
    let table = GeoPackageLayer(name: "layer_styles", geometryKind: nil, columns: [], rows: [])
    try register(table, BoundingBox(), count: styled.count)
    try database.execute(sql: GeoPackageSchema.countTriggers("layer_styles"))
  }

  func writeStyle(of layer: GeoPackageLayer) throws {
    try database.execute(
      sql: """
        INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name,
          f_geometry_column, styleName, styleQML, styleSLD, useAsDefault, description, owner, ui,
          update_time)
        VALUES ('', '', ?, ?, ?, ?, '', 1, ?, '', NULL, ?)
        """,
      arguments: [
        layer.name, layer.geometryKind == nil ? "" : Self.geometry, layer.name, layer.styleQML,
        layer.title, lastChange,
      ])
  }

  private func register(_ layer: GeoPackageLayer, _ box: BoundingBox, count: Int) throws {
    let isSpatial = layer.geometryKind != nil
    let corners: [Double?] =
      box.isEmpty ? [nil, nil, nil, nil] : [box.minX, box.minY, box.maxX, box.maxY]
    try database.execute(
      sql: "INSERT INTO gpkg_contents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        layer.name, isSpatial ? "features" : "attributes", layer.title, layer.description,
        lastChange, corners[0], corners[1], corners[2], corners[3],
        isSpatial ? referenceSystem.epsg : nil,
      ])
    try database.execute(
      sql: "INSERT INTO gpkg_ogr_contents VALUES (?, ?)", arguments: [layer.name, count])
  }
}

extension AttributeValue {
  fileprivate var databaseValue: DatabaseValue {
    switch self {
    case .null: .null
    case .integer(let number): number.databaseValue
    case .real(let number): number.isFinite ? number.databaseValue : .null
    case .text(let text): text.databaseValue
    }
  }
}
