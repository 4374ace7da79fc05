// Where people live, from any of the usual files: squares of the statistical grid, points, or
// polygons that still have to be spread over homes.

public import Findings
import Formats
public import Geo
public import GeoEngine
public import Planning

/// Areas with residents (wijken, buurten, postcodes) that have no point of their own yet.
///
/// - Shape: `ids`, `polygons` and `residents` have one entry an area, each of `groups` too.
public struct PolygonPopulation: Sendable, Hashable {
  /// The id of each area.
  public var ids: [String]
  /// The ground of each area in the project's plane; valid polygons.
  public var polygons: [[Polygon<PlanePoint>]]
  /// Residents of each area; `nil` is unknown.
  public var residents: [Double?]
  /// The groups that the input has.
  public var groups: [Population.Group]
}

/// What a population file turns out to hold.
public enum ImportedPopulation: Sendable, Hashable {
  /// Squares or points, ready for walking.
  case records(Population)
  /// Polygons to spread over homes or streets.
  case polygons(PolygonPopulation)

  /// The ids in the file.
  public var ids: [String] {
    switch self {
    case .records(let population): population.ids
    case .polygons(let population): population.ids
    }
  }
}

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
    try input.read(fields.view.trimmed) { row throws(DataError) in
      reading.take(row)
    }
    return try reading.finish()
  }
}

/// The columns of a population layer.
struct PopulationFields {
  /// What says where a row is.
  enum Place {
    case squares(id: Slot, sideMetres: Double?)
    case columns(CoordinateColumns)
    case geometry
  }

  private(set) var view: LayerView
  let place: Place
  let id: Slot?
  let residents: Slot
  let groups: [(name: String, slot: Slot)]
  let water: Slot?

  init(_ layer: FeatureLayer, file: String, plane: Plane) throws(DataError) {
    var view = LayerView(layer)
    let location = DataLocation(file: file, layer: layer.name)
    guard let residents = view.slot(PopulationColumnNames.residents) else {
      throw DataError.noResidents(of: layer, at: location)
    }
    guard let place = Self.place(&view, plane: plane) else {
      throw DataError.noPlacesOfPeople(of: layer, at: location)
    }
    self.residents = residents
    self.place = place
    if case .squares(let slot, _) = place {
      id = slot
    } else {
      id = view.slot(PopulationColumnNames.id)
    }
    groups = PopulationColumnNames.groups.compactMap { alias in
      view.slot(alias).map { (alias.name, $0) }
    }
    water = view.slot(PopulationColumnNames.water)
    self.view = view
  }

  /// A column named after the grid first, then geometry, columns of coordinates, and ids of squares under
  /// other names.
  private static func place(_ view: inout LayerView, plane: Plane) -> Place? {
    for (index, column) in view.full.columns.enumerated() {
      let prefix = PopulationColumnNames.squarePrefixes.first {
        column.comparable.hasPrefix($0)
      }
      guard let prefix else { continue }
      let digits = column.comparable.dropFirst(prefix.count).prefix(while: \.isNumber)
      // A number outside 1 m to 100 km is no side of a square.
      let side = Double(digits).flatMap { (1...100_000).contains($0) ? $0 : nil }
      return .squares(id: view.slot(column: index), sideMetres: side)
    }
    if view.full.hasGeometry { return .geometry }
    if let columns = CoordinateColumns(&view, plane: plane) { return .columns(columns) }
    return view.slot(PopulationColumnNames.looseSquare).map {
      .squares(id: $0, sideMetres: nil)
    }
  }
}
