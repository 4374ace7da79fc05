// Lists of noodsteunpunten and of candidates: typed by people, so every oddity is named by row.

public import Findings
import Formats
public import Geo
public import GeoEngine
public import Planning
import Words

/// What an import of sites may assume.
public struct SiteOptions: Sendable, Hashable {
  /// The tier of sites in a file without a column for it; `nil` makes the column obligatory.
  public var defaultKind: Noodsteunpunt.Kind?
  /// The status of sites that do not say theirs.
  public var defaultStatus: Noodsteunpunt.Status
  /// The bounds of the other data in the plane; sites more than 50 km outside are findings.
  public var region: BoundingBox?

  public init(
    defaultKind: Noodsteunpunt.Kind? = nil, defaultStatus: Noodsteunpunt.Status = .existing,
    region: BoundingBox? = nil
  ) {
    self.defaultKind = defaultKind
    self.defaultStatus = defaultStatus
    self.region = region
  }
}

/// Reads lists of noodsteunpunten and candidates.
public enum SiteImport {
  static let usualLayers = [
    "noodsteunpunten", "noodsteunpunt", "nsp", "sites", "candidates", "kandidaten", "locaties",
  ]
  /// How far outside the other data a site is still unremarkable.
  static let farMetres = 50_000.0

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
    try input.read(fields.view.trimmed) { row throws(DataError) in
      reading.take(row)
    }
    return try reading.finish()
  }
}

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

  init(
    _ layer: FeatureLayer, file: String, plane: Plane, options: SiteOptions
  ) throws(DataError) {
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
