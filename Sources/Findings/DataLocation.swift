public import Words

/// Where in the data something is.
public struct DataLocation: Sendable, Hashable, Codable {
  /// The file's path as the user gave it.
  public var file: String
  /// The layer (GeoPackage table) in the file.
  public var layer: String?
  /// The row, counted from 1, header lines not counted; OSM ids for OSM files.
  public var row: Int?
  /// The column or tag; the key in a project file.
  public var field: String?

  public init(file: String, layer: String? = nil, row: Int? = nil, field: String? = nil) {
    self.file = file
    self.layer = layer
    self.row = row
    self.field = field
  }

  /// The file's name without folders.
  package var fileName: String { file.split(separator: "/").last.map(String.init) ?? file }

  /// The location as a planner reads it: "sites.csv, row 4, column lon".
  public func sentence(in language: Language) -> String {
    let isKey = file.hasSuffix(".yaml")
    let parts = [
      layer.map(LocationWords.layer), row.map(LocationWords.row),
      field.map(isKey ? LocationWords.key : LocationWords.column),
    ]
    return ([file] + parts.compactMap { $0.map { language($0) } }).joined(separator: ", ")
  }
}
