public import Findings
public import Geo

/// A value of a feature's column.
public enum AttributeValue: Sendable, Hashable {
  /// No value.
  case null
  /// A whole number.
  case integer(Int64)
  /// Any number.
  case real(Double)
  /// Text.
  case text(String)
}

/// The reference system of a layer's coordinates as the file names it.
public struct ReferenceSystem: Sendable, Hashable, Codable {
  /// What PROJ understands: "EPSG:28992", "OGC:CRS84", or WKT.
  public var definition: String

  public init(_ definition: String) { self.definition = definition }

  /// Longitude and latitude on WGS84.
  public static let wgs84 = ReferenceSystem("OGC:CRS84")
  /// Amersfoort / RD New.
  public static let rdNew = ReferenceSystem("EPSG:28992")
  /// True when the coordinates are degrees of WGS84.
  public var isWGS84: Bool { ["OGC:CRS84", "EPSG:4326", "EPSG:4979"].contains(definition) }
}

/// What a layer of a file holds.
public struct FeatureLayer: Sendable, Hashable {
  /// The layer's name; the file's own name where the format has no layers.
  public var name: String
  /// The attribute columns in the order of the file, the geometry not among them.
  public var columns: [String]
  /// The reference system; `nil` when the file does not say (CSV).
  public var referenceSystem: ReferenceSystem?
  /// True when features have a geometry (a CSV's columns with coordinates are no geometry).
  public var hasGeometry: Bool
  /// True where the text "1.234" may be a thousand: in a CSV with semicolons, as spreadsheets write
  /// it that have a decimal comma.
  public var pointsMayGroup = false

  public init(
    name: String, columns: [String], referenceSystem: ReferenceSystem?, hasGeometry: Bool
  ) {
    self.name = name
    self.columns = columns
    self.referenceSystem = referenceSystem
    self.hasGeometry = hasGeometry
  }
}

/// One row of a layer.
public struct Feature: Sendable {
  /// The row, counted from 1.
  public var row: Int
  /// The values of the layer's columns, in their order.
  public var values: [AttributeValue]
  /// The geometry, or `nil` where there is none.
  public var geometry: Geometry<SourcePoint>?

  public init(row: Int, values: [AttributeValue], geometry: Geometry<SourcePoint>?) {
    self.row = row
    self.values = values
    self.geometry = geometry
  }
}

/// What a reader gives for every row: a feature, or the reason why the row was refused.
public enum FeatureRow: Sendable {
  /// A row that was read.
  case feature(Feature)
  /// A row that could not be read; the others still can.
  case refused(Finding)
}

/// Reads one file format, row by row.
public protocol FeatureReader: Sendable {
  /// The format's name: "GeoPackage".
  var name: String { get }
  /// The file name endings, lower case, without the dot.
  var endings: [String] { get }
  /// One sentence for `nsp formats`.
  var summary: String { get }
  /// True when the first bytes of a file (up to 4,096) look like this format.
  func recognises(_ head: [UInt8]) -> Bool
  /// The layers that can be read.
  func layers(of file: String) throws(DataError) -> [FeatureLayer]
  /// Reads a layer row by row, in the order of the file.
  ///
  /// - Shape: only the columns named in `layer.columns` are read, in that order; a caller that needs
  ///   three of forty columns trims the list.
  /// - Throws: `DataError` when the file as a whole cannot be read, or what `body` throws.
  func read(
    _ layer: FeatureLayer, of file: String, _ body: (FeatureRow) throws(DataError) -> Void
  ) throws(DataError)
}

extension FeatureReader {
  /// Reads a layer as ``read(_:of:_:)`` does, and stops when the rows do not fit in memory.
  ///
  /// - Throws: `DataError` as there, and when more is held than ``MemoryCeiling`` allows.
  package func readWithinMemory(
    _ layer: FeatureLayer, of file: String, _ body: (FeatureRow) throws(DataError) -> Void
  ) throws(DataError) {
    let ceiling = MemoryCeiling(reading: file, of: InputFile.byteCount(of: file))
    var rowCount = 0
    try read(layer, of: file) { row throws(DataError) in
      if rowCount % MemoryCeiling.rowsBetweenLooks == 0 { try ceiling.check() }
      rowCount += 1
      try body(row)
    }
  }
}
