// The tables and triggers that GeoPackage 1.3 prescribes (OGC 12-128r17, annexes C and F.3), and the
// two that QGIS and GDAL add: layer_styles and gpkg_ogr_contents.

/// The SQL of a new GeoPackage.
enum GeoPackageSchema {
  /// "GPKG", and version 1.3.0.
  static let header = """
    PRAGMA application_id = 0x47504B47;
    PRAGMA user_version = 10300;
    """

  /// The tables every GeoPackage of features has.
  static let tables = """
    CREATE TABLE gpkg_spatial_ref_sys (
      srs_name TEXT NOT NULL,
      srs_id INTEGER NOT NULL PRIMARY KEY,
      organization TEXT NOT NULL,
      organization_coordsys_id INTEGER NOT NULL,
      definition TEXT NOT NULL,
      description TEXT
    );
    CREATE TABLE gpkg_contents (
      table_name TEXT NOT NULL PRIMARY KEY,
      data_type TEXT NOT NULL,
      identifier TEXT UNIQUE,
      description TEXT DEFAULT '',
      last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
      min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE,
      srs_id INTEGER,
      CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id)
    );
    CREATE TABLE gpkg_geometry_columns (
      table_name TEXT NOT NULL,
      column_name TEXT NOT NULL,
      geometry_type_name TEXT NOT NULL,
      srs_id INTEGER NOT NULL,
      z TINYINT NOT NULL,
      m TINYINT NOT NULL,
      CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
      CONSTRAINT uk_gc_table_name UNIQUE (table_name),
      CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
      CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id)
    );
    CREATE TABLE gpkg_extensions (
      table_name TEXT,
      column_name TEXT,
      extension_name TEXT NOT NULL,
      definition TEXT NOT NULL,
      scope TEXT NOT NULL,
      CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name)
    );
    CREATE TABLE gpkg_ogr_contents (
      table_name TEXT NOT NULL PRIMARY KEY,
      feature_count INTEGER DEFAULT NULL
    );
    """

  /// Where QGIS looks for the style of a layer.
  static let layerStyles = """
    CREATE TABLE layer_styles (
      id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
      f_table_catalog TEXT(256),
      f_table_schema TEXT(256),
      f_table_name TEXT(256),
      f_geometry_column TEXT(256),
      styleName TEXT(30),
      styleQML TEXT,
      styleSLD TEXT,
      useAsDefault BOOLEAN,
      description TEXT,
      owner TEXT(30),
      ui TEXT(30),
      update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now'))
    );
    """

  /// The reference systems that must be there: WGS84 and the two undefined ones.
  static let requiredReferenceSystems: [(id: Int, name: String, authority: String, wkt: String)] = [
    (-1, "Undefined cartesian SRS", "NONE", "undefined"),
    (0, "Undefined geographic SRS", "NONE", "undefined"),
    (
      4326, "WGS 84 geodetic", "EPSG",
      #"GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,"#
        + #"AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,"#
        + #"AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,"#
        + #"AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],"#
        + #"AUTHORITY["EPSG","4326"]]"#
    ),
  ]

  /// The triggers that keep the feature count right when someone edits the layer.
  static func countTriggers(_ table: String) -> String {
    let (name, text) = (quotedIdentifier(table), quotedText(table))
    return [("insert", "+"), ("delete", "-")].map { event, sign in
      """
      CREATE TRIGGER \(quotedIdentifier("trigger_\(event)_feature_count_\(table)"))
      AFTER \(event.uppercased()) ON \(name) BEGIN
        UPDATE gpkg_ogr_contents SET feature_count = feature_count \(sign) 1
        WHERE lower(table_name) = lower(\(text));
      END;
      """
    }.joined(separator: "\n")
  }

  /// The triggers that keep the spatial index right when someone edits the layer.
  static func indexTriggers(_ table: String, geometry: String, id: String) -> String {
    let (t, g, i) = (quotedIdentifier(table), quotedIdentifier(geometry), quotedIdentifier(id))
    let index = quotedIdentifier("rtree_\(table)_\(geometry)")
    let hasNew = "NEW.\(g) NOTNULL AND NOT ST_IsEmpty(NEW.\(g))"
    let hasNone = "NEW.\(g) ISNULL OR ST_IsEmpty(NEW.\(g))"
    let hadOne = "OLD.\(g) NOTNULL"
    let put = """
      INSERT OR REPLACE INTO \(index) VALUES (NEW.\(i), ST_MinX(NEW.\(g)), ST_MaxX(NEW.\(g)),
        ST_MinY(NEW.\(g)), ST_MaxY(NEW.\(g)));
      """
    let removeOld = "DELETE FROM \(index) WHERE id = OLD.\(i);"
    let removeBoth = "DELETE FROM \(index) WHERE id IN (OLD.\(i), NEW.\(i));"
    let triggers = [
      ("insert", "AFTER INSERT ON \(t) WHEN (\(hasNew))", put),
      ("update1", "AFTER UPDATE OF \(g) ON \(t) WHEN OLD.\(i) = NEW.\(i) AND (\(hasNew))", put),
      (
        "update2", "AFTER UPDATE OF \(g) ON \(t) WHEN OLD.\(i) = NEW.\(i) AND (\(hasNone))",
        removeOld
      ),
      (
        "update3", "AFTER UPDATE ON \(t) WHEN OLD.\(i) != NEW.\(i) AND (\(hasNew))",
        removeOld + "\n" + put
      ),
      (
        "update4", "AFTER UPDATE ON \(t) WHEN OLD.\(i) != NEW.\(i) AND (\(hasNone))", removeBoth
      ),
      ("delete", "AFTER DELETE ON \(t) WHEN \(hadOne)", removeOld),
    ]
    return triggers.map { name, when, action in
      """
      CREATE TRIGGER \(quotedIdentifier("rtree_\(table)_\(geometry)_\(name)")) \(when) BEGIN
      \(action)
      END;
      """
    }.joined(separator: "\n")
  }

  private static func quotedText(_ text: String) -> String { "'" + text.doubling("'") + "'" }
}

/// A name as SQL writes it; quotes inside are doubled, which GRDB's own property does not do.
func quotedIdentifier(_ name: String) -> String { "\"" + name.doubling("\"") + "\"" }

extension String {
  /// The text with a character twice wherever it stands, marks that follow it or not.
  fileprivate func doubling(_ scalar: Unicode.Scalar) -> String {
    var result = UnicodeScalarView()
    for each in unicodeScalars {
      result.append(each)
      if each == scalar { result.append(each) }
    }
    return String(result)
  }
}
