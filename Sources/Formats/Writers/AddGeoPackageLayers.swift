// Adds layers to a GeoPackage that this program wrote before: other layers stay as they are.

public import Findings
import GRDB
import Geo
import Glibc
import OutputFolder

/// Adds layers to a GeoPackage, in place of those with the same names.
///
/// - Parameters:
///   - layers: the layers.
///   - path: a GeoPackage with the extensions that ``writeGeoPackage(_:to:referenceSystem:lastChange:)``
///     uses. Give a copy: a failure half-way leaves it as it was, but a kill may not.
///   - referenceSystem: the system of all coordinates.
///   - lastChange: the moment of the data, as in that function.
/// - Throws: `DataError` of the kind `unwritable`.
public func addGeoPackageLayers(
  _ layers: [GeoPackageLayer], to path: String, referenceSystem: GeoPackageReferenceSystem,
  lastChange: String
) throws(DataError) {
  let rebuilt = path + ".rebuilt"
  do {
    try FileSystem.remove(rebuilt)
    var configuration = Configuration()
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA journal_mode = MEMORY")
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.write { database in
      let writer = GeoPackageWriter(
        database: database, referenceSystem: referenceSystem, lastChange: lastChange)
      try writer.writeReferenceSystems()
      let hasStyles = try database.tableExists("layer_styles")
      // All go before one comes, so that each gets the row numbers that it had.
      for layer in layers { try remove(layer.name, hasStyles: hasStyles, from: database) }
      for layer in layers {
        try writer.write(layer)
        if hasStyles, layer.styleQML != nil { try writer.writeStyle(of: layer) }
      }
      if !hasStyles { try writer.writeStyles(of: layers) }
    }
    try rebuild(queue, as: rebuilt)
    try queue.close()
    try FileSystem.move(rebuilt, to: path)
  } catch {
    unlink(rebuilt)
    throw DataError.geoPackageNotAddedTo(path, (error as? DatabaseError)?.message ?? "\(error)")
  }
}

/// Pages and counters of a database tell how often it was changed; a rebuilt one has the same bytes
/// however often layers were put in the place of others.
private func rebuild(_ queue: DatabaseQueue, as path: String) throws {
  try queue.writeWithoutTransaction { database in
    try database.execute(sql: "PRAGMA schema_version = 1")
    try database.execute(sql: "VACUUM INTO ?", arguments: [path])
  }
}

private func remove(_ layer: String, hasStyles: Bool, from database: Database) throws {
  guard try database.tableExists(layer) else { return }
  let index = "rtree_\(layer)_\(GeoPackageWriter.geometry)"
  if try database.tableExists(index) {
    try database.execute(sql: "DROP TABLE \(quotedIdentifier(index))")
  }
  try database.execute(sql: "DROP TABLE \(quotedIdentifier(layer))")
  for table in ["gpkg_extensions", "gpkg_geometry_columns", "gpkg_ogr_contents", "gpkg_contents"] {
    try database.execute(
      sql: "DELETE FROM \(table) WHERE lower(table_name) = lower(?)", arguments: [layer])
  }
  if hasStyles {
    try database.execute(
      sql: "DELETE FROM layer_styles WHERE lower(f_table_name) = lower(?)", arguments: [layer])
    try database.execute(
      sql: """
        UPDATE sqlite_sequence SET seq = (SELECT coalesce(max(id), 0) FROM layer_styles)
        WHERE name = 'layer_styles'
        """)
  }
}
