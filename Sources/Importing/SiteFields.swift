import Findings
import Formats
import GeoEngine

/// The columns of a list of sites.
struct SiteFields {
  private(set) var view: LayerView
  let id: Slot?
  let name: Slot?
  let kind: Slot?
  let status: Slot?
  let active: Slot?
  let capacity: Slot?
  let readiness: Slot?
  let emergencyPower: Slot?
  let autonomyHours: Slot?
  let registration: [(name: String, slot: Slot)]
  let coordinates: CoordinateColumns?

  init(_ layer: FeatureLayer, file: String, plane: Plane, options: SiteOptions) throws(DataError) {
    var view = LayerView(layer)
    id = view.slot(SiteColumns.id)
    name = view.slot(SiteColumns.name)
    kind = view.slot(SiteColumns.kind)
    status = view.slot(SiteColumns.status)
    active = view.slot(SiteColumns.active)
    capacity = view.slot(SiteColumns.capacity)
    readiness = view.slot(SiteColumns.readiness)
    emergencyPower = view.slot(SiteColumns.emergencyPower)
    autonomyHours = view.slot(SiteColumns.autonomyHours)
    registration = SiteColumns.registration.compactMap { alias in
      view.slot(alias).map { (alias.name, $0) }
    }
    coordinates = CoordinateColumns(&view, plane: plane)
    self.view = view
    let location = DataLocation(file: file, layer: layer.name)
    guard layer.hasGeometry || coordinates != nil else {
      throw Self.withoutCoordinates(layer, at: location)
    }
    guard kind != nil || options.defaultKind != nil else {
      throw DataError.noTier(of: layer, at: location)
    }
  }

  private static func withoutCoordinates(
    _ layer: FeatureLayer, at location: DataLocation
  ) -> DataError {
    let addresses = PlaceColumns.addresses.compactMap { alias in
      alias.index(in: layer.columns).map { layer.columns[$0] }
    }
    return .noPlacesOfSites(of: layer, addresses: addresses, at: location)
  }

  /// Columns with personal data, and columns without a meaning here; neither is read.
  var leftBehind: (personal: [String], others: [String]) {
    let read = Set(view.trimmed.columns)
    let unread = view.full.columns.filter { !read.contains($0) }
    func isPersonal(_ column: String) -> Bool {
      let plain = column.comparable
      return SiteColumns.personalNames.contains(plain)
        || SiteColumns.personal.contains { plain.contains($0) }
    }
    return (unread.filter(isPersonal), unread.filter { !isPersonal($0) })
  }
}
