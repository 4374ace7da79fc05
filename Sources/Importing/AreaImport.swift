// Boundaries of gemeenten from Kadaster and CBS, of any year, and of other areas that get a table
// of their own.

public import Findings
import Formats
public import GeoEngine
public import Planning

/// Reads boundaries of gemeenten and of other areas.
public enum AreaImport {
  /// Reads the land of every gemeente, sorted by code.
  ///
  /// Codes become "GM" and four digits. Water (`water` = JA or B) is left out, rows with the same
  /// code become one gemeente, and invalid polygons are repaired; each of these is a finding.
  /// - Throws: `DataError` when the file cannot be read or no row is a gemeente.
  public static func gemeenten(
    from input: FeatureInput, plane: Plane
  ) throws(DataError) -> Imported<[Gemeente]> {
    try areas(of: .gemeenten, from: input, plane: plane)
  }

  /// Reads every wijk, buurt, kern or other area on land, sorted by code; codes stay as they are in
  /// the file.
  ///
  /// - Throws: `DataError` when the file cannot be read or no row is an area.
  public static func areas(
    from input: FeatureInput, plane: Plane
  ) throws(DataError) -> Imported<[Gemeente]> {
    try areas(of: .others, from: input, plane: plane)
  }

  private static func areas(
    of kind: AreaKind, from input: FeatureInput, plane: Plane
  ) throws(DataError) -> Imported<[Gemeente]> {
    let layer = try input.layer(preferring: kind.usualLayers)
    var reading = try AreaReading(kind, layer, file: input.file, plane: plane)
    try input.read(reading.view.trimmed) { row throws(DataError) in reading.take(row) }
    return try reading.finish()
  }
}
