// A place that is built: a town, a village, a hamlet or a holiday park, with its outline and gates.

import Geo

/// A built place.
struct Settlement: Sendable {
  enum Kind: Int, Sendable {
    case town
    case village
    case hamlet
    case holidayPark

    /// The value of `place` in OSM; a park has none.
    func osmPlace(residents: Int) -> String {
      switch self {
      case .town: residents >= 100_000 ? "city" : "town"
      case .village: "village"
      case .hamlet: "hamlet"
      case .holidayPark: "neighbourhood"
      }
    }
  }

  var kind: Kind
  var name: String
  var gemeente: Int
  /// How many people are to live there.
  var residents: Int
  var centre: PlanePoint
  /// The radius it would have in open land.
  var radiusMetres: Double
  /// The distance from the centre to the outline, by compass point.
  var reach: [Double] = []
  /// The compass points where roads leave, ascending.
  var gates: [Int] = []
  /// Rivers south of it.
  var bank = 0
  /// True when no road could be built to it; it has no residents then.
  var isAbandoned = false

  /// The outline at a compass point.
  func outline(_ point: Int) -> PlanePoint {
    (centre + Compass.directions[point] * reach[point]).rounded
  }

  var outlineRing: [PlanePoint] { (0..<Compass.count).map(outline) }

  var areaSquareMetres: Double { abs(Ring.signedArea(outlineRing)) }

  /// The residents a square kilometre that such a place has.
  static func density(of residents: Int) -> Double {
    switch residents {
    case ..<1_000: 2_400
    case ..<5_000: 3_600
    case ..<20_000: 4_700
    case ..<80_000: 5_700
    case ..<200_000: 6_800
    default: 8_200
    }
  }

  /// The radius of a round place of that many residents.
  static func radius(of residents: Int) -> Double {
    (Double(residents) / density(of: residents) * 1e6 / 3.14159).squareRoot()
  }
}
