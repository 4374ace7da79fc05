// What a pair of coordinates is taken for. Lists are typed by hand: longitude and latitude change
// places, RD metres stand in columns of degrees. What can be told from the size of the numbers is
// put right and reported; the rest is refused.

import Findings
import Formats
import Geo
import GeoEngine

/// A pair of coordinates with the reference system in which it makes sense.
struct CoordinateReading: Sendable, Hashable {
  /// Something that was put right.
  enum Remark: Sendable {
    /// Longitude stood in the column of latitude, or x in that of y.
    case swapped
    /// Metres of RD New stood where degrees belong.
    case rdInDegrees
    /// The file names no reference system; the size of the numbers tells.
    case assumed
  }

  /// Why a pair is no place.
  enum Refusal: Error, Sendable {
    /// One of the two is missing.
    case missing
    /// 0, 0: in the sea off Ghana, a sign of an empty cell.
    case zero
    /// Degrees stood where metres belong.
    case degreesInMetres
    /// Beyond the earth, or beyond what the reference system can mean.
    case outOfRange
  }

  var x: Double
  var y: Double
  /// The reference system of x and y.
  var system: ReferenceSystem
  var remark: Remark?

  /// Reads a pair.
  ///
  /// - Parameter declared: the reference system that the file names; `nil` when it names none.
  init(_ x: Double, _ y: Double, declared: ReferenceSystem?, plane: Plane) throws(Refusal) {
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
  var isGeographic: Bool { isWGS84 || self != .rdNew && CoordinateKind(of: definition) == .angles }
}

extension CoordinateReading.Remark {
  /// What is said of it.
  var kind: FindingKind {
    switch self {
    case .swapped: .swappedAxes
    case .rdInDegrees: .metresForDegrees
    case .assumed: .assumedSystem
    }
  }
}

extension CoordinateReading {
  /// The values in the sentence of the remark: the pair as it was found, and what it is taken for.
  var remarkValues: [String: FindingValue] {
    switch remark {
    case .none: [:]
    case .swapped:
      [
        "axes": .words(system.isGeographic ? ReadingWords.degreeAxes : ReadingWords.metreAxes),
        "found": "\(plain(y)), \(plain(x))",
      ]
    case .rdInDegrees: ["found": "\(plain(x)), \(plain(y))"]
    case .assumed:
      [
        "found": "\(plain(x)), \(plain(y))",
        "system": system == .rdNew ? "EPSG:28992" : .words(ReadingWords.degreeAxes),
      ]
    }
  }
}

extension CoordinateReading.Refusal {
  /// What is said of it; the pair stands in the place `{found}`.
  var kind: FindingKind {
    switch self {
    case .missing: .missingPair
    case .zero: .zeroPair
    case .degreesInMetres: .degreesForMetres
    case .outOfRange: .outOfRangePair
    }
  }
}

extension FindingLog {
  /// Notes what was put right about a pair.
  mutating func note(_ reading: CoordinateReading, row: Int) {
    if let remark = reading.remark { note(remark.kind, row: row, reading.remarkValues) }
  }

  /// Reads the coordinates of a geometry by its first point; refuses the row when they are no place.
  mutating func coordinates(
    _ first: SourcePoint, declared: ReferenceSystem?, plane: Plane, row: Int
  ) -> CoordinateReading? {
    do {
      let reading = try CoordinateReading(first.x, first.y, declared: declared, plane: plane)
      note(reading, row: row)
      return reading
    } catch {
      refuse(error.kind, row: row, ["found": .words(ReadingWords.pair(first.x, first.y))])
      return nil
    }
  }
}
