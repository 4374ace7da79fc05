import Findings
import Formats
import GeoEngine

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
      let prefix = PopulationColumnNames.squarePrefixes.first { column.comparable.hasPrefix($0) }
      guard let prefix else { continue }
      let digits = column.comparable.dropFirst(prefix.count).prefix(while: \.isNumber)
      // A number outside 1 m to 100 km is no side of a square.
      let side = Double(digits).flatMap { (1...100_000).contains($0) ? $0 : nil }
      return .squares(id: view.slot(column: index), sideMetres: side)
    }
    if view.full.hasGeometry { return .geometry }
    if let columns = CoordinateColumns(&view, plane: plane) { return .columns(columns) }
    return view.slot(PopulationColumnNames.looseSquare).map { .squares(id: $0, sideMetres: nil) }
  }
}
