// What a GeoPackage is made of, for ``writeGeoPackage(_:to:referenceSystem:lastChange:)``.

public import Geo

/// A layer to write.
public struct GeoPackageLayer {
  /// What the geometry column holds.
  public enum GeometryKind: String, Sendable {
    /// Single points.
    case point = "POINT"
    /// Single lines.
    case lineString = "LINESTRING"
    /// Single areas.
    case polygon = "POLYGON"
    /// Points in sets.
    case multiPoint = "MULTIPOINT"
    /// Lines in sets.
    case multiLineString = "MULTILINESTRING"
    /// Areas in sets.
    case multiPolygon = "MULTIPOLYGON"
    /// Geometries of any kind.
    case any = "GEOMETRY"

    /// True for the kinds for which a single geometry is written as a set of one.
    var isMulti: Bool { rawValue.hasPrefix("MULTI") }
  }

  /// What an attribute column holds.
  public enum ColumnType: String, Sendable {
    /// Whole numbers.
    case integer = "INTEGER"
    /// Numbers.
    case real = "REAL"
    /// Text.
    case text = "TEXT"
  }

  /// One row.
  public struct Row: Sendable {
    /// The geometry; `nil` is written as null.
    public var geometry: Geometry<PlanePoint>?
    /// The values, one per column.
    public var values: [AttributeValue]

    public init(_ geometry: Geometry<PlanePoint>?, _ values: [AttributeValue]) {
      self.geometry = geometry
      self.values = values
    }
  }

  /// The table's name; letters, digits and underscores are the safest.
  public var name: String
  /// What people read in a list of layers; each layer has another one.
  public var title: String
  /// What the layer holds, in a sentence.
  public var description: String
  /// The kind of geometry; `nil` makes a table of attributes.
  public var geometryKind: GeometryKind?
  /// The columns; "fid" and "geom" are taken.
  public var columns: [(name: String, type: ColumnType)]
  /// The rows; they are walked over once.
  public var rows: any Sequence<Row>
  /// QGIS' style document (QML) for the layer.
  public var styleQML: String?

  /// Without a title the name is the title.
  public init(
    name: String, title: String? = nil, description: String = "", geometryKind: GeometryKind?,
    columns: [(name: String, type: ColumnType)], rows: any Sequence<Row>, styleQML: String? = nil
  ) {
    self.name = name
    self.title = title ?? name
    self.description = description
    self.geometryKind = geometryKind
    self.columns = columns
    self.rows = rows
    self.styleQML = styleQML
  }
}

/// The reference system of the layers of a GeoPackage that is written.
public struct GeoPackageReferenceSystem: Sendable, Hashable {
  /// The EPSG code; it is the id in the file too.
  public var epsg: Int
  /// The name people know it by.
  public var name: String
  /// The definition in well-known text (WKT 1, as the standard asks).
  public var wkt: String

  public init(epsg: Int, name: String, wkt: String) {
    self.epsg = epsg
    self.name = name
    self.wkt = wkt
  }
}
