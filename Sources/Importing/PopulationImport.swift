// Where people live, from any of the usual files: squares of the statistical grid, points, or
// polygons that still have to be spread over homes.

public import Findings
import Formats
import Geo
public import GeoEngine
import Planning

/// Reads population files.
public enum PopulationImport {
  /// The usual layers of population files, the finest first.
  static let usualLayers = [
    "vierkant_100m", "nl_vierkant100m", "cbs_vk100", "vierkant_500m", "nl_vierkant500m",
    "cbs_vk500", "population", "bevolking",
  ]

  /// Reads squares, points or polygons with residents.
  ///
  /// A value below -99990 and an empty cell mean unknown, never zero; a negative value or a word
  /// in a column of counts refuses the row; the second row with an id is refused.
  /// - Parameter earlier: ids of files that were read before, with the name of the file: their people
  ///   are not counted again.
  /// - Throws: `DataError` when the file cannot be read, when no column has residents, or when
  ///   neither a geometry nor a column says where a row is.
  public static func population(
    from input: FeatureInput, plane: Plane, besides earlier: [String: String] = [:]
  ) throws(DataError) -> Imported<ImportedPopulation> {
    let layer = try input.layer(preferring: usualLayers)
    let fields = try PopulationFields(layer, file: input.file, plane: plane)
    var reading = try PopulationReading(fields, file: input.file, plane: plane, besides: earlier)
    try input.read(fields.view.trimmed) { row throws(DataError) in reading.take(row) }
    return try reading.finish()
  }
}

extension PopulationImport {
  /// True when the people of a file are those of polygons, as its first geometry tells.
  ///
  /// - Throws: `DataError` when the file cannot be read, or has no residents.
  public static func holdsPolygons(_ input: FeatureInput) throws(DataError) -> Bool {
    let layer = try input.layer(preferring: usualLayers)
    // The plane decides only which columns are coordinates.
    let fields = try PopulationFields(layer, file: input.file, plane: .rdNew)
    guard case .geometry = fields.place else { return false }
    let first = try input.firstGeometry(of: layer)
    return first.map { !$0.polygons.isEmpty } ?? false
  }
}
