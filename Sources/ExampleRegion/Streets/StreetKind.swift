/// A way's tags, in the order in which they are written.
typealias Tags = [(key: String, value: String)]

/// What a street is, with the tags that say so.
enum StreetKind: Int, Sendable {
  case secondary
  case tertiary
  case unclassified
  case residential
  case livingStreet
  case pedestrian
  case footway
  case cycleway
  case path
  case track
  case service
  case privateService

  var tags: Tags {
    switch self {
    case .secondary: [("highway", "secondary"), ("sidewalk", "both")]
    case .tertiary: [("highway", "tertiary")]
    case .unclassified: [("highway", "unclassified")]
    case .residential: [("highway", "residential")]
    case .livingStreet: [("highway", "living_street")]
    case .pedestrian: [("highway", "pedestrian")]
    case .footway: [("highway", "footway")]
    case .cycleway: [("highway", "cycleway")]
    case .path: [("highway", "path")]
    case .track: [("highway", "track")]
    case .service: [("highway", "service")]
    case .privateService: [("highway", "service"), ("access", "private")]
    }
  }

  /// Farms and houses stand along it.
  var hasHouses: Bool {
    switch self {
    case .footway, .cycleway, .path, .pedestrian, .track, .privateService: false
    default: true
    }
  }
}

/// What carries a stretch of road over, under or across something.
enum Carrier: Sendable, Hashable {
  case ground
  case bridge
  case movableBridge
  case tunnel
  case ferry

  func tags(of kind: StreetKind) -> Tags {
    switch self {
    case .ground: kind.tags
    case .bridge: kind.tags + [("bridge", "yes"), ("layer", "1")]
    case .movableBridge:
      kind.tags + [("bridge", "movable"), ("bridge:movable", "bascule"), ("layer", "1")]
    case .tunnel: kind.tags + [("tunnel", "yes"), ("layer", "-1")]
    case .ferry: [("route", "ferry"), ("foot", "yes")]
    }
  }
}
