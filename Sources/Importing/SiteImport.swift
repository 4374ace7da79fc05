// Lists of noodsteunpunten and of candidates: typed by people, so every oddity is named by row.

public import Findings
import Formats
public import GeoEngine
public import Planning
import Words

/// Reads lists of noodsteunpunten and candidates.
public enum SiteImport {
  static let usualLayers = [
    "noodsteunpunten", "noodsteunpunt", "nsp", "sites", "candidates", "kandidaten", "locaties",
  ]

  /// Reads sites in the order of the file.
  ///
  /// Columns with personal data are never read. Swapped coordinates and RD metres in columns of
  /// degrees are put right, each with a finding; a row without a usable place, with an unknown
  /// tier or status, or with the id of an earlier row is refused.
  /// - Throws: `DataError` when the file cannot be read, when no column has coordinates or when
  ///   none has the tier and there is no default.
  public static func sites(
    from input: FeatureInput, plane: Plane, options: SiteOptions = SiteOptions()
  ) throws(DataError) -> Imported<[Noodsteunpunt]> {
    let layer = try input.layer(preferring: usualLayers)
    let fields = try SiteFields(layer, file: input.file, plane: plane, options: options)
    var reading = SiteReading(fields, file: input.file, plane: plane, options: options)
    try input.read(fields.view.trimmed) { row throws(DataError) in reading.take(row) }
    return try reading.finish()
  }
}
