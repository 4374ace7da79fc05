// What a pair of coordinates is taken for. Lists are typed by hand: longitude and latitude change
// places, RD metres stand in columns of degrees. What can be told from the size of the numbers is
// put right and reported; the rest is refused.

import Formats
import GeoEngine

/// A pair of coordinates with the reference system in which it makes sense.
struct CoordinateReading: Sendable, Hashable {
  /// Something that was put right.
  enum Remark: String, Sendable {
    /// Longitude stood in the column of latitude, or x in that of y.
    case swapped = "swapped-coordinates"
    /// Metres of RD New stood where degrees belong.
    case rdInDegrees = "rd-in-degrees"
    /// The file names no reference system; the size of the numbers tells.
    case assumed = "assumed-reference-system"
  }

  /// Why a pair is no place.
  enum Refusal: String, Error, Sendable {
    /// One of the two is missing.
    case missing = "missing-coordinates"
    /// 0, 0: in the sea off Ghana, a sign of an empty cell.
    case zero = "zero-coordinates"
    /// Degrees stood where metres belong.
    case degreesInMetres = "degrees-in-metres"
    /// Beyond the earth, or beyond what the reference system can mean.
    case outOfRange = "coordinates-out-of-range"
  }

  var x: Double
  var y: Double
  /// The reference system of x and y.
  var system: ReferenceSystem
  var remark: Remark?

  /// Reads a pair.
  ///
  /// - Parameter declared: the reference system that the file names; `nil` when it names none.
  init(
    _ x: Double, _ y: Double, declared: ReferenceSystem?, plane: Plane
  ) throws(Refusal) {
    self.x = x
    self.y = y
    guard x.isFinite, y.isFinite else { throw .missing }
    guard x != 0 || y != 0 else { throw .zero }
    let degrees = declared ?? .wgs84
    system = degrees
    guard degrees.isGeographic else {
      if abs(x) <= 180, abs(y) <= 90 { throw .degreesInMetres }
      if degrees == .rdNew, Self.isRD(y, x) { swap() }
      return
    }
    if Self.isRD(x, y) {
      system = .rdNew
      remark = declared == nil ? .assumed : .rdInDegrees
    } else if Self.isSwapped(x, y, plane: plane) {
      swap()
    } else if abs(x) > 180 || abs(y) > 90 {
      throw .outOfRange
    } else if declared == nil {
      remark = .assumed
    }
  }

  private mutating func swap() {
    (x, y) = (y, x)
    remark = .swapped
  }

  /// True for metres that RD New gives to places in the Netherlands; x and y never overlap.
  static func isRD(_ x: Double, _ y: Double) -> Bool {
    (0...300_000).contains(x) && (300_000...650_000).contains(y)
  }

  /// True for a latitude in the place of the longitude: beyond doubt above 90 degrees, and in the
  /// Netherlands, whose two ranges do not meet.
  private static func isSwapped(_ x: Double, _ y: Double, plane: Plane) -> Bool {
    if plane == .rdNew, (50.7...53.8).contains(x), (3.2...7.3).contains(y) { return true }
    return abs(x) <= 90 && abs(y) > 90 && abs(y) <= 180
  }
}

extension ReferenceSystem {
  /// True when the coordinates are degrees.
  var isGeographic: Bool {
    isWGS84 || self != .rdNew && CoordinateKind(of: definition) == .angles
  }
}

extension CoordinateReading {
  /// What was found and what was done with it, in one sentence; empty without a remark.
  var remarkSentence: String {
    switch remark {
    case .none: ""
    case .swapped:
      (system.isGeographic ? "longitude and latitude" : "x and y")
        + " have changed places (\(plain(y)), \(plain(x))); read the other way round"
    case .rdInDegrees:
      "metres of RD New where degrees belong (\(plain(x)), \(plain(y))); read as EPSG:28992"
    case .assumed:
      "the file names no reference system; by the size of the numbers (\(plain(x)), \(plain(y))) "
        + "it is \(system == .rdNew ? "EPSG:28992" : "longitude and latitude")"
    }
  }
}

extension CoordinateReading.Refusal {
  /// One sentence: what was found, and why it is no place.
  func sentence(x: Double?, y: Double?) -> String {
    let found = "(\(x.map(plain) ?? "empty"), \(y.map(plain) ?? "empty"))"
    return switch self {
    case .missing: "expected two coordinates, found \(found)"
    case .zero: "expected a place, found \(found), which means an empty cell"
    case .degreesInMetres:
      "expected metres, found what looks like degrees \(found); name the columns lon and lat"
    case .outOfRange:
      "expected degrees (at most 180 and 90), found \(found)"
    }
  }
}
